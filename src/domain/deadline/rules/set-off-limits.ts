import { beginsLead } from '../words/lead-in-words.ts'
import { endsSentence } from '../words/sentences.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/**
 * Whether a limit that names its year, or recurs, is set off here from the words before it: by a comma, or by the word for
 * sending something ("… trình Chính phủ trước ngày …").
 */
export function isSetOff(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === ',') return beginsLimit(tokens, at + 1)
  if (isSetOffAsWhole(tokens, at)) return true
  const used = tokens[0]?.text === 'đưa' ? longestMatch(tokens, at, INTO_USE) : 0
  if (used > 0) return isStrictLimit(tokens, at + used)
  return longestMatch(tokens, at, SENDING) > 0 && tokens[at - 1]?.kind === 'word' && beginsLimit(tokens, at)
}

/**
 * Whether a limit is set off here that is a whole sentence or member by itself, whatever the one before tells: "…. Hoàn thành trước
 * ngày 25/5/2025", "…; thời gian hoàn thành: trước ngày 20/12/2025".
 */
export function isSetOffAsWhole(tokens: readonly Token[], at: number): boolean {
  const isMember = tokens[at]?.text === ';'
  if (!isMember && !endsSentence(tokens, at)) return false
  const label = longestMatch(tokens, at + 1, LABELS)
  const colon = label > 0 && tokens[at + 1 + label]?.text === ':' ? 1 : 0
  if (label > 0 && isStrictLimit(tokens, at + 1 + label + colon)) return true
  return !isMember && beginsLimit(tokens, at + 1)
}

/** Whether words here say by when, with or without a year: what ends the work that a verb of assignment governs. */
export function isLimitOfWork(tokens: readonly Token[], at: number): boolean {
  if (OPENING.has(tokens[at]?.text ?? '')) return WITH_OR_WITHOUT_YEAR.test(wordsFrom(tokens, at))
  return (
    tokens[at]?.text === 'ngày' && longestMatch(tokens, at - 2, HELD) === 2 && DAY.test(wordsFrom(tokens, at))
  )
}

/** The year of a limit that is a day, null where it names none; null where the limit is a period. */
export function dayOfLimit(tokens: readonly Token[], at: number): { readonly year: number | null } | null {
  const day = DAY.exec(wordsFrom(tokens, at))
  return day === null ? null : { year: day[1] === undefined ? null : Number(day[1]) }
}

/** "hoàn thành trước ngày 10/6/2026", "báo cáo Thủ tướng trong quý II năm 2026": what is done, and by when of which year. */
function beginsLimit(tokens: readonly Token[], at: number): boolean {
  if (!beginsLead(tokens, at)) return isStrictLimit(tokens, at)
  for (let end = at; end < at + FURTHEST && tokens[end]?.kind === 'word'; end += 1)
    if (isStrictLimit(tokens, end)) return true
  return false
}

/** Whether words here say by what day, month, quarter or year, and name the year or that it is each. */
function isStrictLimit(tokens: readonly Token[], at: number): boolean {
  return STRICT.has(tokens[at]?.text ?? '') && LIMIT.test(wordsFrom(tokens, at))
}

function wordsFrom(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + LONGEST_LIMIT)
    .map(({ text }) => text)
    .join(' ')
}

const DAY =
  /^(?:\p{L}+ )+(?:\d{1,2} , )*\d{1,2} (?:[/.-] \d{1,2}|tháng \d{1,2})(?: (?:[/.-]|năm) (\d{4}))?(?= |$)/u
const HELD = ['tựu trường', 'khai giảng', 'diễn ra', 'thi đấu']
const INTO_USE = ['đi vào hoạt động', 'vào hoạt động', 'vào vận hành', 'vào khai thác', 'vào sử dụng']
const LABELS = ['hoàn thành', 'hoàn thành xong', 'xong'].concat(
  ['thời gian', 'thời hạn', 'hạn'].flatMap((noun) => [`${noun} hoàn thành`, `${noun} thực hiện`, noun]),
)
/** Verbs of handing something on, which a limit may follow behind the name of whom it goes to. */
const SENDING = ['gửi', 'trình', 'nộp', 'báo cáo']
/** As far behind the verb as its limit may stand. */
const FURTHEST = 16
const LONGEST_LIMIT = 12
const STRICT: ReadonlySet<string> = new Set(['trước', 'chậm', 'muộn', 'trong', 'đến', 'xong'])
const LIMIT =
  /^(?:(?:xong )?trước|(?:chậm|muộn) nhất(?: là| vào| đến| trong)*|trong|đến hết|chậm nhất đến hết) (?:ngày \d{1,2} (?:[/.-] \d{1,2} [/.-] \d{4}|tháng \d{1,2} năm \d{4}|tháng \d{1,2} hằng năm|[/.-] \d{1,2} hằng năm|hằng tháng)|tháng \d{1,2} (?:\/|năm) \d{4}|quý (?:[1-4]|i{1,3}|iv) (?:\/|năm) \d{4}|năm \d{4})(?= |$)/
const OPENING: ReadonlySet<string> = new Set([
  ...STRICT,
  ...['hạn', 'ngay', 'vào', 'từ', 'cuối', 'giữa', 'bắt', 'dịp', 'hoàn'],
])
const WITH_OR_WITHOUT_YEAR =
  /^(?:(?:cuối|giữa) (?:tháng \d{1,2}|quý (?:[1-4]|i{1,3}|iv)|năm \d{4})(?= |$)|(?:xong |hoàn thành )?(?:trước(?: thời điểm)?|(?:chậm|muộn) nhất(?: là| vào| đến| trong| hết)*|(?:ngay )?trong|đến hết|đến|vào(?: các)?|từ|bắt đầu từ|dịp|hạn(?: cuối| chót)?(?: là)?) (?:\d{1,2} (?:giờ|h) |(?:ngày )?\d{1,2} (?:[/.-] \d{1,2}|tháng \d{1,2})(?= |$)|tháng \d{1,2}(?= |$)|\d{1,2} \/ \d{4}(?= |$)|quý (?:[1-4]|i{1,3}|iv)(?= |$)|năm \d{4}(?= |$)|cuối (?:tháng|quý|năm) |ngày \d{1,2} (?:, \d{1,2} |- |đến |của |hằng |tháng (?:đầu|cuối) )))/
