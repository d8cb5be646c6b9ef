import { type ItemFound, singleItem, type TokenSpan } from '../../model/item.ts'
import { type Refusal, refusal } from '../../model/refusal.ts'
import { skippableInEnglish } from '../../words/english.ts'
import type { Token } from '../../words/token.ts'
import { longestMatch } from '../../words/tokens.ts'

/** "as required", "upon request", "when the Ministry asks", "after completion of the survey". */
export function englishEvents({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const whole = longestMatch(tokens, at, AS_REQUIRED)
  const opening = whole > 0 ? whole : openingAt(tokens, at)
  if (opening === 0) return null
  const until = englishEventEnd(tokens, at, at + opening)
  if (typeof until !== 'number') return until
  const sudden = ['ad', 'unscheduled'].includes(tokens[at]?.text ?? '')
  return until === at + opening && whole === 0 ? null : singleItem(at, until, { kind: 'event', sudden })
}

/** The token after an event's words, or the refusal of a number or a time among them. */
export function englishEventEnd(tokens: readonly Token[], first: number, at: number): number | Refusal {
  let until = at
  while (until < tokens.length) {
    const token = tokens[until]
    if (token?.kind === 'sign' && [';', ',', ')', '.', '('].includes(token.text)) return until
    if (token?.text === 'and' && ENDS_EVENT.has(tokens[until + 1]?.text ?? '')) return until
    if (longestMatch(tokens, until, REPORTED) > 0) return refusal(first, until + 2, WHICH_PERIOD)
    const named =
      until > at && !BARE.has(tokens[until - 1]?.text ?? '') ? longestMatch(tokens, until, ['due date']) : 0
    const length = Math.max(named, WITHIN.has(token?.text ?? '') ? 1 : skippableInEnglish(tokens, until))
    if (length === 0) return refusal(first, until + 1, TWO_LIMITS)
    until += length
  }
  return until
}

/** "before the session": an event; "before 30 June": a limit. */
function openingAt(tokens: readonly Token[], at: number): number {
  const opening = longestMatch(tokens, at, OPENINGS)
  if (opening === 0) return 0
  const noun = ['the', 'a', 'an', 'each', 'its'].includes(tokens[at + opening]?.text ?? '') ? 1 : 0
  return skippableInEnglish(tokens, at + opening + noun) > 0 ? opening : 0
}

const AS_REQUIRED = [
  ...['as', 'when', 'whenever', 'where'].flatMap((how) =>
    ['required', 'requested', 'needed', 'necessary', 'instructed'].map((asked) => `${how} ${asked}`),
  ),
  ...['as and when required', 'on request', 'upon request', 'on demand', 'ad hoc', 'on an ad hoc basis'],
  ...['immediately', 'at once', 'as directed'],
]
const OPENINGS = [
  ...[
    'when',
    'whenever',
    'once',
    'upon',
    'upon receipt of',
    'after',
    'before',
    'following',
    'prior to',
    'as soon as',
  ],
  ...[
    'immediately after',
    'right after',
    'on completion of',
    'on receipt of',
    'in case of',
    'in the event of',
  ],
]
const ENDS_EVENT = new Set([
  'monthly',
  'quarterly',
  'annually',
  'yearly',
  'weekly',
  'every',
  'each',
  'by',
  'ongoing',
])
const WITHIN = new Set([
  'of',
  'by',
  'from',
  'to',
  'in',
  'on',
  'at',
  'for',
  'and',
  'or',
  'end',
  'required',
  'requested',
  'any',
])
/** Before these, a due date is nobody's in particular. */
const BARE = new Set(['the', 'a', 'its', 'their', 'this'])
const REPORTED = ['reporting period', 'reporting month', 'reporting quarter', 'reporting year']
const WHICH_PERIOD = {
  vi: 'không rõ kỳ báo cáo là tháng, quý hay năm',
  en: 'unclear whether the period reported on is a month, a quarter or a year',
}
const TWO_LIMITS = {
  vi: 'trong mệnh đề chỉ sự kiện còn có số, mốc thời gian hoặc điều kiện khác',
  en: 'the clause that names an event also holds a number, a time or another condition',
}
