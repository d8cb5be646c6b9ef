import { leastWidth, type Sizing } from './column-widths.ts'
import { type Table, withColumns } from './page.ts'

/** The table, or, where some word of it would have to be broken to fit a screen, its two parts. */
export function splitToWidth(table: Table, width: number, sizeOf: Sizing): readonly Table[] {
  const isWhole = table.columns.every(({ parting }) => parting !== 'apart')
  if (isWhole || leastWidth(table, sizeOf) <= width) return [table]
  return [
    withColumns(table, ({ parting }) => parting !== 'apart'),
    withColumns(table, ({ parting }) => parting !== undefined),
  ]
}
