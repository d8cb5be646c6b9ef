import { addDays, addMonths, type Day, firstOfMonth, monthOf, yearOf } from './day.ts'
import { type Period, periodFollowing, periodNamed } from './period.ts'

/** How an office cuts the year into periods of reporting: by the calendar, or by Nghị định 09/2019/NĐ-CP, điều 12. */
export type PeriodKind = 'calendar' | 'nd09'

export const PERIOD_KINDS: readonly PeriodKind[] = ['calendar', 'nd09']

/** The stretch of time that a report is for; besides the periods of the calendar, nine months: `2024-9M`. */
export interface ReportingPeriod extends Period {
  /** Absent where its days are those of the calendar. */
  readonly kind?: 'nd09'
}

/** The reporting period with this id; null where there is none: Nghị định 09/2019 knows no weeks. */
export function reportingPeriodNamed(id: string, kind: PeriodKind): ReportingPeriod | null {
  const period = nineMonthsNamed(id) ?? periodNamed(id)
  if (period === null || kind === 'calendar') return period
  return id.includes('W') ? null : shiftedByDecree(period)
}

function nineMonthsNamed(id: string): Period | null {
  const [, year] = /^(\d{4})-9M$/.exec(id) ?? []
  const [first, last] = [periodNamed(`${year}-Q1`), periodNamed(`${year}-Q3`)]
  return first === null || last === null ? null : { id, first: first.first, last: last.last }
}

/** From the 15th of the month before the period to the 14th of its last month (Nghị định 09/2019/NĐ-CP, điều 12). */
function shiftedByDecree({ id, first, last }: Period): ReportingPeriod {
  const lastMonth = firstOfMonth(yearOf(last), monthOf(last))
  return { id, first: addDays(addMonths(first, -1), 14), last: addDays(lastMonth, 13), kind: 'nd09' }
}

/** The period of the same kind that follows; after nine months, the quarter that is left of the year. */
export function reportingPeriodFollowing({ id, kind }: ReportingPeriod): Period {
  const year = id.slice(0, 4)
  const calendar = reportingPeriodNamed(id, 'calendar')
  const next = id.endsWith('-9M')
    ? periodNamed(`${year}-Q4`)
    : calendar === null
      ? null
      : periodFollowing(calendar)
  const following = next === null ? null : reportingPeriodNamed(next.id, kind ?? 'calendar')
  if (following === null) throw new RangeError(`${id} is no reporting period`)
  return following
}

/** The day before a period: what changed in it changed since the end of that day. */
export function eveOf({ first }: Period): Day {
  return addDays(first, -1)
}

/** The day that a report for a period is asked about: its last; today, while it runs. */
export function lastDayToReport({ first, last }: Period, today: Day): Day {
  return today >= first && today < last ? today : last
}
