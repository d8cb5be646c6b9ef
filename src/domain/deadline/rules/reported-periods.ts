import { everyUnit, type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "ngày 20 của tháng báo cáo", "25/12 của năm thuộc kỳ báo cáo": a day of the period that is reported on. */
export function periodReported({ tokens, at, before }: TokenSpan): ItemFound | null {
  const last = before.at(-1)
  if (last?.kind !== 'moment' || last.until !== at) return null
  const of = tokens[at]?.text === 'của' ? 1 : 0
  const isDayOfYear =
    last.moment.shape === 'stretch' && last.moment.grain === 'day' && last.moment.year === null
  const period = isDayOfYear ? longestMatch(tokens, at, ['của kỳ báo cáo']) : 0
  if (period > 0 && endsPart(tokens[at + period])) return ofYear(tokens, at, at + period)
  const unit = tokens[at + of]?.text ?? ''
  const frequency = ({ năm: 'year', quý: 'quarter', tháng: 'month', tuần: 'week' } as const)[unit]
  const which = longestMatch(tokens, at + of + 1, ['báo cáo', 'thuộc kỳ báo cáo'])
  if (frequency === undefined || which === 0) return null
  const until = at + of + 1 + which
  const isSaid = tokens.some((_, place) => place > at && longestMatch(tokens, place, [`hằng ${unit}`]) > 0)
  return singleItem(at, until, isSaid ? { kind: 'dropped', because: REPORTED } : everyUnit(frequency))
}

/** "20 tháng 12 của kỳ báo cáo": a period that has such a day is a year. */
function ofYear(tokens: readonly Token[], at: number, until: number): ItemFound {
  const isSaid = tokens.some((_, place) => longestMatch(tokens, place, ['hằng năm']) > 0)
  return singleItem(at, until, isSaid ? { kind: 'dropped', because: REPORTED } : everyUnit('year'))
}

/** "mỗi tháng … vào ngày 01 của tháng": the month of a day, where the words say that each month is meant. */
export function monthOfDay({ tokens, at, before }: TokenSpan): ItemFound | null {
  const last = before.at(-1)
  if (last?.kind !== 'moment' || last.moment.shape !== 'day-of-month' || last.until !== at) return null
  if (longestMatch(tokens, at, ['của tháng']) === 0 || !endsPart(tokens[at + 2])) return null
  const isMonthly = before.some((item) => item.kind === 'every' && item.every === 'month')
  if (isMonthly) return singleItem(at, at + 2, { kind: 'dropped', because: REPORTED })
  return before[0]?.kind === 'periodic' ? singleItem(at, at + 2, everyUnit('month')) : null
}

/** "tháng cuối quý thuộc kỳ báo cáo", "đối với kỳ báo cáo năm trước đó": which period a report is of. */
export function periodOfReport({ tokens, at, before }: TokenSpan): ItemFound | null {
  const belongs = longestMatch(tokens, at, ['thuộc kỳ báo cáo'])
  if (belongs > 0 && before.at(-1)?.until === at)
    return singleItem(at, at + belongs, { kind: 'dropped', because: REPORTED })
  const of = longestMatch(tokens, at, ['đối với kỳ báo cáo năm trước', 'cho kỳ báo cáo năm trước'])
  if (of === 0) return null
  const until = at + of + longestMatch(tokens, at + of, ['đó', 'liền kề', 'liền trước'])
  return endsPart(tokens[until]) ? singleItem(at, until, { kind: 'dropped', because: REPORTED }) : null
}

/** "báo cáo 6 tháng đầu năm chậm nhất …/7 hằng năm": which report, where a day of every year stands behind. */
export function halfReported({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'báo' || tokens[at + 1]?.text !== 'cáo') return null
  const count = tokens[at + 2]
  const half = longestMatch(tokens, at + 3, ['tháng đầu năm', 'tháng cuối năm'])
  if (count?.value !== 6 || half === 0) return null
  const until = at + 3 + half
  const rest = tokens
    .slice(until, until + 18)
    .map(({ text }) => text)
    .join(' ')
  return /^(?:gửi |\( )?(?:chậm nhất|trước ngày)(?: là| vào)* ?(?:ngày )?\d{1,2} (?:\/|tháng) \d{1,2} (?:hằng năm|của năm báo cáo|năm báo cáo)/.test(
    rest,
  )
    ? singleItem(at, until, { kind: 'dropped', because: REPORTED })
    : null
}

/**
 * "… hằng tuần … diễn biến trong tuần", "… của năm sau … hóa đơn năm trước": what the work of each period is about. The
 * month of "ngày 25 của tháng trước" is that of the limit.
 */
export function periodOfMatter({ tokens, at, before }: TokenSpan): ItemFound | null {
  const isOfDay = tokens[at - 1]?.text === 'của' && before.at(-1)?.until === at - 1
  if (tokens[at - 1]?.kind !== 'word' || before.at(-1)?.until === at || isOfDay) return null
  const within = tokens[at]?.text === 'trong' ? 1 : 0
  const unit = tokens[at + within]?.text ?? ''
  const frequency = ({ năm: 'year', quý: 'quarter', tháng: 'month', tuần: 'week' } as const)[unit]
  const recurs = before.some((item) => item.kind === 'every' && item.every === frequency)
  const isLimited = before.some(({ kind }) => kind === 'moment')
  if (frequency === undefined || !recurs || !isLimited) return null
  const last = longestMatch(tokens, at + within + 1, ['trước'])
  if (within + last === 0) return null
  const until = at + within + 1 + last
  const next = tokens[until]
  const goesOn = last > 0 && next?.kind === 'word' && ['vào', 'cho', 'gửi'].includes(next.text)
  return endsPart(next) || goesOn ? singleItem(at, until, { kind: 'dropped', because: MATTER }) : null
}

/** "kế hoạch bồi dưỡng của năm tiếp theo trước ngày …", "giải pháp cho các năm tiếp theo": what a plan is for. */
export function periodPlanned({ tokens, at, before }: TokenSpan): ItemFound | null {
  const past =
    tokens[at - 1]?.kind === 'word' && before.at(-1)?.until !== at ? longestMatch(tokens, at, PAST) : 0
  const isReported = before[0]?.kind === 'every' || before[0]?.kind === 'periodic'
  if (past > 0 && at + past === tokens.length && isReported && before.every(({ kind }) => kind !== 'moment'))
    return singleItem(at, at + past, { kind: 'dropped', because: MATTER })
  const length = longestMatch(tokens, at, PLANNED)
  if (length === 0 || before.at(-1)?.until === at) return null
  let start = at
  while (start > 0 && tokens[start - 1]?.kind === 'word' && start > (before.at(-1)?.until ?? 0)) start -= 1
  const isPlan = tokens.slice(start, at).some((_, place) => longestMatch(tokens, start + place, PLANS) > 0)
  const next = tokens[at + length]
  const isSetOff = endsPart(next) || ['trước', 'chậm', 'gửi', 'trình', 'của', 'để'].includes(next?.text ?? '')
  return isPlan && isSetOff ? singleItem(at, at + length, { kind: 'dropped', because: FOR }) : null
}

/** "số liệu tính từ ngày 01/01 đến ngày 31/12", "thời gian chốt số liệu tính từ ngày … đến ngày …": what is counted. */
export function countedSpan({ tokens, at }: TokenSpan): ItemFound | null {
  const opening = longestMatch(tokens, at, [
    'số liệu tính từ',
    'thời gian chốt số liệu tính từ',
    'thời gian chốt số liệu từ',
    'số liệu được tính từ',
  ])
  const window = windowEnd(tokens, at)
  if (window !== null) return singleItem(at, window, { kind: 'dropped', because: COUNTED })
  if (opening === 0) return null
  const rest = tokens
    .slice(at + opening, at + opening + 30)
    .map(({ text }) => text)
    .join(' ')
  const span = new RegExp(`^${DAY}${OF} đến(?: hết)? ${DAY}${OF}(?= [,;.]|$)`, 'u').exec(rest)
  return span === null
    ? null
    : singleItem(at, at + opening + span[0].split(' ').length, { kind: 'dropped', because: COUNTED })
}

/** "từ ngày 21 tháng trước cho đến ngày 20 tháng này": the days whose figures a monthly report gathers. */
function windowEnd(tokens: readonly Token[], at: number): number | null {
  if (!WINDOW_OPENINGS.has(tokens[at]?.text ?? '')) return null
  const words = tokens
    .slice(at, at + 18)
    .map(({ text }) => text)
    .join(' ')
  const found = WINDOW.exec(words)?.[0]
  return found === undefined ? null : at + found.split(' ').length
}

/** The first words that WINDOW begins with. */
const WINDOW_OPENINGS = new Set(['tổng', 'lập'])
const WINDOW =
  /^(?:tổng hợp từ ngày \d{1,2}(?: của)? tháng trước(?: cho)? đến ngày \d{1,2}(?: của)? tháng (?:này|tiếp theo|báo cáo)|lập cho kỳ từ ngày (?:mùng )?\d{1,2} hằng tháng đến ngày (?:\d{1,2}|cuối cùng) của tháng)(?= [,;]| và gửi)/

const DAY = 'ngày \\d{1,2} tháng \\d{1,2}'
const OF = '(?:(?: của)? (?:năm trước kỳ báo cáo|năm báo cáo|kỳ báo cáo|năm trước))?'

function endsPart(token: Token | undefined): boolean {
  return token === undefined || [',', ';', '.', ')'].includes(token.text)
}

const PLANNED = [
  'của năm tiếp theo',
  'của năm sau',
  'năm tiếp theo',
  'cho năm sau',
  'cho năm tiếp theo',
  'năm kế tiếp',
  'năm sau',
].concat(['cho các năm tiếp theo', 'cho những năm tiếp theo', 'trong các năm tiếp theo'])
const PLANS = [
  'kế hoạch',
  'phương hướng',
  'giải pháp',
  'dự toán',
  'nhiệm vụ',
  'đề xuất',
  'chương trình',
  'đề án',
]
/** Work that the report of each year may be about. */
const PAST = ['của năm trước', 'năm trước', 'của quý trước', 'của tháng trước']
const REPORTED = { vi: 'nói báo cáo của kỳ nào, không phải thời hạn', en: 'says which period a report is of' }
const MATTER = {
  vi: 'nói việc của kỳ nào, không phải thời hạn',
  en: 'says of which period the matter is, and is no limit',
}
const FOR = { vi: 'nói kế hoạch cho thời gian nào, không phải thời hạn', en: 'says what time a plan is for' }
const COUNTED = {
  vi: 'khoảng ngày được tính số liệu, không phải thời hạn',
  en: 'the days that figures are counted over, not a limit',
}
