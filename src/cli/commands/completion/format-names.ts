import { calendarFormats } from '../../../reports/calendar/index.ts'
import { changesFormats } from '../../../reports/changes/index.ts'
import { coverageFormats } from '../../../reports/coverage/index.ts'
import { explanationFormats } from '../../../reports/explain/index.ts'
import { findingFormats } from '../../../reports/findings/index.ts'
import { listFormats } from '../../../reports/list/index.ts'
import { reminderFormats } from '../../../reports/reminder/index.ts'
import { statusFormats } from '../../../reports/status/index.ts'

/** The names of the formats of a command; none where it has no choice. */
export function formatNames(command: string): readonly string[] {
  return (FORMATS[command] ?? []).map(({ name }) => name)
}

const FORMATS: Readonly<Record<string, readonly { readonly name: string }[]>> = {
  status: statusFormats,
  changes: changesFormats,
  coverage: coverageFormats,
  remind: reminderFormats,
  calendar: calendarFormats,
  validate: findingFormats,
  explain: explanationFormats,
  list: listFormats,
}
