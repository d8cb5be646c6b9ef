import type { Day } from '../domain/time/day.ts'

/** A table as its file keeps it, what is hidden included: not what is displayed, but what was typed and what became of it. */
export interface StoredTable {
  /** What the sheet is called; null in a Word document, whose tables have no names. */
  readonly name: string | null
  readonly rows: readonly StoredRow[]
}

export interface StoredRow {
  /** As the program that shows it counts: from 1. */
  readonly number: number
  readonly cells: readonly StoredCell[]
  /** The words of the row that a Word document does not show. */
  readonly hidden: string
}

export interface StoredCell {
  readonly value: StoredValue
  /** Whether the value is what a formula came to when the file was saved. */
  readonly by: 'typing' | 'formula'
}

export type StoredValue =
  | { readonly is: 'empty' }
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'number'; readonly number: number }
  /** A number that the program takes for a date; of some only the month or the year is shown. */
  | { readonly is: 'date'; readonly day: Day; readonly shows: 'day' | 'month' | 'year' }
  | { readonly is: 'error'; readonly code: string }

export const EMPTY_CELL: StoredCell = { value: { is: 'empty' }, by: 'typing' }

/** A cell of words; of none it is empty. */
export function wordsCell(words: string, by: StoredCell['by'] = 'typing'): StoredCell {
  return words.trim() === '' ? { ...EMPTY_CELL, by } : { value: { is: 'words', words }, by }
}
