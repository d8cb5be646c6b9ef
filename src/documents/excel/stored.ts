import { parseDay } from '../../domain/time/day.ts'
import {
  EMPTY_CELL,
  type StoredCell,
  type StoredTable,
  type StoredValue,
  wordsCell,
} from '../stored-table.ts'
import { MOST_COLUMNS, tableRoom } from '../table-limits.ts'
import { inside, type XmlElement } from '../xml.ts'
import { type Book, type BookRow, rowsIn, shownText, writtenValue } from './book.ts'
import { dayOfSerial } from './dates.ts'

/** Every sheet of a workbook as it is stored, rows that a filter hides included. Formulas are not computed. */
export function storedSheets(book: Book): readonly StoredTable[] {
  const room = tableRoom()
  return book.sheets.flatMap(({ name, content }): readonly StoredTable[] => {
    const sheet = content()
    if (sheet === null) return []
    const rows = [...rowsIn(sheet)].map(({ index, cells }) => {
      const row = storedCells(cells, book)
      room.take(row.length, 1)
      return { number: index + 1, cells: row, hidden: '' }
    })
    return [{ name, rows }]
  })
}

/** Up to the last cell that says something: styled empty ones behind it cost nothing. */
function storedCells(cells: BookRow['cells'], book: Book): readonly StoredCell[] {
  const said = new Map<number, StoredCell>()
  for (const { column, cell } of cells) {
    if (column >= MOST_COLUMNS) continue
    const stored = storedCell(cell, book)
    if (stored.value.is === 'empty' && stored.by === 'typing') said.delete(column)
    else said.set(column, stored)
  }
  const width = Math.max(0, ...[...said.keys()].map((column) => column + 1))
  return Array.from({ length: width }, (_, column) => said.get(column) ?? EMPTY_CELL)
}

function storedCell(cell: XmlElement, book: Book): StoredCell {
  const by = inside(cell).some(({ name }) => /(?:^|:)f$/.test(name)) ? 'formula' : 'typing'
  const value = writtenValue(cell)
  switch (cell.attributes.t) {
    case 's':
      return wordsCell(book.strings[Number(value)] ?? '', by)
    case 'inlineStr':
      return wordsCell(inside(cell).map(shownText).join(''), by)
    case 'd':
      return { value: isoDate(value), by }
    case 'e':
      return { value: { is: 'error', code: value }, by }
    case 'b':
    case 'str':
      return wordsCell(value, by)
    default:
      return value === '' ? { ...EMPTY_CELL, by } : { value: numberOrDate(cell, Number(value), book), by }
  }
}

function numberOrDate(cell: XmlElement, number: number, { dates, epoch }: Book): StoredValue {
  const shows = dates.get(Number(cell.attributes.s ?? 0))
  const day = shows === undefined ? null : dayOfSerial(number, epoch)
  return day === null || shows === undefined ? { is: 'number', number } : { is: 'date', day, shows }
}

/** As workbooks of the strict kind keep dates. */
function isoDate(value: string): StoredValue {
  const day = parseDay(value.slice(0, 10))
  return day === null ? { is: 'words', words: value } : { is: 'date', day, shows: 'day' }
}
