import { COMPOUNDS } from './compounds.ts'
import { mayBeDigits } from './look-alike-digits.ts'
import type { Token } from './token.ts'
import { longestMatch } from './tokens.ts'

/**
 * How many tokens at this place may be skipped because they carry no limit; 0 where the word might carry one.
 *
 * A word may be skipped unless it is, or is part of, a number, a noun of time, a relation, a negation or an
 * event. Words that only look so ("đầu tư", "quá trình", "số liệu") stand in a list of compounds.
 */
export function skippable(tokens: readonly Token[], at: number): number {
  const compound = compoundAt(tokens, at)
  if (compound > 0) return compound
  const labelled = labelAt(tokens, at)
  if (labelled > 0) return labelled
  if (isNamedStage(tokens, at)) return 3
  if (longestMatch(tokens, at, CARRYING_PHRASES) > 0) return 0
  if (isNationalDay(tokens, at)) return 0
  if (longestMatch(tokens, at, ['điều chỉnh']) > 0 && [undefined, ')'].includes(tokens[at + 2]?.text))
    return 0
  const token = tokens[at]
  const bounds = token?.text === 'trên' || token?.text === 'dưới'
  if (bounds && tokens[at + 1]?.kind === 'number') return 0
  if (token?.kind === 'sign') return skippableSign(tokens, at) ? 1 : 0
  if (mayBeMonth(tokens, at)) return 0
  if (pointsAtThing(tokens, at) || isGoods(tokens, at) || isCampaign(tokens, at)) return 1
  return token?.kind === 'word' && !mayCarry(token.text) && isVietnamese(token.text) ? 1 : 0
}

/** "kiểm tra Quốc khánh": a day by its name alone, behind other words; "Quốc khánh (02/9)" says which. */
function isNationalDay(tokens: readonly Token[], at: number): boolean {
  return at > 0 && longestMatch(tokens, at, ['quốc khánh']) > 0 && tokens[at + 2]?.text !== '('
}

/** "phương án này", "từng trường hợp", "một phần": a word that carries a time only beside a noun of time. */
function pointsAtThing(tokens: readonly Token[], at: number): boolean {
  const [last, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (word?.text === 'này') {
    const isNoun = last?.kind === 'word' && !mayCarry(last.text) && !OF_TIME.has(last.text)
    return isNoun && next?.kind !== 'number'
  }
  if (word?.text !== 'từng' && word?.text !== 'một') return false
  const isThing = next?.kind === 'word' && !OF_TIME.has(next.text) && skippable(tokens, at + 1) > 0
  return (
    isThing && (last === undefined || last.kind === 'sign' || (last.kind === 'word' && !mayCarry(last.text)))
  )
}

/** "đợt kiểm tra", "đợt cao điểm": one that is named by what is done in it, and not by its number. */
function isCampaign(tokens: readonly Token[], at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at + 1]]
  if (tokens[at]?.text !== 'đợt' || (last?.kind === 'word' && mayCarry(last.text))) return false
  return next?.kind === 'word' && !mayCarry(next.text) && !OF_TIME.has(next.text)
}

/** "giải phóng hàng đối với lô hàng", "ngân hàng": spelt like the word for each, and before no noun of time. */
function isGoods(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at]?.text === 'hằng' && at > 0 && next?.kind === 'word' && !EACH_OF.has(next.text)
}

const EACH_OF = new Set(
  'ngày tuần tháng quý năm kỳ giờ vụ đêm bữa buổi sáng nửa một hai ba sáu q t và'.split(' '),
)

/** The second halves of nouns of time, and what is counted in a period. */
const OF_TIME = new Set('gian điểm đoạn độ cuộc hội lượt buổi phiên vụ nhiệm khóa niên dịp phần'.split(' '))

/** "giai đoạn thí điểm", "giai đoạn phát triển": a stage by its name, and not by its years. */
function isNamedStage(tokens: readonly Token[], at: number): boolean {
  if (longestMatch(tokens, at, ['giai đoạn']) === 0 || tokens[at + 2]?.kind !== 'word') return false
  return skippable(tokens, at + 2) === 1 && tokens[at + 3]?.kind !== 'number'
}

/** How many tokens at this place are one harmless compound, whatever its words would carry apart. */
export function compoundAt(tokens: readonly Token[], at: number): number {
  const length = longestMatch(tokens, at, COMPOUNDS)
  // "dữ liệu số 02" is a thing by its number.
  const isNumbered = tokens[at + length - 1]?.text === 'số' && tokens[at + length]?.kind === 'number'
  return isNumbered ? 0 : length
}

/** Whether every word of a run may be skipped; `allowed` words count as harmless here. */
export function isSafeRun(
  tokens: readonly Token[],
  from: number,
  until: number,
  allowed: ReadonlySet<string>,
): boolean {
  for (let at = from; at < until; ) {
    const length = allowed.has(tokens[at]?.text ?? '') ? 1 : skippable(tokens, at)
    if (length === 0) return false
    at += length
  }
  return true
}

/** "đợt 1", "bước 2", "lần 1:": a number that only counts off parts. */
export function labelAt(tokens: readonly Token[], at: number): number {
  const noun = longestMatch(tokens, at, COUNTED_OFF)
  const number = tokens[at + noun]
  const next = tokens[at + noun + 1]
  const isStage =
    noun === 2 && tokens[at]?.text === 'giai' && number?.text.length === 1 && next?.text === 'từ'
  const isOfThing =
    noun === 2 &&
    number?.text.length === 1 &&
    next?.text === 'của' &&
    OF_STAGES.has(tokens[at + 4]?.text ?? '')
  const setsOff =
    isStage ||
    isOfThing ||
    next?.text === ':' ||
    next?.text === ')' ||
    ([undefined, '('].includes(next?.text) && noun === 2)
  if (noun === 0 || (!PARTS.has(tokens[at]?.text ?? '') && !setsOff)) return 0
  const isSpelled =
    PARTS.has(tokens[at]?.text ?? '') && SPELLED.has(number?.text ?? '') && !COUNTS.has(next?.text ?? '')
  if (isSpelled) return noun + 1
  if (number?.kind !== 'number' || number.text.length > 2) return 0
  if ([',', 'và'].includes(next?.text ?? '') && tokens[at + noun + 2]?.kind === 'number') return 0
  return next?.text === '/' || next?.text === '-' || next?.text === '%' ? 0 : noun + 1
}

const PARTS = new Set(['đợt', 'bước', 'khâu', 'phần', 'nội'])
/** "đợt một", "đợt hai"; "đợt hai tháng" would be how long it takes. */
const SPELLED = new Set(['một', 'hai', 'ba', 'bốn'])
const COUNTS = new Set(['ngày', 'tháng', 'quý', 'tuần', 'năm', 'giờ', 'mươi', 'trăm', 'lần'])
/** What is built or done in stages: "giai đoạn 2 của nhà máy", "của dự án". */
const OF_STAGES = new Set(['nhà', 'dự', 'tuyến', 'công', 'cảng', 'khu'])
/** What is counted off; a number of times only where a colon sets it off. */
const COUNTED_OFF = [...PARTS, 'lần', 'kỳ', 'giai đoạn']

function skippableSign(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.text ?? ''
  if (sign === '.')
    return at === tokens.length - 1 || (tokens[at + 1]?.spaced === true && tokens[at - 1]?.kind === 'word')
  if (sign === '-' || sign === '*' || sign === '•' || sign === '+')
    return at === 0 || (tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word')
  return sign === '&' || (sign === '/' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word')
}

/** "Tó, T12": a word beside a month that may itself be one misread. */
function mayBeMonth(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (!word.startsWith('t') || !mayBeDigits(word.slice(1))) return false
  const isMonth = (place: number) => tokens[place]?.text === 't' && tokens[place + 1]?.kind === 'number'
  return [',', 'và', '-'].includes(tokens[at + 1]?.text ?? '')
    ? isMonth(at + 2)
    : [',', 'và', '-'].includes(tokens[at - 1]?.text ?? '') && isMonth(at - 3)
}

function mayCarry(word: string): boolean {
  return CARRYING.has(word) || mayBeDigits(word)
}

function isVietnamese(word: string): boolean {
  if (LATIN.test(word)) return !BARE_TRUOC.test(unmarked(word, /[\u0300-\u036f]/g))
  return /^[\p{Script=Latin}\p{M}]+$/u.test(word) && !BARE_TRUOC.test(unmarked(word, /\p{M}/gu))
}

function unmarked(word: string, marks: RegExp): string {
  return word.length < 'truoc'.length ? word : word.normalize('NFD').replace(marks, '')
}

/** Letters as Vietnamese composes them, named without the classes of Unicode, which are slow to compile. */
const LATIN = /^[a-z\u00e0-\u00f6\u00f8-\u024f\u1e00-\u1eff]+$/

/** "trước" and "không" with their marks lost or misplaced still turn a date round. */
const BARE_TRUOC = /^(?:truoc|khong)$/

/** Words that may carry a number, time, relation, negation or event, so that no reading may skip them. */
const CARRYING = new Set(
  [
    'một hai ba bốn năm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn triệu vài mấy rưỡi chục nửa lần đợt thứ',
    'ngày tháng quý tuần giờ phút giây buổi sáng trưa chiều tối đêm hôm mùa hè tết rằm âm giêng chạp dịp kỳ thời hạn mùng mồng',
    'trước sau từ đến tới trong ngoài khi lúc hết quá qua giữa đầu cuối kể suốt vòng khoảng chừng gần hơn kém nhất',
    'sớm muộn trễ chậm lâu ít nay này nọ rồi vừa tiếp kế ngay liền xuyên mỗi từng hằng',
    'không chưa chẳng chớ đừng trừ ngoại nếu tùy riêng miễn hoãn lùi tạm dừng ngừng thôi thay đột theo',
    'i ii iii iv v vi vii viii q h',
    'truoc tu den khong chua tru neu ke thang quy ngay tuan gio cuoi dau giua hoac hang moi lan',
    'not no non before after until till by from to except if within without each every per year years month months',
    'quarter quarters week weeks day days and or unless end start since between through early late mid about around',
  ].flatMap((line) => line.split(' ')),
)

/** What is put off, so that the time beside it may be the old one or the new. */
const CHANGED = [
  'thời hạn',
  'thời gian',
  'tiến độ',
  'sang',
  'đến',
  'từ',
  'lên',
  'thành',
  'lại',
  'ngày',
  'hạn',
].map((what) => `điều chỉnh ${what}`)

/** Pairs of harmless words that together carry a limit or a doubt. */
const CARRYING_PHRASES = [
  'đã hoàn thành',
  'đã xong',
  'chuyển sang',
  ...CHANGED,
  'hiệu lực',
  'tính đến',
  'chốt',
  'dự tính',
  'ước tính',
  'trường hợp',
  'chủ nhật',
  'dương lịch',
  'tương lai',
  'đối với',
  'bất thường',
  'phát sinh',
  'nghỉ lễ',
  'giai đoạn',
  ...['lập tức', 'tức khắc', 'tức thì', 'hễ', 'đều đặn', 'trung thu', 'giáng sinh', 'học kỳ'],
  ...['đủ', 'có', 'được', 'là', 'phải', 'bố trí'].map((what) => `với điều kiện ${what}`),
]
