import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { schemas } from '../../support/schema-files.ts'
import { run } from '../../support/world.ts'

// Every command that the pages show is run: a `console` block must print what stands there, and each line of an `sh`
// block must end with 0 in the package as it is published. `npm run goldens` writes what the program prints today.

const root = join(import.meta.dirname, '../../..')
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith('.md'),
)
const withBlocks = (block: string) => pages.filter((page) => textOf(page).includes(`\`\`\`${block}\n`))

function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

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

describe('the commands that the pages show', () => {
  const shown = new Set(withBlocks('sh').flatMap((page) => commandsIn(textOf(page))))

  it('all work in the published package, one after another', async () => {
    const cwd = publishedPackage()
    expect(shown.size).toBeGreaterThan(10)
    for (const line of shown) {
      const { code, stderr } = await run(wordsOf(line), { cwd })
      expect({ line, code, stderr }).toMatchObject({ line, code: 0 })
    }
  })
})

/** A folder with what `npm pack` takes along of the data. */
function publishedPackage(): string {
  const folder = folderWith()
  const { files }: { readonly files: readonly string[] } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  for (const file of files.filter((file) => /^(plans|schemas|fixtures)\b/.test(file)))
    cpSync(join(root, file), join(folder, file), { recursive: true })
  return folder
}

/** The lines of `sh` blocks that call the program, without what follows a `#` or a `&&`. */
function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split('\n'))
    .flatMap((line) => /(?:^|&& )\s*(?:npx )?plan-check (.*)$/.exec(line)?.[1] ?? [])
    .map((line) => line.replace(/\s+#\s.*$/, ''))
}

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
