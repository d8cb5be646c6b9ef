import type { Text } from '../../text.ts'
import { addDays, type Day, daysInMonth } from '../../time/day.ts'
import type { FrequencyAttached, Tie } from '../clauses/attach-frequency.ts'
import type { Limit } from '../clauses/clauses.ts'
import { type Grain, MONTH_END, type Moment, type MonthDay, type Stretch } from '../model/moment.ts'
import type { AssumptionCode, ReadingContext } from '../model/reading.ts'
import { type Part, recurring } from '../model/schedule.ts'
import { partNotation } from '../notation.ts'
import { BACKWARDS, datedMoment, UNPLACED } from './dating.ts'

/** The part that a limit gives, and where it had to choose; or why it gives none. */
export type LimitRead =
  | {
      readonly kind: 'part'
      readonly part: Part
      readonly extent: Extent | null
      readonly chose: readonly AssumptionCode[]
    }
  | { readonly kind: 'none'; readonly because: Text; readonly example: string | null }

/** The days that the words of a dated limit cover: what decides whether two of them touch. */
export interface Extent {
  readonly first: Day
  /** Inclusive. */
  readonly through: Day
  readonly named: 'day' | 'period' | 'rest'
  readonly grain: Grain
}

/** The schedule part of a limit, alone or as a day inside the periods it is tied to. */
export function limitPart(clause: FrequencyAttached & Limit, context: ReadingContext): LimitRead {
  return clause.moment.shape === 'day-of-quarter' || clause.tied !== null
    ? recurringPart(clause, context)
    : datedPart(clause, context)
}

function recurringPart(
  { moment, from, relation, tied }: FrequencyAttached & Limit,
  context: ReadingContext,
): LimitRead {
  const chose: AssumptionCode[] = []
  const { every, count, in: inside } = tied ?? QUARTERLY
  let at = placeOf(moment)
  if (moment.shape === 'stretch' && from?.shape === 'stretch' && isLater(from.first, moment.last))
    return none(ACROSS)
  if (at === null || isPresent(moment)) return none(UNPLACED)
  if (relation === 'before') {
    const grain = moment.shape === 'stretch' || moment.shape === 'day-of-quarter' ? moment.grain : 'day'
    const by = strictness(grain, context)
    if (by === null) return none(BEFORE_EDGE)
    chose.push(by.code)
    if (by.strict) at = dayBefore(moment, at, every)
    if (at === null) return none(BEFORE_PERIOD)
  }
  const day = { month: at.month, day: at.day, in: inside }
  if (from !== null && isStartOfAll(from, moment)) {
    const start = datedMoment(from, context.issued)
    const begun = 'because' in start ? null : recurring(every, { count, at: day, from: start.first })
    return none(BEGUN, begun === null ? null : partNotation(begun))
  }
  return { kind: 'part', part: recurring(every, { count, at: day }), extent: null, chose }
}

/** "từ tháng 7/2025, trước ngày 10 hằng tháng": whether the first time is when the recurrence begins, and none of its periods'. */
function isStartOfAll(from: Moment, moment: Moment): boolean {
  return from.shape === 'stretch' && (from.year !== null || moment.shape !== 'stretch')
}

/** "hằng năm trong tháng 6 này": one certain period is none of a recurrence. */
function isPresent(moment: Moment): boolean {
  return moment.shape === 'stretch' && moment.present === true
}

const QUARTERLY: Tie = { every: 'quarter', count: 1, in: 'period' }

function isLater(one: MonthDay, other: MonthDay): boolean {
  return one.month > other.month || (one.month === other.month && one.day > other.day)
}

function placeOf(moment: Moment): MonthDay | null {
  switch (moment.shape) {
    case 'stretch': {
      const month = moment.last.month
      return { month, day: Math.min(moment.last.day, daysInMonth(2024, month)) }
    }
    case 'day-of-week':
    case 'day-of-month':
      return { month: 1, day: moment.day }
    case 'day-of-quarter':
      return { month: moment.month, day: moment.day }
    case 'rest-of-year':
    case 'issue-day':
      return null
  }
}

/** The last day before a moment inside its period; null where that lies in the period before. */
function dayBefore(moment: Moment, at: MonthDay, every: string): MonthDay | null {
  const start =
    moment.shape === 'stretch'
      ? moment.first
      : moment.shape === 'day-of-quarter' && moment.grain === 'month'
        ? { month: moment.month, day: 1 }
        : at
  if (start.day > 1) return { month: start.month, day: start.day - 1 }
  if (start.month === 1) return null
  return { month: start.month - 1, day: every === 'year' ? daysInMonth(2024, start.month - 1) : MONTH_END }
}

function datedPart(clause: Limit, context: ReadingContext): LimitRead {
  const chose: AssumptionCode[] = []
  const last = datedMoment(clause.moment, context.issued)
  if ('because' in last) return none(last.because, last.example)
  if (last.guessed) chose.push('year-from-issue')
  const first = clause.from === null ? null : datedMoment(clause.from, context.issued, last.last)
  if (first !== null && 'because' in first) return none(first.because, first.example)
  let through = last.last
  if (clause.relation === 'before') {
    const grain = clause.moment.shape === 'stretch' ? clause.moment.grain : 'edge'
    const by = strictness(grain, context)
    if (by === null) return none(BEFORE_EDGE)
    chose.push(by.code)
    if (by.strict) through = addDays(last.first, -1)
  }
  if (clause.relation === 'open')
    return { kind: 'part', part: { kind: 'open', from: last.first }, extent: null, chose }
  const from = first?.first ?? (clause.moment.shape === 'rest-of-year' ? last.first : null)
  if (from !== null && from > through) return none(BACKWARDS)
  if (last.guessed && context.issued !== null && through < context.issued) return none(PAST)
  const grain = clause.moment.shape === 'stretch' ? clause.moment.grain : 'day'
  const named = clause.relation === 'before' ? 'day' : nameOf(clause.moment)
  const extent: Extent =
    named === 'day' && from === null
      ? { first: through, through, named, grain }
      : { first: from ?? last.first, through, named, grain }
  return { kind: 'part', part: { kind: 'once', from, through }, extent, chose }
}

function nameOf(moment: Moment): Extent['named'] {
  if (moment.shape === 'rest-of-year') return 'rest'
  return moment.shape === 'stretch' && ['month', 'quarter', 'half-year', 'year'].includes(moment.grain)
    ? 'period'
    : 'day'
}

/** Whether "trước" leaves the moment out, by the office's own declaration; null where no declaration speaks of it. */
function strictness(
  grain: Stretch['grain'],
  { readings }: ReadingContext,
): { strict: boolean; code: 'before-day' | 'before-month' } | null {
  switch (grain) {
    case 'day':
      return { strict: readings.beforeDay === 'strict', code: 'before-day' }
    case 'month':
    case 'quarter':
    case 'year':
      return { strict: readings.beforeMonth === 'strict', code: 'before-month' }
    case 'edge':
    case 'half-month':
    case 'half-year':
      return null
  }
}

function none(because: Text, example: string | null = null): LimitRead {
  return { kind: 'none', because, example }
}

const BEFORE_EDGE = {
  vi: '"trước" một mốc ước lệ (đầu, giữa, cuối kỳ) không cho biết ngày nào',
  en: '"trước" a beginning, middle or end gives no certain day',
}
const BEFORE_PERIOD = {
  vi: 'hiểu "trước" theo nghĩa chặt thì mốc rơi sang kỳ liền trước',
  en: 'read strictly, "trước" falls in the period before',
}
const ACROSS = {
  vi: 'khoảng lặp lại này vắt qua hai năm, nên không rõ là của năm nào',
  en: 'this recurring span runs over the turn of the year, so it is not certain which year it is of',
}
const BEGUN = {
  vi: 'mốc đầu nói việc lặp lại bắt đầu từ khi nào, không phải từ ngày nào trong mỗi kỳ',
  en: 'the first time says when the recurrence begins, not where in each period',
}
const PAST = {
  vi: 'mốc không ghi năm này, nếu tính theo ngày văn bản, lại rơi vào trước ngày văn bản',
  en: "this time without a year would lie before the document's own day",
}

/** Whether all days of one extent are days of another. */
export function isWithin(inner: Extent, outer: Extent): boolean {
  return outer.first <= inner.first && inner.through <= outer.through
}
