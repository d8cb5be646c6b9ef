import type { Day } from '../../time/day.ts'
import type { Frequency } from '../../time/period.ts'

/** What the words of a deadline mean: one or more parts, in the order of the words. Never empty. */
export type Schedule = readonly Part[]

/** One part of a schedule. DESIGN: each is printed in the compact notation of `notation.ts`. */
export type Part = Once | Open | OpenAfter | OpenUntil | Recurring | Continuous | Triggered | Undated

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

/** Begins when a term after an event is over, without a last day (quá 24 tháng kể từ khi …). */
export interface OpenAfter {
  readonly kind: 'open-after'
  readonly term: Term & { readonly relation: 'after' }
}

/** Stands until an event comes about, and then closes (đến khi kết thúc …). */
export interface OpenUntil {
  readonly kind: 'open-until'
}

/** Once (or `times` times) in every period, by the period's last day or the day stated in it. Made by `recurring`. */
export interface Recurring {
  readonly kind: 'recurring'
  readonly every: Frequency
  /** How many of these make one period, 1 or more: 2 in `every 2 year`. Never what a longer frequency says. */
  readonly count: number
  readonly at: DayInPeriod | null
  /** How many deliveries one period asks for; 1 or more. */
  readonly times: number
  /** The period that holds this day is the first; null where the words name none. */
  readonly from: Day | null
  /** No period begins after this day; null where the words name none. */
  readonly through: Day | null
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
 * A day of every period: of weeks 1 (Monday) to 7, month 1; of others the day of the month (1–31, clamped to the month's
 * end), and the month counted inside the period: 1–12 of a year, 1–6 of a half-year, 1–3 of a quarter, always 1 of a month.
 * Of a period of several units it lies in the last one.
 */
export interface DayInPeriod {
  readonly month: number
  readonly day: number
  /** Whether it lies in the period reported on, or in the one after it (trước ngày 31/3 năm sau). */
  readonly in: 'period' | 'next'
}

/** A stretch of time that runs after (or before) an event; the event's own day is not counted. */
export interface Term {
  readonly relation: 'after' | 'before'
  readonly count: number
  readonly unit: 'day' | 'working-day' | 'month'
}

/** What a recurring part says besides how often: by default once, by the last day, without bounds. */
export type RecurringTerms = Partial<Omit<Recurring, 'kind' | 'every'>>

/** A recurring part with one spelling: 3, 6 and 12 months are a quarter, a half-year and a year. */
export function recurring(every: Frequency, terms: RecurringTerms = {}): Recurring {
  const { count = 1, at = null, times = 1, from = null, through = null } = terms
  const longer = every === 'month' ? LONGER[count] : undefined
  if (longer === undefined) return { kind: 'recurring', every, count, at, times, from, through }
  const day = at === null || at.in === 'next' ? at : { ...at, month: count }
  return { kind: 'recurring', every: longer, count: 1, at: day, times, from, through }
}

const LONGER: Readonly<Record<number, Frequency>> = { 3: 'quarter', 6: 'half-year', 12: 'year' }

/** Whether nothing is owed until a `triggered` record tells that an event has come. */
export function waitsForEvent(part: Part): part is Triggered | OpenAfter {
  return part.kind === 'triggered' || part.kind === 'open-after'
}

/** Whether a `triggered` record means something: an event begins the duty, or ends it. */
export function hangsOnEvent(part: Part): part is Triggered | OpenAfter | OpenUntil {
  return waitsForEvent(part) || part.kind === 'open-until'
}
