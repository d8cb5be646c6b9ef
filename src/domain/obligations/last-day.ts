import type { DayOff, Plan } from '../plan.ts'
import { type Calendar, nextIfOff, rolledDay, UncoveredYear } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'

/** What decides whether a last day on a day off moves, besides the plan. */
export interface DaysOff {
  readonly calendar: Calendar
  /** What becomes of it where the plan itself does not say. */
  readonly dayOff: DayOff | null
  readonly asOf: Day
}

/**
 * The last day that counts where the words, or an extension, name a day: the day itself, or the working day it rolls to
 * where the office says so.
 *
 * The days off of a period that has not begun may not be decided yet: in a year that no calendar covers its last day stays
 * where it is. Else such a year is refused with UncoveredYear, which names the plan.
 */
export function lastDayCounted(
  day: Day,
  { plan, from }: { readonly plan: Plan; readonly from: Day | null },
  { calendar, dayOff, asOf }: DaysOff,
): Day {
  if ((plan.readings.dayOff ?? dayOff) !== 'next-working-day') return day
  if (from !== null && from > asOf) return nextIfOff(day, calendar) ?? day
  try {
    return rolledDay(day, calendar)
  } catch (error) {
    throw namingPlan(error, plan)
  }
}

/** An error that names the plan, where it is one of a year that no calendar covers. */
export function namingPlan(error: unknown, { id }: Plan): unknown {
  return error instanceof UncoveredYear ? new UncoveredYear(error.year, id) : error
}
