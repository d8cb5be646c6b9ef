import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/**
 * Where the words for the document's own issue end; `ambiguous` where they may mean another document, null where they
 * do. "ban hành Kế hoạch gửi Sở Nội vụ" is this plan, "ban hành Kế hoạch tuyển dụng" may be another.
 */
export function issueAt(tokens: readonly Token[], at: number): number | 'ambiguous' | null {
  const other = longestMatch(tokens, at, ANY_ISSUE)
  if (other > 0 && isComplete(tokens, at + other)) return 'ambiguous'
  const own = longestMatch(tokens, at, OWN_ISSUE)
  if (own === 0) return null
  const until = at + own
  if (isComplete(tokens, until)) return until
  const word = tokens[until]?.text ?? ''
  if (longestMatch(tokens, until, ISSUERS) > 0 || ['và', 'hoặc', '('].includes(word)) return 'ambiguous'
  if (tokens[until - 1]?.text === 'này') return until
  const named = longestMatch(tokens, at, VERBS) < own
  if (word === 'gửi') return named ? until : 'ambiguous'
  return named && word !== 'của' ? 'ambiguous' : null
}

/** "từ ngày ký", "từ khi ban hành Kế hoạch" before a span: the document's own day. */
export function issueDay({ tokens, at }: TokenSpan): ItemFound | null {
  const from = longestMatch(tokens, at, SINCE)
  const issue = from === 0 ? null : issueAt(tokens, at + from)
  if (typeof issue !== 'number') return null
  const moment = singleItem(at + 1, issue, { kind: 'moment', moment: { shape: 'issue-day' } })
  return {
    items: [...singleItem(at, at + 1, { kind: 'relation', relation: 'from' }).items, ...moment.items],
    until: issue,
  }
}

/** Whether nothing that follows can still belong to the document's name: an end, a purpose, another time. */
function isComplete(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text
  if (text === undefined || ENDS.has(text)) return true
  if (text === 'và' || text === 'hoặc') return longestMatch(tokens, at + 1, TIMES) > 0
  if (text === '(') return tokens[at + 1]?.text === 'gửi' || longestMatch(tokens, at + 1, TIMES) > 0
  return longestMatch(tokens, at, PURPOSES) > 0
}

const ENDS = new Set([';', '.', ')', ',', ':', 'đến', 'tới', '-'])
const PURPOSES = ['để', 'nhằm', 'đồng thời', 'phải']
const TIMES = [
  ...['thường xuyên', 'liên tục', 'hằng', 'mỗi', 'định kỳ', 'đột xuất', 'khi', 'trước', 'chậm nhất', 'trong'],
  ...['để', 'nhằm'],
]
const ISSUERS = ['của ubnd', 'của ủy ban', 'của tỉnh']
const OWN = [
  'kế hoạch',
  'kế hoạch này',
  'văn bản này',
  'công văn này',
  'chỉ thị này',
  'quyết định này',
  'chương trình này',
  'nghị quyết này',
  'đề án này',
  'thông báo này',
]
/** The same, where only the words of signing are surely this document's; from when it takes effect is another day. */
const OWN_RULES = ['thông tư này', 'nghị định này', 'kết luận này', 'hướng dẫn này', 'quy định này']
const VERBS = ['ban hành', 'ký', 'ký ban hành', 'ban hành và ký', 'phát hành']
const OWN_ISSUE = VERBS.flatMap((verb) => [verb, ...OWN.map((own) => `${verb} ${own}`)]).concat(
  [...OWN, ...OWN_RULES].flatMap((own) =>
    ['ban hành', 'được ban hành', 'ký', 'được ký', 'được ký ban hành', 'ký ban hành'].map(
      (verb) => `${own} ${verb}`,
    ),
  ),
)
const ANY_ISSUE = ['ban hành', 'ký', 'ký ban hành', 'phát hành']
  .flatMap((verb) =>
    ['quyết định', 'chỉ thị', 'công văn', 'nghị quyết', 'chương trình', 'văn bản', 'đề án', 'thông báo'].map(
      (own) => `${verb} ${own}`,
    ),
  )
  .concat(
    [...OWN, 'quyết định', 'nghị quyết', 'chỉ thị'].map((own) => `${own} có hiệu lực`),
    ['có hiệu lực', 'có hiệu lực thi hành'],
  )

const SINCE = [
  'từ ngày',
  'kể từ ngày',
  'từ khi',
  'kể từ khi',
  'tính từ ngày',
  'từ thời điểm',
  'kể từ thời điểm',
]
/** Why an `ambiguous` issue is refused. */
export const WHOSE = {
  vi: 'không rõ là ngày ban hành của chính văn bản này hay của văn bản khác',
  en: "unclear whether this document's own issue is meant or another's",
}
