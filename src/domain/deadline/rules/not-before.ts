import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import { longestMatch } from '../words/tokens.ts'
import { issueAt, WHOSE } from './issue.ts'
import { termAfterEvent } from './term-events.ts'
import { spanAt } from './term-lengths.ts'
import { AFTER } from './term-openings.ts'

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

const NO_SOONER = ['sau', 'quá', 'sau khi hết', 'sau thời hạn', 'sau thời gian']
