import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellText } from '../../../src/documents/document.ts'
import { readDocument } from '../../../src/documents/read-document.ts'
import type { Booklet, Row } from '../../../src/reports/draw/page.ts'
import { pagesIn } from '../../../src/reports/draw/page.ts'
import { type ReadSheet, sheetsOf, type Value } from '../../support/workbook.ts'

/** The rows of a table without its head, cells as they are read. */
export type Rows = readonly (readonly string[])[]

/** Every row of a booklet's tables, page by page; on a sheet the sums come last. */
export function rowsIn(booklet: Booklet, order: 'as-told' | 'sums-last'): Rows {
  return [...pagesIn(booklet)].flatMap(({ sections }) => {
    const rows = sections.flatMap(({ table }) => table.rows)
    const told: readonly Row[] =
      order === 'as-told' ? rows : [...rows.filter(({ sum }) => !sum), ...rows.filter(({ sum }) => sum)]
    return told.map(({ cells }) => cells.map(({ text }) => text))
  })
}

/** The rows of a Word document or a web page, without heads and the lines that name sections. */
export async function rowsOfDocument(folder: string, name: string): Promise<Rows> {
  const read = await readDocument(readFileSync(join(folder, name)), name)
  if (read.kind === 'refused') throw new Error(read.because.en)
  const tables = read.document.blocks.filter((block) => block.kind === 'table')
  return tables.flatMap(({ rows }) =>
    rows
      .slice(1)
      .filter((cells) => new Set(cells.map(({ row, column }) => `${row}/${column}`)).size > 1)
      .map((cells) => cells.map(cellText)),
  )
}

/** The paragraphs of a Word document or a web page outside its tables. */
export async function linesOfDocument(folder: string, name: string): Promise<readonly string[]> {
  const read = await readDocument(readFileSync(join(folder, name)), name)
  if (read.kind === 'refused') throw new Error(read.because.en)
  return read.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

/** The sheets of a workbook in a folder. */
export async function sheetsIn(folder: string, name: string): Promise<readonly ReadSheet[]> {
  return sheetsOf(readFileSync(join(folder, name)))
}

/** The rows of a workbook in Vietnamese: days as they are shown, with the words beside them, and without the sections. */
export function rowsOfSheets(sheets: readonly ReadSheet[]): Rows {
  return sheets.flatMap(({ data }) => {
    const at = data.findIndex(([first]) => first === 'TT')
    const head = data[at] ?? []
    const end = data.findIndex((row, index) => index > at && row.every((value) => value === null))
    return data.slice(at + 1, end === -1 ? undefined : end).map((row) => cellsShown(head, row))
  })
}

function cellsShown(head: readonly Value[], row: readonly Value[]): readonly string[] {
  return row.flatMap((value, index) => {
    const title = String(head[index])
    if (title === 'Mục' || title.endsWith(': ghi chú')) return []
    const beside = String(head[index + 1]).endsWith(': ghi chú') ? row[index + 1] : null
    const shown = shownAs(value, title)
    return [beside === null || beside === undefined ? shown : `${shown} ${beside}`]
  })
}

function shownAs(value: Value, title: string): string {
  if (value === null) return ''
  if (value instanceof Date)
    return `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear()}`
  return title === 'Tỷ lệ HT' && typeof value === 'number' ? `${Math.round(value * 100)}%` : String(value)
}
