import { isRecurringNotation } from '../deadline/notation.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { type ReportingPeriod, reportingPeriodFollowing } from '../time/reporting-period.ts'
import type { ObligationLine } from './view.ts'

export type ReminderSection =
  | 'carried-over'
  | 'due'
  | 'overdue-since'
  | 'recurring'
  | 'standing'
  | 'waiting'
  | 'next'

/** The sections of a reminder, in their order. */
export const REMINDER_SECTIONS: Readonly<Record<ReminderSection, Text>> = {
  'carried-over': { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
  due: { vi: 'Đến hạn trong kỳ', en: 'Due in the period' },
  'overdue-since': { vi: 'Quá hạn sau kỳ này', en: 'Overdue since the period' },
  recurring: { vi: 'Định kỳ, đang trong kỳ', en: 'Recurring, in course' },
  standing: { vi: 'Thường xuyên, không có thời hạn', en: 'Continuous, or without a time limit' },
  waiting: { vi: 'Chờ điều kiện', en: 'Waiting for its condition' },
  next: { vi: 'Sắp tới', en: 'What comes next' },
}

/** The same sections as a list. */
export const SECTIONS = Object.keys(REMINDER_SECTIONS) as readonly ReminderSection[]

/** The first section that an obligation fits, or null where there is nothing to remind of. */
export function sectionOf(line: ObligationLine, period: ReportingPeriod): ReminderSection | null {
  switch (line.status) {
    case 'done-on-time':
    case 'done-late':
    case 'no-known-holder':
    case 'closed':
      return null
    case 'continuous':
    case 'undated':
      return 'standing'
    case 'awaiting-trigger':
      return 'waiting'
    case 'overdue':
      return sectionByDay(line, period) ?? 'overdue-since'
    case 'in-progress':
      return sectionByDay(line, period) ?? (isRecurring(line) ? 'recurring' : 'next')
    case 'not-started':
      return sectionByDay(line, period) ?? sectionAhead(line, period)
  }
}

/** Where the last day decides: what was due before the period, and what falls due in it. */
function sectionByDay(
  { due, remindBy, status }: ObligationLine,
  { first, last }: ReportingPeriod,
): ReminderSection | null {
  if (due === null) return status === 'not-started' ? null : 'standing'
  if (due < first) return 'carried-over'
  return (remindBy ?? due) <= last ? 'due' : null
}

/** What begins in the period, or in the one after it. */
function sectionAhead(line: ObligationLine, period: ReportingPeriod): ReminderSection | null {
  const { from, due } = line
  if (from === null || from > reportingPeriodFollowing(period).last) return null
  if (from > period.last) return 'next'
  if (due === null) return 'standing'
  return isRecurring(line) ? 'recurring' : 'next'
}

function isRecurring({ reading }: ObligationLine): boolean {
  return isRecurringNotation(reading)
}

/** The first day of what a plan obliges to after a period, where nothing of it is owed in the period; else null. */
export function firstOwedAfter(obligations: readonly ObligationLine[], period: ReportingPeriod): Day | null {
  let first: Day | null = null
  for (const line of obligations) {
    const { status, from } = line
    const isLater = status === 'not-started' && from !== null && from > period.last
    if (!isLater && sectionOf(line, period) !== null) return null
    if (isLater && (first === null || from < first)) first = from
  }
  return first
}
