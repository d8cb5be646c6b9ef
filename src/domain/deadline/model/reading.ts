import type { Text } from '../../text.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { Day } from '../../time/day.ts'
import type { Schedule } from './schedule.ts'

/** How an office reads the forms on which two readings are possible; stands in a plan under `readings`. */
export interface Readings {
  /** "trước tháng 6/2024": strictly the last day before the month (31 May), or inclusively its last day (30 June). */
  readonly beforeMonth: 'strict' | 'inclusive'
  /** "trước ngày 15/6/2024": the day itself is still in time, or strictly the day before. */
  readonly beforeDay: 'inclusive' | 'strict'
}

/** What stands where a plan declares nothing. */
export const DEFAULT_READINGS: Readings = { beforeMonth: 'strict', beforeDay: 'inclusive' }

/** What the grammar made of a phrase: a schedule with its trace, or a refusal. Never both, never neither. */
export type Reading = ReadPhrase | RefusedPhrase

export interface ReadPhrase {
  readonly kind: 'read'
  /** The phrase as it was given. */
  readonly text: string
  readonly schedule: Schedule
  /** Which words gave what, in the order of the words. */
  readonly steps: readonly ReadingStep[]
  /** Each place where two readings were possible, with the one taken. */
  readonly assumptions: readonly Assumption[]
}

export interface RefusedPhrase {
  readonly kind: 'refused'
  readonly text: string
  /** The words that could not be read, as they stand in the phrase. */
  readonly words: readonly string[]
  readonly because: Text
  /** A schedule in compact notation such as the encoder could write instead. */
  readonly example: string
  /** Whether it could be read if the days off of another year were known. */
  readonly needsCalendar: boolean
}

export interface ReadingStep {
  /** The words of the phrase that decided. */
  readonly words: string
  /** What they were taken to mean. */
  readonly because: Text
  /** The law or the practice the reading rests on, where there is one. */
  readonly basis: Text | null
}

export interface Assumption {
  readonly code: AssumptionCode
  readonly words: string
  /** The reading taken and why. */
  readonly because: Text
  /** The whole phrase by the other reading, in compact notation; null where it cannot be computed. */
  readonly other: string | null
}

/**
 * `before-month`, `before-day`: decided by `Readings`. `year-from-issue`: the year was not written.
 * `inferred-frequency`: the words name no time limit as such but say how often.
 */
export type AssumptionCode = 'before-month' | 'before-day' | 'year-from-issue' | 'inferred-frequency'

/** What a phrase may lean on besides its own words. */
export interface ReadingContext {
  /** The day of the document; null where it is not known to the day, and phrases that need it are refused. */
  readonly issued: Day | null
  readonly readings: Readings
  /** The official days off, for terms in working days from the document's own day; absent where they are not known yet. */
  readonly calendar?: Calendar
}
