import { addWorkingDays, type Calendar } from '../../time/calendar.ts'
import { addDays, addMonths, type Day } from '../../time/day.ts'
import type { Term } from '../model/schedule.ts'

/**
 * The last day of a term that runs after (or before) an event; the event's own day is not counted (Civil Code
 * art. 147). Throws UncoveredYear for working days in a year that no calendar covers.
 */
export function endOfTerm(event: Day, { relation, count, unit }: Term, calendar: Calendar): Day {
  const signed = relation === 'before' ? -count : count
  switch (unit) {
    case 'day':
      return addDays(event, signed)
    case 'month':
      return addMonths(event, signed)
    case 'working-day':
      return addWorkingDays(event, signed, calendar)
  }
}
