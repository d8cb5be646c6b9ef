import type { Frequency } from '../../time/period.ts'
import type { Every } from '../model/item.ts'
import type { Limit } from './clauses.ts'

/**
 * Whether the limits beside a recurrence are as many as it asks for. Days of a year are one (or the number of times
 * written) in each of its periods: "hằng quý" goes with 15/3, 15/6, 15/9 and 15/12, never with 15/12 alone.
 */
export function isAsOftenAs({ every, count, times, in: inside }: Every, limits: readonly Limit[]): boolean {
  if (count > 1) return limits.length === 1 && times === null
  if (inside === 'next') return limits.length === 1
  const months = limits.flatMap(({ moment }) => (moment.shape === 'stretch' ? [moment.last.month] : []))
  if (months.length === 0 || every === 'year') return times === null || times === limits.length
  const periods = PERIODS_A_YEAR[every]
  const inEach = Array.from({ length: periods }, (_, period) =>
    months.filter((month) => Math.ceil((month * periods) / 12) === period + 1),
  )
  return months.length === limits.length && inEach.every(({ length }) => length === (times ?? 1))
}

/** How many of each period a year has. */
export const PERIODS_A_YEAR: Readonly<Record<Frequency, number>> = {
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
}
