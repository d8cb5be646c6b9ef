import { dayOf } from '../../time/day.ts'
import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { dayMoment, type Moment } from '../model/moment.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import { yearAfter, yearAt } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import { digitsAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { monthNounAt, monthNumberAt, noSuchMonth } from './months.ts'
import { type Element, series } from './shared-noun.ts'
import { OTHER_WEEKDAY, weekdayAt, weekdayOf } from './weekdays.ts'

/** "ngày 15/6/2024", "15/6", "ngày 15 tháng 6 năm 2024", "ngày 01-15/8/2023", "ngày 20". */
export function daysNamed(place: TokenSpan): ItemFound | Refusal | null {
  const { tokens, at, before } = place
  const last = before.at(-1)
  const isLimit = last?.kind === 'relation' && last.relation === 'before' && last.until === at
  const isBareDay = isLimit && /^\d\d tháng \d\d?$/.test(textOf(tokens, at, 3)) && endsDay(tokens[at + 3])
  const named = dayNounAt(tokens, at)
  if (named === 0 && !standsFree(place)) return null
  const next = (from: number) =>
    tokens[from]?.kind === 'number' && !countsThings(tokens, from) ? dayElement(tokens, from, 'ngày') : null
  const first = (from: number) => dayElement(tokens, from, named === 0 && !isBareDay ? 'bare' : 'ngày')
  const found = series(tokens, at, at + named, first, next)
  return named === 0 && found !== null && !isRefusal(found) && isFraction(place, found.until) ? null : found
}

/** "Ngày 1/5, 63 tỉnh, thành phố …": behind a day, the number of those who act. */
function countsThings(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const isJoined = ['và', 'hoặc', 'hay', 'của'].includes(next?.text ?? '')
  return next?.kind === 'word' && !isJoined && skippable(tokens, at + 1) > 0 && tokens[at]?.text.length !== 4
}

function textOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ')
}

/** Whether a day without "ngày" surely ends here: "trước 15 tháng 6 và …", and not "trước 15 tháng 6 ngày". */
function endsDay(next: Token | undefined): boolean {
  return next === undefined || [',', ';', '.', ')', 'và', 'hằng'].includes(next.text)
}

/** "9/9 huyện", "10-12 người", "24/7": numbers that count something, and no day. */
function isFraction({ tokens, at, before }: TokenSpan, until: number): boolean {
  const last = before.at(-1)
  if (last?.kind === 'relation' && last.until === at) return false
  const words = tokens.slice(at, until).map(({ text }) => text)
  if (!/^\d{1,2} [/-] \d{1,2}$/.test(words.join(' '))) return false
  const next = tokens[until]
  return words.join('') === '24/7' || (next?.kind === 'word' && !BEHIND_A_DAY.has(next.text))
}

const BEHIND_A_DAY = new Set('hằng mỗi từng và hoặc hay đến tới năm của để trở là các cùng'.split(' '))

/** "Ngày Báo chí cách mạng Việt Nam 21/6": a day of remembrance that carries its date. */
export function remembranceDay({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  if (
    tokens[at]?.text !== 'ngày' ||
    tokens[at + 1]?.kind !== 'word' ||
    NO_REMEMBRANCE.has(tokens[at + 1]?.text ?? '')
  )
    return null
  for (let end = at + 2; end < at + 16 && end < tokens.length; end += 1) {
    const token = tokens[end]
    if (token?.kind === 'word' && !NO_REMEMBRANCE.has(token.text)) continue
    const open = token?.text === '(' || token?.text === ','
    const day = fullDay(tokens, open ? end + 1 : end)
    if (day === null || isRefusal(day)) return day
    const named = weekdayAt(tokens, at + 1)
    if (named !== null && named.weekday !== weekdayOf(day.moment))
      return refusal(at, day.until, OTHER_WEEKDAY)
    const closed = token?.text === '(' && tokens[day.until]?.text === ')' ? day.until + 1 : day.until
    return token?.text === '(' && closed === day.until
      ? null
      : singleItem(at, closed, { kind: 'moment', moment: day.moment })
  }
  return null
}

/** "2024-06-30", as machines write it. */
export function isoDay({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  if (tokens[at]?.text.length !== 4 || tokens[at + 1]?.text !== '-') return null
  const words = tokens.slice(at, at + 5)
  if (
    !/^\d{4}-\d\d-\d\d$/.test(words.map(({ text }) => text).join('')) ||
    words.slice(1).some(({ spaced }) => spaced)
  )
    return null
  const [year, , month, , day] = words.map(({ value }) => value)
  const found = element(at, day ?? 0, month ?? 0, year ?? 0, at + 5)
  return isRefusal(found) ? found : singleItem(at, found.until, { kind: 'moment', moment: found.moment })
}

/** A day with at least its month, or null. */
function fullDay(tokens: readonly Token[], at: number): Element | Refusal | null {
  const day = digitsAt(tokens, at)
  if (day === null || day.value > 99 || tokens[at]?.text.length === 4) return null
  const sign = tokens[at + 1]
  const isSpaced = sign?.text === '/' && tokens[at + 3]?.text === '/' && yearAt(tokens, at + 4) !== null
  if (
    (isDateSign(sign) || isSpaced) &&
    tokens[at + 2]?.kind === 'number' &&
    (tokens[at + 2]?.text.length ?? 9) <= 2
  ) {
    const month = tokens[at + 2]?.value ?? 0
    if (isSpaced || (tokens[at + 3]?.text === sign?.text && !tokens[at + 3]?.spaced)) {
      const year = yearAt(tokens, at + 4)
      return year === null ? null : element(at, day.value, month, year, at + 5)
    }
    const { year, until } = yearAfterDay(tokens, at + 3)
    if (sign?.text === '.' && !isDottedDay(tokens, at)) return null
    return element(at, day.value, month, year, until)
  }
  const noun = tokens[at + 1]?.text === 'của' ? at + 2 : at + 1
  if (monthNounAt(tokens, noun) === 0) return null
  const month = monthNumberAt(tokens, noun + 1)
  if (month === null) return null
  const { year, until } = yearAfter(tokens, month.until)
  return element(at, day.value, month.value, year, until)
}

/** "ngày 12.3", "dịp 2.9", "12.3 - 30.4": a dot between day and month, and no decimal. */
function isDottedDay(tokens: readonly Token[], at: number): boolean {
  const [last, next] = [tokens[at - 1]?.text ?? '', tokens[at + 3]]
  if (last === 'ngày') return true
  const isEnd = endsDay(next) || ['-', 'đến', 'năm', 'để', 'tới'].includes(next?.text ?? '')
  const isSpanned = last === '-' && (tokens[at - 3]?.text === '.' || tokens[at - 3]?.text === 'ngày')
  return isEnd && (isSpanned || ['dịp', 'trước', 'đến', 'hết', 'từ'].includes(last))
}

/** A day in a series: with its month, or by its number alone, which the words after it must complete. */
function dayElement(tokens: readonly Token[], at: number, noun: 'ngày' | 'bare'): Element | Refusal | null {
  if (isDayRange(tokens, at)) return loneDay(tokens, at)
  const full = fullDay(tokens, at)
  if (full !== null) {
    const needsYear = noun === 'bare' && monthNounAt(tokens, at + 1) > 0
    const dated = isRefusal(full) || (full.moment.shape === 'stretch' && full.moment.year !== null)
    return needsYear && !dated && tokens[full.until]?.text !== 'hằng' ? null : full
  }
  return noun === 'ngày' ? loneDay(tokens, at) : null
}

function loneDay(tokens: readonly Token[], at: number): Element | Refusal | null {
  const day = digitsAt(tokens, at)
  if (day === null || (tokens[at]?.text.length ?? 9) > 2) return null
  if (NOT_A_DAY.has(tokens[at + 1]?.text ?? '')) return null
  if (tokens[at + 1]?.text === '.' && tokens[at + 2] !== undefined) return null
  if (day.value < 1 || day.value > 31) return noSuchDay(at, day.until)
  return { moment: { shape: 'day-of-month', day: day.value }, until: day.until }
}

/** "15-20/6/2024": the dash joins two days, for the slash after it makes the month. */
function isDayRange(tokens: readonly Token[], at: number): boolean {
  const [first, dash, second, slash, month] = tokens.slice(at, at + 5)
  return (
    first?.kind === 'number' &&
    dash?.text === '-' &&
    second?.kind === 'number' &&
    second.text.length <= 2 &&
    (slash?.text === '/'
      ? month?.kind === 'number' && month.text.length <= 2
      : slash?.text === 'tháng' ||
        (slash?.text === 'hằng' && month?.text !== 'năm') ||
        (first.value < second.value && second.value > 12))
  )
}

function element(
  at: number,
  day: number,
  month: number,
  year: number | null,
  until: number,
): Element | Refusal {
  if (month < 1 || month > 12) return noSuchMonth(at, until, month)
  if (dayOf(year ?? 2024, month, day) === null && (year === null || (year >= 1900 && year < 3000)))
    return noSuchDay(at, until)
  const moment: Moment = dayMoment(year, month, day)
  return { moment, until }
}

function noSuchDay(first: number, until: number): Refusal {
  return refusal(first, until, { vi: 'lịch không có ngày này', en: 'the calendar has no such day' })
}

/** Whether a number without "ngày" can be a date here: not behind a noun that it might count. */
function standsFree({ tokens, at, before }: TokenSpan): boolean {
  const previous = tokens[at - 1]
  if (previous === undefined || before.at(-1)?.until === at) return true
  return previous.kind === 'word' ? LABELS.has(previous.text) : [':', '-', '+', '*'].includes(previous.text)
}

/** A year after "15/6": only with the word "năm", for "15/6/2024" was read before. */
function yearAfterDay(tokens: readonly Token[], at: number): { year: number | null; until: number } {
  return ['năm', 'của', ','].includes(tokens[at]?.text ?? '') &&
    tokens[at + (tokens[at]?.text === 'năm' ? 0 : 1)]?.text === 'năm'
    ? yearAfter(tokens, at)
    : { year: null, until: at }
}

function isDateSign(token: Token | undefined): boolean {
  return token !== undefined && ['/', '-', '.'].includes(token.text) && !token.spaced
}

function dayNounAt(tokens: readonly Token[], at: number): number {
  // "ngày thứ 5" may be Thursday; of the numbers with two digits none is a weekday.
  const nth = tokens[at]?.text === 'ngày' && tokens[at + 1]?.text === 'thứ' ? tokens[at + 2] : undefined
  if (
    nth?.kind === 'number' &&
    nth.text.length === 2 &&
    ['của', 'tháng'].includes(tokens[at + 3]?.text ?? '')
  )
    return 2
  return ['ngày', 'mùng', 'mồng'].includes(tokens[at]?.text ?? '')
    ? ['mùng', 'mồng'].includes(tokens[at + 1]?.text ?? '')
      ? 2
      : 1
    : 0
}

const LABELS = new Set(['xong', 'thành', 'hạn', 'điểm', 'là', 'gian', 'cuối', 'chót', 'tất'])
const NOT_A_DAY = new Set(['/', 'ngày', '%', 'lần', 'giờ', 'h'])
const NO_REMEMBRANCE = new Set([
  'ban',
  'ký',
  'nhận',
  'làm',
  'ngày',
  'tháng',
  'quý',
  'tuần',
  'trước',
  'sau',
  'kể',
  'từ',
  'đến',
  'hằng',
  'và',
  'hoặc',
  'cuối',
  'đầu',
  'âm',
  'lịch',
  'trừ',
  'không',
])
