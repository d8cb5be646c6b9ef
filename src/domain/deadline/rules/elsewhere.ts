import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { AGENCIES } from '../words/agency-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { eventEnd } from './event-clauses.ts'
import { placeInDocument, thisDocument } from './named-things.ts'
import { tellsRecurrence } from './recurrences-told.ts'

/** "theo quy định", "theo kế hoạch", "không có thời hạn": the limit, if any, stands elsewhere. */
export function elsewhere({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ELSEWHERE)
  if (length === 0) return null
  const cited = citationEnd(tokens, at)
  return cited !== null && isTimed(tokens)
    ? singleItem(at, cited, { kind: 'dropped', because: BASIS })
    : singleItem(at, at + length, { kind: 'undated' })
}

/**
 * "theo lộ trình, hướng dẫn của Bộ, ngành": behind where a limit stands, whose direction the work waits for as well; refused
 * where a time stands behind it.
 */
export function directionListed({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const direction = longestMatch(tokens, at, ['hướng dẫn', 'chỉ đạo', 'yêu cầu'])
  const whose = at + direction
  const isOwned = tokens[whose]?.text === 'của' || longestMatch(tokens, whose, AGENCIES) > 0
  if (direction === 0 || !isOwned) return null
  const [place, join] = before.slice(-2)
  if (place?.kind !== 'undated' || join?.kind !== 'join' || join.until !== at || place.until !== join.first)
    return null
  const until = eventEnd(tokens, at, whose)
  const isBeforeTime = typeof until !== 'number' || isTimedBehind(tokens, until)
  if (tokens[place.first]?.text === 'theo' && isBeforeTime)
    return refusal(at, typeof until === 'number' ? until : until.until, AWAITED)
  if (longestMatch(tokens, place.first, ['theo lộ trình', 'theo kế hoạch', 'theo tiến độ']) === 0) return null
  return until === tokens.length && tokens[whose]?.text === 'của'
    ? singleItem(at, until, { kind: 'event', sudden: false })
    : null
}

/** Whether a time stands behind: a number, or what recurs. */
function isTimedBehind(tokens: readonly Token[], from: number): boolean {
  return (
    tokens.slice(from).some(({ kind }) => kind === 'number') || tellsRecurrence(tokens, from, tokens.length)
  )
}

/** Whether words anywhere in the phrase begin a limit. */
export function isTimed(tokens: readonly Token[]): boolean {
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
const AWAITED = {
  vi: 'việc còn chờ hướng dẫn hoặc chỉ đạo này, nên không rõ thời hạn nêu sau có tùy thuộc vào đó không',
  en: 'the work awaits this direction as well, and the words do not say whether the limit behind depends on it',
}
const BASIS = { vi: 'nói làm theo điều gì, không nói khi nào', en: 'says what the work follows, not when' }

/** By whom or how a plan was set, which says nothing of what is done already. */
const SET = [
  'được giao',
  'đã được giao',
  'đã giao',
  'đề ra',
  'đã đề ra',
  'được duyệt',
  'được phê duyệt',
  'đã được phê duyệt',
]

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
    ...['kế hoạch', 'tiến độ', 'lộ trình'].flatMap((noun) => [
      `đúng ${noun}`,
      ...SET.map((how) => `đúng ${noun} ${how}`),
    ]),
  ].map((word) => `theo ${word}`),
)
