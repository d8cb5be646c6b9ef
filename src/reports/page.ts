import type { Text } from '../domain/text.ts'

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
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A sum of the rows above. */
  readonly sum: boolean
}

export interface Cell {
  readonly text: string
  readonly tone: Tone
}

/** How a cell wants to be seen where there is colour. */
export type Tone = 'plain' | 'good' | 'bad' | 'warning' | 'quiet'

/** A cell of words or of a number; a zero is quiet. */
export function cell(content: string | number, tone: Tone = content === 0 ? 'quiet' : 'plain'): Cell {
  return { text: String(content), tone }
}

/** The table without the columns in which no row says anything. */
export function withoutEmptyColumns({ columns, rows }: Table, says: (cell: Cell) => boolean): Table {
  const kept = columns.map((_, index) =>
    rows.some(({ cells }) => cells[index] !== undefined && says(cells[index])),
  )
  const keep = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => kept[index])
  return { columns: keep(columns), rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })) }
}

/** What the page is written with: its language, and how a text reads in it. */
export type Say = (text: Text) => string
