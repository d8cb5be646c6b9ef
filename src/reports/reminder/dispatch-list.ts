import type { ReminderLine } from '../../domain/follow-up/reminder-rows.ts'
import type { AgencyReminder, ReminderView } from '../../domain/follow-up/reminder-view.ts'
import { type CsvColumn, csvList, csvTable, csvText } from '../draw/csv.ts'

/** What of an agency's reminder is on the disk. */
export interface SentFiles {
  readonly files: readonly string[]
  /** The draft of a message with them; null where none was asked for. */
  readonly draft: string | null
}

/** Whoever sends the files out reads or merges this: an agency a row, with its files, how much is in them, and where they go. */
export function dispatchCsv(view: ReminderView, filesOf: (agency: string) => SentFiles): string {
  const columns: readonly CsvColumn<AgencyReminder>[] = [
    { key: 'agency', value: ({ id }) => id },
    { key: 'agencyName', value: ({ id }) => csvText(view.names[id]?.name ?? id) },
    { key: 'file', value: ({ id }) => csvList(filesOf(id).files) },
    { key: 'lead', value: ({ lead }) => lead.length },
    { key: 'support', value: ({ counts }) => counts.support },
    { key: 'overdue', value: ({ lead }) => lead.filter(isOverdue).length },
    { key: 'email', value: ({ email }) => email ?? null },
    { key: 'draft', value: ({ id }) => filesOf(id).draft },
  ]
  return csvTable(columns, view.agencies)
}

/** Whether a line of a reminder is overdue on the day it is asked about. */
export function isOverdue({ row }: ReminderLine): boolean {
  return row.one.status === 'overdue'
}
