import { composedMatrix, type Matrix, type Piece, transformedPoint } from './page.ts'
import type { OperatorList } from './rules.ts'

/** The numbers of the operations that place letters; they are the library's. */
export interface TextOperations {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly beginText: number
  readonly setCharSpacing: number
  readonly setWordSpacing: number
  readonly setHScale: number
  readonly setLeading: number
  readonly setFont: number
  readonly setTextRise: number
  readonly moveText: number
  readonly setLeadingMoveText: number
  readonly setTextMatrix: number
  readonly nextLine: number
  readonly showText: number
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** Letters that stand close together in one run, with the direction that they run in. */
export interface Run extends Piece {
  readonly direction: 'right' | 'down' | 'up' | 'other'
}

interface State {
  matrix: Matrix
  size: number
  spacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** Of the letters' height: what stands further apart is not one run. */
const CLOSE = 0.12

/**
 * The letters of a page where they are printed. Each by itself: in a file whose font lacks Vietnamese letters every
 * such letter comes from another font and behind its line, and only its place says which word it belongs to. A blank is
 * nothing but the gap that it leaves.
 */
export function runsIn(
  { fnArray, argsArray }: OperatorList,
  operations: TextOperations,
  upright: Matrix,
): readonly Run[] {
  const runs: Open[] = []
  let state: State = { matrix: upright, size: 0, spacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
  const saved: State[] = []
  let text: Matrix = IDENTITY
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  const move = (byX: number, byY: number) => {
    lineX += byX
    lineY += byY
    x = lineX
    y = lineY
  }
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at] ?? []
    const number = typeof args[0] === 'number' ? args[0] : 0
    switch (operation) {
      case operations.save:
        saved.push({ ...state })
        break
      case operations.restore:
      case operations.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case operations.transform:
        state = { ...state, matrix: composedMatrix(state.matrix, args as unknown as Matrix) }
        break
      case operations.paintFormXObjectBegin:
        saved.push({ ...state })
        if (Array.isArray(args[0]))
          state = { ...state, matrix: composedMatrix(state.matrix, args[0] as unknown as Matrix) }
        break
      case operations.beginText:
        text = IDENTITY
        lineX = lineY = x = y = 0
        break
      case operations.setCharSpacing:
        state.spacing = number
        break
      case operations.setWordSpacing:
        state.wordSpacing = number
        break
      case operations.setHScale:
        state.scale = number / 100
        break
      case operations.setLeading:
        state.leading = -number
        break
      case operations.setFont:
        state.size = typeof args[1] === 'number' ? args[1] : 0
        break
      case operations.setTextRise:
        state.rise = number
        break
      case operations.moveText:
        move(number, typeof args[1] === 'number' ? args[1] : 0)
        break
      case operations.setLeadingMoveText:
        state.leading = typeof args[1] === 'number' ? args[1] : 0
        move(number, state.leading)
        break
      case operations.setTextMatrix:
        text = matrixOf(args[0])
        lineX = lineY = x = y = 0
        break
      case operations.nextLine:
        move(0, state.leading)
        break
      case operations.showText: {
        const glyphs = (args[0] ?? []) as readonly (Glyph | number | null)[]
        x = shown(glyphs, x, y, state, text, runs)
        break
      }
    }
  }
  return runs
}

interface Open {
  text: string
  x: number
  y: number
  width: number
  height: number
  direction: Run['direction']
}

function shown(
  glyphs: readonly (Glyph | number | null)[],
  from: number,
  y: number,
  { matrix, size, spacing, wordSpacing, scale, rise }: State,
  text: Matrix,
  runs: Open[],
): number {
  const whole = composedMatrix(matrix, text)
  let x = from
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      x -= (glyph * size) / 1000
      continue
    }
    const width = (glyph.width * size) / 1000
    if (glyph.unicode.trim() !== '') add(glyph.unicode, x, y + rise, width, size, scale, whole, runs)
    x += width + spacing + (glyph.isSpace ? wordSpacing : 0)
  }
  return x
}

function add(
  letter: string,
  x: number,
  y: number,
  width: number,
  size: number,
  scale: number,
  whole: Matrix,
  runs: Open[],
): void {
  const [atX, atY] = transformedPoint(whole, x * scale, y)
  const [endX, endY] = transformedPoint(whole, (x + width) * scale, y)
  const height = Math.abs(size) * Math.hypot(whole[2], whole[3])
  const direction = directionOf(endX - atX, endY - atY)
  const length = Math.hypot(endX - atX, endY - atY)
  const last = runs.at(-1)
  const gap = last === undefined ? Number.POSITIVE_INFINITY : gapBehind(last, atX, atY)
  if (
    last !== undefined &&
    last.direction === direction &&
    direction === 'right' &&
    Math.abs(last.y - atY) < height * 0.05 &&
    Math.abs(last.height - height) < height * 0.05 &&
    gap > -height * 0.1 &&
    gap < height * CLOSE
  ) {
    last.text += letter
    last.width = Math.max(last.width, endX - last.x)
    return
  }
  runs.push({ text: letter, x: atX, y: atY, width: length, height, direction })
}

function gapBehind({ x, width }: Open, atX: number, atY: number): number {
  void atY
  return atX - (x + width)
}

function directionOf(byX: number, byY: number): Run['direction'] {
  if (Math.abs(byY) < Math.abs(byX) * 0.1 && byX > 0) return 'right'
  if (Math.abs(byX) < Math.abs(byY) * 0.1) return byY > 0 ? 'down' : 'up'
  return 'other'
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

function matrixOf(value: unknown): Matrix {
  const list = value as ArrayLike<number> | null | undefined
  if (list == null || typeof list !== 'object') return IDENTITY
  return [list[0] ?? 1, list[1] ?? 0, list[2] ?? 0, list[3] ?? 1, list[4] ?? 0, list[5] ?? 0]
}
