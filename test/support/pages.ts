import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** The pages for people who use the program. */
export const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
)

/** The pages that have a block of a kind. */
export const withBlocks = (block: string) => pages.filter((page) => textOf(page).includes(`\`\`\`${block}\n`))

export function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** The words of a command line, single and double quotes taken off. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
}
