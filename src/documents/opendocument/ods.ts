import { type Block, NOWHERE, type OfficeDocument } from '../document.ts'
import { gridOf, type WrittenCell } from '../grid.ts'
import { linesOf } from '../lines.ts'
import { damaged } from '../unreadable.ts'
import { everywhere, inside, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { textOfElement } from './words.ts'

/** Cells and rows that say nothing may be repeated a million times to the sheet's edge. */
const MOST_REPEATED = 200

/** Reads a workbook of the OpenDocument kind: every sheet is a table, each cell as it is displayed. */
export function readOds(archive: Archive): OfficeDocument {
  const bytes = archive.read('content.xml')
  if (bytes === null) throw NO_CONTENT
  const blocks = [...everywhere(xmlTree(bytes), 'table:table')].map((sheet, at) => tableOf(sheet, at + 1))
  return { format: 'ods', blocks, pages: null, remarks: [] }
}

function tableOf(sheet: XmlElement, table: number): Block {
  const rows: WrittenCell[][] = []
  for (const row of rowsIn(sheet)) {
    const cells = cellsIn(row, table, rows.length + 1)
    const repeated = cells.length === 0 ? 1 : repeatsOf(row.attributes['table:number-rows-repeated'])
    for (let at = 0; at < repeated; at++) rows.push([...cells])
  }
  return { kind: 'table', rows: gridOf(rows), place: { ...NOWHERE, table } }
}

/** Rows stand alone, or in groups and headers. */
export function rowsIn(table: XmlElement): readonly XmlElement[] {
  return inside(table).flatMap((element) => {
    if (element.name === 'table:table-row') return [element]
    return /^table:table-(?:header-rows|row-group|rows)$/.test(element.name) ? rowsIn(element) : []
  })
}

function cellsIn(row: XmlElement, table: number, number: number): readonly WrittenCell[] {
  const cells: WrittenCell[] = []
  let column = 0
  for (const cell of inside(row)) {
    if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) continue
    const words = cell.name === 'table:table-cell' ? shownIn(cell) : ''
    const place = { ...NOWHERE, table, row: number, column: column + 1 }
    const repeated = repeatsOf(cell.attributes['table:number-columns-repeated'])
    for (let at = 0; at < repeated; at++) {
      if (words !== '')
        cells.push({
          column: column + at,
          columns: Number(cell.attributes['table:number-columns-spanned'] ?? 1) || 1,
          rows: Number(cell.attributes['table:number-rows-spanned'] ?? 1) || 1,
          paragraphs: linesOf(null, words, place),
        })
    }
    column += Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1
  }
  return cells
}

function repeatsOf(said: string | undefined): number {
  return Math.min(Number(said ?? 1) || 1, MOST_REPEATED)
}

/** A date is shown in many ways; only one with its whole year is taken as it is shown. */
function shownIn(cell: XmlElement): string {
  const shown = inside(cell)
    .filter(({ name }) => name === 'text:p')
    .map(textOfElement)
    .join('\n')
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell.attributes['office:date-value'] ?? '')
  if (date === null || /\d{4}/.test(shown)) return shown
  return `${date[3]}/${date[2]}/${date[1]}`
}

const NO_CONTENT = damaged({ vi: 'không thấy trang tính', en: 'it has no sheets' })
