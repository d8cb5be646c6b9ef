import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../support/world.ts'

const root = join(import.meta.dirname, '../../..')

describe.each(['draft.md', 'draft.vi.md'])('docs/%s', (page) => {
  it('shows what the program makes of the page it quotes', async () => {
    const text = readFileSync(join(root, 'docs', page), 'utf8')
    const shown = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? 'nothing'
    const { stdout } = await run(['draft', 'fixtures/documents/nhan-de-dong.docx', '--quiet'])
    expect(stdout).toContain(shown)
  })
})
