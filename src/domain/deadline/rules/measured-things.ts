import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { yearAt } from '../model/years.ts'
import { skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "kế hoạch 5 năm 2021-2025", "sơ kết 03 năm thực hiện Nghị quyết": how long a thing lasts or lasted. */
export function lengthOfThing({ tokens, at, before }: TokenSpan): ItemFound | null {
  const [count, unit] = [tokens[at], tokens[at + 1]?.text]
  if (count?.kind !== 'number' || count.text.length > 2 || count.value < 2) return null
  if (unit !== 'năm' && unit !== 'tháng') return null
  const previous = tokens[at - 1]
  if (previous?.kind !== 'word' || before.at(-1)?.until === at || skippable(tokens, at - 1) === 0) return null
  let start = at
  const since = before.at(-1)?.until ?? 0
  while (start > since && tokens[start - 1]?.kind !== 'number' && !BREAKS.has(tokens[start - 1]?.text ?? ''))
    start -= 1
  const nouns = unit === 'năm' ? [...PLANS, ...REVIEWS] : REVIEWS
  const isReview = longestMatch(tokens, at - 2, REVIEWS) === 2
  const isNamed = tokens.slice(start, at).some((_, place) => longestMatch(tokens, start + place, nouns) > 0)
  if (!isNamed) return null
  const years =
    yearAt(tokens, at + 2) !== null && tokens[at + 3]?.text === '-' && yearAt(tokens, at + 4) !== null
  const until = years ? at + 5 : at + 2
  const next = tokens[until]
  if (next?.kind !== 'word' || next.text === 'lần' || next.text === 'một') return null
  const isDone = longestMatch(tokens, until, ['thực hiện', 'triển khai']) > 0
  if (isReview ? !isDone : !years && longestMatch(tokens, until, VERBS) === 0) return null
  return singleItem(at, until, { kind: 'dropped', because: LENGTH })
}

/** "tổ chức 01 cuộc đối thoại, hoàn thành trong tháng 12": how many, where nothing says how often. */
export function occasionsCounted({ tokens, at }: TokenSpan): ItemFound | null {
  const [count, unit] = [tokens[at], tokens[at + 1]?.text]
  if (
    count?.kind !== 'number' ||
    count.text.length > 2 ||
    !['cuộc', 'hội', 'lớp', 'buổi'].includes(unit ?? '')
  )
    return null
  if (!['tổ', 'chức', 'mở'].includes(tokens[at - 1]?.text ?? '')) return null
  const isOften = tokens.some(
    ({ text }, place) => OFTEN.has(text) || (text === '/' && tokens[place + 1]?.kind === 'word'),
  )
  const isDated = tokens.slice(at).some(({ text }) => text === 'trong' || text === 'trước' || text === 'chậm')
  return isOften || !isDated ? null : singleItem(at, at + 1, { kind: 'dropped', because: COUNT })
}

/** "3 ca, 4 kíp": how many work in turn, which is no more than hard work where nothing says how often. */
export function shiftsCounted({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at + 1]?.text !== 'ca') return null
  const words = tokens.slice(at, at + 5).map(({ text }) => text)
  const length =
    /^(?:3|03|ba) ca (?:, )?(?:4|04|bốn) kíp(?= |$)/.exec(words.join(' '))?.[0].split(' ').length ?? 0
  return length === 0 ? null : singleItem(at, at + length, { kind: 'dropped', because: COUNT })
}

/** "(nếu có)": a doubt about a thing named, and none about its limit. */
export function ifAny({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== '(') return null
  const length = longestMatch(tokens, at, [
    '( nếu có )',
    '( nếu có ) ,',
    '( nếu cần )',
    '( nếu cần thiết )',
    '( nếu thấy cần thiết )',
  ])
  return length === 0 || tokens[at - 1]?.kind !== 'word' || before.at(-1)?.until === at
    ? null
    : singleItem(at, tokens.findIndex(({ text }, place) => place > at && text === ')') + 1, {
        kind: 'dropped',
        because: IF_ANY,
      })
}

/** "ở những huyện chưa có Trung tâm dạy nghề", "danh sách các cơ sở có thể tham gia": which of the things named. */
export function whichOfMany({ tokens, at }: TokenSpan): ItemFound | null {
  if (!MANY.has(tokens[at]?.text ?? '')) return null
  for (let end = at + 2; end < at + 7; end += 1) {
    const length = longestMatch(tokens, end, ['chưa có', 'có thể tham gia'])
    if (length > 0 && !isSetOff(tokens, end + length)) return null
    if (length > 0) return singleItem(at, end + length, { kind: 'dropped', because: WHICH })
    if (tokens[end]?.kind !== 'word' || skippable(tokens, end) === 0) return null
  }
  return null
}

/** Whether such words end before any time: at a comma, or where it is said to whom the list goes. */
function isSetOff(tokens: readonly Token[], at: number): boolean {
  for (let end = at; end < tokens.length; ) {
    if (tokens[end]?.text === ',' && tokens[end + 1]?.text === 'hoàn') return true
    if (longestMatch(tokens, end, ['cho bộ', 'cho sở', 'gửi bộ', 'về bộ', 'về sở']) > 0) return true
    const length = tokens[end]?.text === ',' ? 1 : skippable(tokens, end)
    if (length === 0) return false
    end += length
  }
  return false
}

const BREAKS = new Set([',', ';', '.', ':', '(', ')'])
const PLANS = ['kế hoạch', 'chiến lược', 'chương trình', 'quy hoạch']
const REVIEWS = ['sơ kết', 'tổng kết']
const VERBS = ['xây dựng', 'trình', 'của', 'về', 'phát triển', 'ban hành']
const OFTEN = new Set(['hằng', 'mỗi', 'lần', 'định', 'thường', 'năm', 'quý', 'tuần'])
const MANY = new Set(['các', 'những'])
const LENGTH = { vi: 'độ dài của điều được nêu, không phải thời hạn', en: 'how long the thing named lasts' }
const COUNT = { vi: 'số cuộc, không nói bao lâu một lần', en: 'how many, and not how often' }
const IF_ANY = {
  vi: 'nói điều được nêu có thể không có',
  en: 'says that there may be none of the thing named',
}
const WHICH = {
  vi: 'nói rõ là những đối tượng nào, không phải thời hạn',
  en: 'says which of the things named',
}
