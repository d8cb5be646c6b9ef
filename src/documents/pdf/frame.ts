import type { PdfPage, RulingLine } from './page.ts'

/** A table's frame on a page: where its columns and rows are parted, and which partings a cell reaches over. */
export interface Frame {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Whether a line parts the cell at a row and column from the one to its right. */
  readonly isPartedRight: (row: number, column: number) => boolean
  /** Whether a line parts it from the one below. */
  readonly isPartedBelow: (row: number, column: number) => boolean
}

/** Points within which two lines are one. */
const SAME_COLUMN = 5
const SAME_ROW = 3
const TOUCHING = 4

/** The frames of a page from top to bottom: lines that touch each other, where they make at least two columns. */
export function framesOf({ across, down, width, height }: PdfPage): readonly Frame[] {
  const inner = {
    across: across.filter(({ at }) => at > 8 && at < height - 8),
    down: down.filter(({ at }) => at > 8 && at < width - 8),
  }
  return togetherOf(inner.across, inner.down)
    .map(({ across, down }) => frameOf(across, down))
    .filter((frame) => frame.columns.length > 2 && frame.rows.length > 1)
    .sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0))
}

interface Together {
  readonly across: readonly RulingLine[]
  readonly down: readonly RulingLine[]
}

/** Lines that meet, in groups. */
function togetherOf(across: readonly RulingLine[], down: readonly RulingLine[]): readonly Together[] {
  const groups: {
    across: RulingLine[]
    down: RulingLine[]
    top: number
    bottom: number
    left: number
    right: number
  }[] = []
  for (const rule of [...down].sort((one, other) => one.from - other.from)) {
    const near = groups.find(
      ({ top, bottom }) => rule.from <= bottom + TOUCHING && rule.through >= top - TOUCHING,
    )
    if (near === undefined) {
      groups.push({
        across: [],
        down: [rule],
        top: rule.from,
        bottom: rule.through,
        left: rule.at,
        right: rule.at,
      })
      continue
    }
    near.down.push(rule)
    near.bottom = Math.max(near.bottom, rule.through)
    near.left = Math.min(near.left, rule.at)
    near.right = Math.max(near.right, rule.at)
  }
  for (const rule of across) {
    const own = groups.find(
      ({ top, bottom, left, right }) =>
        rule.at >= top - TOUCHING &&
        rule.at <= bottom + TOUCHING &&
        rule.through >= left - TOUCHING &&
        rule.from <= right + TOUCHING,
    )
    own?.across.push(rule)
  }
  return groups
}

function frameOf(across: readonly RulingLine[], down: readonly RulingLine[]): Frame {
  const columns = clustered(
    down.map(({ at }) => at),
    SAME_COLUMN,
  )
  const ends = down.flatMap(({ from, through }) => [from, through])
  const rows = clustered([...across.map(({ at }) => at), Math.min(...ends), Math.max(...ends)], SAME_ROW)
  const [isDown, isAcross] = [coveredBy(down, SAME_COLUMN), coveredBy(across, SAME_ROW)]
  const middle = (marks: readonly number[], at: number) => ((marks[at] ?? 0) + (marks[at + 1] ?? 0)) / 2
  return {
    columns,
    rows,
    isPartedRight: (row, column) => isDown(columns[column + 1] ?? 0, middle(rows, row)),
    isPartedBelow: (row, column) => isAcross(rows[row + 1] ?? 0, middle(columns, column)),
  }
}

/** Whether a line on a mark covers a place along it; those on each mark are looked for once. */
function coveredBy(rules: readonly RulingLine[], width: number): (mark: number, along: number) => boolean {
  const known = new Map<number, readonly RulingLine[]>()
  return (mark, along) => {
    const near = known.get(mark) ?? rules.filter(({ at }) => Math.abs(at - mark) <= width)
    known.set(mark, near)
    return near.some(({ from, through }) => from <= along && through >= along)
  }
}

function clustered(marks: readonly number[], within: number): readonly number[] {
  const all: number[] = []
  for (const mark of [...marks].sort((one, other) => one - other)) {
    const last = all.at(-1)
    if (last === undefined || mark - last > within) all.push(mark)
  }
  return all
}
