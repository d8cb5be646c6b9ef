import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkPage } from './check-page.ts'

const docs = join(import.meta.dirname, '../../../docs')

// `npm run goldens` writes the pages anew.
it.each([
  ['checks.md', 'en'],
  ['checks.vi.md', 'vi'],
] as const)('docs/%s says what the checks say today', async (page, language) => {
  await expect(checkPage(language)).toMatchFileSnapshot(join(docs, page))
})
