import type { Text } from '../../text.ts'
import { daysInMonth } from '../../time/day.ts'
import type { Frequency } from '../../time/period.ts'
import type { DayInPeriod, Term } from './schedule.ts'

/**
 * The day of the following period by which a term is over that runs from the end of each period, the event's day not
 * counted (Civil Code art. 147); null where it is not the same day of the month after every period. So 30 days after a
 * quarter are day 30 of its next month, and 31 days are none: three of these months have 31 days and one has 30.
 */
export function dayAfterEnd(every: Frequency, { relation, count, unit }: Term): DayInPeriod | null {
  if (relation === 'before' || every === 'week') return null
  if (unit === 'month') {
    const isWhole = every === 'year' && count <= 12 && count !== 2
    return isWhole ? { month: count, day: daysInMonth(2023, count), in: 'next' } : null
  }
  if (unit !== 'day') return null
  const [first, second] = SHORTEST[every]
  if (count <= first) return { month: 1, day: count, in: 'next' }
  return second > 0 && count - first <= second ? { month: 2, day: count - first, in: 'next' } : null
}

/** The days of the first month after each period; of the second too where the first is always as long. */
const SHORTEST: Readonly<Record<Exclude<Frequency, 'week'>, readonly [first: number, second: number]>> = {
  month: [28, 0],
  quarter: [30, 0],
  'half-year': [31, 28],
  year: [31, 28],
}

export const NO_FIXED_DAY: Text = {
  vi: 'khoảng thời gian tính từ ngày kết thúc mỗi kỳ này không rơi vào cùng một ngày của kỳ sau (ngày làm việc, tháng dài ngắn khác nhau), nên không có lịch nào ghi được',
  en: 'counted from the end of each period, this term does not end on the same day of every next one (working days, months of unequal length), so no schedule can say it',
}
