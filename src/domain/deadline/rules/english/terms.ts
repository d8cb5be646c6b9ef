import { type ItemFound, singleItem, type TokenSpan } from '../../model/item.ts'
import { type Refusal, refusal } from '../../model/refusal.ts'
import type { Term } from '../../model/schedule.ts'
import { englishNumber } from '../../words/english.ts'
import { digitsAt } from '../../words/numerals.ts'
import type { Token } from '../../words/token.ts'
import { longestMatch } from '../../words/tokens.ts'
import { englishEventEnd } from './events.ts'
import { englishPeriodEnd } from './period-ends.ts'

/** "within 15 working days of receipt", "no later than 10 days before the meeting"; a bare term is refused. */
export function englishTerms({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const opening = longestMatch(tokens, at, OPENINGS)
  const span = spanAt(tokens, at + opening)
  if (span === null) return null
  const ends = opening === 0 ? null : englishPeriodEnd(tokens, at, span)
  if (ends !== null) return ends
  const before = longestMatch(tokens, span.until, ['before', 'prior to'])
  const after = longestMatch(tokens, span.until, AFTER)
  if (before > 0) {
    if (tokens[at]?.text === 'within') return refusal(at, span.until, NOT_BEFORE)
    return termAfterEvent(tokens, at, span.until + before, { ...span.term, relation: 'before' })
  }
  if (after === 0)
    return refusal(at, span.until, BARE, `triggered after ${span.term.count} ${span.term.unit}`)
  if (opening === 0) return refusal(at, span.until + after, NOT_BEFORE)
  const from = span.until + after
  const own = longestMatch(tokens, from, OWN_ISSUE)
  if (own > 0 && isEnd(tokens[from + own]))
    return singleItem(at, from + own, { kind: 'term', term: span.term, since: 'issue' })
  if (tokens.slice(from).some(({ text }) => ISSUING.has(text))) return refusal(at, tokens.length, WHOSE)
  return termAfterEvent(tokens, at, from, span.term)
}

function termAfterEvent(
  tokens: readonly Token[],
  first: number,
  at: number,
  term: Term,
): ItemFound | Refusal {
  if (tokens[at]?.kind !== 'word') return refusal(first, at + 1, BARE)
  const until = englishEventEnd(tokens, first, at)
  return typeof until === 'number' ? singleItem(first, until, { kind: 'term', term, since: 'event' }) : until
}

function spanAt(tokens: readonly Token[], at: number): { term: Term; until: number } | null {
  const word = englishNumber(tokens[at]?.text ?? '') ?? TENS.get(tokens[at]?.text ?? '') ?? null
  const plain = word === null ? digitsAt(tokens, at) : { value: word, until: at + 1 }
  const count = plain === null ? null : withRepetition(tokens, plain)
  if (count === null || count.value < 1 || count.value > 999) return null
  const length = longestMatch(tokens, count.until, Object.keys(UNITS))
  const unit =
    UNITS[
      tokens
        .slice(count.until, count.until + length)
        .map(({ text }) => text)
        .join(' ')
    ]
  if (unit === undefined) return null
  return {
    term: { relation: 'after', count: count.value * unit.times, unit: unit.unit },
    until: count.until + length,
  }
}

/** A number with the same one in brackets: "ninety (90)"; null where the brackets say another. */
function withRepetition(tokens: readonly Token[], plain: { value: number; until: number }) {
  if (tokens[plain.until]?.text !== '(' || tokens[plain.until + 2]?.text !== ')') return plain
  const repeated = digitsAt(tokens, plain.until + 1)
  return repeated?.value === plain.value ? { value: plain.value, until: plain.until + 3 } : null
}

const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
)

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'sign'
}

const DAY = { unit: 'day', times: 1 } as const
const WORKING = { unit: 'working-day', times: 1 } as const
const UNITS: Readonly<Record<string, { readonly unit: Term['unit']; readonly times: number }>> = {
  day: DAY,
  days: DAY,
  'calendar days': DAY,
  'working day': WORKING,
  'working days': WORKING,
  'business days': WORKING,
  week: { unit: 'day', times: 7 },
  weeks: { unit: 'day', times: 7 },
  month: { unit: 'month', times: 1 },
  months: { unit: 'month', times: 1 },
  year: { unit: 'month', times: 12 },
  years: { unit: 'month', times: 12 },
}
const OPENINGS = [
  ...[
    'within',
    'no later than',
    'not later than',
    'at the latest',
    'in',
    'within a period of',
    'within no more than',
  ],
  ...['at least', 'no less than', 'no more than', 'not more than', 'within the'],
]
const AFTER = ['of', 'from', 'after', 'following', 'since', 'upon'].flatMap((from) =>
  ['', ' the date of', ' the day of', ' the date on which', ' the'].map((event) => `${from}${event}`),
)
const OWN_ISSUE = ['issuance', 'issue', 'signing', 'signature', 'promulgation', 'approval']
  .flatMap((noun) => ['plan', 'document', 'decision', 'programme'].map((own) => `${noun} of this ${own}`))
  .concat('this plan', 'this plan is issued', 'this plan was issued', 'this document is issued')
const ISSUING = new Set([
  'issuance',
  'issue',
  'issued',
  'signing',
  'signature',
  'signed',
  'promulgation',
  'this',
])
const BARE = {
  vi: 'khoảng thời gian này không nói tính từ sự kiện nào',
  en: 'the term does not say from what event it runs',
}
const NOT_BEFORE = {
  vi: 'khoảng thời gian này chỉ nói sớm nhất là khi nào, không nói chậm nhất',
  en: 'the term says the earliest day, not the last',
}
const WHOSE = {
  vi: 'không rõ là ngày ban hành của chính văn bản này hay của văn bản khác',
  en: "unclear whether this document's own issue is meant or another's",
}
