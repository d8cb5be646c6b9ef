import { type Block, NOWHERE, type OfficeDocument, type Remark } from '../document.ts'
import { gridOf, type WrittenCell } from '../grid.ts'
import { linesOf } from '../lines.ts'
import { type TableRoom, tableRoom } from '../table-limits.ts'
import { inside, type XmlElement } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { type Book, bookIn, columnOf, named, plainNumber, rowsIn, shownText, writtenValue } from './book.ts'
import { shownDate } from './dates.ts'

/** Reads a workbook: every sheet that is shown is a table, each cell as it is displayed. Formulas are not computed. */
export function readXlsx(archive: Archive): OfficeDocument {
  const book = bookIn(archive)
  const shown = book.sheets.filter(({ isShown }) => isShown)
  const room = tableRoom()
  const blocks = shown.flatMap(({ content }, at): readonly Block[] => {
    const sheet = content()
    return sheet === null ? [] : [tableOf(sheet, at + 1, book, room)]
  })
  const hidden = book.sheets.length - shown.length
  return { format: 'xlsx', blocks, pages: null, remarks: remarksOn(archive, hidden) }
}

function remarksOn({ names }: Archive, hidden: number): readonly Remark[] {
  return [
    ...(hidden > 0 ? [{ code: 'hidden-text', count: hidden } as const] : []),
    ...(names.some((name) => /vbaProject/i.test(name)) ? [{ code: 'macros-ignored' } as const] : []),
  ]
}

function tableOf(sheet: XmlElement, table: number, book: Book, room: TableRoom): Block {
  const merges = mergesIn(sheet)
  const written: WrittenCell[][] = []
  for (const { index, isHidden, cells: own } of rowsIn(sheet)) {
    if (isHidden) continue
    const cells = own.map(({ column, cell }): WrittenCell => {
      const place = { ...NOWHERE, table, row: index + 1, column: column + 1 }
      const merge = merges.get(`${index}/${column}`)
      const paragraphs = linesOf(null, displayed(cell, book), place)
      return { column, columns: merge?.columns ?? 1, rows: merge?.rows ?? 1, paragraphs }
    })
    while (written.length < index) written.push([])
    // Only cells that say something, so that styled empty ones cost nothing and hide no merged one.
    written[index] = cells.filter(
      ({ paragraphs, columns, rows }) => paragraphs.length > 0 || columns * rows > 1,
    )
  }
  return { kind: 'table', rows: gridOf(written, room), place: { ...NOWHERE, table } }
}

function mergesIn(
  sheet: XmlElement,
): ReadonlyMap<string, { readonly columns: number; readonly rows: number }> {
  return new Map(
    named(sheet, 'mergeCell').flatMap(({ attributes }) => {
      const [from = '', through = ''] = (attributes.ref ?? '').split(':')
      const [column, last] = [columnOf(from), columnOf(through)]
      const [row, lastRow] = [Number(/\d+$/.exec(from)?.[0]), Number(/\d+$/.exec(through)?.[0])]
      if (column === null || last === null || !(row <= lastRow)) return []
      return [[`${row - 1}/${column}`, { columns: last - column + 1, rows: lastRow - row + 1 }]]
    }),
  )
}

function displayed(cell: XmlElement, { strings, dates, epoch }: Book): string {
  const value = writtenValue(cell)
  switch (cell.attributes.t) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return inside(cell).map(shownText).join('')
    case 'b':
      return value === '1' ? 'x' : ''
    case 'd':
      return value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1')
    case 'str':
    case 'e':
      return value
    default: {
      const form = value === '' ? undefined : dates.get(Number(cell.attributes.s ?? 0))
      return form === undefined ? plainNumber(value) : shownDate(Number(value), form, epoch)
    }
  }
}
