import type { PhraseItem, TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'

/**
 * The refusal of words that make the time beside them no limit, or no certain one: an example, a guess, an old day, the end
 * of a validity, what is done already. Read before the relations, which would see only their first word.
 */
export function misleading({ tokens, at, before }: TokenSpan): Refusal | null {
  if (standsBelow(tokens, at)) return refusal(at, tokens.length, BELOW)
  if (isEndOfPeriod(tokens, at)) return refusal(at, at + 2, NO_CERTAIN_LIMIT)
  const length = longestMatch(tokens, at, MISLEADING)
  if (tokens[at]?.text === 'có' && length === 2 && beginsLead(tokens, at + 2)) return null
  if (length > 0 && isOfThing(tokens, at, before)) return null
  return length === 0 ? null : refusal(at, at + length, NO_CERTAIN_LIMIT)
}

/** "Kết thúc năm kế hoạch (ngày 31 tháng 12 hằng năm), …": the day in brackets is when a period ends. */
function isEndOfPeriod(tokens: readonly Token[], at: number): boolean {
  const period = longestMatch(tokens, at, ENDS_OF_PERIODS)
  const open = [0, 1, 2].find((more) => tokens[at + period + more]?.text === '(')
  return period > 0 && open !== undefined && tokens[at + period + open + 1]?.text === 'ngày'
}

const ENDS_OF_PERIODS = [
  'kết thúc năm',
  'kết thúc quý',
  'kết thúc tháng',
  'kết thúc kỳ',
  'hết năm',
  'hết quý',
  'hết tháng',
]

/** "… trong thời hạn sau đây:": the limit stands in the lines below. */
export function standsBelow(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'thời') return false
  const length = longestMatch(tokens, at, ['thời hạn sau đây', 'thời hạn như sau', 'thời gian sau đây'])
  return length > 0 && at + length === tokens.length
}

/**
 * Whether such words only tell which of the things named is meant: "chậm nhất ngày 05 hằng tháng, tổ chức phải gửi số tiền đã
 * thu", where the limit was set off before and nobody says what was done by it.
 */
function isOfThing(tokens: readonly Token[], at: number, before: readonly PhraseItem[]): boolean {
  if (longestMatch(tokens, at - 2, ['cấp , gia hạn ,']) > 0) return true
  if (longestMatch(tokens, at - 1, ['phí chờ nộp', 'phải chấm dứt', 'niên hạn sử dụng']) > 0) return true
  if (isFirstDeed(tokens, at, before) && longestMatch(tokens, at, ENDING) > 0) return true
  if (isProposalNamed(tokens, at) || isAlreadySettled(tokens, at)) return true
  const comma = before.findIndex(({ kind }) => kind === 'join')
  const limit = before.slice(0, comma)
  const isSetOff = limit[0]?.first === 0 && limit.some(({ kind }) => kind === 'moment')
  if (tokens[at]?.text !== 'đã' || !isSetOff || tokens[at + 1]?.text === 'phải') return false
  const must = tokens.findIndex(({ text }) => text === 'phải')
  const isOfSubject =
    tokens[0]?.text === 'chậm' && ['các', 'những'].includes(tokens[before[comma]?.until ?? at]?.text ?? '')
  const isRule = must >= 0 && (must < at || isOfSubject)
  const subject = tokens[at - 1]
  return isRule && subject?.kind === 'word' && !['phải', 'được', 'và'].includes(subject.text)
}

/** "Kết thúc hoạt động của …", "rà soát, chấm dứt hoạt động …": what is to be ended, before any time is named. */
function isFirstDeed(tokens: readonly Token[], at: number, before: readonly PhraseItem[]): boolean {
  if (before.some(({ kind }) => kind !== 'join' && kind !== 'dropped')) return false
  const isFirst = tokens.slice(0, at).every(({ kind, text }) => kind !== 'word' || text.length === 1)
  const isNext = [',', 'và'].includes(tokens[at - 1]?.text ?? '')
  return isFirst || (isNext && [1, 2, 3].some((back) => workVerbAt(tokens, at - 1 - back) > 0))
}

const ENDING = ['kết thúc hoạt động', 'chấm dứt hoạt động']

/** "giải quyết vướng mắc, kiến nghị", "đề xuất, kiến nghị": proposals that are named, and none of a time. */
function isProposalNamed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'kiến') return false
  if (tokens[at + 2]?.text === 'của' || ['các', 'những', 'số'].includes(tokens[at - 1]?.text ?? ''))
    return true
  const noun = [',', 'và'].includes(tokens[at - 1]?.text ?? '') ? at - 3 : at - 2
  if (longestMatch(tokens, noun, PROPOSED) !== 2) return false
  return ![...tokens.keys()].slice(at + 2, at + 5).some((place) => beginsLead(tokens, place))
}

const PROPOSED = [
  'đề xuất',
  'vướng mắc',
  'khó khăn',
  'phản ánh',
  'giải quyết',
  'khiếu nại',
  'tố cáo',
  'nội dung',
  'tồn tại',
  'xử lý',
  'báo cáo',
]

/** "nhiệm vụ đã được giao", "kế hoạch đã được phê duyệt": which one is meant, where nothing behind says when that was. */
function isAlreadySettled(tokens: readonly Token[], at: number): boolean {
  const length = longestMatch(tokens, at, SETTLED)
  if (length === 0 || tokens[at - 1]?.kind !== 'word') return false
  return [undefined, ',', ';', '.', ')'].includes(tokens[at + length]?.text)
}

const SETTLED = [
  'giao',
  'phê duyệt',
  'ban hành',
  'đăng ký',
  'đề ra',
  'cam kết',
  'ký kết',
  'xác định',
  'nêu',
  'cấp',
].flatMap((deed) => [`đã ${deed}`, `đã được ${deed}`])

/** Words that make the time beside them no limit, or no certain one. */
export const MISLEADING = [
  'ví dụ, vd, mẫu :, dk, dự định, có thể, xấp xỉ, nguyên là, cũ :, mới :, sai :, nhầm, kiến nghị',
  'gia hạn, kéo dài, bỏ thời hạn, hết hạn, có hạn, còn hạn, hạn dùng, hạn sử dụng, hết hiệu lực, hầu hết',
  'có giá trị, áp dụng từ, chấm dứt, kết thúc hoạt động, giữ nguyên, bảo lưu, chờ, đợi, cấm đường',
  'đã, bình quân, trung bình, tốc độ tăng, tốc độ phát triển, tốc độ giải ngân, gấp, bỏ báo cáo, giảm báo cáo, bỏ chế độ',
].flatMap((line) => line.split(', '))
const BELOW = {
  vi: 'thời hạn nêu ở các dòng sau, không có trong từ ngữ này',
  en: 'the limit stands in the lines below, and not in these words',
}
const NO_CERTAIN_LIMIT = {
  vi: 'từ ngữ này cho thấy mốc đứng cạnh không phải, hoặc không chắc là thời hạn',
  en: 'these words make the time beside them no limit, or no certain one',
}
