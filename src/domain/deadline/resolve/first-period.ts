import { memoize } from '../../memoize.ts'
import { type Day, daysBetween } from '../../time/day.ts'
import type { Frequency } from '../../time/period.ts'
import type { OccurrenceSpan, RecurringOccurrence } from '../model/occurrence.ts'
import type { Recurring } from '../model/schedule.ts'
import { dueIn, lastBeginning, periodAt } from './period-days.ts'

/** Where the periods of a recurring part begin. */
export interface FirstPeriod {
  /** Periods are counted from the one that holds this day. */
  readonly anchor: Day
  /** How many periods after it the first one owed comes; null where none is owed. */
  readonly index: number | null
  /** The period that the rule of room passed over although it was not past; null where it was none. */
  readonly passedOver: ShortPeriod | null
}

/** A period with less room than its length asks for. */
export interface ShortPeriod extends RecurringOccurrence {
  /** The day from which its room is counted. */
  readonly since: Day
  /** The days that are left of it, and how many would be enough. */
  readonly room: number
  readonly enough: number
}

/**
 * The first period owed. A first day in the schedule decides; else it is the first that leaves room, counted from the
 * issue, or from the plan's own first day where that is later. Where the plan ends before any leaves room, it is the last
 * that is not past. What was past when the plan was issued nobody ever owed.
 */
export const firstPeriod: (part: Recurring, span: OccurrenceSpan) => FirstPeriod = memoize(
  (part, { issued, from, through }) => `${keyOf(part)} ${issued} ${from} ${through}`,
  (part, span) => (part.from === null ? firstWithRoom(part, span) : firstWritten(part, part.from, span)),
)

function keyOf({ every, count, at, from, through }: Recurring): string {
  return `${every} ${count} ${at?.in} ${at?.month} ${at?.day} ${from} ${through}`
}

function firstWritten(part: Recurring, anchor: Day, span: OccurrenceSpan): FirstPeriod {
  const { issued } = span
  const last = lastBeginning(part, span)
  // The periods of many years are not gone through one by one.
  const days = Math.max(0, daysBetween(anchor, issued))
  for (let index = Math.max(0, Math.floor(days / (LONGEST[part.every] * part.count)) - 1); ; index += 1) {
    const period = periodAt(part, anchor, index)
    if (last !== null && period.first > last) return { anchor, index: null, passedOver: null }
    if (dueIn(part, period) >= issued) return { anchor, index, passedOver: null }
  }
}

function firstWithRoom(part: Recurring, span: OccurrenceSpan): FirstPeriod {
  const { issued, from } = span
  const start = from !== null && from > issued ? from : issued
  const last = lastBeginning(part, span)
  const short: { readonly index: number; readonly period: ShortPeriod }[] = []
  for (let index = 0; ; index += 1) {
    const period = periodAt(part, start, index)
    if (last !== null && period.first > last) {
      const fallback = short.at(-1)?.index ?? null
      const before = short.find((one) => one.index !== fallback)
      return { anchor: start, index: fallback, passedOver: before?.period ?? null }
    }
    const due = dueIn(part, period)
    if (due < start) continue
    const room = daysBetween(start, due < period.last ? due : period.last)
    const length = daysBetween(period.first, period.last) + 1
    const third = Math.ceil(length / 3)
    const enough = part.at === null ? third : Math.min(third, ENOUGH_FOR_A_DAY)
    if (room >= enough) return { anchor: start, index, passedOver: short[0]?.period ?? null }
    const occurrence = { period: period.id, from: period.first, due }
    short.push({ index, period: { ...occurrence, since: start, room, enough } })
  }
}

/** A third of the period is room enough; where the words state a day, so many days are, if that is less. */
const ENOUGH_FOR_A_DAY = 30

/** The days of the longest period. */
const LONGEST: Readonly<Record<Frequency, number>> = {
  week: 7,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
}
