import type { Recurring } from './deadline/model/schedule.ts'
import type { PlanRecord } from './records/record.ts'
import type { Text } from './text.ts'
import type { Day } from './time/day.ts'

/** A task of any plan: `plan#task`. */
export interface TaskPlace {
  readonly plan: string
  readonly task: string
}

/** From which day on a deliverable recurs otherwise, or no longer where `recurring` is null, and what document says so. */
export interface LaterRecurrence {
  readonly since: Day
  readonly recurring: Recurring | null
  readonly document: Text
  /** What it does to each period, as a record of it would, to which each adds its last day; null where nothing recurs. */
  readonly event: PlanRecord | null
}

/** What a later document calls a deliverable, and who helps with it; null where it says nothing of that. */
export interface LaterTerms {
  /** From which day on. */
  readonly since: Day
  readonly title: string | null
  readonly support: readonly string[] | null
  /** As it is cited, with its day. */
  readonly document: Text
}
