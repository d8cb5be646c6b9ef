import { type Block, NOWHERE, type OfficeDocument, type Remark } from '../document.ts'
import { gridOf, type WrittenCell } from '../grid.ts'
import { linesOf } from '../lines.ts'
import { damaged, tooMuch } from '../unreadable.ts'
import { everywhere, inside, textIn, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { type DateForms, dateFormsOf, shownDate } from './dates.ts'

interface Book {
  readonly strings: readonly string[]
  readonly dates: DateForms
  readonly epoch: '1900' | '1904'
}

const MOST_ROWS = 20_000

/** Reads a workbook: every sheet that is shown is a table, each cell as it is displayed. Formulas are not computed. */
export function readXlsx(archive: Archive): OfficeDocument {
  const part = (name: string) => {
    const bytes = archive.read(name)
    return bytes === null ? undefined : xmlTree(bytes)
  }
  const workbook = part('xl/workbook.xml')
  if (workbook === undefined) throw NO_SHEETS
  const strings = part('xl/sharedStrings.xml')
  const is1904 = /^(?:1|true)$/.test(named(workbook, 'workbookPr')[0]?.attributes.date1904 ?? '')
  const book: Book = {
    strings: strings === undefined ? [] : named(strings, 'si').map(shownText),
    dates: dateFormsOf(part('xl/styles.xml')),
    epoch: is1904 ? '1904' : '1900',
  }
  const targets = new Map(
    inside(part('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
  const sheets = named(workbook, 'sheet')
  const shown = sheets.filter(({ attributes }) => !/hidden/i.test(attributes.state ?? ''))
  const blocks = shown.flatMap((sheet, at): readonly Block[] => {
    const id = Object.entries(sheet.attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? ''
    const target = (targets.get(id) ?? '').replace(/^\/?(?:xl\/)?/, '')
    const content = target === '' ? undefined : part(`xl/${target}`)
    return content === undefined ? [] : [tableOf(content, at + 1, book)]
  })
  return { format: 'xlsx', blocks, pages: null, remarks: remarksOn(archive, sheets.length - shown.length) }
}

function remarksOn({ names }: Archive, hidden: number): readonly Remark[] {
  return [
    ...(hidden > 0 ? [{ code: 'hidden-text', count: hidden } as const] : []),
    ...(names.some((name) => /vbaProject/i.test(name)) ? [{ code: 'macros-ignored' } as const] : []),
  ]
}

/** By its name without a prefix: some programs write one. */
function named(element: XmlElement, name: string): readonly XmlElement[] {
  const [, own = name] = /^(?:\w+:)?(.+)$/.exec(name) ?? []
  return [...everywhere(element, own), ...everywhere(element, `x:${own}`)]
}

/** Rich text in its runs; what is only a reading aid is left out. */
function shownText(item: XmlElement): string {
  return inside(item)
    .filter(({ name }) => !/rPh$|phoneticPr$/.test(name))
    .map((child) => (/(?:^|:)t$/.test(child.name) ? textIn(child) : shownText(child)))
    .join('')
}

function tableOf(sheet: XmlElement, table: number, book: Book): Block {
  const merges = mergesIn(sheet)
  const written: WrittenCell[][] = []
  for (const row of named(sheet, 'row')) {
    const index = (Number(row.attributes.r) || written.length + 1) - 1
    if (index >= MOST_ROWS) throw TOO_LONG
    if (row.attributes.hidden === '1') continue
    let next = 0
    const cells = inside(row).map((cell): WrittenCell => {
      const column = columnOf(cell.attributes.r) ?? next
      next = column + 1
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
  return { kind: 'table', rows: gridOf(written), place: { ...NOWHERE, table } }
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
      return [
        [
          `${row - 1}/${column}`,
          { columns: last - column + 1, rows: Math.min(lastRow - row + 1, MOST_ROWS) },
        ],
      ]
    }),
  )
}

/** A is 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function displayed(cell: XmlElement, { strings, dates, epoch }: Book): string {
  const value = textIn(inside(cell).find(({ name }) => /(?:^|:)v$/.test(name)))
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

/** Without the traces of binary fractions. */
function plainNumber(value: string): string {
  const number = Number(value)
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(12)))
}

const NO_SHEETS = damaged({ vi: 'không thấy trang tính', en: 'it has no sheets' })
const TOO_LONG = tooMuch({
  vi: `trang tính dài quá ${MOST_ROWS} dòng`,
  en: `a sheet has more than ${MOST_ROWS} rows`,
})
