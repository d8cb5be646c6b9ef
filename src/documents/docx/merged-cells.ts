import type { WrittenCell } from '../grid.ts'

/** A cell, and whether it is merged with those above and below it. */
export interface MarkedCell extends WrittenCell {
  readonly merge: 'none' | 'begins' | 'goes-on'
}

export type MarkedRow = readonly MarkedCell[]

/** A cell that goes on below lengthens the one above it that begins at the same column. */
export function mergedCells(rows: readonly MarkedRow[]): readonly (readonly WrittenCell[])[] {
  const merged: (readonly WrittenCell[])[] = []
  /** By column, how many rows the cells of the row below go on with one that begins above them. */
  let below: ReadonlyMap<number, number> = new Map()
  for (const [at, row] of [...rows.entries()].reverse()) {
    const above = mergedColumns(rows[at - 1] ?? [])
    merged.push(
      row
        .filter(({ merge, column }) => merge !== 'goes-on' || !above.has(column))
        .map((cell) => ({ ...cell, rows: cell.merge === 'begins' ? 1 + (below.get(cell.column) ?? 0) : 1 })),
    )
    below = new Map(
      row.flatMap(({ merge, column }) =>
        merge === 'goes-on' ? [[column, 1 + (below.get(column) ?? 0)] as const] : [],
      ),
    )
  }
  return merged.reverse()
}

function mergedColumns(row: MarkedRow): ReadonlySet<number> {
  return new Set(row.filter(({ merge }) => merge !== 'none').map(({ column }) => column))
}
