import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { citedDocument } from './citations.ts'
import { placeInDocument, thisDocument } from './named-things.ts'

/** "theo quy định", "theo kế hoạch", "không có thời hạn": the limit, if any, stands elsewhere. */
export function elsewhere({ tokens, at, before }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ELSEWHERE)
  if (length === 0 && tokens[at]?.text !== 'theo') return null
  if (length === 0)
    return directedBy(
      tokens,
      at,
      before.some(({ kind }) => kind === 'moment'),
    )
  const cited = citationEnd(tokens, at)
  return cited !== null && isTimed(tokens)
    ? singleItem(at, cited, { kind: 'dropped', because: BASIS })
    : singleItem(at, at + length, { kind: 'undated' })
}

/** "theo chỉ đạo tại Thông báo số 851" beside a limit: the document that asks for the work. */
function directedBy(tokens: readonly Token[], at: number, isDated: boolean): ItemFound | null {
  const opening = longestMatch(tokens, at, ['theo chỉ đạo tại', 'theo yêu cầu tại'])
  const document = opening === 0 ? null : citedDocument({ tokens, at: at + opening, before: [] })
  if (document === null || (!isDated && !isTimed(tokens))) return null
  return singleItem(at, document.until, { kind: 'dropped', because: BASIS })
}

function isTimed(tokens: readonly Token[]): boolean {
  return tokens.some((_, place) => longestMatch(tokens, place, TIMED) > 0)
}

/** "theo quy định tại Điều 5 Thông tư này", "theo quy định tại Biểu mẫu số 3": beside a limit, what the work follows. */
function citationEnd(tokens: readonly Token[], at: number): number | null {
  const opening = longestMatch(tokens, at, ['theo quy định tại', 'theo đúng quy định tại'])
  const place = { tokens, at: at + opening, before: [] }
  return opening === 0 ? null : ((placeInDocument(place) ?? thisDocument(place))?.until ?? null)
}

const TIMED = [
  'trước ngày',
  'trước tháng',
  'trước quý',
  'trong tháng',
  'trong quý',
  'đến hết',
  'chậm nhất',
  'muộn nhất',
  'hằng năm',
  'hằng quý',
  'hằng tháng',
  'trong thời hạn',
  'trong vòng',
]
const BASIS = { vi: 'nói làm theo điều gì, không nói khi nào', en: 'says what the work follows, not when' }

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
    'thời hạn báo cáo',
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
