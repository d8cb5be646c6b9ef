import { ANSWER_COLUMNS } from '../../domain/follow-up/answer-columns.ts'
import type { Language, Text } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'
import { formatDay } from '../../domain/time/format-day.ts'
import {
  type Cell,
  type Column,
  cell,
  type Entry,
  type Page,
  type Row,
  type Section,
  type SectionColumn,
  sectionsByColumns,
} from './page.ts'
import { bodyCell, fittingRow, headerCell, keyCell, lineRow, type SheetCell, titleRow } from './sheet-cell.ts'

/** A page laid out as the rows of a sheet. */
export interface Layout {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** In digits of the sheet's type. */
  readonly widths: readonly number[]
  /** Where its first table stands; null where it has none. */
  readonly table: TablePlace | null
}

/** Rows and columns count from 1. */
export interface TablePlace {
  readonly header: number
  /** The last row but for sums, which stand below and are neither sorted nor filtered. */
  readonly last: number
  /** Those of the keys included, so that they are sorted and filtered with their rows. */
  readonly columns: number
  /** The column of what the rows are known by, which nobody sees; null where they come back to nobody. */
  readonly keys: number | null
  readonly entries: readonly { readonly column: number; readonly entry: Entry }[]
}

/** How the tables of a page become the one table of a sheet. */
interface Spreading {
  /** A line above each section would be lost in sorting and hidden by a filter, so its title goes into a column. */
  readonly sections: SectionColumn | 'unnamed'
  /** The columns with days: a spreadsheet neither wraps nor counts a day with words after it, so those go beside it. */
  readonly days: ReadonlySet<number>
  readonly language: Language
}

/** The columns in which some cell is a day. */
export function daysIn(pages: readonly Page[]): ReadonlySet<number> {
  const rows = pages.flatMap(({ sections }) => sections.flatMap(({ table }) => table.rows))
  return new Set(rows.flatMap(({ cells }) => cells.flatMap((one, index) => (isDay(one) ? [index] : []))))
}

/** The title and the heading, the table with all sections, the notes. */
export function sheetOf({ title, heading, sections, notes }: Page, name: string, how: Spreading): Layout {
  const [first = [], ...others] = sectionsByColumns(sections)
  const columns = spreadColumns(first[0]?.table.columns ?? [], how)
  const widths = widthsOf(columns)
  const above = [titleRow(title, widths), ...heading.map((line) => lineRow(line, widths, 'heading'))]
  const more = others.flatMap((several) => [
    [],
    lineRow(several[0]?.title ?? '', widths, 'heading'),
    ...tableRows(several, widths, how),
  ])
  const below = [...more, [], ...notes.map((note) => lineRow(note, widths, 'note'))]
  if (columns.length === 0) return { name, rows: [...above, ...below], widths, table: null }
  const header = above.length + 2
  const bodies = first.flatMap(({ table }) => table.rows).filter(({ sum }) => !sum)
  const hasKeys = bodies.some(({ key }) => key !== undefined)
  return {
    name,
    rows: [...above, [], ...tableRows(first, widths, how), ...below],
    widths,
    table: {
      header,
      last: header + bodies.length,
      columns: columns.length + (hasKeys ? 1 : 0),
      keys: hasKeys ? columns.length + 1 : null,
      entries: columns.flatMap(({ entry }, index) =>
        entry === undefined ? [] : [{ column: index + 1, entry }],
      ),
    },
  }
}

/** Sections of the same columns as one table: its head, then every row, the sums last. */
function tableRows(
  sections: readonly Section[],
  widths: readonly number[],
  how: Spreading,
): readonly (readonly SheetCell[])[] {
  const columns = spreadColumns(sections[0]?.table.columns ?? [], how)
  const rows = sections.flatMap((section) => section.table.rows.map((row) => spreadRow(row, section, how)))
  const inOrder = [...rows.filter(({ sum }) => !sum), ...rows.filter(({ sum }) => sum)]
  const hasKeys = rows.some(({ key }) => key !== undefined)
  const head = columns.map((column) => headerCell(column.title))
  return [
    withKey(fittingRow(head, widths), hasKeys ? ANSWER_COLUMNS.key[how.language] : undefined),
    ...inOrder.map(({ cells, sum, key }) => {
      const body = cells.map((one, index) => bodyCell(one, columns[index], sum, how.language))
      return withKey(fittingRow(body, widths), key)
    }),
  ]
}

function withKey(cells: readonly SheetCell[], key: string | undefined): readonly SheetCell[] {
  return key === undefined ? cells : [...cells, keyCell(key)]
}

function spreadColumns(
  columns: readonly Column[],
  { sections, days, language }: Spreading,
): readonly Column[] {
  return columns.flatMap((column, index): readonly Column[] => {
    const own: readonly Column[] = days.has(index)
      ? [
          { ...column, share: DAY_SHARE },
          { title: `${column.title}: ${BESIDE[language]}`, align: 'left', share: DAY_SHARE + 1 },
        ]
      : [column]
    return index === 0 && sections !== 'unnamed' ? [...own, { ...sections, align: 'left' }] : own
  })
}

function spreadRow(
  { cells, ...rest }: Row,
  { title }: Section,
  { sections, days, language }: Spreading,
): Row {
  const spread = cells.flatMap((one, index) => {
    const own = days.has(index) ? dayAndWords(one, language) : [one]
    return index === 0 && sections !== 'unnamed' ? [...own, cell(title)] : own
  })
  return { ...rest, cells: spread }
}

/** The day alone, then what the text says after it. */
function dayAndWords(one: Cell, language: Language): readonly Cell[] {
  if (!isDay(one)) return [one, cell('')]
  const day = formatDay(one.value, language)
  const words = one.text.startsWith(day) ? one.text.slice(day.length) : one.text
  return [
    { ...one, text: day },
    { text: words.replace(/^[\s,;]+/, ''), tone: one.tone },
  ]
}

function isDay(one: Cell): one is Cell & { readonly value: Day } {
  return typeof one.value === 'string'
}

/** As wide as the columns want to be beside each other, together at least as wide as the paper. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const shares = columns.map(({ share = 10 }) => share)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return whole === 0
    ? [PAPER]
    : shares.map((share) => Math.max(NARROWEST, Math.round(share * Math.max(1, PAPER / whole))))
}

/** A4 on its side between the margins, in digits of the sheet's type. */
const PAPER = 118

/** Room for 9999, which would be shown as ### if it had none. */
const NARROWEST = 5

/** Enough for 31/12/2024 and the button of the filter. */
const DAY_SHARE = 11

/** How the column of the sections is called and how wide it is where nothing else is said. */
export function sectionColumn(language: Language): SectionColumn {
  return { title: SECTION[language], share: 11 }
}

const SECTION: Text = { vi: 'Mục', en: 'Section' }

const BESIDE: Text = { vi: 'ghi chú', en: 'notes' }
