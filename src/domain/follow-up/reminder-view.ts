import type { Ref } from '../agencies/register.ts'
import type { PassedOverPeriod } from '../deadline/passed-over-periods.ts'
import type { Office } from '../office.ts'
import type { Day } from '../time/day.ts'
import type { ReportingPeriod } from '../time/reporting-period.ts'
import type { ReminderLine, ReminderRow } from './reminder-rows.ts'
import type { ReminderSection } from './reminder-sections.ts'
import type { StatusView } from './view.ts'

/**
 * What every agency is to be reminded of for a period. Obligations that say the same but for who owes them are one row, to
 * which all who help refer; the contract `reminder/v1` lays them out (`reports/reminder/json.ts`).
 */
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
  /** What nobody known holds: the office's own concern, and in no agency's table. */
  readonly noKnownHolder: readonly ReminderLine[]
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
  /** What it has to deliver, alone or jointly, section by section. */
  readonly lead: readonly ReminderLine[]
  /** What others have to deliver, and it helps with, section by section; of a row, what it leads itself is no help. */
  readonly support: readonly ReminderRow[]
  readonly counts: ReminderCounts
}

/** How much stands in a table: also where its lines are not kept, since only the summary is wanted. */
export interface ReminderCounts {
  readonly lead: Readonly<Record<ReminderSection, number>>
  /** Equal duties count once. */
  readonly support: number
}
