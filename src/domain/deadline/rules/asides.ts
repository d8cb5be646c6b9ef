import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { AGENCIES } from '../words/agency-words.ts'
import { skippable } from '../words/fillers.ts'
import { longestMatch } from '../words/tokens.ts'
import { webAddress } from './web-addresses.ts'

/** "(qua Công an tỉnh)", "(gửi về Sở Nội vụ)": in brackets, to whom something goes. */
export function recipient({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== '(' || longestMatch(tokens, at + 1, THROUGH) === 0) return null
  for (let end = at + 2; end < tokens.length; end += 1) {
    end = webAddress({ tokens, at: end, before: [] })?.until ?? end
    const token = tokens[end]
    if (token?.text === ')') return singleItem(at, end + 1, { kind: 'dropped', because: RECIPIENT })
    if (token?.kind === 'number' || TIMES.has(token?.text ?? '') || token?.text === '(') return null
  }
  return null
}

/** "báo cáo … về Bộ Khoa học và Công nghệ, Bộ Tài chính trước ngày …": to whom something goes, before its limit. */
export function sentTo({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'về' || longestMatch(tokens, at + 1, AGENCIES) === 0) return null
  for (let end = at + 1; end < tokens.length; ) {
    if (longestMatch(tokens, end, ['trước ngày', 'chậm nhất']) > 0)
      return singleItem(at, end, { kind: 'dropped', because: RECIPIENT })
    const length = ['và', ','].includes(tokens[end]?.text ?? '') ? 1 : skippable(tokens, end)
    if (length === 0) return null
    end += length
  }
  return null
}

/** "gồm các nội dung sau": at the end of the words, what is said in the lines below. */
export function toFollow({ tokens, at }: TokenSpan): ItemFound | null {
  const isLast = tokens[at]?.text === 'sau' && at === tokens.length - 1
  const isNamed = [1, 2].some((length) => longestMatch(tokens, at - length, LISTED) === length)
  return isLast && isNamed ? { items: [], until: at + 1 } : null
}

const LISTED = [
  'nội dung',
  'nhiệm vụ',
  'công việc',
  'việc',
  'tài liệu',
  'giải pháp',
  'hoạt động',
  'chỉ tiêu',
  'biện pháp',
]
const THROUGH = [
  ...[
    'qua',
    'thông qua',
    'gửi',
    'gửi về',
    'gửi qua',
    'đồng gửi',
    'bằng',
    'theo mẫu',
    'theo địa chỉ',
    'kèm theo',
  ],
  ...['địa chỉ', 'đồng thời gửi', 'bản mềm', 'nộp về', 'nộp qua'],
]
const TIMES = new Set([
  'ngày',
  'tháng',
  'quý',
  'tuần',
  'năm',
  'trước',
  'sau',
  'chậm',
  'hạn',
  'khi',
  'hằng',
  'định',
  'mỗi',
  'xuyên',
])
const RECIPIENT = {
  vi: 'nói gửi đến ai, qua đâu; không phải thời hạn',
  en: 'says to whom or through whom, not when',
}
