import { dayOf, weekday } from '../../time/day.ts'
import { type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import type { Moment } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "15/6/2024 (thứ Bảy)", "ngày 15/6/2024, thứ Bảy": the weekday of the day before it, which must be right. */
export function weekdayBehind({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const last = before.at(-1)
  if (last?.kind !== 'moment' || last.until !== at || last.moment.shape !== 'stretch') return null
  if (last.moment.grain !== 'day') return null
  const sign = ['(', ','].includes(tokens[at]?.text ?? '') ? 1 : 0
  const named = weekdayAt(tokens, at + sign)
  if (named === null) return null
  const closes = tokens[at]?.text === '(' ? 1 : 0
  if (closes === 1 && tokens[named.until]?.text !== ')') return null
  const until = named.until + closes
  return named.weekday === weekdayOf(last.moment)
    ? singleItem(at, until, { kind: 'dropped', because: WEEKDAY })
    : refusal(last.first, until, OTHER_WEEKDAY)
}

/** "thứ Bảy, ngày 15/6/2024": the weekday of the day behind it. */
export function weekdayBefore({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const named = weekdayAt(tokens, tokens[at]?.text === 'ngày' ? at + 1 : at)
  if (named === null) return null
  const from = tokens[named.until]?.text === ',' ? named.until + 1 : named.until
  const open = tokens[from]?.text === '(' ? from + 1 : from
  const words = tokens
    .slice(open, open + 6)
    .map(({ text }) => text)
    .join(' ')
  const match = /^(?:ngày )?(\d{1,2}) (?:[/.-]|tháng) (\d{1,2}) (?:[/.-]|năm) (\d{4})(?: |$)/.exec(
    `${words} ${tokens[open + 6]?.text ?? ''}`,
  )
  if (match === null) return null
  const day = dayOf(Number(match[3]), Number(match[2]), Number(match[1]))
  if (day !== null && weekday(day) !== named.weekday) return refusal(at, open + 6, OTHER_WEEKDAY)
  return singleItem(at, tokens[named.until]?.text === ',' ? from : named.until, {
    kind: 'dropped',
    because: WEEKDAY,
  })
}

/** "sáng thứ Bảy", "trong buổi chiều ngày 8/6": the part of a day, which the day that is followed up takes in. */
export function partOfDay({ tokens, at, before }: TokenSpan): ItemFound | null {
  const part = tokens[at]?.text === 'buổi' ? at + 1 : at
  if (!PARTS.has(tokens[part]?.text ?? '')) return null
  const last = before.at(-1)
  const isBefore = last?.kind === 'relation' && last.relation === 'before' && last.until === at
  const isDay = tokens[part + 1]?.text === 'ngày' && tokens[part + 2]?.kind === 'number' && !isBefore
  return isDay || weekdayAt(tokens, part + 1) !== null ? { items: [], until: part + 1 } : null
}

const PARTS = new Set(['sáng', 'chiều'])

/** "thứ Năm", "ngày thứ Năm": a day of a week, which a recurrence beside it must name. */
export function weekdayAlone({ tokens, at }: TokenSpan): ItemFound | null {
  const noun = tokens[at]?.text === 'ngày' ? 1 : 0
  const named = weekdayAt(tokens, at + noun)
  if (named === null || ORDERED.has(tokens[at - 1]?.text ?? '')) return null
  return singleItem(at, named.until, { kind: 'moment', moment: { shape: 'day-of-week', day: named.weekday } })
}

/** What "thứ hai" counts off, where it names no day. */
const ORDERED = new Set(['tháng', 'năm', 'quý', 'lần', 'kỳ', 'đợt', 'tuần', 'ngày', 'hạng', 'phần', 'vòng'])

/** Whether an item only says which weekday a day is. */
export function isWeekday(item: PhraseItem): boolean {
  return item.kind === 'dropped' && item.because === WEEKDAY
}

/** The weekday that words name, 1 for Monday, and the token behind it; null where they name none. */
export function weekdayAt(
  tokens: readonly Token[],
  at: number,
): { readonly weekday: number; readonly until: number } | null {
  const length = longestMatch(tokens, at, WEEKDAYS)
  if (length === 0) return null
  const words = tokens.slice(at, at + length).map(({ text }) => text)
  return { weekday: (WEEKDAYS.indexOf(words.join(' ')) % 7) + 1, until: at + length }
}

/** The weekday of a day that has its year, 1 for Monday. */
export function weekdayOf(moment: Moment): number | null {
  if (moment.shape !== 'stretch' || moment.year === null) return null
  const day = dayOf(moment.year, moment.first.month, moment.first.day)
  return day === null ? null : weekday(day)
}

/** Monday first, by word, by number and in English. */
const WEEKDAYS = [
  'thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật',
  'thứ 2, thứ 3, thứ 4, thứ 5, thứ 6, thứ 7, chúa nhật',
  'monday, tuesday, wednesday, thursday, friday, saturday, sunday',
].flatMap((week) => week.split(', '))
export const WEEKDAY = { vi: 'đúng thứ của ngày được ghi', en: 'the right weekday of the day written' }
export const OTHER_WEEKDAY = {
  vi: 'ngày này không phải là thứ được ghi, hoặc không rõ năm để xem là thứ mấy',
  en: 'the day is not the weekday that is written, or its year is not known to tell',
}
