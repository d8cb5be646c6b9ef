import { type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import type { Term } from '../model/schedule.ts'
import { isEndless } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import { numeralAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { eventEnd } from './event-clauses.ts'
import { issueAt } from './issue.ts'
import { isWrittenOut } from './written-out-term.ts'

/** "trong vòng 15 ngày kể từ ngày …", "chậm nhất 05 ngày làm việc trước khi …"; a bare term is refused. */
export function terms({ tokens, at, before: read }: TokenSpan): ItemFound | Refusal | null {
  const least = longestMatch(tokens, at, AT_LEAST)
  const opening = least > 0 ? least : longestMatch(tokens, at, OPENINGS)
  const span = spanAt(tokens, at + opening)
  if (span === null) return null
  if (tokens[at - 1]?.text === 'sau' && opening === 0) return refusal(at - 1, span.until, NOT_BEFORE)
  const isCountedOut =
    longestMatch(tokens, span.until, ['( từ', '( dự kiến từ']) > 0 || spansBehind(tokens, span.until)
  const isNamedSpan =
    isCountedOut && tokens[at - 1]?.kind === 'word' && tokens[span.until - 1]?.text === 'đêm'
  if ((opening > 0 && isCountedOut) || isNamedSpan || isWrittenOut(tokens, span))
    return singleItem(at, span.until, { kind: 'dropped', because: COUNTED_OUT })
  const comma = tokens[span.until]?.text === ',' ? 1 : 0
  const before = longestMatch(tokens, span.until + comma, BEFORE)
  if (opening === 0 && [3, 6].includes(span.term.count) && isDayNamed(tokens, span.until)) return null
  if (['đủ', 'tròn', 'hơn'].includes(tokens[at - 1]?.text ?? ''))
    return refusal(at - 1, span.until, NOT_BEFORE)
  if (longestMatch(tokens, at, ['chậm nhất trước']) === opening && opening > 0 && before === 0) return null
  if (before > 0 && opening > 0 && least === 0 && !LAST.has(tokens[at]?.text ?? ''))
    return refusal(at, span.until + comma + before, NOT_BEFORE)
  if (before > 0)
    return termAfterEvent(tokens, at, span.until + comma + before, { ...span.term, relation: 'before' })
  const noted =
    opening > 0 && tokens[span.until]?.text === '(' ? longestMatch(tokens, span.until + 1, AFTER) : 0
  if (noted > 0) return termNoted(tokens, at, span.until + 1 + noted, span.term)
  const after = longestMatch(tokens, span.until + comma, AFTER)
  if (after === 0 && opening === 0 && isListedPeriod(tokens, at, span.until, read)) return null
  if (after === 0 || least > 0)
    return !bareUnit(tokens, span.until) ? null : refusal(at, span.until, BARE, afterEvent(span.term))
  const from = span.until + comma + after
  const issue = issueAt(tokens, from)
  if (issue === 'ambiguous') return refusal(at, tokens.length, WHOSE, afterEvent(span.term))
  if (issue !== null) return singleItem(at, issue, { kind: 'term', term: span.term, since: 'issue' })
  return termAfterEvent(tokens, at, from, span.term)
}

/** "trong thời hạn 10 ngày làm việc (kể từ ngày đăng tin)": in brackets, the event that a term runs from. */
function termNoted(
  tokens: readonly Token[],
  first: number,
  at: number,
  term: Term,
): ItemFound | Refusal | null {
  const found = issueAt(tokens, at) === null ? termAfterEvent(tokens, first, at, term) : null
  if (found === null || isRefusal(found) || tokens[found.until]?.text !== ')') return found
  return { ...found, until: found.until + 1 }
}

/** "trong 3 ngày, từ 13 đến 15/10": days that are named behind the comma. */
function spansBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.text !== 'từ') return false
  const day = tokens[at + 2]?.text === 'ngày' ? at + 3 : at + 2
  return (
    tokens[day]?.kind === 'number' &&
    tokens.slice(day, day + 6).some(({ text }) => text === 'đến' || text === '-')
  )
}

/** "hằng quý (…), 6 tháng, hằng năm": a member of a list of what recurs. */
export function isListedPeriod(
  tokens: readonly Token[],
  at: number,
  until: number,
  before: readonly PhraseItem[],
): boolean {
  const isMember =
    [',', 'và'].includes(tokens[at - 1]?.text ?? '') && before.some(({ kind }) => kind === 'every')
  return (
    isMember &&
    [', hằng', 'và hằng', ', năm', 'và năm'].some((next) => longestMatch(tokens, until, [next]) > 0)
  )
}

/** "trước 15 ngày tính đến ngày bế giảng": so many days before an event, up to which they are counted. */
export function daysCountedBack({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  if (tokens[at]?.text !== 'trước' && tokens[at]?.text !== 'chậm') return null
  const opening = longestMatch(tokens, at, ['trước', 'chậm nhất trước', 'chậm nhất là trước'])
  const span = opening === 0 ? null : spanAt(tokens, at + opening)
  const event = span === null ? 0 : longestMatch(tokens, span.until, COUNTED_BACK)
  if (span === null || event === 0) return null
  return termAfterEvent(tokens, at, span.until + event, { ...span.term, relation: 'before' })
}

const COUNTED_BACK = ['tính đến ngày', 'tính đến thời điểm']

/** "định kỳ 06 tháng trước ngày 20 tháng 6": a day with its number, and no event. */
function isDayNamed(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === 'tháng' &&
    longestMatch(tokens, at, ['trước ngày']) > 0 &&
    tokens[at + 2]?.kind === 'number'
  )
}

/** "trước ngày bầu cử 10 ngày": so many days before an event; in brackets behind a day, that day counted out. */
export function daysBeforeEvent({ tokens, at, before }: TokenSpan): ItemFound | null {
  const open = tokens[at]?.text === '(' ? 1 : 0
  if (longestMatch(tokens, at + open, ['trước ngày']) === 0) return null
  let end = at + open + 2
  while (end < at + open + 7 && tokens[end]?.kind === 'word' && skippable(tokens, end) > 0) end += 1
  end += longestMatch(tokens, end, ['kỳ họp', 'đại hội', 'hội nghị'])
  end += longestMatch(tokens, end, LEAST)
  const span = end === at + open + 2 || tokens[end]?.kind !== 'number' ? null : spanAt(tokens, end)
  if (span === null || span.term.unit === 'month' || tokens[at + open + 2]?.text === 'làm') return null
  const next = tokens[span.until]
  if (open === 0)
    return next === undefined || [',', ';', '.', ')'].includes(next.text)
      ? singleItem(at, span.until, {
          kind: 'term',
          term: { ...span.term, relation: 'before' },
          since: 'event',
        })
      : null
  const last = before.at(-1)
  const close = tokens.findIndex(({ text }, place) => place > at && text === ')')
  const isDated = last?.kind === 'moment' && last.until === at && last.moment.shape === 'stretch'
  const isBasis = close === span.until || next?.text === 'theo'
  return isDated && isBasis && close > 0
    ? singleItem(at, close + 1, { kind: 'dropped', because: COUNTED_OUT })
    : null
}

/** "sau 05 ngày làm việc kể từ ngày …", "quá 24 tháng kể từ …": a first day, without a last. */
export function notBefore({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const opening = longestMatch(tokens, at, NO_SOONER)
  if (opening === 0 || ['không', 'nhất', 'là', 'vượt'].includes(tokens[at - 1]?.text ?? '')) return null
  const span = spanAt(tokens, at + opening)
  const after = span === null ? 0 : longestMatch(tokens, span.until, AFTER)
  if (span === null || after === 0) return null
  const issue = issueAt(tokens, span.until + after)
  if (issue === 'ambiguous') return refusal(at, tokens.length, WHOSE)
  if (issue !== null) return singleItem(at, issue, { kind: 'not-before', term: span.term, since: 'issue' })
  const awaits = termAfterEvent(tokens, at, span.until + after, span.term)
  return isRefusal(awaits)
    ? awaits
    : singleItem(at, awaits.until, { kind: 'not-before', term: span.term, since: 'event' })
}

/** "từ ngày ký", "từ khi ban hành Kế hoạch" before a span: the document's own day. */
export function issueDay({ tokens, at }: TokenSpan): ItemFound | null {
  const from = longestMatch(tokens, at, SINCE)
  const issue = from === 0 ? null : issueAt(tokens, at + from)
  if (typeof issue !== 'number') return null
  const moment = singleItem(at + 1, issue, { kind: 'moment', moment: { shape: 'issue-day' } })
  return {
    items: [...singleItem(at, at + 1, { kind: 'relation', relation: 'from' }).items, ...moment.items],
    until: issue,
  }
}

function termAfterEvent(
  tokens: readonly Token[],
  first: number,
  at: number,
  term: Term,
): ItemFound | Refusal {
  if (tokens[at] === undefined || tokens[at]?.kind !== 'word') return refusal(first, at + 1, DATED)
  const until = eventEnd(tokens, first, at)
  return typeof until === 'number' ? singleItem(first, until, { kind: 'term', term, since: 'event' }) : until
}

/** A number and its unit as a term. Weeks run by seven days, years by twelve months. */
export function spanAt(tokens: readonly Token[], at: number): { term: Term; until: number } | null {
  const nth = longestMatch(tokens, at, ['ngày thứ']) > 0 ? tokens[at + 2] : undefined
  if (nth?.kind === 'number' && nth.value > 0 && nth.text.length <= 3 && tokens[at + 3]?.text === 'kể')
    return { term: { relation: 'after', count: nth.value, unit: 'day' }, until: at + 3 }
  const count = numeralAt(tokens, at)
  if (count === null || count.value < 1 || count.value > 999) return null
  const unit = longestMatch(tokens, count.until, Object.keys(UNITS))
  const name = tokens
    .slice(count.until, count.until + unit)
    .map(({ text }) => text)
    .join(' ')
  const found = UNITS[name]
  if (unit === 0 || found === undefined) return null
  const term: Term = { relation: 'after', count: count.value * found.times, unit: found.unit }
  return { term, until: saidAgain(tokens, count.until + unit, term) }
}

/** "01 năm (12 tháng)": the token behind a term that is said again in brackets, in another unit. */
function saidAgain(tokens: readonly Token[], at: number, { count, unit }: Term): number {
  const again = tokens[at]?.text === '(' ? spanAt(tokens, at + 1) : null
  const isSame = again !== null && again.term.count === count && again.term.unit === unit
  return isSame && tokens[again.until]?.text === ')' ? again.until + 1 : at
}

/** How many tokens at this place open a term that says how late: "trong vòng", "chậm nhất". */
export function openingOfTerm(tokens: readonly Token[], at: number): number {
  return longestMatch(tokens, at, OPENINGS)
}

/** The token behind "kể từ ngày" at this place, perhaps after a comma; the place itself where no event follows. */
export function termEnd(tokens: readonly Token[], at: number): number {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const after = longestMatch(tokens, at + comma, AFTER)
  return after === 0 ? at : at + comma + after
}

/** The notation of a term that runs from an event; null where no schedule may be as long. */
function afterEvent(term: Term): string | null {
  return isEndless(term) ? null : `triggered after ${term.count} ${term.unit}`
}

function bareUnit(tokens: readonly Token[], at: number): boolean {
  return [undefined, ',', '.', ';', ')'].includes(tokens[at]?.text)
}

const UNITS: Readonly<Record<string, { readonly unit: Term['unit']; readonly times: number }>> = {
  ngày: { unit: 'day', times: 1 },
  'ngày đêm': { unit: 'day', times: 1 },
  'ngày làm việc': { unit: 'working-day', times: 1 },
  tuần: { unit: 'day', times: 7 },
  tháng: { unit: 'month', times: 1 },
  năm: { unit: 'month', times: 12 },
  quý: { unit: 'month', times: 3 },
}
/** "không quá 10 ngày trước khi …" says that it is not earlier; "chậm nhất 10 ngày trước khi …" says how late it may be. */
const LAST = new Set(['chậm', 'muộn'])
const LEAST = ['ít nhất', 'tối thiểu', 'ít nhất là', 'chậm nhất']
const NO_SOONER = ['sau', 'quá', 'sau khi hết', 'sau thời hạn', 'sau thời gian']
const SINCE = [
  'từ ngày',
  'kể từ ngày',
  'từ khi',
  'kể từ khi',
  'tính từ ngày',
  'từ thời điểm',
  'kể từ thời điểm',
]
const AT_LEAST = ['', 'trong thời gian ', 'trong thời hạn ', 'trong vòng '].flatMap((within) =>
  ['ít nhất', 'tối thiểu', 'ít nhất là', 'tối thiểu là'].map((least) => `${within}${least}`),
)
const OPENINGS = [
  'trong vòng',
  'trong thời hạn',
  'trong thời gian',
  'trong',
  'không quá',
  'tối đa',
  'tối đa không quá',
  'chậm nhất',
  'chậm nhất là',
  'muộn nhất',
  'muộn nhất là',
  'thời hạn',
  'thời gian',
  'chậm nhất sau',
  'chậm nhất trước',
  'chậm nhất là sau',
  'chậm nhất trong',
  'chậm nhất trong vòng',
  'chậm nhất trong thời hạn',
  'chậm nhất là trong vòng',
  'chậm nhất không quá',
  'trong vòng không quá',
  'trong vòng tối đa',
  'trong thời hạn không quá',
  'trong thời gian không quá',
  'thời hạn là',
  'thời gian không quá',
  'thời hạn không quá',
  'trong thời hạn tối đa',
  'trong thời gian tối đa',
  'trong thời hạn tối đa không quá',
  'trong thời gian tối đa không quá',
  'trong vòng tối đa không quá',
  ...[
    'trong thời hạn chậm nhất',
    'trong thời hạn chậm nhất là',
    'trong vòng chậm nhất',
    'chậm nhất trong thời gian',
  ],
  ...['không chậm hơn', 'không muộn hơn', 'không trễ hơn', 'muộn nhất sau', 'muộn nhất là sau'],
]
const AFTER = ['kể từ', 'tính từ', 'từ']
  .flatMap((from) =>
    ['ngày', 'khi', 'thời điểm', 'lúc', 'ngày có', 'ngày được'].map((event) => `${from} ${event}`),
  )
  .concat(['sau khi', 'sau ngày', 'từ sau khi', 'sau khi có', 'kể từ sau khi'])
const BEFORE = [
  'trước khi',
  'trước ngày',
  'trước thời điểm',
  'trước kỳ họp',
  'trước cuộc họp',
  'trước phiên họp',
]
const BARE = {
  vi: 'khoảng thời gian này không nói tính từ sự kiện nào',
  en: 'the term does not say from what event it runs',
}
const COUNTED_OUT = {
  vi: 'khoảng thời gian đã ghi rõ từng ngày trong ngoặc',
  en: 'a term whose days are written out in the brackets',
}
const NOT_BEFORE = {
  vi: 'khoảng thời gian này chỉ nói sớm nhất là khi nào, không nói chậm nhất',
  en: 'the term says the earliest day, not the last',
}
const WHOSE = {
  vi: 'không rõ là ngày ban hành của chính văn bản này hay của văn bản khác',
  en: "unclear whether this document's own issue is meant or another's",
}
const DATED = {
  vi: 'không rõ khoảng thời gian này tính từ sự kiện nào',
  en: 'unclear from what event the term runs',
}
