import type { ReminderLine, ReminderRow } from '../../domain/follow-up/reminder-rows.ts'
import { groupedBy } from '../words/table-lines.ts'

/** What stands in one line of a table: the duty of one, or, for those who help, the equal duties of several. */
export interface ReminderTableLine {
  /** The row of the first of them; what it says holds for all but its agencies. */
  readonly row: ReminderRow
  readonly all: readonly ReminderLine[]
}

/** Each obligation as a line of its own. */
export function oneEach(lines: readonly ReminderLine[]): readonly ReminderTableLine[] {
  return lines.map((line) => ({ row: line.row, all: [line] }))
}

/** Equal duties of several agencies as one line, in the order of the first of each. */
export function equalDutiesTogether(lines: readonly ReminderLine[]): readonly ReminderTableLine[] {
  return groupedBy(lines, ({ row }) => row.duty).map((all) => ({ row: all[0].row, all }))
}

/** The earliest last day first; what has none keeps the plan's order at the end. */
export function byLastDay(lines: readonly ReminderLine[]): readonly ReminderLine[] {
  const key = ({ row: { one } }: ReminderLine) => one.due ?? '9999'
  return [...lines].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}
