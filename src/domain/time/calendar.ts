import { addDays, type Day, weekday, yearOf } from './day.ts'

/** The official days off of one year besides weekends, and the weekend days that are worked. */
export interface CalendarYear {
  readonly year: number
  readonly off: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
}

/** A year as its file writes it. */
export interface WrittenCalendarYear extends CalendarYear {
  /** The keys of the sources it declares. */
  readonly sources: ReadonlySet<string>
  readonly spans: readonly SpanOff[]
  readonly makeUpDays: readonly MakeUpDay[]
}

/** Days off in a row. */
export interface SpanOff {
  readonly from: Day
  /** Inclusive; the first day itself where it is the only one. */
  readonly through: Day
  readonly source: string | null
}

/** The days of a span; of a span longer than a year, only those of the first year. */
export function daysOffOf({ from, through }: SpanOff): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= through && days.length < 366; day = addDays(day, 1)) days.push(day)
  return days
}

/** A weekend day that is worked. */
export interface MakeUpDay {
  readonly day: Day
  readonly source: string | null
}

/** The years whose days off are known. */
export type Calendar = ReadonlyMap<number, CalendarYear>

/** A calendar without any year. */
export const NO_CALENDAR: Calendar = new Map()

/** Thrown where a day depends on working days of a year that no calendar covers; it is never guessed. */
export class UncoveredYear extends Error {
  readonly year: number
  /** The id of the plan whose last day it is; null where it belongs to no plan. */
  readonly plan: string | null

  constructor(year: number, plan: string | null = null) {
    super(`no calendar covers the year ${year}${plan === null ? '' : `, which the plan ${plan} needs`}`)
    this.year = year
    this.plan = plan
  }
}

/** Whether offices work on a day. Throws UncoveredYear where the day's year is not known. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const year = calendar.get(yearOf(day))
  if (year === undefined) throw new UncoveredYear(yearOf(day))
  return year.worked.has(day) || (weekday(day) <= 5 && !year.off.has(day))
}

/**
 * What is known of a day: offices work, or do not; or no calendar covers its year, and it is a Saturday or Sunday, which may
 * be made up for elsewhere, or a weekday, which may be a day off.
 */
export type KindOfDay = 'working-day' | 'day-off' | 'weekend' | 'unknown'

export function kindOfDay(day: Day, calendar: Calendar): KindOfDay {
  if (!calendar.has(yearOf(day))) return weekday(day) > 5 ? 'weekend' : 'unknown'
  return isWorkingDay(day, calendar) ? 'working-day' : 'day-off'
}

/** The next working day after a day off; null where the day is none, or its calendar is not known. */
export function nextIfOff(day: Day, calendar: Calendar): Day | null {
  if (!calendar.has(yearOf(day)) || isWorkingDay(day, calendar)) return null
  const after = addDays(day, 1)
  if (!calendar.has(yearOf(after))) return null
  return isWorkingDay(after, calendar) ? after : nextIfOff(after, calendar)
}

/** The working day a number of working days after a day (before it, if negative), which itself is not counted (Civil Code art. 147). */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  let reached = day
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, Math.sign(count))
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}

/** The day itself if offices work on it, otherwise the next working day (Civil Code art. 148(5)). */
export function rolledDay(day: Day, calendar: Calendar): Day {
  let reached = day
  while (!isWorkingDay(reached, calendar)) reached = addDays(reached, 1)
  return reached
}
