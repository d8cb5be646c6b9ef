import { type DocumentCell, type DocumentTable, NOWHERE, type Paragraph } from './document.ts'
import { linesOf } from './lines.ts'
import { MOST_COLUMNS, type TableRoom } from './table-limits.ts'

/** A cell as a file writes it: where its row begins, how far it reaches. */
export interface WrittenCell {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly paragraphs: readonly Paragraph[]
}

/** Rows of written cells as a grid without gaps: what is merged stands at each of its places, what is missing is empty. */
export function gridOf(
  rows: readonly (readonly WrittenCell[])[],
  room: TableRoom,
): readonly (readonly DocumentCell[])[] {
  const grid: DocumentCell[][] = rows.map(() => [])
  let width = 0
  /** Places of all cells: merged ones that lie one upon the other have more than the grid. */
  let places = 0
  for (const [row, cells] of rows.entries()) {
    for (const { column, columns, rows: height, paragraphs } of cells) {
      const last = Math.min(column + columns, MOST_COLUMNS)
      const below = Math.min(row + height, rows.length)
      width = Math.max(width, last)
      places += Math.max(0, last - column) * (below - row)
      room.mustHold(width, rows.length)
      room.mustHold(places, 1)
      const cell: DocumentCell = { paragraphs, row, column }
      for (let down = row; down < below; down++)
        for (let across = column; across < last; across++) (grid[down] ?? [])[across] ??= cell
    }
  }
  room.take(width, rows.length)
  return grid.map((cells, row) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? { paragraphs: [], row, column }),
  )
}

/** The table of a text: rows of words, a cell each. */
export function tableOfWords(
  rows: Iterable<readonly string[]>,
  table: number,
  room: TableRoom,
): DocumentTable {
  const written: WrittenCell[][] = []
  let width = 0
  for (const words of rows) {
    const cells = words.slice(0, MOST_COLUMNS)
    width = Math.max(width, cells.length)
    room.mustHold(width, written.length + 1)
    written.push(cells.map((text, column) => cellOf(text, column, written.length, table)))
  }
  return { kind: 'table', rows: gridOf(written, room), place: { ...NOWHERE, table } }
}

function cellOf(text: string, column: number, row: number, table: number): WrittenCell {
  const place = { ...NOWHERE, table, row: row + 1, column: column + 1 }
  return { column, columns: 1, rows: 1, paragraphs: linesOf(null, text, place) }
}
