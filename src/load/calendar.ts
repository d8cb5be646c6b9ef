import type { YearOfDaysOff } from '../domain/time/calendar.ts'
import { addDays, type Day, parseDay } from '../domain/time/day.ts'

/** The days off of a year that a file's values stand for. The values have passed the schema calendar/v1. */
export function yearOf({ year, 'days-off': off, worked }: CalendarValues): YearOfDaysOff {
  return {
    year,
    off: new Set(off.flatMap(({ from, through }) => daysFrom(from, through ?? from))),
    worked: new Set((worked ?? []).flatMap(({ day }) => daysFrom(day, day))),
  }
}

function daysFrom(first: string, last: string): readonly Day[] {
  const [from, through] = [parseDay(first), parseDay(last)]
  const days: Day[] = []
  if (from === null || through === null) return days
  for (let day = from; day <= through && days.length < 366; day = addDays(day, 1)) days.push(day)
  return days
}

/** The values of a file that has passed the schema calendar/v1. */
export interface CalendarValues {
  readonly year: number
  readonly 'days-off': readonly { readonly from: string; readonly through?: string }[]
  readonly worked?: readonly { readonly day: string }[]
}
