import { memoize } from '../memoize.ts'
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstOfMonth,
  isoWeek,
  lastOfMonth,
  monthOf,
  weekday,
  yearOf,
} from './day.ts'

/** How often a duty recurs. Half-years are January–June and July–December; weeks are ISO weeks. */
export type Frequency = 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/** One stretch of the calendar: `2024`, `2024-H1`, `2024-Q2`, `2024-06`, `2024-W18`, or several as one, `2025..2027`. */
export interface Period {
  readonly id: string
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
}

/** The period of a frequency that contains a day. */
export function periodContaining(every: Frequency, day: Day): Period {
  if (every === 'week') return weekOf(day)
  const months = MONTHS[every]
  const index = Math.floor((monthOf(day) - 1) / months)
  const first = firstOfMonth(yearOf(day), index * months + 1)
  const last = lastOfMonth(yearOf(day), (index + 1) * months)
  return { id: periodId(every, yearOf(day), index + 1), first, last }
}

/** The period `count` periods after the one that contains `anchor`, always counted from the anchor. */
export const periodAfter: (every: Frequency, anchor: Day, count: number) => Period = memoize(
  (every, anchor, count) => `${every} ${anchor} ${count}`,
  (every, anchor, count) => {
    const first = periodContaining(every, anchor).first
    const then = every === 'week' ? addDays(first, 7 * count) : addMonths(first, MONTHS[every] * count)
    return periodContaining(every, then)
  },
)

/** So many neighbouring periods taken as one, from the one that a day lies in: `2025..2027`, both inclusive. */
export function periodsFrom(every: Frequency, day: Day, count: number): Period {
  const first = periodContaining(every, day)
  if (count === 1) return first
  const last = periodAfter(every, day, count - 1)
  return { id: `${first.id}..${last.id}`, first: first.first, last: last.last }
}

/** The period with this id, or null where it is none: `2024`, `2024-H1`, `2024-Q2`, `2024-06`, `2024-W18`, `2025..2027`. */
export function periodNamed(id: string): Period | null {
  const [one = '', other] = id.split('..')
  const first = unitNamed(one)
  if (other === undefined || first === null) return first
  const last = unitNamed(other)
  const isSpan = last !== null && frequencyOf(one) === frequencyOf(other) && first.first < last.first
  return isSpan && id === `${one}..${other}` ? { id, first: first.first, last: last.last } : null
}

function unitNamed(id: string): Period | null {
  const [, year = '', kind = '', number = ''] = /^((?:19|2\d)\d\d)(?:-([HQW]?)(\d{1,2}))?$/.exec(id) ?? []
  const every = number === '' ? 'year' : FREQUENCIES[kind]
  if (year === '' || every === undefined) return null
  // 4 January lies in the first period of its year, whatever the frequency.
  const anchor = dayOf(Number(year), 1, 4)
  const period = anchor === null ? null : periodAfter(every, anchor, Number(number || 1) - 1)
  return period?.id === id ? period : null
}

/** The period of the same length that follows. */
export function periodFollowing({ id, last }: Period): Period {
  return periodContaining(frequencyOf(id), addDays(last, 1))
}

function frequencyOf(id: string): Frequency {
  const [, kind = ''] = /-([HQW]?)/.exec(id) ?? []
  return id.includes('-') ? (FREQUENCIES[kind] ?? 'year') : 'year'
}

const FREQUENCIES: Readonly<Record<string, Frequency>> = {
  H: 'half-year',
  Q: 'quarter',
  W: 'week',
  '': 'month',
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

function weekOf(day: Day): Period {
  const { year, week } = isoWeek(day)
  const first = addDays(day, 1 - weekday(day))
  return { id: `${year}-W${String(week).padStart(2, '0')}`, first, last: addDays(first, 6) }
}

function periodId(every: Exclude<Frequency, 'week'>, year: number, index: number): string {
  switch (every) {
    case 'month':
      return `${year}-${String(index).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${index}`
    case 'half-year':
      return `${year}-H${index}`
    case 'year':
      return String(year)
  }
}
