import type { Day } from '../../time/day.ts'

/** One time a part of a schedule falls due. */
export interface Occurrence {
  /** The period's id for a recurring part, else null. */
  readonly period: string | null
  /** The first day on which it can be worked on; null where the words name none. */
  readonly from: Day | null
  /** The last day that is in time, inclusive; null where there is none. */
  readonly due: Day | null
}

/** One period of a recurring part, from its first day; the last day in time may lie in the period after it. */
export interface RecurringOccurrence extends Occurrence {
  readonly period: string
  readonly from: Day
  readonly due: Day
}

/** The days between which a plan's duties run. */
export interface OccurrenceSpan {
  /** The day by which the plan existed. */
  readonly issued: Day
  /** The first day of the span it works in; null where it names none. It bounds what has no day of its own. */
  readonly from: Day | null
  /** The plan's own last day, inclusive; null where it names none. */
  readonly through: Day | null
}
