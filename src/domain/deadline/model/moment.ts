import { type Day, dayOf, daysInMonth } from '../../time/day.ts'

/** A day of a year without its year. A day after the month's end stands for the month's last day. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

/**
 * What a stretch of time was named as: it decides what "trước" leaves out.
 * `edge` is a day worked out from words such as "cuối tháng 9".
 */
export type Grain = 'day' | 'edge' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year'

/** Time as the words name it, perhaps without its year, month or quarter. */
export type Moment = Stretch | DayOfWeek | DayOfMonth | DayOfQuarter | RestOfYear | IssueDay

/** Days of one year: a day, a month, a quarter, a year. The year is null where the words leave it out. */
export interface Stretch {
  readonly shape: 'stretch'
  readonly grain: Grain
  readonly year: number | null
  readonly first: MonthDay
  readonly last: MonthDay
  /** Whether the words place it in the year of the document, and not before its day: "tháng 6 này", "năm nay". */
  readonly present?: true
}

/** "thứ Năm": a day of a week that other words must name; 1 for Monday. */
export interface DayOfWeek {
  readonly shape: 'day-of-week'
  readonly day: number
}

/** "ngày 20": a day of a month that other words must name. */
export interface DayOfMonth {
  readonly shape: 'day-of-month'
  readonly day: number
}

/** "ngày 20 tháng cuối quý": a day of every quarter. */
export interface DayOfQuarter {
  readonly shape: 'day-of-quarter'
  readonly grain: 'day' | 'month'
  readonly month: number
  readonly day: number
}

/** "những tháng còn lại của năm 2023": from the document on. */
export interface RestOfYear {
  readonly shape: 'rest-of-year'
  readonly year: number
}

/** "từ nay", "từ ngày ký": the day of the document. */
export interface IssueDay {
  readonly shape: 'issue-day'
}

export function dayMoment(year: number | null, month: number, day: number): Stretch {
  return { shape: 'stretch', grain: 'day', year, first: { month, day }, last: { month, day } }
}

export function monthMoment(year: number | null, month: number): Stretch {
  return monthMoments(year, 'month', month, month)
}

export function quarterMoment(year: number | null, quarter: number): Stretch {
  return monthMoments(year, 'quarter', quarter * 3 - 2, quarter * 3)
}

export function yearMoment(year: number | null): Stretch {
  return monthMoments(year, 'year', 1, 12)
}

/** Whole months of one year, the first and the last included. */
export function monthMoments(year: number | null, grain: Grain, first: number, last: number): Stretch {
  return {
    shape: 'stretch',
    grain,
    year,
    first: { month: first, day: 1 },
    last: { month: last, day: MONTH_END },
  }
}

/** A single day that the words describe by its place in a month, quarter or year. */
export function edgeOfMoment(year: number | null, month: number, day: number): Stretch {
  return { ...dayMoment(year, month, day), grain: 'edge' }
}

/** Stands for the last day of whichever month. */
export const MONTH_END = 31

/** The first and last day of a stretch in a year; null where a stated day does not exist in it (29 February). */
export function daysOfMoment(
  stretch: Stretch,
  year: number,
): { readonly first: Day; readonly last: Day } | null {
  if (stretch.grain === 'day') {
    const day = dayOf(year, stretch.last.month, stretch.last.day)
    return day === null ? null : { first: day, last: day }
  }
  const first = clamped(year, stretch.first)
  const last = clamped(year, stretch.last)
  return first === null || last === null ? null : { first, last }
}

function clamped(year: number, { month, day }: MonthDay): Day | null {
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)))
}

/** Whether a moment is one day, when something is due: only what lasts can be the period of a thing. */
export function isDay(moment: Moment): boolean {
  return moment.shape === 'day-of-month' || ('grain' in moment && moment.grain === 'day')
}
