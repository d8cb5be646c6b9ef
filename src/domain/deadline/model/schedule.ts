import type { Day } from '../../time/day.ts'
import type { Frequency } from '../../time/period.ts'

/** What the words of a deadline mean: one or more parts, in the order of the words. Never empty. */
export type Schedule = readonly Part[]

/** One part of a schedule. DESIGN: each is printed in the compact notation of `notation.ts`. */
export type Part = Once | Open | Recurring | Continuous | Triggered | Undated

/** A last day, and a first day only where the words span several periods or name one. */
export interface Once {
  readonly kind: 'once'
  readonly from: Day | null
  readonly through: Day
}

/** From a day on, without an end: never overdue. */
export interface Open {
  readonly kind: 'open'
  readonly from: Day
}

/** Once (or `times` times) in every period, by the period's last day or the day stated in it. */
export interface Recurring {
  readonly kind: 'recurring'
  readonly every: Frequency
  readonly at: DayInPeriod | null
  /** How many deliveries one period asks for; 1 or more. */
  readonly times: number
}

/** A standing duty without a last day (thường xuyên). */
export interface Continuous {
  readonly kind: 'continuous'
}

/** Waits for an event; the last day, if any, runs from it. */
export interface Triggered {
  readonly kind: 'triggered'
  readonly term: Term | null
}

/** No limit stated, or one that stands elsewhere (theo quy định). */
export interface Undated {
  readonly kind: 'undated'
}

/**
 * A day inside every period: the day of the month (1–31, clamped to the month's end), and the month
 * counted inside the period — 1–12 of a year, 1–6 of a half-year, 1–3 of a quarter, always 1 of a month.
 */
export interface DayInPeriod {
  readonly month: number
  readonly day: number
}

/** A stretch of time that runs after (or before) an event; the event's own day is not counted. */
export interface Term {
  readonly relation: 'after' | 'before'
  readonly count: number
  readonly unit: 'day' | 'working-day' | 'month'
}
