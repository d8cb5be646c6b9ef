import { parseDay } from '../../domain/time/day.ts'
import {
  EMPTY_CELL,
  type StoredCell,
  type StoredTable,
  type StoredValue,
  wordsCell,
} from '../stored-table.ts'
import { MOST_COLUMNS, tableRoom } from '../table-limits.ts'
import { everywhere, inside, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { rowsIn } from './ods.ts'
import { textOfElement } from './words.ts'

/** Every sheet of an OpenDocument workbook as it is stored, hidden rows included; rows without a word are only counted. */
export function storedOdsSheets(archive: Archive): readonly StoredTable[] {
  const bytes = archive.read('content.xml')
  if (bytes === null) return []
  const room = tableRoom()
  return [...everywhere(xmlTree(bytes), 'table:table')].map((sheet) => {
    let number = 0
    const rows = rowsIn(sheet).flatMap((row) => {
      const first = number + 1
      number += repeatsOf(row.attributes['table:number-rows-repeated'])
      const cells = storedCells(row)
      if (cells.length === 0) return []
      room.take(cells.length, 1)
      return [{ number: first, cells, hidden: '' }]
    })
    return { name: sheet.attributes['table:name'] ?? '', rows }
  })
}

/** Up to the last cell that says something. */
function storedCells(row: XmlElement): readonly StoredCell[] {
  const cells: StoredCell[] = []
  let column = 0
  for (const element of inside(row)) {
    if (!/^table:(?:covered-)?table-cell$/.test(element.name)) continue
    const repeated = repeatsOf(element.attributes['table:number-columns-repeated'])
    const cell = element.name === 'table:table-cell' ? storedCell(element) : EMPTY_CELL
    if (cell !== EMPTY_CELL) {
      const last = Math.min(column + repeated, MOST_COLUMNS)
      while (cells.length < column && cells.length < last) cells.push(EMPTY_CELL)
      while (cells.length < last) cells.push(cell)
    }
    column += repeated
  }
  return cells
}

function storedCell(cell: XmlElement): StoredCell {
  const words = inside(cell, 'text:p').map(textOfElement).join('\n')
  const by = cell.attributes['table:formula'] === undefined ? 'typing' : 'formula'
  const value = storedValue(cell, words)
  return value.is === 'empty' && by === 'typing' ? EMPTY_CELL : { value, by }
}

function storedValue({ attributes }: XmlElement, words: string): StoredValue {
  if (attributes['calcext:value-type'] === 'error' || /^(?:Err:\d+|#[A-Z/0]+[!?]?)$/.test(words))
    return { is: 'error', code: words }
  const day = parseDay((attributes['office:date-value'] ?? '').slice(0, 10))
  if (day !== null) return { is: 'date', day, shows: /^\d{1,2}\/\d{4}$/.test(words) ? 'month' : 'day' }
  const type = attributes['office:value-type']
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return { is: 'number', number: Number(attributes['office:value']) }
  return wordsCell(words).value
}

function repeatsOf(said: string | undefined): number {
  return Math.max(1, Number(said ?? 1) || 1)
}
