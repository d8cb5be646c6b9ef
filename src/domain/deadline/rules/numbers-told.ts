import { skippable } from '../words/fillers.ts'
import { romanAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'

/**
 * How many tokens at this place are a number that counts or calls things, in words that name no time: "44 nhiệm vụ", "2.305
 * nhà", "lớp 10", "tầng 2 đến tầng 5", "tàu VTB 26", "CO2". 0 where it may be a date or a year, count time, or say how often.
 */
export function numberToldAt(tokens: readonly Token[], at: number, until: number): number {
  const token = tokens[at]
  if (token?.kind === 'word')
    return isBound(tokens, at, until) || isCode(tokens, at) || isRoman(tokens, at)
      ? 1
      : timesCalled(tokens, at)
  if (token?.kind !== 'number') return 0
  const end = numberEnd(tokens, at)
  const isYear = end === at + 1 && token.text.length > 3 && token.value > 1800 && token.value < 2200
  const last = tokens[at - 1]
  if (
    isYear ||
    OF_TIME.has(last?.text ?? '') ||
    (last?.kind === 'sign' && !LISTING.has(last.text) && !isJoined(tokens, at))
  )
    return 0
  if (end >= until) return end - at
  if (isRange(tokens, end)) return end - at
  const next = tokens[end]
  if (next?.kind === 'word')
    return !COUNTED_IN_TIME.has(next.text) &&
      !(OCCASIONS.has(next.text) && tokens.some(saysHowOften)) &&
      (skippable(tokens, end) > 0 || CONNECTING.has(next.text) || isCode(tokens, end))
      ? end - at
      : 0
  const goesOn = tokens[end + 1]
  const isSetOff = next?.text === ',' && (goesOn?.kind === 'word' || goesOn?.spaced === true)
  return isSetOff || next?.text === ')' ? end - at : 0
}

/** "bảng giá đất lần 2", "công nhận đợt 1": which one of several, by its number. */
function timesCalled(tokens: readonly Token[], at: number): number {
  const [noun, number, next] = tokens.slice(at, at + 3)
  if (noun?.text !== 'lần' && noun?.text !== 'đợt' && noun?.text !== 'vòng') return 0
  const isNumber = number?.kind === 'number' && number.text.length < 3 && tokens[at - 1]?.kind === 'word'
  return isNumber &&
    !['/', '-', '%', ','].includes(next?.text ?? '') &&
    !COUNTED_IN_TIME.has(next?.text ?? '')
    ? 2
    : 0
}

function saysHowOften({ text }: Token): boolean {
  return text === 'hằng' || text === 'mỗi' || text === 'lần' || text === 'định' || text === 'xuyên'
}

/** "khu vực II", "cấp IV": a Roman number that calls a thing. */
function isRoman(tokens: readonly Token[], at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at + 1]]
  const isNamed = last?.kind === 'word' && !OF_TIME.has(last.text)
  return isNamed && romanAt(tokens, at) && next?.text !== '/' && next?.text !== '-'
}

/** "Covid-19", "12-17 tuổi": the number behind a dash that touches both of its sides. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [name, dash, number] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (dash?.text === '.' && !dash.spaced && number?.spaced === false)
    return name?.kind === 'word' && name.text.length > 1 && name.text.length < 4
  if (dash?.text !== '-' || dash.spaced || number?.spaced !== false) return false
  return name?.kind === 'word' ? name.text.length > 1 : name?.kind === 'number' && isRange(tokens, at - 1)
}

/** "12-17 tuổi": two numbers that bound a third thing's age or size, and are no day and month. */
function isRange(tokens: readonly Token[], dash: number): boolean {
  const [sign, number, unit] = tokens.slice(dash, dash + 3)
  return sign?.text === '-' && number?.kind === 'number' && RANGED.has(unit?.text ?? '')
}

/** "2.305", "1,5": the token behind a number with its thousands or decimals. */
function numberEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (['.', ','].includes(tokens[end]?.text ?? '') && isPart(tokens, end)) end += 2
  return end
}

function isPart(tokens: readonly Token[], sign: number): boolean {
  const [mark, digits] = [tokens[sign], tokens[sign + 1]]
  if (mark?.spaced !== false || digits?.kind !== 'number' || digits.spaced) return false
  return mark.text === '.' ? digits.text.length === 3 : digits.text.length < 3
}

/** "trên 50 hộ", "dưới 6 tuổi": more or fewer than a number of things. */
function isBound(tokens: readonly Token[], at: number, until: number): boolean {
  const isSaid = tokens[at]?.text === 'trên' || tokens[at]?.text === 'dưới'
  return isSaid && tokens[at + 1]?.kind === 'number' && numberToldAt(tokens, at + 1, until) > 0
}

/** "CO2", "91B": letters written against a number, none of which names a time. */
function isCode(tokens: readonly Token[], at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.kind !== 'word' || token.text.length > 4 || UNITS.has(token.text)) return false
  const isBehind = last?.kind === 'number' && !token.spaced && last.text.length <= 3
  const isBefore = next?.kind === 'number' && !next.spaced && next.text.length <= 3
  return isBehind || (isBefore && last?.kind === 'word')
}

const UNITS: ReadonlySet<string> = new Set('t th q h g p tháng ngày năm quý tuần giờ phút lần'.split(' '))
const OF_TIME: ReadonlySet<string> = new Set(
  'ngày tháng quý năm tuần giờ phút kỳ hạn mùng mồng thứ t q h trước sau trong hết'.split(' '),
)
/** What is counted in time, or says how often. */
const COUNTED_IN_TIME: ReadonlySet<string> = new Set(
  'ngày tháng quý năm tuần giờ phút tiếng h g p lần đợt kỳ vụ khóa bộ đêm mùa'.split(' '),
)
/** What is held or made, and may say how often. */
const OCCASIONS: ReadonlySet<string> = new Set('cuộc hội buổi lớp phiên lượt tin bài'.split(' '))
const CONNECTING: ReadonlySet<string> = new Set(['đến', 'tới', 'từ', 'trở', 'và', 'hoặc', 'trong'])
const RANGED: ReadonlySet<string> = new Set('tuổi người hộ km m ha % kg tấn học em cán xã huyện'.split(' '))
const LISTING: ReadonlySet<string> = new Set([',', '('])
