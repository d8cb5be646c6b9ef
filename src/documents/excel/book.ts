import { damaged, tooMuch } from '../unreadable.ts'
import { everywhere, inside, textIn, type XmlElement, xmlTree } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { type DateForms, dateFormsOf } from './dates.ts'

/** A workbook, with what its sheets share. */
export interface Book {
  readonly strings: readonly string[]
  readonly dates: DateForms
  /** The day from which it counts days. */
  readonly epoch: '1900' | '1904'
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  readonly name: string
  readonly isShown: boolean
  /** Null where the file has no such part. */
  readonly content: () => XmlElement | null
}

const MOST_ROWS = 20_000

/** Opens a workbook. Throws Unreadable where it has no sheets. */
export function bookIn(archive: Archive): Book {
  const part = (name: string) => {
    const bytes = archive.read(name)
    return bytes === null ? undefined : xmlTree(bytes)
  }
  const workbook = part('xl/workbook.xml')
  if (workbook === undefined) throw NO_SHEETS
  const strings = part('xl/sharedStrings.xml')
  const is1904 = /^(?:1|true)$/.test(named(workbook, 'workbookPr')[0]?.attributes.date1904 ?? '')
  const targets = new Map(
    inside(part('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
  return {
    strings: strings === undefined ? [] : named(strings, 'si').map(shownText),
    dates: dateFormsOf(part('xl/styles.xml')),
    epoch: is1904 ? '1904' : '1900',
    sheets: named(workbook, 'sheet').map(({ attributes }) => ({
      name: attributes.name ?? '',
      isShown: !/hidden/i.test(attributes.state ?? ''),
      content: () => {
        const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? ''
        const target = (targets.get(id) ?? '').replace(/^\/?(?:xl\/)?/, '')
        return (target === '' ? undefined : part(`xl/${target}`)) ?? null
      },
    })),
  }
}

/** A row of a sheet; rows and columns count from 0. */
export interface BookRow {
  readonly index: number
  readonly isHidden: boolean
  readonly cells: readonly { readonly column: number; readonly cell: XmlElement }[]
}

/** The rows of a sheet that are written. Throws Unreadable for more than a plan could need. */
export function* rowsIn(sheet: XmlElement): Generator<BookRow> {
  let index = -1
  for (const row of named(sheet, 'row')) {
    index = (Number(row.attributes.r) || index + 2) - 1
    if (index >= MOST_ROWS) throw TOO_LONG
    let next = 0
    const cells = inside(row).map((cell) => {
      const column = columnOf(cell.attributes.r) ?? next
      next = column + 1
      return { column, cell }
    })
    yield { index, isHidden: row.attributes.hidden === '1', cells }
  }
}

/** By its name without a prefix: some programs write one. */
export function named(element: XmlElement, name: string): readonly XmlElement[] {
  const [, own = name] = /^(?:\w+:)?(.+)$/.exec(name) ?? []
  return [...everywhere(element, own), ...everywhere(element, `x:${own}`)]
}

/** Rich text in its runs; what is only a reading aid is left out. */
export function shownText(item: XmlElement): string {
  return inside(item)
    .filter(({ name }) => !/rPh$|phoneticPr$/.test(name))
    .map((child) => (/(?:^|:)t$/.test(child.name) ? textIn(child) : shownText(child)))
    .join('')
}

/** What a cell keeps, as it is written in the file. */
export function writtenValue(cell: XmlElement): string {
  return textIn(inside(cell).find(({ name }) => /(?:^|:)v$/.test(name)))
}

/** A is 0. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Without the traces of binary fractions. */
export function plainNumber(value: string): string {
  const number = Number(value)
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(12)))
}

const NO_SHEETS = damaged({ vi: 'không thấy trang tính', en: 'it has no sheets' })
const TOO_LONG = tooMuch({
  vi: `trang tính dài quá ${MOST_ROWS} dòng`,
  en: `a sheet has more than ${MOST_ROWS} rows`,
})
