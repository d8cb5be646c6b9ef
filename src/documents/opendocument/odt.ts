import {
  type Block,
  NOWHERE,
  type OfficeDocument,
  type Paragraph,
  type Place,
  type Remark,
} from '../document.ts'
import { gridOf, type WrittenCell } from '../grid.ts'
import { linesOf } from '../lines.ts'
import { MOST_COLUMNS, spanOf, type TableRoom, tableRoom } from '../table-limits.ts'
import { damaged } from '../unreadable.ts'
import { everywhere, first, inside, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { type ListNumbers, listNumbersOf } from './lists.ts'
import { rowsIn } from './ods.ts'
import { textOfElement } from './words.ts'

interface Reading {
  readonly numbers: ListNumbers
  readonly room: TableRoom
  paragraphs: number
  tables: number
}

/** Reads a text document of the OpenDocument kind: what was deleted under tracking stands apart in it, and is not read. */
export function readOdt(archive: Archive): OfficeDocument {
  const bytes = archive.read('content.xml')
  const content = bytes === null ? undefined : xmlTree(bytes)
  const text = first(content, 'office:body', 'office:text')
  if (content === undefined || text === undefined) throw NO_TEXT
  const styles = archive.read('styles.xml')
  const numbers = listNumbersOf([...(styles === null ? [] : [xmlTree(styles)]), content])
  const reading: Reading = { numbers, room: tableRoom(), paragraphs: 0, tables: 0 }
  const changes = [...everywhere(text, 'text:changed-region')].length
  const remarks: readonly Remark[] = changes > 0 ? [{ code: 'tracked-changes', count: changes }] : []
  return { format: 'odt', blocks: blocksIn(text, reading), pages: null, remarks }
}

function blocksIn(parent: XmlElement, reading: Reading): readonly Block[] {
  return inside(parent).flatMap((element): readonly Block[] => {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return paragraphs(element, null, null, reading)
      case 'text:list':
        return listed(element, { style: '', depth: 1, place: null }, reading)
      case 'table:table':
        return [tableOf(element, reading)]
      case 'text:section':
      case 'text:index-body':
      case 'office:text':
        return blocksIn(element, reading)
      default:
        return []
    }
  })
}

function paragraphs(
  element: XmlElement,
  label: string | null,
  place: Place | null,
  reading: Reading,
): readonly Paragraph[] {
  if (place === null) reading.paragraphs += 1
  return linesOf(label, textOfElement(element), place ?? { ...NOWHERE, paragraph: reading.paragraphs })
}

interface InList {
  readonly style: string
  readonly depth: number
  /** The cell that it stands in; null outside tables. */
  readonly place: Place | null
}

function listed(
  list: XmlElement,
  { style: around, depth, place }: InList,
  reading: Reading,
): readonly Paragraph[] {
  const style = list.attributes['text:style-name'] ?? around
  const goesOn =
    list.attributes['text:continue-numbering'] === 'true' || 'text:continue-list' in list.attributes
  reading.numbers.begin(style, depth, goesOn ? 'goes-on' : 'anew')
  return inside(list).flatMap((item) => {
    const isNumbered = item.name === 'text:list-item'
    const start = item.attributes['text:start-value']
    let isFirst = true
    return inside(item).flatMap((element): readonly Paragraph[] => {
      if (element.name === 'text:list') return listed(element, { style, depth: depth + 1, place }, reading)
      if (element.name !== 'text:p' && element.name !== 'text:h') return []
      const label =
        isNumbered && isFirst
          ? reading.numbers.next(style, depth, start === undefined ? null : Number(start))
          : null
      isFirst = false
      return paragraphs(element, label, place, reading)
    })
  })
}

function tableOf(table: XmlElement, reading: Reading): Block {
  reading.tables += 1
  const number = reading.tables
  const rows = rowsIn(table).map((row, at) => {
    let column = 0
    return inside(row).flatMap((cell): readonly WrittenCell[] => {
      if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) return []
      const here = column
      column += spanOf(cell.attributes['table:number-columns-repeated'], MOST_COLUMNS)
      if (cell.name !== 'table:table-cell') return []
      const place = { ...NOWHERE, table: number, row: at + 1, column: here + 1 }
      return [
        {
          column: here,
          columns: spanOf(cell.attributes['table:number-columns-spanned'], MOST_COLUMNS),
          rows: spanOf(cell.attributes['table:number-rows-spanned']),
          paragraphs: inCell(cell, place, reading),
        },
      ]
    })
  })
  return { kind: 'table', rows: gridOf(rows, reading.room), place: { ...NOWHERE, table: number } }
}

function inCell(cell: XmlElement, place: Place, reading: Reading): readonly Paragraph[] {
  return inside(cell).flatMap((element): readonly Paragraph[] => {
    if (element.name === 'text:p' || element.name === 'text:h')
      return paragraphs(element, null, place, reading)
    if (element.name === 'text:list') return listed(element, { style: '', depth: 1, place }, reading)
    if (element.name === 'table:table')
      return rowsIn(element).flatMap((row) => inside(row).flatMap((inner) => inCell(inner, place, reading)))
    return []
  })
}

const NO_TEXT = damaged({ vi: 'không thấy phần văn bản', en: 'it has no text part' })
