import type { Frame } from './frame.ts'
import { type Line, linesAmong } from './lines.ts'
import type { Piece } from './page.ts'

/**
 * A frame without lines between its rows, parted where the first column has a number: each begins a row. Only where the
 * words of the rows begin on the height of their numbers: of numbers in the middle of their rows none can tell where
 * those begin.
 */
export function withRowsByNumber(frame: Frame, pieces: readonly Piece[]): Frame {
  const added = frame.rows.slice(0, -1).flatMap((top, row) => partingsIn(frame, top, row, pieces))
  if (added.length === 0) return frame
  const rows = [...frame.rows, ...added].sort((one, other) => one - other)
  /** The row of the frame as it is drawn that a row lies in. */
  const drawn = (row: number) => frame.rows.filter((mark) => mark <= (rows[row] ?? 0)).length - 1
  return {
    columns: frame.columns,
    rows,
    isPartedRight: (row, column) => frame.isPartedRight(drawn(row), column),
    isPartedBelow: (row, column) =>
      added.includes(rows[row + 1] ?? 0) || frame.isPartedBelow(drawn(row), column),
  }
}

/** Where the rows within one drawn row begin; none where it is a single one. */
function partingsIn(frame: Frame, top: number, row: number, pieces: readonly Piece[]): readonly number[] {
  const bottom = frame.rows[row + 1] ?? top
  const linesOf = (column: number) => {
    const [left, right] = [frame.columns[column] ?? 0, frame.columns[column + 1] ?? 0]
    return linesAmong(
      pieces.filter(({ x, y, height }) => {
        const middle = y - height * 0.3
        return middle > top && middle < bottom && x >= left - 1 && x < right
      }),
    )
  }
  const own = linesOf(0)
  const numbers = own.filter(({ text }) => /^\s*\(?\d{1,3}[.)]?\s*$/.test(text))
  if (numbers.length < 2) return []
  const beside = frame.columns.slice(1, -1).flatMap((_, at) => linesOf(at + 1))
  const begins = numbers.every(
    (number) => beside.some((line) => isLevel(line, number)) && !isMiddle(number, numbers, own, beside),
  )
  return begins ? numbers.filter((number) => number !== own[0]).map(({ y, height }) => y - height * 1.1) : []
}

function isLevel(one: Line, other: Line): boolean {
  return Math.abs(one.y - other.y) < other.height * 0.4
}

/** Whether words beside the first number stand above it, below the titles: it is in the middle of its row. */
function isMiddle(
  number: Line,
  numbers: readonly Line[],
  own: readonly Line[],
  beside: readonly Line[],
): boolean {
  if (number !== numbers[0]) return false
  const title = own[0] === number ? null : own[0]
  // Titles may have two lines.
  const from = title == null ? Number.NEGATIVE_INFINITY : title.y + title.height * 1.6
  return beside.some(({ y }) => y > from && y < number.y - number.height * 0.6)
}
