/** A piece of text on a page, as the page is turned for reading: x to the right, y down, in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Its baseline. */
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A ruling line; `at` is where it stands across its direction, `from` and `through` along it. */
export interface RulingLine {
  readonly at: number
  readonly from: number
  readonly through: number
}

/** What is on a page, turned upright. */
export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly across: readonly RulingLine[]
  readonly down: readonly RulingLine[]
}

/** A matrix as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that applies `inner` first, then `outer`. */
export function composedMatrix(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A point as a matrix moves it. */
export function transformedPoint(
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
