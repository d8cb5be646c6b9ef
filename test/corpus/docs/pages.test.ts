import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages, root, textOf, withBlocks, wordsOf } from '../../support/pages.ts'
import { schemas } from '../../support/schema-files.ts'
import { run } from '../../support/world.ts'

// A `console` block must print what stands there; `npm run goldens` writes what the program prints today. The lines of
// `sh` blocks are run in test/slow/package/shown-commands.test.ts.

describe('the pages', () => {
  it('are short where a reader begins', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(200)
    for (const page of ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'])
      expect(textOf(page).split('\n').length).toBeLessThanOrEqual(120)
  })

  it.each(['README.md', 'docs/README.vi.md'])('%s shows what comes out', (page) => {
    expect(textOf(page).match(/^```console\n\$ npx plan-check /gm)?.length).toBeGreaterThan(1)
  })

  it('list the schema of every JSON that is printed', () => {
    const printed = [...schemas].filter(([, { title }]) => title?.includes(' --format json'))
    expect(printed.length).toBeGreaterThan(7)
    for (const [name] of printed)
      expect(textOf('docs/json.md')).toMatch(
        new RegExp(`^\\| \\[\`[a-z]+/v\\d\`\\]\\(\\S*schemas/${name}\\.schema\\.json\\) \\|`, 'm'),
      )
  })

  it.each(pages.concat('CONTRIBUTING.md'))('%s leads to files that are there', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, path = '']) => path,
    )
    for (const path of links)
      expect(() => readdirOrFile(join(root, page, '..', path)), `${page}: ${path}`).not.toThrow()
  })
})

function readdirOrFile(path: string): unknown {
  try {
    return readdirSync(path)
  } catch {
    return readFileSync(path)
  }
}

describe.each(withBlocks('console'))('%s', (page) => {
  it('prints what it says', async () => {
    await expect(await withOutputs(textOf(page))).toMatchFileSnapshot(join(root, page))
  })
})

async function withOutputs(text: string): Promise<string> {
  const parts = text.split(/^(```console\n[\s\S]*?^```)$/m)
  const written: string[] = []
  for (const part of parts) written.push(part.startsWith('```console\n') ? await blockWithOutput(part) : part)
  return written.join('')
}

async function blockWithOutput(block: string): Promise<string> {
  const command = /^\$ npx plan-check (.*)$/m.exec(block)?.[1]
  if (command === undefined) throw new Error(`a console block without a command: ${block}`)
  const { stdout, stderr, code } = await run(wordsOf(command))
  const exit = code === 0 ? '' : `${command.includes('--lang en') ? 'exit code' : 'mã kết thúc'}: ${code}\n`
  return `\`\`\`console\n$ npx plan-check ${command}\n${stdout}${stderr}${exit}\`\`\``
}
