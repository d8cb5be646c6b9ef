import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemas } from '../../support/schema-files.ts'
import { run } from '../../support/world.ts'

// Every `console` block of the two READMEs is run, and must print what stands there.
// `npm run goldens` writes what the program prints today.

const root = join(import.meta.dirname, '../../..')

describe.each(['README.md', 'docs/README.vi.md'])('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  it('has examples', () => {
    expect(text.match(/^```console\n\$ npx plan-check /gm)?.length).toBeGreaterThan(2)
  })

  it('lists the schema of every JSON that is printed', () => {
    const printed = [...schemas].filter(([, { title }]) => title?.includes(' --format json'))
    expect(printed.length).toBeGreaterThan(7)
    for (const [name] of printed)
      expect(text).toMatch(
        new RegExp(`^\\| \\[\`${name}/v1\`\\]\\(\\S*schemas/${name}\\.schema\\.json\\) \\|`, 'm'),
      )
  })

  it('prints what it says', async () => {
    await expect(await withOutputs(text)).toMatchFileSnapshot(join(root, page))
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

/** The words of a command line, single and double quotes taken off. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
}
