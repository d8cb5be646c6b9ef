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
  'unseen-statutes.tsv',
  'unseen-press.tsv',
  'unseen-plans.tsv',
  'unseen-duties.tsv',
  'unseen-tasks.tsv',
  'unseen-cells.tsv',
] as const

/** The tables of wordings that nobody had tried when they were collected. */
export type UnseenTable =
  | 'unseen.tsv'
  | 'unseen-statutes.tsv'
  | 'unseen-press.tsv'
  | 'unseen-plans.tsv'
  | 'unseen-duties.tsv'
  | 'unseen-tasks.tsv'
  | 'unseen-cells.tsv'

/** A wording that nobody had tried when it was collected, and whether an officer gives it exactly one reading. */
export interface UnseenRow {
  readonly phrase: string
  readonly issued: string
  readonly expected: string
  readonly readable: boolean
}

/** The rows of a table of unseen wordings, with the readings wanted, reached or not. */
export function unseenRows(table: UnseenTable): readonly UnseenRow[] {
  return linesOf(table).map((line) => {
    const [phrase = '', issued = '', expected = '', readable] = line.split('\t')
    return { phrase: phrase.replaceAll('\\n', '\n'), issued, expected, readable: readable === 'yes' }
  })
}

/**
 * The rows of a table below its heading, with `refused` for a reading that its column `now` says is not reached yet.
 * Lines that begin with # are remarks; `\n` in a phrase begins a line of the cell.
 */
export function phraseRows(table: string): readonly PhraseRow[] {
  const now = headingOf(table).split('\t').indexOf('now')
  return linesOf(table).map((line) => {
    const cells = line.split('\t')
    const [phrase = '', issued = '', expected = ''] = cells
    return [phrase.replaceAll('\\n', '\n'), issued, cells[now] === 'refused' ? 'refused' : expected]
  })
}

function headingOf(table: string): string {
  return readFileSync(join(folder, table), 'utf8').split('\n')[0] ?? ''
}

function linesOf(table: string): readonly string[] {
  const [, ...lines] = readFileSync(join(folder, table), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}
