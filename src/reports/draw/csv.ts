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

/** Rows without their headers. Most of a row says what the row above it says, and is written once. */
export function* csvRows(rows: Iterable<readonly CsvValue[]>): Generator<string> {
  let above: readonly CsvValue[] = []
  const cells: string[] = []
  for (const row of rows) {
    for (const [at, value] of row.entries()) if (value !== above[at]) cells[at] = csvCell(value)
    yield `${cells.join(',')}\r\n`
    above = row
  }
}

function csvCell(value: CsvValue): string {
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
