import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { isSafeRun } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { issueAt } from './issue.ts'
import { spanAt } from './term-lengths.ts'
import { openingOfTerm, termEnd } from './term-openings.ts'

/**
 * "Sau khi nhận đủ hồ sơ, trong thời hạn 10 ngày làm việc": a term that runs from the event named right before it. Only of days,
 * and only where the term names no event of its own. The document's own issue is a day that is known.
 */
export function termBehindEvent({ tokens, at }: TokenSpan): ItemFound | null {
  const opening = longestMatch(tokens, at, AFTER_EVENT)
  if (opening === 0) return null
  for (let comma = at + opening + 1; comma < Math.min(tokens.length, at + MOST); comma += 1) {
    if (tokens[comma]?.text !== ',') continue
    const open = longestMatch(tokens, comma + 1, HOW_LATE) > 0 ? openingOfTerm(tokens, comma + 1) : 0
    const span = open === 0 ? null : spanAt(tokens, comma + 1 + open)
    if (span === null) continue
    const isBare = [undefined, ',', ';', '.'].includes(tokens[span.until]?.text)
    const hasOwn = tokens[span.until]?.text === ',' && termEnd(tokens, span.until) > span.until
    const isOfDays = span.term.unit !== 'month'
    if (!isBare || hasOwn || !isOfDays || !isSafeRun(tokens, at + opening, comma, IN_EVENTS)) return null
    const issue = issueAt(tokens, at + opening)
    if (issue === 'ambiguous') return null
    const since = issue === comma ? 'issue' : 'event'
    return singleItem(at, span.until, { kind: 'term', term: span.term, since })
  }
  return null
}

/** "Trường hợp từ chối thì trong thời hạn 05 ngày, kể từ …": what a term that names its own event is for. */
export function conditionOfTerm({ tokens, at, before }: TokenSpan): ItemFound | null {
  const opening = longestMatch(tokens, at, CONDITIONS)
  if (opening === 0 || before.length > 0) return null
  for (let end = at + opening; end < Math.min(tokens.length, at + MOST); end += 1) {
    const token = tokens[end]
    if (token === undefined || token.kind === 'number' || TIMES.has(token.text)) return null
    if (token.text !== ',' && token.text !== 'thì') continue
    const open = openingOfTerm(tokens, end + 1)
    const span = open === 0 ? null : spanAt(tokens, end + 1 + open)
    if (span !== null)
      return termEnd(tokens, span.until) > span.until
        ? singleItem(at, end + 1, { kind: 'dropped', because: CONDITION })
        : null
  }
  return null
}

/** As far as the words of a condition or an event are looked through. */
const MOST = 45
const AFTER_EVENT = ['sau khi', 'ngay sau khi', 'kể từ khi', 'khi nhận', 'kể từ ngày']
/** "trong 30 ngày" may be how long something takes. */
const HOW_LATE = ['chậm nhất', 'muộn nhất', 'không quá', 'tối đa', 'trong vòng', 'trong thời hạn']
const CONDITIONS = ['trường hợp', 'trong trường hợp', 'đối với trường hợp']
const IN_EVENTS: ReadonlySet<string> = new Set<Token['text']>(['và', 'hoặc', ',', 'đủ', 'được', 'có'])
const TIMES = new Set([
  ...[
    'ngày',
    'tháng',
    'quý',
    'năm',
    'tuần',
    'giờ',
    'trước',
    'sau',
    'chậm',
    'muộn',
    'hằng',
    'mỗi',
    'kỳ',
    'hạn',
    'khi',
  ],
  ...['(', ')', ';', ':', '.'],
])
const CONDITION = {
  vi: 'nói thời hạn là cho trường hợp nào; sự kiện nêu ngay sau đó là mốc tính',
  en: 'says in what case the limit holds; the event named behind it is what it is counted from',
}
