import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as addDaysTo } from 'date-fns/addDays'
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import { getISODay } from 'date-fns/getISODay'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { memoize } from '../memoize.ts'

/**
 * A calendar day in Việt Nam, written `YYYY-MM-DD`. Days compare with `<` and `===`.
 *
 * This is the only file that knows how days are computed; it works in UTC, so no time zone of the
 * machine can move a day. Years run from 1900 to 2999.
 */
export type Day = string & { readonly __day: unique symbol }

/** The day written as `YYYY-MM-DD`, or null where there is no such day (2024-02-30, 2024-6-1). */
export function parseDay(text: string): Day | null {
  const match = /^((?:19|2\d)\d\d)-(\d\d)-(\d\d)$/.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** The day with this year, month (1–12) and day of the month, or null where the calendar has none. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return null
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return write(year, month, dayOfMonth)
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  const index = year * 12 + month
  LENGTHS[index] ??= getDaysInMonth(new UTCDateMini(year, month - 1, 1))
  return LENGTHS[index]
}

/** The lengths of months, cached because every day that is read is checked against its month. */
const LENGTHS: Record<number, number> = {}

/** The first day of a month (1–12). */
export function firstOfMonth(year: number, month: number): Day {
  return write(year, month, 1)
}

/** The last day of a month (1–12). */
export function lastOfMonth(year: number, month: number): Day {
  return write(year, month, daysInMonth(year, month))
}

/** The day a number of days later (earlier, if negative). */
export const addDays: (day: Day, count: number) => Day = memoize(
  (day, count) => `${day}${count}`,
  (day, count) => fromDate(addDaysTo(toDate(day), count)),
)

/** The same day of the month a number of months later, or that month's last day where it has no such day (Civil Code art. 148(3)). */
export const addMonths: (day: Day, count: number) => Day = memoize(
  (day, count) => `${day}${count}`,
  (day, count) => fromDate(addMonthsTo(toDate(day), count)),
)

/** The number of days between two days: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, through: Day): number {
  return daysSinceEpoch(through) - daysSinceEpoch(from)
}

/** The number of days from 1 January 1970 to a day, negative before it. */
export const daysSinceEpoch: (day: Day) => number = memoize(
  (day) => day,
  (day) => differenceInCalendarDays(toDate(day), new UTCDateMini(0)),
)

/** 1 for Monday to 7 for Sunday. */
export const weekday: (day: Day) => number = memoize(
  (day) => day,
  (day) => getISODay(toDate(day)),
)

/** The ISO week that contains a day: weeks begin on Monday, and week 1 contains 4 January. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const date = toDate(day)
  return { year: getISOWeekYear(date), week: getISOWeek(date) }
}

/** The day in UTC at a moment, counted in milliseconds from 1970. */
export function dayAt(moment: number): Day {
  return fromDate(new UTCDateMini(moment))
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The month of a day, 1–12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** The day of the month, 1–31. */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

function write(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${two(month)}-${two(dayOfMonth)}` as Day
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** Midnight of the day in UTC, for computations and spreadsheets. */
export function toDate(day: Day): Date {
  return new UTCDateMini(yearOf(day), monthOf(day) - 1, dayOfMonth(day))
}

function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}
