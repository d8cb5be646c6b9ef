import { type Day, dayOf, daysInMonth, monthOf, yearOf } from '../../time/day.ts'
import { type Period, periodAfter } from '../../time/period.ts'
import type { Part, Recurring } from '../model/schedule.ts'

/** One time a part of a schedule falls due. */
export interface Occurrence {
  /** The period's id for a recurring part, else null. */
  readonly period: string | null
  /** The first day on which it can be worked on; null where the words name none. */
  readonly from: Day | null
  /** The last day that is in time, inclusive; null where there is none. */
  readonly due: Day | null
}

/** The days between which a plan's duties run. */
export interface OccurrenceSpan {
  /** The day by which the plan existed: the first period is the one it lies in. */
  readonly start: Day
  /** The plan's own last day, inclusive; null where it names none. */
  readonly through: Day | null
}

/**
 * The occurrences of a part that a report speaks of: for a recurring part every period begun by a day and the
 * next one, for any other part itself.
 *
 * A period whose last day lies before the plan existed is left out: nobody owed it.
 */
export function occurrences(part: Part, course: OccurrenceSpan, begunBy: Day): readonly Occurrence[] {
  switch (part.kind) {
    case 'once':
      return [{ period: null, from: part.from, due: part.through }]
    case 'open':
      return [{ period: null, from: part.from, due: null }]
    case 'recurring':
      return recurrences(part, course, begunBy)
    case 'continuous':
    case 'triggered':
    case 'undated':
      return [{ period: null, from: null, due: null }]
  }
}

/** The last day of a recurring duty in one period: the day stated, clamped to its month, or the period's last. */
export function dueIn(part: Recurring, period: Period): Day {
  if (part.at === null) return period.last
  const month = monthOf(period.first) + part.at.month - 1
  const year = yearOf(period.first)
  return dayOf(year, month, Math.min(part.at.day, daysInMonth(year, month))) ?? period.last
}

function recurrences(part: Recurring, course: OccurrenceSpan, begunBy: Day): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (let count = 0; ; count += 1) {
    const period = periodAfter(part.every, course.start, count)
    if (course.through !== null && period.first > course.through) return found
    const due = dueIn(part, period)
    if (due >= course.start) found.push({ period: period.id, from: period.first, due })
    if (period.first > begunBy) return found
  }
}
