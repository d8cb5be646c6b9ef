import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deadlinePage } from './deadline-page.ts'

const docs = join(import.meta.dirname, '../../../docs')

// `npm run goldens` writes the pages anew.
it.each([
  ['deadlines.md', 'en'],
  ['deadlines.vi.md', 'vi'],
] as const)('docs/%s says what the rules say today', async (page, language) => {
  await expect(deadlinePage(language)).toMatchFileSnapshot(join(docs, page))
})
