import { tooMuch } from './unreadable.ts'

/** Columns that a table has at most: a sheet's are a million wide at its edge. */
export const MOST_COLUMNS = 200
/** Cells of one table: twenty thousand rows of twenty columns. */
const MOST_CELLS = 400_000
/** Cells of all tables of a document. */
const MOST_CELLS_IN_ALL = 1_000_000

/** The room that a document has for the cells of its tables: a few bytes of a file may ask for any number of them. */
export interface TableRoom {
  /** Throws Unreadable where a table that is still being read has grown too large. */
  readonly mustHold: (columns: number, rows: number) => void
  /** Counts a table, or a part of one. Throws Unreadable where it is too large, or the document has no room for it. */
  readonly take: (columns: number, rows: number) => void
}

export function tableRoom(): TableRoom {
  let left = MOST_CELLS_IN_ALL
  const mustHold = (columns: number, rows: number) => {
    if (Math.max(1, columns) * rows > Math.min(MOST_CELLS, left)) throw TOO_LARGE
  }
  return {
    mustHold,
    take: (columns, rows) => {
      mustHold(columns, rows)
      left -= Math.max(1, columns) * rows
    },
  }
}

/** How many columns or rows a file says that there are: the least where it says nothing that could be, and no more than a table may have. */
export function spanOf(said: string | undefined, most = MOST_CELLS, least: 0 | 1 = 1): number {
  const span = Number(said ?? least)
  return Number.isInteger(span) && span > least ? Math.min(span, most) : least
}

export const TOO_LARGE = tooMuch({ vi: 'bảng quá lớn', en: 'a table is far too large' })
