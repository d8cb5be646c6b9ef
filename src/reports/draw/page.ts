import type { Text } from '../../domain/text.ts'
import type { Day } from '../../domain/time/day.ts'

/** A finished page, already in one language: what every drawn format (terminal, Markdown, …) draws. */
export interface Page {
  readonly title: string
  /** Lines under the title. */
  readonly heading: readonly string[]
  readonly sections: readonly Section[]
  /** Footnotes. */
  readonly notes: readonly string[]
}

export interface Section {
  readonly title: string
  readonly table: Table
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  /** How wide it is beside the others on paper; 10 by default. */
  readonly share?: number
  /**
   * What becomes of it where the table is too wide for a screen and is parted in two: `both` stands in either part,
   * `apart` in the second alone, any other in the first.
   */
  readonly parting?: 'both' | 'apart'
  /** Whether it is left out where there is less room than on paper. */
  readonly room?: 'paper'
  /** Whether it is left out where no row says anything in it. */
  readonly silent?: 'left-out'
  /** What is left for its reader to fill in, if anything: it is empty, and only of use where it can be written in. */
  readonly entry?: Entry
}

/** What is written into an empty column: any words, a day, or the number of a document. */
export type Entry = 'words' | 'day' | 'document'

export interface Row {
  readonly cells: readonly Cell[]
  /** A sum of the rows above. */
  readonly sum: boolean
  /** What the row is known by when it comes back filled in: kept where nobody sees it. */
  readonly key?: string
}

export interface Cell {
  readonly text: string
  readonly tone: Tone
  /** What a spreadsheet holds, so that it sorts and counts: a number, or a day that the text begins with; else the text. */
  readonly value?: number | Day
  /** How a number is to be read: a share of 1 as so many per cent; as it is by default. */
  readonly unit?: 'per-cent'
  /** A file beside the page that a page for a browser leads to. */
  readonly link?: string
}

/** How a cell wants to be seen where there is colour. */
export type Tone = 'plain' | 'good' | 'bad' | 'warning' | 'quiet'

/** A cell of words or of a number; a zero is quiet. */
export function cell(content: string | number, tone: Tone = content === 0 ? 'quiet' : 'plain'): Cell {
  return typeof content === 'number'
    ? { text: String(content), tone, value: content }
    : { text: content, tone }
}

/** A column of a table by what stands in it for each item, so that no cell can stand under another's title. */
export interface KeyedColumn<Item> extends Pick<Column, 'share' | 'parting' | 'room' | 'silent' | 'entry'> {
  readonly key: string
  readonly title: Text
  /** To the left by default. */
  readonly align?: Column['align']
  /** Rows are numbered from 1. */
  readonly cell: (item: Item, number: number) => Cell
}

/** The table that items make under keyed columns. */
export function tableOf<Item>(
  columns: readonly KeyedColumn<Item>[],
  items: readonly Item[],
  say: Say,
  isSum: (item: Item) => boolean = () => false,
): Table {
  return {
    columns: columns.map(({ key: _, cell: __, title, align = 'left', ...rest }) => ({
      title: say(title),
      align,
      ...rest,
    })),
    rows: items.map((item, index) => ({
      cells: columns.map((column) => column.cell(item, index + 1)),
      sum: isSum(item),
    })),
  }
}

/** The table with some of its columns alone. */
export function withColumns(
  { columns, rows }: Table,
  isKept: (column: Column, index: number) => boolean,
): Table {
  const kept = columns.map(isKept)
  const keep = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => kept[index])
  return { columns: keep(columns), rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })) }
}

/** The table without the columns in which no row says anything. */
export function withoutEmptyColumns(table: Table, says: (cell: Cell) => boolean): Table {
  return withColumns(table, (_, index) =>
    table.rows.some(({ cells }) => cells[index] !== undefined && says(cells[index])),
  )
}

/** Sections of the same columns without those that may be left out and say nothing in any of them. */
export function withoutSilentColumns(sections: readonly Section[]): readonly Section[] {
  const rows = sections.flatMap(({ table }) => table.rows)
  const says = ({ silent }: Column, index: number) =>
    silent === undefined || rows.some(({ cells }) => !SILENT.has(cells[index]?.text ?? ''))
  const kept = (sections[0]?.table.columns ?? []).map(says)
  return sections.map(({ title, table }) => ({
    title,
    table: withColumns(table, (_, index) => kept[index] === true),
  }))
}

/** What a cell says that has nothing to say. */
const SILENT: ReadonlySet<string> = new Set(['', '0', '–'])

/** Neighbouring sections whose tables have the same columns, together: each of these can be drawn as one table. */
export function sectionsByColumns(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups: Section[][] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && haveSameColumns(last[0], section)) last.push(section)
    else groups.push([section])
  }
  return groups
}

function haveSameColumns({ table: { columns } }: Section, { table: other }: Section): boolean {
  return (
    columns.length === other.columns.length &&
    columns.every(({ title }, index) => title === other.columns[index]?.title)
  )
}

/** The column of a sheet that says of each row which section it is of. */
export type SectionColumn = Pick<Column, 'title' | 'share'>

/** What the page is written with: its language, and how a text reads in it. */
export type Say = (text: Text) => string

/** Several pages that go out together: each to one reader, with a summary before them where there are several, or all to one. */
export interface Booklet {
  /** Null where the pages are parts of one report. */
  readonly summary: Page | null
  readonly leaves: readonly Leaf[]
}

/** One reader's page, or a part of a report. */
export interface Leaf {
  /** Names the page among the others of its booklet. */
  readonly id: string
  /** Whose page it is, or what it is about, as it is called in a line. */
  readonly name: string
  /** The same where there is little room. */
  readonly short: string
  /** How a sheet, which has one table, says which section a row is of; in a column of its own by default, which may be called otherwise. */
  readonly sections?: 'unnamed' | SectionColumn
  /** Made where it is drawn, so that no more than one is held. */
  readonly page: () => Page
}

/** The pages of a booklet, in their order, each made when its turn comes. */
export function* pagesIn({ summary, leaves }: Booklet): Generator<Page> {
  if (summary !== null && leaves.length !== 1) yield summary
  for (const { page } of leaves) yield page()
}
