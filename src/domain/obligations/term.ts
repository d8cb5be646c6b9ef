import type { Term } from '../deadline/schedule.ts'
import { addWorkingDays, type Calendar } from '../time/calendar.ts'
import { addDays, addMonths, type Day } from '../time/day.ts'

/**
 * The last day of a term that runs from an event; the event's own day is not counted (Civil Code art. 147).
 * A term before the event ends with the event itself, of which only the day is known: it has no last day.
 * Throws UncoveredYear for working days in a year that no calendar covers.
 */
export function endOfTerm(event: Day, { relation, count, unit }: Term, calendar: Calendar): Day | null {
  if (relation === 'before')
    return unit === 'day' ? addDays(event, -count) : unit === 'month' ? addMonths(event, -count) : null
  switch (unit) {
    case 'day':
      return addDays(event, count)
    case 'month':
      return addMonths(event, count)
    case 'working-day':
      return addWorkingDays(event, count, calendar)
  }
}
