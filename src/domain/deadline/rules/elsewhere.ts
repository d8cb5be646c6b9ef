import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { longestMatch } from '../words/tokens.ts'

/** "theo quy định", "theo kế hoạch", "không có thời hạn": the limit, if any, stands elsewhere. */
export function elsewhere({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ELSEWHERE)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'undated' })
}

const ELSEWHERE = [
  'không có thời hạn',
  'không thời hạn',
  'không quy định thời hạn',
  'không xác định thời hạn',
  'không giới hạn thời gian',
  'không quy định thời gian',
  'không ấn định thời hạn',
].concat(
  [
    'quy định',
    'đúng quy định',
    'thời hạn quy định',
    'thời gian quy định',
    'kế hoạch',
    'các kế hoạch',
    'lộ trình',
    'tiến độ',
    'chương trình',
    'kế hoạch riêng',
    'quy chế',
    'chương trình công tác',
  ].map((word) => `theo ${word}`),
)
