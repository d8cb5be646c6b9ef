import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isOfMark } from './work-told.ts'

/**
 * The refusal of a limit, an order or a report that the words take back: "hủy mốc trước ngày …", "bỏ việc báo cáo … hằng tháng",
 * "thời hạn cũ là …", "Quý II/2024 (hủy)". "Bãi bỏ các văn bản trái luật trước ngày …" is work, and its limit.
 */
export function takenBack(tokens: readonly Token[]): Refusal | null {
  const head = tokens.findIndex((token) => !isOfMark(token))
  for (const at of tokens.keys()) {
    const length = former(tokens, at) || (at === head ? undoneAtHead(tokens, at) : 0) || undone(tokens, at)
    if (length > 0) return refusal(at, at + length, TAKEN_BACK)
  }
  return null
}

/** "hủy thời hạn hoàn thành": a limit that is undone, wherever the words say so. */
function undone(tokens: readonly Token[], at: number): number {
  const verb = longestMatch(tokens, at, UNDOING)
  const note = verb || longestMatch(tokens, at, UNDONE_IN_ENGLISH)
  if (note > 0 && tokens[at - 1]?.kind === 'sign' && isEnd(tokens, at + note)) return note
  if (verb === 0) return 0
  const many = longestMatch(tokens, at + verb, QUANTIFIERS)
  const limit = limitNamed(tokens, at + verb + many)
  return limit === 0 ? 0 : verb + many + limit
}

/** "hủy báo cáo hằng tháng", "bãi bỏ quy định báo cáo", "cancel the monthly report": what the words begin by undoing. */
function undoneAtHead(tokens: readonly Token[], at: number): number {
  const verb = longestMatch(tokens, at, UNDOING)
  if (verb > 0) {
    const order = at + verb + longestMatch(tokens, at + verb, QUANTIFIERS)
    const duty = order + longestMatch(tokens, order, ORDERS)
    const named = longestMatch(tokens, duty, DUTIES) || limitNamed(tokens, duty)
    if (named > 0) return duty + named - at
    return longestMatch(tokens, order, ['yêu cầu', 'mệnh lệnh']) > 0 ? duty - at : 0
  }
  let named = at + longestMatch(tokens, at, UNDOING_IN_ENGLISH)
  if (named === at) return 0
  while (SAID_OF_DUTIES.has(tokens[named]?.text ?? '')) named += 1
  return DUTIES_IN_ENGLISH.has(tokens[named]?.text ?? '') ? named + 1 - at : 0
}

/** "thời hạn cũ", "mốc trước đây": a limit that another has taken the place of. */
function former(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === 'cũ' && tokens[at - 1]?.text === '(' && isEnd(tokens, at + 1)) return 1
  const english = longestMatch(tokens, at, FORMER_IN_ENGLISH)
  if (english > 0) return english
  const limit = limitNamed(tokens, at)
  const which =
    limit === 0 ? 0 : longestMatch(tokens, at + limit, ['cũ', 'trước đây', 'bị hủy', 'đã hủy', 'đã bãi bỏ'])
  return which === 0 ? 0 : limit + which
}

/** A limit that is named; "mốc giới" is a stone, and "hạn chế" a failing. */
function limitNamed(tokens: readonly Token[], at: number): number {
  const limit = longestMatch(tokens, at, LIMITS)
  return limit > 0 && longestMatch(tokens, at + limit, OTHER_THINGS) > 0 ? 0 : limit
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || (tokens[at]?.text === ')' && tokens[at + 1] === undefined)
}

const UNDOING = [
  'hủy',
  'hủy bỏ',
  'đã hủy',
  'bãi bỏ',
  'xóa',
  'xóa bỏ',
  'bỏ',
  'cắt',
  'đình chỉ',
  'thu hồi',
  'thôi',
  'rút lại',
]
const QUANTIFIERS = ['các', 'những', 'toàn bộ', 'mọi']
const LIMITS = [
  'mốc, mốc thời gian, hạn, kỳ hạn',
  ...['thời hạn', 'thời gian'].map((noun) => `${noun}, ${noun} hoàn thành, ${noun} thực hiện`),
].flatMap((line) => line.split(', '))
const OTHER_THINGS = [
  'giới',
  'lộ giới',
  'ranh giới',
  'biên giới',
  'địa giới',
  'tọa độ',
  'chế',
  'ngạch',
  'mức',
  'điền',
]
/** What names a duty, before it is told. */
const ORDERS = [
  'việc, chế độ, nhiệm vụ, lịch, lệnh, mệnh lệnh, chỉ đạo, quy định, quy định về, quy định về việc',
  'yêu cầu, công văn yêu cầu, văn bản yêu cầu',
].flatMap((line) => line.split(', '))
const DUTIES = [
  'báo cáo',
  'nộp báo cáo',
  'gửi báo cáo',
  'họp',
  'giao ban',
  'hội ý',
  'sinh hoạt',
  'kiểm tra',
  'hoàn thành',
]
const UNDOING_IN_ENGLISH =
  'cancel abolish waive withdraw revoke rescind repeal scrap drop lift remove stop suspend discontinue'.split(
    ' ',
  )
const UNDONE_IN_ENGLISH = ['cancelled', 'canceled', 'withdrawn', 'revoked']
const FORMER_IN_ENGLISH = ['old deadline', 'former deadline', 'previous deadline', 'original deadline']
const SAID_OF_DUTIES: ReadonlySet<string> = new Set(
  'the all any this that old previous regular periodic daily weekly monthly quarterly annual yearly progress'.split(
    ' ',
  ),
)
const DUTIES_IN_ENGLISH: ReadonlySet<string> = new Set(
  'deadline deadlines limit limits order orders instruction report reports reporting meeting meetings requirement'.split(
    ' ',
  ),
)
const TAKEN_BACK = {
  vi: 'từ ngữ này rút lại thời hạn, yêu cầu hoặc báo cáo được nêu, hoặc nói đó là thời hạn cũ',
  en: 'these words take back the limit, order or report that is named, or call the limit a former one',
}
