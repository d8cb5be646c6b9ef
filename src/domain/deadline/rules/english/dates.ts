import { dayOf } from '../../../time/day.ts'
import { type ItemFound, singleItem, type TokenSpan } from '../../model/item.ts'
import {
  dayMoment,
  edgeOfMoment,
  MONTH_END,
  type Moment,
  monthMoment,
  monthMoments,
  quarterMoment,
  yearMoment,
} from '../../model/moment.ts'
import { type Refusal, refusal } from '../../model/refusal.ts'
import { yearAt } from '../../model/years.ts'
import { englishMonthAt, englishOrdinal } from '../../words/english.ts'
import { digitsAt, quarterNumberAt } from '../../words/numerals.ts'
import type { Token } from '../../words/token.ts'
import { longestMatch } from '../../words/tokens.ts'
import { OTHER_WEEKDAY, WEEKDAY, weekdayAt, weekdayOf } from '../weekdays.ts'

/** "15 December 2024", "15th of December", "December 15, 2024", "June 2024", "the 20th". */
export function englishDates({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const month = englishMonthAt(tokens, start)
  if (month !== null) return monthFirst(tokens, at, start, month)
  const day = digitsAt(tokens, start)
  if (day === null || (tokens[start]?.text.length ?? 9) > 2) return null
  const suffix = SUFFIXES.has(tokens[day.until]?.text ?? '') && tokens[day.until]?.spaced === false ? 1 : 0
  const of = tokens[day.until + suffix]?.text === 'of' ? 1 : 0
  const name = day.until + suffix + of
  const named = englishMonthAt(tokens, name)
  if (named !== null) return dayFound(tokens, at, { day: day.value, month: named, until: name + 1 })
  if (suffix === 0 || ['quarter', 'half'].includes(tokens[name]?.text ?? '')) return null
  return day.value < 1 || day.value > 31
    ? refusal(at, day.until, NO_SUCH_DAY)
    : found(at, dayNounEnd(tokens, day.until + 1), { shape: 'day-of-month', day: day.value })
}

/** "25th day of each month": the noun behind its number, where a month is named behind it. */
function dayNounEnd(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === 'day' && tokens[at + 1]?.text === 'of' ? at + 1 : at
}

/** "Q2 2024", "second quarter of 2024", "quarter 2", "first half of 2024", "2024", "the year 2024". */
export function englishPeriods({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const ordinal = ordinalAt(tokens, start)
  const noun = tokens[ordinal?.until ?? start]?.text ?? ''
  if (ordinal !== null && (noun === 'quarter' || (noun === 'half' && ordinal.value <= 2))) {
    const { year, until } = yearBehind(tokens, ordinal.until + 1)
    const half =
      ordinal.value === 1 ? monthMoments(year, 'half-year', 1, 6) : monthMoments(year, 'half-year', 7, 12)
    return found(at, until, noun === 'half' ? half : quarterMoment(year, ordinal.value))
  }
  if (['quarter', 'quý'].includes(tokens[start]?.text ?? '')) {
    const number = quarterNumberAt(tokens, start + 1)
    if (number === null) return null
    if (number.value < 1 || number.value > 4) return refusal(at, number.until, NO_SUCH_QUARTER)
    const { year, until } = yearBehind(tokens, number.until)
    return found(at, until, quarterMoment(year, number.value))
  }
  const named = longestMatch(tokens, start, ['year', 'years', 'calendar year', 'period', 'the period'])
  const year = yearAt(tokens, start + named)
  const last = before.at(-1)
  const isSetOff = named > 0 || at === 0 || last?.until === at
  return year !== null && isSetOff && endsHere(tokens[start + named + 1])
    ? found(at, start + named + 1, yearMoment(year))
    : null
}

/** "end of June 2024", "mid-2024"; "early 2024" and "late 2024" name no day. */
export function englishEdges({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const vague = longestMatch(tokens, at, VAGUE)
  if (vague > 0 && periodAt(tokens, at + vague) !== null) return refusal(at, at + vague + 1, EARLY)
  const end = longestMatch(tokens, at, ['end of', 'the end of', 'end', 'year end'])
  const mid = longestMatch(tokens, at, ['mid', 'mid -', 'middle of', 'the middle of'])
  const period = end + mid === 0 ? null : periodAt(tokens, at + end + mid)
  if (period === null) return null
  const { year, first, last } = period.moment
  if (end > 0) return found(at, period.until, edgeOfMoment(year, last.month, MONTH_END))
  if (first.month === last.month) return found(at, period.until, edgeOfMoment(year, first.month, 15))
  return period.moment.grain === 'year' ? found(at, period.until, edgeOfMoment(year, 6, 30)) : null
}

/** "Friday, 15 March 2024": the weekday of the day behind it, which must be right. */
export function englishWeekday({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const named = weekdayAt(tokens, at)
  if (named === null) return null
  const from = tokens[named.until]?.text === ',' ? named.until + 1 : named.until
  const read = englishDates({ tokens, at: from, before })
  const item = read === null || 'kind' in read ? undefined : read.items[0]
  if (item?.kind !== 'moment') return null
  return weekdayOf(item.moment) === named.weekday
    ? singleItem(at, from, { kind: 'dropped', because: WEEKDAY })
    : refusal(at, item.until, OTHER_WEEKDAY)
}

/** The month, quarter or year that begins here. */
function periodAt(tokens: readonly Token[], at: number) {
  const place = {
    tokens,
    at,
    before: [{ kind: 'relation', relation: 'in', first: at - 1, until: at }],
  } as const
  const read = englishDates(place) ?? englishPeriods(place)
  const item = read === null || 'kind' in read ? undefined : read.items[0]
  if (item?.kind !== 'moment' || item.moment.shape !== 'stretch' || item.moment.grain === 'day') return null
  return { moment: item.moment, until: item.until }
}

function monthFirst(tokens: readonly Token[], first: number, at: number, month: number): ItemFound | Refusal {
  const day = tokens[at + 1]?.text.length === 4 ? null : digitsAt(tokens, at + 1)
  if (day === null) {
    const { year, until } = yearBehind(tokens, at + 1)
    return found(first, until, monthMoment(year, month))
  }
  const suffix = SUFFIXES.has(tokens[day.until]?.text ?? '') ? 1 : 0
  const next = tokens[day.until]
  if (suffix === 0 && next?.kind === 'word' && !BEHIND_A_DAY.has(next.text))
    return refusal(first, day.until + 1, COUNTS)
  return dayFound(tokens, first, { day: day.value, month, until: day.until + suffix })
}

interface NamedDay {
  readonly day: number
  readonly month: number
  readonly until: number
}

function dayFound(tokens: readonly Token[], first: number, named: NamedDay): ItemFound | Refusal {
  const { year, until } = yearBehind(tokens, named.until)
  return dayOf(year ?? 2024, named.month, named.day) === null
    ? refusal(first, until, NO_SUCH_DAY)
    : found(first, until, dayMoment(year, named.month, named.day))
}

function yearBehind(tokens: readonly Token[], at: number): { year: number | null; until: number } {
  const link = longestMatch(tokens, at, ['of', ',', 'in', '/', '-', 'of the year', 'of year'])
  const year = yearAt(tokens, at + link)
  return year === null ? { year: null, until: at } : { year, until: at + link + 1 }
}

function ordinalAt(tokens: readonly Token[], at: number): { value: number; until: number } | null {
  const word = englishOrdinal(tokens[at]?.text ?? '')
  if (word !== null) return { value: word, until: at + 1 }
  const number = tokens[at]
  const isOrdinal = number?.kind === 'number' && number.value >= 1 && number.value <= 4
  return isOrdinal && SUFFIXES.has(tokens[at + 1]?.text ?? '') ? { value: number.value, until: at + 2 } : null
}

function endsHere(next: Token | undefined): boolean {
  if (next === undefined) return true
  return next.kind === 'sign'
    ? next.text !== '%' && next.text !== '/'
    : ['and', 'or', 'to', 'onwards', 'onward'].includes(next.text)
}

function found(first: number, until: number, moment: Moment): ItemFound {
  return singleItem(first, until, { kind: 'moment', moment })
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th'])
const VAGUE = [
  'early',
  'late',
  'beginning of',
  'the beginning of',
  'start of',
  'the start of',
  'early in',
  'late in',
]
/** "June 15 households" counts them; behind these a day ends. */
const BEHIND_A_DAY = new Set(
  'and or to until till through of in each every for with at by on the as from annually yearly before after'.split(
    ' ',
  ),
)
const COUNTS = {
  vi: 'không rõ số đứng sau tháng là ngày, hay là số lượng của điều nêu sau nó',
  en: 'unclear whether the number behind the month is its day, or counts what follows',
}
const NO_SUCH_DAY = { vi: 'lịch không có ngày này', en: 'the calendar has no such day' }
const NO_SUCH_QUARTER = { vi: 'một năm chỉ có bốn quý', en: 'a year has four quarters' }
const EARLY = {
  vi: '"early", "late", "beginning" không cho biết ngày nào',
  en: '"early", "late" and "beginning" name no day',
}
