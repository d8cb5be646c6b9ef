import { printable } from './printable.ts'

/** A value of a CSV cell; null is empty. */
export type CsvValue = string | number | null

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled) under machine-readable headers. A text that a spreadsheet would
 * take for a formula is marked as text with an apostrophe.
 */
export function csv(headers: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  return `${headers.join(',')}\r\n${[...csvRows(rows)].join('')}`
}

/** A column of a CSV file: its name for programs, and what stands in it for each item. */
export interface CsvColumn<Item> {
  readonly key: string
  readonly value: (item: Item) => CsvValue
}

/** Items as CSV under keyed columns. */
export function csvTable<Item>(columns: readonly CsvColumn<Item>[], items: Iterable<Item>): string {
  return csvHeader(columns) + [...csvItems(columns, items)].join('')
}

/** The first line of a CSV file. */
export function csvHeader(columns: readonly { readonly key: string }[]): string {
  return csv(
    columns.map(({ key }) => key),
    [],
  )
}

/** A row for each item, without the header. */
export function csvItems<Item>(
  columns: readonly CsvColumn<Item>[],
  items: Iterable<Item>,
): Generator<string> {
  return csvRows(valuesOf(columns, items))
}

function* valuesOf<Item>(
  columns: readonly CsvColumn<Item>[],
  items: Iterable<Item>,
): Generator<readonly CsvValue[]> {
  for (const item of items) yield columns.map(({ value }) => value(item))
}

/** Rows without their headers. Most of a row says what the row above it says, and is written once. */
function* csvRows(rows: Iterable<readonly CsvValue[]>): Generator<string> {
  let above: readonly CsvValue[] = []
  const cells: string[] = []
  for (const row of rows) {
    for (const [at, value] of row.entries()) if (value !== above[at]) cells[at] = csvCell(value)
    yield `${cells.join(',')}\r\n`
    above = row
  }
}

/** A value as it stands between two commas. */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Several words in one cell, joined by `; `. */
export function csvList(items: readonly string[]): string {
  return printable(items.join('; '))
}

/** Words of a file made harmless; none is an empty cell. */
export function csvText(words: string | null | undefined): string | null {
  return words === null || words === undefined ? null : printable(words)
}
