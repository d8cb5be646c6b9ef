import { EMPTY_CELL, type StoredCell, type StoredRow, type StoredTable } from '../documents/stored-table.ts'
import { ANSWER_COLUMNS, type AnswerColumn } from '../domain/follow-up/answer-columns.ts'
import { parseRowKey, type RowKey } from '../domain/follow-up/row-key.ts'
import { foldSpelling } from '../domain/names/fold-spelling.ts'
import type { Place } from './reply.ts'

/** A row of a reminder in which something was filled in. */
export interface FilledRow {
  readonly place: Place
  /** Null where the row is none that the program wrote. */
  readonly key: RowKey | null
  /** What stands under the titles; null where the table has no head above it. */
  readonly cells: Readonly<Record<Exclude<AnswerColumn, 'key'>, StoredCell>> | null
}

/** The rows of a file: how many the program wrote, and those that say something. */
export interface FilledRows {
  readonly written: number
  readonly filled: readonly FilledRow[]
}

/** Finds the rows by their hidden keys and the columns by their titles, wherever they were moved to. */
export function filledRows(tables: readonly StoredTable[], file: string): FilledRows {
  let written = 0
  const filled: FilledRow[] = []
  for (const [index, { name, rows }] of tables.entries()) {
    let head: Head | null = null
    for (const row of rows) {
      const found = headIn(row)
      if (found !== null) {
        head = found
        continue
      }
      const key = keyOf(row, head)
      if (key !== null) written += 1
      const cells = head === null ? null : cellsUnder(head, row)
      const says = cells === null ? key !== null : ENTRIES.some((entry) => cells[entry].value.is !== 'empty')
      const place = { file, table: name ?? String(index + 1), row: row.number }
      if (says) filled.push({ place, key, cells })
    }
  }
  return { written, filled }
}

const ENTRIES = ['result', 'completed', 'document'] as const

/** Where the columns stand, from 0. */
type Head = Readonly<Record<Exclude<AnswerColumn, 'key'>, number>> & { readonly key: number | null }

/** The columns of a row of titles; null where it is none. */
function headIn({ cells }: StoredRow): Head | null {
  const titles = cells.map(({ value }) => (value.is === 'words' ? folded(value.words) : ''))
  const at = (column: AnswerColumn) => {
    const { vi, en } = ANSWER_COLUMNS[column]
    const index = titles.findIndex((title) => title === folded(vi) || title === folded(en))
    return index === -1 ? null : index
  }
  const [task, result, completed, document] = [at('task'), at('result'), at('completed'), at('document')]
  if (task === null || result === null || completed === null || document === null) return null
  return { task, result, completed, document, key: at('key') }
}

function folded(words: string): string {
  return foldSpelling(words.replace(/\s+/gu, ' '))
}

/** In a workbook the key stands in a column of its own, in a Word document among the hidden words. */
function keyOf({ cells, hidden }: StoredRow, head: Head | null): RowKey | null {
  if (hidden !== '') return parseRowKey(hidden)
  const candidates = head?.key == null ? cells : [cells[head.key]]
  for (const cell of candidates) {
    const key = cell?.value.is === 'words' && cell.by === 'typing' ? parseRowKey(cell.value.words) : null
    if (key !== null) return key
  }
  return null
}

function cellsUnder(head: Head, { cells }: StoredRow): NonNullable<FilledRow['cells']> {
  const under = (column: Exclude<AnswerColumn, 'key'>) => cells[head[column]] ?? EMPTY_CELL
  return {
    task: under('task'),
    result: under('result'),
    completed: under('completed'),
    document: under('document'),
  }
}
