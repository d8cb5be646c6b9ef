import { leastWidth, type Sizing } from './column-widths.ts'
import { type Column, type Table, withColumns } from './page.ts'

/**
 * The table, or, where some word of it would have to be broken to fit a screen, its parts: first without the columns
 * that may stand apart, then with as many of these at a time as fit beside those that every part has.
 */
export function splitToWidth(table: Table, width: number, sizeOf: Sizing): readonly Table[] {
  const fits = (part: Table) => leastWidth(part, sizeOf) <= width
  const apart = table.columns.filter(({ parting }) => parting === 'apart')
  if (apart.length === 0 || fits(table)) return [table]
  const withApart = (some: readonly Column[]) =>
    withColumns(table, (column) => column.parting === 'both' || some.includes(column))
  const groups: Column[][] = []
  for (const column of apart) {
    const last = groups.at(-1)
    if (last !== undefined && fits(withApart([...last, column]))) last.push(column)
    else groups.push([column])
  }
  return [withColumns(table, ({ parting }) => parting !== 'apart'), ...groups.map(withApart)]
}
