import { Parser } from 'htmlparser2'
import {
  type Block,
  NOWHERE,
  type OfficeDocument,
  type Paragraph,
  type Place,
  type Remark,
} from './document.ts'
import { gridOf, type WrittenCell } from './grid.ts'
import { linesOf } from './lines.ts'
import { MOST_COLUMNS, spanOf, type TableRoom, TOO_LARGE, tableRoom } from './table-limits.ts'
import { tooMuch } from './unreadable.ts'

interface OpenTable {
  readonly rows: WrittenCell[][]
  /** Columns that cells from the rows above still cover, with how many rows they go on. */
  readonly covered: Map<number, number>
  width: number
  cell: {
    readonly column: number
    readonly columns: number
    readonly rows: number
    readonly paragraphs: Paragraph[]
  } | null
}

interface OpenList {
  readonly ordered: boolean
  next: number
}

interface Reading {
  readonly blocks: Block[]
  readonly lists: OpenList[]
  readonly skipped: string[]
  readonly room: TableRoom
  table: OpenTable | null
  /** Tables inside a table give their words to its cell. */
  inner: number
  words: string
  label: string | null
  paragraphs: number
  tables: number
  depth: number
}

/** Reads a web page: its paragraphs, lists and tables. Nothing that it names is fetched, and no script is looked at. */
export function readHtml(text: string): OfficeDocument {
  const reading: Reading = {
    blocks: [],
    lists: [],
    skipped: [],
    room: tableRoom(),
    table: null,
    inner: 0,
    words: '',
    label: null,
    paragraphs: 0,
    tables: 0,
    depth: 0,
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onOpenTag(name, attributes, reading),
      onclosetag: (name) => onCloseTag(name, reading),
      ontext: (words) => {
        if (reading.skipped.length === 0) reading.words += words.replace(/\s+/g, ' ')
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(text)
  endParagraph(reading)
  return { format: 'html', blocks: reading.blocks, pages: null, remarks: remarksOn(text) }
}

/** Whatever begins a page with its mark ends it so too. */
function remarksOn(text: string): readonly Remark[] {
  return /<html[\s>]/i.test(text) && !/<\/html\s*>/i.test(text) ? [{ code: 'cut-short' }] : []
}

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'iframe',
  'del',
  'nav',
  'button',
])
const PARTS = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'body', 'center', 'hr', 'form', 'figure'],
])
const DEEPEST = 2000

function onOpenTag(name: string, attributes: Record<string, string>, reading: Reading): void {
  reading.depth += 1
  if (reading.depth > DEEPEST) throw TOO_DEEP
  if (SKIPPED.has(name) || isFootnoteMark(name, attributes)) reading.skipped.push(name)
  if (reading.skipped.length > 0) return
  if (name === 'br') reading.words += '\n'
  if (PARTS.has(name)) endParagraph(reading)
  if (name === 'ul' || name === 'ol')
    reading.lists.push({ ordered: name === 'ol', next: Number(attributes.start ?? 1) || 1 })
  if (name === 'li') startItem(attributes, reading)
  if (name === 'table') startTable(reading)
  if (reading.inner > 0 || reading.table === null) return
  if (name === 'tr') {
    endParagraph(reading)
    startRow(reading, reading.table)
  }
  if (name === 'td' || name === 'th') startCell(attributes, reading, reading.table)
}

function isFootnoteMark(name: string, attributes: Record<string, string>): boolean {
  return name === 'a' && /^#_?(?:ftn|fn|footnote|_edn)/i.test(attributes.href ?? '')
}

function startItem(attributes: Record<string, string>, reading: Reading): void {
  const list = reading.lists.at(-1)
  if (list === undefined) return
  const said = Number(attributes.value)
  const number = Number.isInteger(said) && said > 0 ? said : list.next
  reading.label = list.ordered ? `${number}.` : '-'
  list.next = number + 1
}

function startTable(reading: Reading): void {
  endParagraph(reading)
  if (reading.table !== null) reading.inner += 1
  else {
    reading.tables += 1
    reading.table = { rows: [], covered: new Map(), width: 0, cell: null }
  }
}

function startRow({ room }: Reading, { rows, covered, width }: OpenTable): void {
  rows.push([])
  room.mustHold(width, rows.length)
  for (const [column, left] of covered) {
    if (left > 1) covered.set(column, left - 1)
    else covered.delete(column)
  }
}

function startCell(attributes: Record<string, string>, reading: Reading, open: OpenTable): void {
  endCell(reading, open)
  if (open.rows.length === 0) startRow(reading, open)
  const before = open.rows.at(-1)?.at(-1)
  let column = before === undefined ? 0 : before.column + before.columns
  while (open.covered.has(column)) column += 1
  if (column >= MOST_COLUMNS) throw TOO_LARGE
  const columns = spanOf(attributes.colspan, MOST_COLUMNS - column)
  const rows = spanOf(attributes.rowspan)
  open.width = Math.max(open.width, column + columns)
  reading.room.mustHold(open.width, open.rows.length)
  open.cell = { column, columns, rows, paragraphs: [] }
  if (rows > 1) for (let at = column; at < column + columns; at++) open.covered.set(at, rows)
}

function endCell(reading: Reading, open: OpenTable): void {
  endParagraph(reading)
  if (open.cell !== null) open.rows.at(-1)?.push(open.cell)
  open.cell = null
}

function onCloseTag(name: string, reading: Reading): void {
  reading.depth -= 1
  if (reading.skipped.length > 0) {
    if (reading.skipped.at(-1) === name) reading.skipped.pop()
    return
  }
  if (PARTS.has(name)) endParagraph(reading)
  if (name === 'ul' || name === 'ol') reading.lists.pop()
  const { table: open } = reading
  if (open === null) return
  if (name === 'table' && reading.inner > 0) {
    endParagraph(reading)
    reading.inner -= 1
  } else if (name === 'table') {
    endCell(reading, open)
    reading.table = null
    const place = { ...NOWHERE, table: reading.tables }
    reading.blocks.push({ kind: 'table', rows: gridOf(open.rows, reading.room), place })
  } else if ((name === 'td' || name === 'th') && reading.inner === 0) endCell(reading, open)
}

/** The paragraph that was open is whole. */
function endParagraph(reading: Reading): void {
  const { words, label, table: open } = reading
  reading.words = ''
  if (words.trim() === '' && label === null) return
  reading.label = words.trim() === '' ? label : null
  if (words.trim() === '') return
  if (open !== null) {
    const place: Place = {
      ...NOWHERE,
      table: reading.tables,
      row: open.rows.length,
      column: (open.cell?.column ?? 0) + 1,
    }
    for (const line of linesOf(label, words, place)) open.cell?.paragraphs.push(line)
    return
  }
  reading.paragraphs += 1
  const place = { ...NOWHERE, paragraph: reading.paragraphs }
  for (const line of linesOf(label, words, place)) reading.blocks.push(line)
}

const TOO_DEEP = tooMuch({ vi: 'trang lồng quá sâu', en: 'the page is nested too deep' })
