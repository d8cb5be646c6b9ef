import { addDays, type Day, dayOf, daysInMonth, monthOf, yearOf } from '../../time/day.ts'
import { type Period, periodAfter, periodContaining, periodsFrom } from '../../time/period.ts'
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
    case 'open-after':
    case 'open-until':
    case 'continuous':
    case 'triggered':
    case 'undated':
      return [{ period: null, from: null, due: null }]
  }
}

/**
 * The last day of a recurring duty in one period: the day stated, clamped to its month, or the period's last. Of a period
 * of several units the day stated lies in the last of them.
 */
export function dueIn({ every, count, at }: Recurring, period: Period): Day {
  if (at === null) return period.last
  const unit =
    at.in === 'next'
      ? periodContaining(every, addDays(period.last, 1))
      : count === 1
        ? period
        : periodContaining(every, period.last)
  if (every === 'week') return addDays(unit.first, at.day - 1)
  const month = monthOf(unit.first) + at.month - 1
  const year = yearOf(unit.first)
  return dayOf(year, month, Math.min(at.day, daysInMonth(year, month))) ?? unit.last
}

function recurrences(part: Recurring, course: OccurrenceSpan, begunBy: Day): readonly Occurrence[] {
  const found: Occurrence[] = []
  const last = earliest(part.through, course.through)
  for (let count = 0; ; count += 1) {
    const period = nthPeriod(part, part.from ?? course.start, count)
    if (last !== null && period.first > last) return found
    const due = dueIn(part, period)
    if (due >= course.start) found.push({ period: period.id, from: period.first, due })
    if (period.first > begunBy) return found
  }
}

/** The period so many after the one that the anchor lies in: counted from the anchor, never from a neighbour. */
function nthPeriod({ every, count }: Recurring, anchor: Day, index: number): Period {
  const first = periodAfter(every, anchor, index * count)
  return count === 1 ? first : periodsFrom(every, first.first, count)
}

function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
