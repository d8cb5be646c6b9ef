import { type Block, NOWHERE, type OfficeDocument } from '../document.ts'
import { gridOf, type WrittenCell } from '../grid.ts'
import { linesOf } from '../lines.ts'
import { MOST_COLUMNS, spanOf, type TableRoom, tableRoom } from '../table-limits.ts'
import { damaged } from '../unreadable.ts'
import { everywhere, inside, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { textOfElement } from './words.ts'

/** Rows that say nothing may be repeated a million times to the sheet's edge. */
const MOST_REPEATED = 200

/** Reads a workbook of the OpenDocument kind: every sheet is a table, each cell as it is displayed. */
export function readOds(archive: Archive): OfficeDocument {
  const bytes = archive.read('content.xml')
  if (bytes === null) throw NO_CONTENT
  const room = tableRoom()
  const sheets = [...everywhere(xmlTree(bytes), 'table:table')]
  const blocks = sheets.map((sheet, at) => tableOf(sheet, at + 1, room))
  return { format: 'ods', blocks, pages: null, remarks: [] }
}

function tableOf(sheet: XmlElement, table: number, room: TableRoom): Block {
  const rows: (readonly WrittenCell[])[] = []
  for (const row of rowsIn(sheet)) {
    const cells = cellsIn(row, table, rows.length + 1)
    const said = row.attributes['table:number-rows-repeated']
    const repeated = cells.length === 0 ? 1 : spanOf(said, MOST_REPEATED)
    for (let at = 0; at < repeated; at++) rows.push(cells)
    room.mustHold(cells.length, rows.length)
  }
  return { kind: 'table', rows: gridOf(rows, room), place: { ...NOWHERE, table } }
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
    const through = Math.min(column + spanOf(cell.attributes['table:number-columns-repeated']), MOST_COLUMNS)
    if (words !== '') {
      const columns = spanOf(cell.attributes['table:number-columns-spanned'], MOST_COLUMNS)
      const rows = spanOf(cell.attributes['table:number-rows-spanned'])
      const paragraphs = linesOf(null, words, place)
      for (let at = column; at < through; at++) cells.push({ column: at, columns, rows, paragraphs })
    }
    column = through
  }
  return cells
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
