import { composedMatrix, type Matrix, type RulingLine, transformedPoint } from './page.ts'

/** The numbers by which a page's operations go; they are the library's. */
export interface Operations {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly stroke: number
  readonly closeStroke: number
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** Points: cells are painted white, and only what is thinner than this is a line. */
const THICKEST = 2.2
const SHORTEST = 6
const MOST_RULES = 20_000

/** The ruling lines among what is drawn on a page: thin rectangles, and strokes along the page's edges. */
export function rulesIn(
  { fnArray, argsArray }: OperatorList,
  operations: Operations,
  upright: Matrix,
): { readonly across: readonly RulingLine[]; readonly down: readonly RulingLine[] } {
  const [across, down] = [[] as RulingLine[], [] as RulingLine[]]
  let matrix = upright
  const saved: Matrix[] = []
  for (const [at, operation] of fnArray.entries()) {
    if (across.length + down.length > MOST_RULES) break
    const args = argsArray[at] ?? []
    switch (operation) {
      case operations.save:
        saved.push(matrix)
        break
      case operations.restore:
      case operations.paintFormXObjectEnd:
        matrix = saved.pop() ?? upright
        break
      case operations.transform:
        matrix = composedMatrix(matrix, args as unknown as Matrix)
        break
      case operations.paintFormXObjectBegin:
        saved.push(matrix)
        if (Array.isArray(args[0])) matrix = composedMatrix(matrix, args[0] as unknown as Matrix)
        break
      case operations.constructPath: {
        const [painting, paths] = args as readonly [number, readonly (ArrayLike<number> | null)[]]
        const isStroked = painting === operations.stroke || painting === operations.closeStroke
        for (const path of paths ?? []) if (path != null) addPath(path, isStroked, matrix, across, down)
        break
      }
    }
  }
  return { across, down }
}

/** How many numbers follow each drawing command: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0]

function addPath(
  path: ArrayLike<number>,
  isStroked: boolean,
  matrix: Matrix,
  across: RulingLine[],
  down: RulingLine[],
): void {
  let points: (readonly [number, number])[] = []
  const end = () => {
    if (isStroked) addStrokes(points, across, down)
    else addBar(points, across, down)
    points = []
  }
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 0
    const length = LENGTHS[command]
    if (length === undefined) return
    if (command === 0 && points.length > 0) end()
    if (command === 4 && points[0] !== undefined) points.push(points[0])
    if (length > 0) points.push(transformedPoint(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0))
    at += length + 1
  }
  if (points.length > 0) end()
}

function addStrokes(
  points: readonly (readonly [number, number])[],
  across: RulingLine[],
  down: RulingLine[],
): void {
  for (const [at, [x, y]] of points.entries()) {
    const next = points[at + 1]
    if (next === undefined) continue
    addSegment(x, y, next[0], next[1], across, down)
  }
}

function addSegment(
  x: number,
  y: number,
  toX: number,
  toY: number,
  across: RulingLine[],
  down: RulingLine[],
): void {
  if (Math.abs(y - toY) < 1 && Math.abs(x - toX) > SHORTEST)
    across.push({ at: (y + toY) / 2, from: Math.min(x, toX), through: Math.max(x, toX) })
  else if (Math.abs(x - toX) < 1 && Math.abs(y - toY) > SHORTEST)
    down.push({ at: (x + toX) / 2, from: Math.min(y, toY), through: Math.max(y, toY) })
}

function addBar(
  points: readonly (readonly [number, number])[],
  across: RulingLine[],
  down: RulingLine[],
): void {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (bottom - top < THICKEST && right - left > SHORTEST)
    across.push({ at: (top + bottom) / 2, from: left, through: right })
  else if (right - left < THICKEST && bottom - top > SHORTEST)
    down.push({ at: (left + right) / 2, from: top, through: bottom })
}
