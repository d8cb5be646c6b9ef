import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../fixtures/deadlines')

/** A wording, the day of its document, and the reading that was settled before the grammar was asked. */
export type PhraseRow = readonly [phrase: string, issued: string, expected: string]

/** The tables of wordings, all in the same three columns. */
export const PHRASE_TABLES = [
  'phrases.tsv',
  'more-phrases.tsv',
  'examined.tsv',
  'english.tsv',
  'reported-phrases.tsv',
] as const

/** The rows of a table below its heading. Lines that begin with # are remarks; `\n` in a phrase begins a line of the cell. */
export function phraseRows(table: string): readonly PhraseRow[] {
  return readFileSync(join(folder, table), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase = '', issued = '', expected = ''] = line.split('\t')
      return [phrase.replaceAll('\\n', '\n'), issued, expected]
    })
}
