import type { Register } from '../agencies/register.ts'
import type { OtherDocuments } from '../amending/amended-plan.ts'
import type { DayOff } from '../plan.ts'
import type { PlanRecord, WithdrawnTrigger } from '../records/record.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'

/** What a report needs besides the plan. */
export interface Situation {
  readonly register: Register
  readonly calendar: Calendar
  /** The plan's records that the report knows, in order. */
  readonly records: readonly PlanRecord[]
  /** The triggers among them that were taken back. */
  readonly withdrawn: readonly WithdrawnTrigger[]
  /** The documents that change the plan by this day, and those that it changes. */
  readonly amendments: OtherDocuments
  /** Inclusive, to its end. */
  readonly asOf: Day
  /** The periods begun by this day, and the next one, are listed; the as-of day unless a report looks ahead. */
  readonly listedThrough: Day
  /**
   * Which revoked duties are listed: those that a report of an earlier day listed, or all of them for calendars,
   * which may have looked ahead any distance.
   */
  readonly revoked: 'as-listed' | 'all'
  /** How a last day on a day off is treated, where the plan itself does not say. */
  readonly dayOff: DayOff | null
}
