import type { Ref } from '../agencies/register.ts'
import type { PassedOverPeriod } from '../deadline/passed-over-periods.ts'
import type { Office } from '../office.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import type { ReportingPeriod } from '../time/reporting-period.ts'
import type { ObligationLine, StatusView } from './view.ts'

/** What every agency is to be reminded of for a period: plain data, the contract `reminder/v1`. */
export interface ReminderView
  extends Pick<StatusView, 'asOf' | 'plans' | 'names' | 'provinces' | 'without' | 'findings'> {
  readonly schema: 'reminder/v1'
  readonly period: ReportingPeriod
  /** For each plan issued in the period, by id: the day as of which it is reported instead. */
  readonly askedOn: Readonly<Record<string, Day>>
  /** For each plan with nothing owed in the period, by id: the first day of what is owed later. */
  readonly owedFrom: Readonly<Record<string, Day>>
  /** Those with something to lead, province by province, in the order of their registers. */
  readonly agencies: readonly AgencyReminder[]
  /** The ids of what nobody known holds: the office's own concern, and in no agency's table. */
  readonly noKnownHolder: readonly string[]
  /** Every obligation that a table names, or that nobody known holds, in the order of the plans. */
  readonly obligations: readonly ObligationLine[]
  /** The offices that may send it. */
  readonly offices: readonly Office[]
  /** What is not in the tables because too little of its first period was left, of this period or ending in it. */
  readonly passedOver: readonly PassedOverTask[]
}

/** A period of a task that does not count though it was not past. */
export interface PassedOverTask {
  readonly plan: string
  readonly task: string
  /** The words of the plan; null where it states no limit. */
  readonly deadline: string | null
  readonly passed: PassedOverPeriod
}

/** One agency's table. An obligation stands in it once. */
export interface AgencyReminder {
  readonly id: Ref
  /** Its address in the register; absent where there is none. */
  readonly email?: string
  /** What it has to deliver, alone or jointly. */
  readonly lead: readonly ReminderItem[]
  /** What others have to deliver, and it helps with. */
  readonly support: readonly ReminderItem[]
}

export interface ReminderItem {
  readonly section: ReminderSection
  /** The obligation's id. */
  readonly obligation: string
}

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
