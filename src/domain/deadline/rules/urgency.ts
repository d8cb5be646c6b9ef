import type { Clause } from '../clauses/clauses.ts'
import { type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import { longestMatch } from '../words/tokens.ts'

/** "khẩn trương", "kịp thời", "trong thời gian sớm nhất", "để sớm khởi công": how urgent it is, and no day. */
export function urgency({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, URGENT)
  if (longestMatch(tokens, at - 1, ['để sớm', 'nhằm sớm']) > 0 && beginsLead(tokens, at + 1))
    return singleItem(at, at + 1, { kind: 'dropped', because: URGENCY })
  if (length === 0) return null
  const isEarliest = longestMatch(tokens, at + length - 2, ['sớm nhất', 'nhanh nhất']) === 2
  const next = tokens[at + length]
  if (isEarliest && next !== undefined && next.kind !== 'sign') return null
  return singleItem(at, at + length, { kind: 'dropped', because: URGENCY })
}

/** A duty that is only said to be urgent, as a clause without a limit; null where nothing says so. */
export function onlyUrgent(items: readonly PhraseItem[]): Clause | null {
  const urgent = items.find((item) => item.kind === 'dropped' && item.because === URGENCY)
  return urgent === undefined
    ? null
    : { kind: 'undated', joint: 'start', first: urgent.first, until: urgent.until }
}

const URGENT = [
  ...[
    'khẩn trương',
    'kịp thời',
    'khẩn cấp',
    'nhanh chóng',
    'càng sớm càng tốt',
    'sớm nhất',
    'sớm nhất có thể',
    'nhanh nhất',
    'nhanh nhất có thể',
    'sớm nhất , thuận lợi nhất có thể',
    'sớm nhất , nhanh nhất có thể',
    'nhanh nhất , thuận lợi nhất có thể',
  ],
  ...[
    'trong thời gian sớm nhất',
    'thời gian sớm nhất',
    'trong thời gian sớm nhất có thể',
    'as soon as possible',
  ],
]
const URGENCY = { vi: 'nói mức khẩn, không nêu ngày nào', en: 'says how urgent it is, and names no day' }
