import type { Block, OfficeDocument, Paragraph, Place, Remark } from '../document.ts'
import { NOWHERE } from '../document.ts'
import { gridOf, type WrittenCell } from '../grid.ts'
import { linesOf } from '../lines.ts'
import { damaged } from '../unreadable.ts'
import { everywhere, first, inside, textIn, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { type Numbering, numberingOf, valIn } from './numbering.ts'
import { listPlaceOf, type StyleLists, styleListsOf } from './styles.ts'

/** The state of reading a document, from its first paragraph to its last. */
interface Reading {
  readonly numbering: Numbering
  readonly styleLists: StyleLists
  paragraphs: number
  tables: number
  changes: number
  hidden: number
  /** The words that are not shown of the row that is being read. */
  hiddenWords: string
  boxes: number
  /** Words of a paragraph whose end was deleted, which go on in the next. */
  pending: { readonly label: string | null; readonly text: string } | null
}

/** Reads a Word document: the words as they stand once every tracked change is accepted. */
export function readDocx(archive: Archive): OfficeDocument {
  const main = mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => {
    const bytes = archive.read(folder + name)
    return bytes === null ? undefined : xmlTree(bytes)
  }
  const body = first(part(main.slice(folder.length)), 'w:body')
  if (body === undefined) throw NO_BODY
  const reading: Reading = {
    numbering: numberingOf(part('numbering.xml')),
    styleLists: styleListsOf(part('styles.xml')),
    paragraphs: 0,
    tables: 0,
    changes: 0,
    hidden: 0,
    hiddenWords: '',
    boxes: 0,
    pending: null,
  }
  const blocks = blocksIn(body, reading)
  return { format: 'docx', blocks, pages: null, remarks: remarksOn(reading, archive) }
}

function mainPart(archive: Archive): string {
  const bytes = archive.read('_rels/.rels')
  const relations = bytes === null ? [] : inside(xmlTree(bytes), 'Relationship')
  const target = relations.find(({ attributes }) => /\/officeDocument$/.test(attributes.Type ?? ''))
  const name = target?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml'
  return archive.names.includes(name) ? name : 'word/document.xml'
}

function remarksOn(reading: Reading, { names }: Archive): readonly Remark[] {
  const { changes, hidden, boxes } = reading
  return [
    ...(changes > 0 ? [{ code: 'tracked-changes', count: changes } as const] : []),
    ...(hidden > 0 ? [{ code: 'hidden-text', count: hidden } as const] : []),
    ...(boxes > 0 ? [{ code: 'text-boxes', count: boxes } as const] : []),
    ...(names.some((name) => /vbaProject/i.test(name)) ? [{ code: 'macros-ignored' } as const] : []),
  ]
}

function blocksIn(parent: XmlElement, reading: Reading): readonly Block[] {
  return inside(parent).flatMap((element): readonly Block[] => {
    if (element.name === 'w:p') {
      reading.paragraphs += 1
      return paragraphsOf(element, { ...NOWHERE, paragraph: reading.paragraphs }, reading)
    }
    if (element.name === 'w:tbl') return [tableOf(element, reading)]
    return isAround(element) ? blocksIn(contentOf(element), reading) : []
  })
}

/** Controls and tracked insertions stand around what is shown. */
function isAround({ name }: XmlElement): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'mc:AlternateContent'].includes(name)
}

function contentOf(element: XmlElement): XmlElement {
  if (element.name === 'w:sdt') return first(element, 'w:sdtContent') ?? element
  return element.name === 'mc:AlternateContent' ? (inside(element)[0] ?? element) : element
}

function paragraphsOf(element: XmlElement, place: Place, reading: Reading): readonly Paragraph[] {
  const properties = first(element, 'w:pPr')
  const boxes: XmlElement[] = []
  const words = wordsIn(element, reading, boxes)
  const mark = first(properties, 'w:rPr')
  const before = reading.pending
  const isEndDeleted = first(mark, 'w:del') !== undefined || first(mark, 'w:moveFrom') !== undefined
  if (isEndDeleted) {
    reading.changes += 1
    reading.pending = { label: before?.label ?? null, text: (before?.text ?? '') + words }
    return []
  }
  reading.pending = null
  const list = listPlaceOf(properties, reading.styleLists)
  // Word counts no paragraph that has nothing but its number, but prints it: a cell of the TT column is one.
  const label = list === null ? null : reading.numbering(list.numberId, list.level)
  const text = (before?.text ?? '') + words
  return [
    ...linesOf(label ?? before?.label ?? null, text, place),
    ...boxes.flatMap((box) => inside(box, 'w:p').flatMap((inner) => paragraphsOf(inner, place, reading))),
  ]
}

function wordsIn(parent: XmlElement, reading: Reading, boxes: XmlElement[]): string {
  let words = ''
  for (const element of inside(parent)) {
    switch (element.name) {
      case 'w:t':
        words += element.children.filter((child) => typeof child === 'string').join('')
        break
      case 'w:tab':
      case 'w:ptab':
        words += ' '
        break
      case 'w:br':
      case 'w:cr':
        words += '\n'
        break
      case 'w:noBreakHyphen':
        words += '-'
        break
      case 'w:del':
      case 'w:moveFrom':
        reading.changes += 1
        break
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delText':
        break
      case 'w:pict':
      case 'w:drawing':
        for (const box of everywhere(element, 'w:txbxContent')) {
          reading.boxes += 1
          boxes.push(box)
        }
        break
      case 'w:r':
        words += isHidden(element) ? hiddenIn(element, reading) : wordsIn(element, reading, boxes)
        break
      case 'w:ins':
      case 'w:moveTo':
        reading.changes += 1
        words += wordsIn(element, reading, boxes)
        break
      default:
        words += wordsIn(contentOf(element), reading, boxes)
    }
  }
  return words
}

function isHidden(run: XmlElement): boolean {
  const vanish = first(run, 'w:rPr', 'w:vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(valIn(vanish) ?? '1')
}

function hiddenIn(run: XmlElement, reading: Reading): string {
  reading.hidden += 1
  reading.hiddenWords += inside(run, 'w:t').map(textIn).join('')
  return ''
}

function tableOf(table: XmlElement, reading: Reading): Block {
  reading.tables += 1
  const number = reading.tables
  const rows: WrittenRow[] = []
  const hidden: string[] = []
  for (const row of rowsIn(table)) {
    if (first(row, 'w:trPr', 'w:del') !== undefined) {
      reading.changes += 1
      continue
    }
    reading.hiddenWords = ''
    rows.push(rowOf(row, { ...NOWHERE, table: number, row: rows.length + 1 }, reading))
    hidden.push(reading.hiddenWords)
  }
  const place = { ...NOWHERE, table: number }
  const isHiding = hidden.some((words) => words !== '')
  return { kind: 'table', rows: gridOf(mergedCells(rows)), ...(isHiding ? { hidden } : {}), place }
}

function rowsIn(table: XmlElement): readonly XmlElement[] {
  return inside(table).flatMap((element) =>
    element.name === 'w:tr' ? [element] : isAround(element) ? rowsIn(contentOf(element)) : [],
  )
}

function cellsIn(row: XmlElement): readonly XmlElement[] {
  return inside(row).flatMap((element) =>
    element.name === 'w:tc' ? [element] : isAround(element) ? cellsIn(contentOf(element)) : [],
  )
}

interface MarkedCell extends WrittenCell {
  readonly merge: 'none' | 'begins' | 'goes-on'
}
type WrittenRow = readonly MarkedCell[]

function rowOf(row: XmlElement, place: Place, reading: Reading): WrittenRow {
  let column = Number(valIn(first(row, 'w:trPr', 'w:gridBefore')) ?? 0)
  return cellsIn(row).map((cell): MarkedCell => {
    const properties = first(cell, 'w:tcPr')
    const columns = Math.max(1, Number(valIn(first(properties, 'w:gridSpan')) ?? 1))
    const vertical = first(properties, 'w:vMerge')
    const here = { ...place, column: column + 1 }
    const at = column
    column += columns
    return {
      column: at,
      columns,
      rows: 1,
      paragraphs: paragraphsInCell(cell, here, reading),
      merge: vertical === undefined ? 'none' : valIn(vertical) === 'restart' ? 'begins' : 'goes-on',
    }
  })
}

/** A table inside a cell gives its words, one cell after the other. */
function paragraphsInCell(cell: XmlElement, place: Place, reading: Reading): readonly Paragraph[] {
  return inside(cell).flatMap((element): readonly Paragraph[] => {
    if (element.name === 'w:p') return paragraphsOf(element, place, reading)
    if (element.name === 'w:tbl')
      return rowsIn(element).flatMap((row) =>
        cellsIn(row).flatMap((inner) => paragraphsInCell(inner, place, reading)),
      )
    return isAround(element) ? paragraphsInCell(contentOf(element), place, reading) : []
  })
}

/** A cell that goes on below lengthens the one above it that begins at the same column. */
function mergedCells(rows: readonly WrittenRow[]): readonly (readonly WrittenCell[])[] {
  let open: ReadonlySet<number> = new Set()
  return rows.map((row, at) => {
    const above = open
    open = new Set(row.filter(({ merge }) => merge !== 'none').map(({ column }) => column))
    return row
      .filter(({ merge, column }) => merge !== 'goes-on' || !above.has(column))
      .map((cell) => ({ ...cell, rows: cell.merge === 'begins' ? heightOf(rows, at, cell.column) : 1 }))
  })
}

function heightOf(rows: readonly WrittenRow[], at: number, column: number): number {
  let height = 1
  while (rows[at + height]?.find((cell) => cell.column === column)?.merge === 'goes-on') height += 1
  return height
}

const NO_BODY = damaged({ vi: 'không thấy phần văn bản', en: 'it has no text part' })
