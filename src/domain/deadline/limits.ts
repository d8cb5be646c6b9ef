import type { Text } from '../text.ts'
import { addDays, type Day, daysInMonth, yearOf } from '../time/day.ts'
import type { Tied } from './attach.ts'
import type { Limit } from './clauses.ts'
import { daysOf, MONTH_END, type Moment, type MonthDay, type Stretch } from './moment.ts'
import type { AssumptionCode, ReadingContext } from './reading.ts'
import type { Part } from './schedule.ts'
import { FIRST_YEAR, impossibleYear, LAST_YEAR } from './years.ts'

/** The part that a limit gives, and where it had to choose; or why it gives none. */
export type LimitRead =
  | { readonly kind: 'part'; readonly part: Part; readonly extent: Extent | null; readonly chose: readonly AssumptionCode[] }
  | { readonly kind: 'none'; readonly because: Text; readonly example: string | null }

/** The days that the words of a dated limit cover: what decides whether two of them touch. */
export interface Extent {
  readonly first: Day
  /** Inclusive. */
  readonly through: Day
  readonly named: 'day' | 'period' | 'rest'
}

/** The schedule part of a limit, alone or as a day inside the periods it is tied to. */
export function limitPart(clause: Tied & Limit, context: ReadingContext): LimitRead {
  return clause.moment.shape === 'day-of-quarter' || clause.tied !== null ? recurringPart(clause, context) : datedPart(clause, context)
}

function recurringPart({ moment, relation, tied }: Tied & Limit, context: ReadingContext): LimitRead {
  const chose: AssumptionCode[] = []
  const every = moment.shape === 'day-of-quarter' ? 'quarter' : (tied ?? 'year')
  let at = placeOf(moment)
  if (at === null || every === 'week') return none(UNPLACED)
  if (relation === 'before') {
    const grain = moment.shape === 'stretch' || moment.shape === 'day-of-quarter' ? moment.grain : 'day'
    const by = strictness(grain, context)
    if (by === null) return none(BEFORE_EDGE)
    chose.push(by.code)
    if (by.strict) at = dayBefore(moment, at, every)
    if (at === null) return none(BEFORE_PERIOD)
  }
  return { kind: 'part', part: { kind: 'recurring', every, at, times: 1 }, extent: null, chose }
}

function placeOf(moment: Moment): MonthDay | null {
  switch (moment.shape) {
    case 'stretch': {
      const month = moment.last.month
      return { month, day: Math.min(moment.last.day, daysInMonth(2024, month)) }
    }
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
  const start = moment.shape === 'stretch' ? moment.first : moment.shape === 'day-of-quarter' && moment.grain === 'month' ? { month: moment.month, day: 1 } : at
  if (start.day > 1) return { month: start.month, day: start.day - 1 }
  if (start.month === 1) return null
  return { month: start.month - 1, day: every === 'year' ? daysInMonth(2024, start.month - 1) : MONTH_END }
}

function datedPart(clause: Limit, context: ReadingContext): LimitRead {
  const chose: AssumptionCode[] = []
  const last = dated(clause.moment, context.issued)
  if ('because' in last) return none(last.because, last.example)
  if (last.guessed) chose.push('year-from-issue')
  const first = clause.from === null ? null : dated(clause.from, context.issued, last.last)
  if (first !== null && 'because' in first) return none(first.because, first.example)
  let through = last.last
  if (clause.relation === 'before') {
    const grain = clause.moment.shape === 'stretch' ? clause.moment.grain : 'edge'
    const by = strictness(grain, context)
    if (by === null) return none(BEFORE_EDGE)
    chose.push(by.code)
    if (by.strict) through = addDays(last.first, -1)
  }
  if (clause.relation === 'open') return { kind: 'part', part: { kind: 'open', from: last.first }, extent: null, chose }
  const from = first?.first ?? (clause.moment.shape === 'rest-of-year' ? last.first : null)
  if (from !== null && from > through) return none(BACKWARDS)
  const named = clause.relation === 'before' ? 'day' : nameOf(clause.moment)
  const extent: Extent = named === 'day' && from === null ? { first: through, through, named } : { first: from ?? last.first, through, named }
  return { kind: 'part', part: { kind: 'once', from, through }, extent, chose }
}

function nameOf(moment: Moment): Extent['named'] {
  if (moment.shape === 'rest-of-year') return 'rest'
  return moment.shape === 'stretch' && ['month', 'quarter', 'half-year', 'year'].includes(moment.grain) ? 'period' : 'day'
}

interface Dated {
  readonly first: Day
  readonly last: Day
  readonly guessed: boolean
}

interface Undatable {
  readonly because: Text
  readonly example: string | null
}

/** The days a moment stands for. A missing year is the first in which its last day is not before the document. */
function dated(moment: Moment, issued: Day | null, through: Day | null = null): Dated | Undatable {
  switch (moment.shape) {
    case 'day-of-month':
      return { because: NO_MONTH, example: null }
    case 'day-of-quarter':
      return { because: UNPLACED, example: null }
    case 'issue-day':
      return issued === null ? { because: NO_ISSUE, example: null } : { first: issued, last: issued, guessed: false }
    case 'rest-of-year': {
      if (issued === null) return { because: NO_ISSUE, example: `once ${moment.year}-12-31` }
      if (yearOf(issued) !== moment.year) return { because: OTHER_YEAR, example: `once ${moment.year}-12-31` }
      return { first: issued, last: `${moment.year}-12-31` as Day, guessed: false }
    }
    case 'stretch':
      return moment.year === null ? guessed(moment, issued, through) : inYear(moment, moment.year)
  }
}

function inYear(moment: Stretch, year: number): Dated | Undatable {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { because: impossibleYear(year), example: null }
  const days = daysOf(moment, year)
  return days === null ? { because: NO_SUCH_DAY, example: null } : { ...days, guessed: false }
}

function guessed(moment: Stretch, issued: Day | null, through: Day | null): Dated | Undatable {
  if (moment.grain === 'year') return { because: NO_YEAR, example: null }
  if (through !== null) {
    const days = daysOf(moment, yearOf(through))
    return days === null || days.first > through ? { because: BACKWARDS, example: null } : { ...days, guessed: true }
  }
  if (issued === null) return { because: NO_ISSUE, example: null }
  for (let year = yearOf(issued); year <= yearOf(issued) + 8; year += 1) {
    const days = daysOf(moment, year)
    if (days !== null && days.last >= issued) return { ...days, guessed: true }
  }
  return { because: NO_SUCH_DAY, example: null }
}

/** Whether "trước" leaves the moment out, by the office's own declaration; null where no declaration speaks of it. */
function strictness(grain: Stretch['grain'], { readings }: ReadingContext): { strict: boolean; code: 'before-day' | 'before-month' } | null {
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

const NO_MONTH = { vi: 'có ngày mà không rõ tháng nào', en: 'a day without its month' }
const NO_YEAR = { vi: 'không rõ năm nào', en: 'the year is not named' }
const NO_ISSUE = { vi: 'cần ngày ban hành của văn bản để hiểu mốc này, mà ngày đó chưa biết', en: "the document's day is needed for this and is not known" }
const NO_SUCH_DAY = { vi: 'lịch không có ngày này', en: 'the calendar has no such day' }
const OTHER_YEAR = { vi: 'văn bản không ban hành trong năm này', en: 'the document was not issued in that year' }
const BACKWARDS = { vi: 'mốc cuối đứng trước mốc đầu', en: 'the last day lies before the first' }
const BEFORE_EDGE = { vi: '"trước" một mốc ước lệ (đầu, giữa, cuối kỳ) không cho biết ngày nào', en: '"trước" a beginning, middle or end gives no certain day' }
const BEFORE_PERIOD = { vi: 'hiểu "trước" theo nghĩa chặt thì mốc rơi sang kỳ liền trước', en: 'read strictly, "trước" falls in the period before' }
const UNPLACED = { vi: 'không rõ mốc này thuộc kỳ nào', en: 'unclear in which period this day lies' }
