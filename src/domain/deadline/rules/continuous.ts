import { singleItem, type TokenSpan } from '../model/item.ts'
import { longestMatch } from '../words/tokens.ts'

/** "thường xuyên", "thường xuyên, liên tục". */
export function continuous({ tokens, at }: TokenSpan) {
  const length = longestMatch(tokens, at, CONTINUOUS)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'continuous' })
}

const CONTINUOUS = [
  'thường xuyên',
  'liên tục',
  'thường xuyên liên tục',
  'thường xuyên , liên tục',
  'thường xuyên và liên tục',
  'liên tục , thường xuyên',
  'quanh năm',
  'suốt năm',
  'thường xuyên quanh năm',
]
