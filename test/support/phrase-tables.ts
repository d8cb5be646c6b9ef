import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../fixtures/deadlines')

/** A wording, the day of its document, and the reading that was settled before the grammar was asked. */
export type PhraseRow = readonly [phrase: string, issued: string, expected: string]

/** The tables of wordings, all with the same first three columns. */
export const PHRASE_TABLES = [
  'phrases.tsv',
  'more-phrases.tsv',
  'examined.tsv',
  'english.tsv',
  'reported-phrases.tsv',
  'unseen.tsv',
] as const

/**
 * The rows of a table below its heading, with `refused` for a reading that its column `now` says is not reached yet.
 * Lines that begin with # are remarks; `\n` in a phrase begins a line of the cell.
 */
export function phraseRows(table: string): readonly PhraseRow[] {
  const [heading = '', ...lines] = readFileSync(join(folder, table), 'utf8').split('\n')
  const now = heading.split('\t').indexOf('now')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('\t')
      const [phrase = '', issued = '', expected = ''] = cells
      return [phrase.replaceAll('\\n', '\n'), issued, cells[now] === 'refused' ? 'refused' : expected]
    })
}
