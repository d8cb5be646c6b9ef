import type { DocumentCell, Paragraph } from './document.ts'
import { tooMuch } from './unreadable.ts'

/** A cell as a file writes it: where its row begins, how far it reaches. */
export interface WrittenCell {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly paragraphs: readonly Paragraph[]
}

const MOST_CELLS = 400_000
const MOST_COLUMNS = 200

/** Rows of written cells as a grid without gaps: what is merged stands at each of its places, what is missing is empty. */
export function gridOf(rows: readonly (readonly WrittenCell[])[]): readonly (readonly DocumentCell[])[] {
  const grid: DocumentCell[][] = rows.map(() => [])
  let width = 0
  for (const [row, cells] of rows.entries()) {
    for (const { column, columns, rows: height, paragraphs } of cells) {
      const last = Math.min(column + columns, MOST_COLUMNS)
      width = Math.max(width, last)
      if (width * rows.length > MOST_CELLS) throw TOO_LARGE
      const cell: DocumentCell = { paragraphs, row, column }
      for (let down = row; down < Math.min(row + height, rows.length); down++)
        for (let across = column; across < last; across++) (grid[down] ?? [])[across] ??= cell
    }
  }
  return grid.map((cells, row) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? { paragraphs: [], row, column }),
  )
}

const TOO_LARGE = tooMuch({ vi: 'bảng quá lớn', en: 'a table is far too large' })
