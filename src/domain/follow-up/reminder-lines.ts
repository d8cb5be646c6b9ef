import { linesOfRows, type ReminderLine, type ReminderRow } from './reminder-rows.ts'
import { SECTIONS } from './reminder-sections.ts'
import type { AgencyReminder, ReminderView } from './reminder-view.ts'

/** What an agency helps with, section by section, each in the order of the plans. */
export function supportLines({
  id,
  support,
}: Pick<AgencyReminder, 'id' | 'support'>): readonly ReminderLine[] {
  return SECTIONS.flatMap((section) => linesOfRows(support.filter((row) => row.section === section))).filter(
    ({ heldBy }) => !heldBy.includes(id),
  )
}

/** The rows in which an agency helps others. */
export function helpedRows({ id, support }: Pick<AgencyReminder, 'id' | 'support'>): readonly ReminderRow[] {
  return support.filter(({ lines }) => lines.some(({ heldBy }) => !heldBy.includes(id)))
}

/** Every row that the tables name, or that nobody known holds. */
export function rowsIn({
  agencies,
  noKnownHolder,
}: Pick<ReminderView, 'agencies' | 'noKnownHolder'>): ReadonlySet<ReminderRow> {
  const rows = new Set(noKnownHolder.map(({ row }) => row))
  for (const { lead, support } of agencies) {
    for (const { row } of lead) rows.add(row)
    for (const row of support) rows.add(row)
  }
  return rows
}

/** Every obligation that the tables name, or that nobody known holds, in the order of the plans. */
export function linesIn({
  agencies,
  noKnownHolder,
}: Pick<ReminderView, 'agencies' | 'noKnownHolder'>): readonly ReminderLine[] {
  const helped = new Set(agencies.flatMap(({ support }) => support))
  const lines = new Set(linesOfRows(helped))
  for (const { lead } of agencies) for (const line of lead) lines.add(line)
  for (const line of noKnownHolder) lines.add(line)
  return [...lines].sort((one, other) => one.at - other.at)
}
