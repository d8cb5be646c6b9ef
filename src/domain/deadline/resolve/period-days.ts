import { addDays, type Day, dayOf, daysInMonth, monthOf, yearOf } from '../../time/day.ts'
import { type Period, periodAfter, periodContaining, periodsFrom } from '../../time/period.ts'
import type { OccurrenceSpan, RecurringOccurrence } from '../model/occurrence.ts'
import type { Recurring } from '../model/schedule.ts'

/** The day after which no period begins: the schedule's own bound or the plan's, whichever is earlier; null where neither is. */
export function lastBeginning({ through }: Recurring, span: OccurrenceSpan): Day | null {
  if (through === null || span.through === null) return through ?? span.through
  return through < span.through ? through : span.through
}

/** A period with its last day in time, so many periods after the one that the anchor lies in. */
export function occurrenceAt(part: Recurring, anchor: Day, index: number): RecurringOccurrence {
  const period = periodAt(part, anchor, index)
  return { period: period.id, from: period.first, due: dueIn(part, period) }
}

/** The period so many after the one that the anchor lies in: counted from the anchor, never from a neighbour. */
export function periodAt({ every, count }: Recurring, anchor: Day, index: number): Period {
  const first = periodAfter(every, anchor, index * count)
  return count === 1 ? first : periodsFrom(every, first.first, count)
}

/**
 * The last day of a recurring duty in one period: the day stated, clamped to its month, or the period's last. Of a period
 * of several units the day stated lies in the last of them.
 */
export function dueIn({ every, count, at }: Recurring, period: Period): Day {
  if (at === null) return period.last
  const unit = unitOfDay(every, count, at.in, period)
  if (every === 'week') return addDays(unit.first, at.day - 1)
  const month = monthOf(unit.first) + at.month - 1
  const year = yearOf(unit.first)
  return dayOf(year, month, Math.min(at.day, daysInMonth(year, month))) ?? unit.last
}

function unitOfDay(
  every: Recurring['every'],
  count: number,
  within: 'period' | 'next',
  period: Period,
): Period {
  if (within === 'next') return periodContaining(every, addDays(period.last, 1))
  return count === 1 ? period : periodContaining(every, period.last)
}
