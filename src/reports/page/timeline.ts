import type { ObligationLine } from '../../domain/follow-up/view.ts'
import type { Status } from '../../domain/obligations/status.ts'
import type { Day } from '../../domain/time/day.ts'
import { type Frequency, type Period, periodAfter, periodContaining } from '../../domain/time/period.ts'

/** Last days, counted by the stretches of the calendar in which they lie. */
export interface Timeline {
  readonly every: Frequency
  readonly columns: readonly TimelineColumn[]
}

export interface TimelineColumn {
  readonly period: Period
  readonly counts: Readonly<Partial<Record<Status, number>>>
  readonly total: number
}

/** What a timeline counts: the four states of the official form, and periods not begun. */
export const TIMELINE_STATUSES: readonly Status[] = [
  'done-on-time',
  'done-late',
  'in-progress',
  'overdue',
  'not-started',
]

/** The last days of what is ordered: in months, or in longer stretches where there would be too many columns to look at. */
export function timelineOf(obligations: readonly ObligationLine[]): Timeline {
  const dated = obligations.flatMap(({ due, status, force }) =>
    due === null || force === 'request' || !TIMELINE_STATUSES.includes(status) ? [] : [{ due, status }],
  )
  const days = dated.map(({ due }) => due).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { every: 'month', columns: [] }
  const every = STRETCHES.find((one) => periodsThrough(one, first, last).length <= MOST_COLUMNS) ?? 'year'
  const periods = periodsThrough(every, first, last)
  const byPeriod = new Map<string, Map<Status, number>>()
  for (const { due, status } of dated) {
    const { id } = periodContaining(every, due)
    const counts = byPeriod.get(id) ?? new Map<Status, number>()
    counts.set(status, (counts.get(status) ?? 0) + 1)
    byPeriod.set(id, counts)
  }
  const columns = periods.map((period): TimelineColumn => {
    const counts = byPeriod.get(period.id) ?? new Map<Status, number>()
    return {
      period,
      counts: Object.fromEntries(counts),
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    }
  })
  // Over centuries, only the years that have something.
  const shown = columns.length > MOST_COLUMNS ? columns.filter(({ total }) => total > 0) : columns
  return { every, columns: shown }
}

const STRETCHES: readonly Frequency[] = ['month', 'quarter', 'year']

const MOST_COLUMNS = 36

function periodsThrough(every: Frequency, first: Day, last: Day): readonly Period[] {
  const periods: Period[] = []
  for (let count = 0; ; count += 1) {
    const period = periodAfter(every, first, count)
    if (period.first > last) return periods
    periods.push(period)
  }
}
