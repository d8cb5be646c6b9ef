import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import type { Term } from '../model/schedule.ts'
import { isEndless } from '../model/years.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { issueAt, WHOSE } from './issue.ts'
import { isListedPeriod } from './listed-periods.ts'
import { termAfterEvent } from './term-events.ts'
import { spanAt } from './term-lengths.ts'
import { AFTER, OPENINGS } from './term-openings.ts'
import { CONTRADICTED, COUNTED_OUT, contradicts, isWrittenOut, spansBehind } from './written-out-term.ts'

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
  if (isCountedOut && contradicts(tokens, span.until, span.term)) return refusal(at, span.until, CONTRADICTED)
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

/** "định kỳ 06 tháng trước ngày 20 tháng 6": a day with its number, and no event. */
function isDayNamed(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === 'tháng' &&
    longestMatch(tokens, at, ['trước ngày']) > 0 &&
    tokens[at + 2]?.kind === 'number'
  )
}

/** The notation of a term that runs from an event; null where no schedule may be as long. */
function afterEvent(term: Term): string | null {
  return isEndless(term) ? null : `triggered after ${term.count} ${term.unit}`
}

function bareUnit(tokens: readonly Token[], at: number): boolean {
  return [undefined, ',', '.', ';', ')'].includes(tokens[at]?.text)
}

/** "không quá 10 ngày trước khi …" says that it is not earlier; "chậm nhất 10 ngày trước khi …" says how late it may be. */
const LAST = new Set(['chậm', 'muộn'])
const AT_LEAST = ['', 'trong thời gian ', 'trong thời hạn ', 'trong vòng '].flatMap((within) =>
  ['ít nhất', 'tối thiểu', 'ít nhất là', 'tối thiểu là'].map((least) => `${within}${least}`),
)
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
const NOT_BEFORE = {
  vi: 'khoảng thời gian này chỉ nói sớm nhất là khi nào, không nói chậm nhất',
  en: 'the term says the earliest day, not the last',
}
