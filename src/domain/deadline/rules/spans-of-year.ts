import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { edgeOfMoment, MONTH_END, monthMoments, yearMoment } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { endsAfter, yearAfter, yearAt } from '../model/years.ts'
import { numeralAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { type Element, series } from './shared-noun.ts'

/** "năm 2024", "giai đoạn 2021 - 2025", "năm 2023 và 2024", "trong 2 năm 2023-2024", and "2024" by itself. */
export function yearsNamed(place: TokenSpan): ItemFound | Refusal | null {
  const { tokens, at } = place
  const counted = countedYears(tokens, at)
  const noun = counted ?? at + longestMatch(tokens, at, YEAR_NOUNS)
  if (noun === at && !standsAlone(place)) return null
  const element = (from: number) => yearElement(tokens, from)
  const found = series(tokens, at, noun, element, (from) =>
    endsAfter(tokens, from + 1) ? element(from) : null,
  )
  if (counted === null || found === null || 'kind' in found || tokens[noun - 1]?.text !== '(') return found
  return tokens[found.until]?.text === ')' ? { ...found, until: found.until + 1 } : null
}

/** "6 tháng đầu năm 2024", "nửa cuối năm", "9 tháng đầu năm". */
export function partsOfYear({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const half = tokens[at]?.text === 'nửa' ? { value: 6, until: at + 1 } : null
  const count = half ?? numeralAt(tokens, at)
  if (count === null || (half === null && tokens[count.until]?.text !== 'tháng')) return null
  const side = tokens[half === null ? count.until + 1 : count.until]?.text
  const noun = half === null ? count.until + 2 : count.until + 1
  const year = tokens[noun]?.text === 'của' ? noun + 1 : noun
  if ((side !== 'đầu' && side !== 'cuối') || tokens[year]?.text !== 'năm') return null
  if (count.value < 1 || count.value > 11) return null
  const isSetOff = longestMatch(tokens, year + 1, ['trước ngày']) > 0 && tokens[year + 3]?.kind === 'number'
  if (!isSetOff && NOT_THIS_YEAR.has(tokens[year + 1]?.text ?? '')) return null
  const found = yearAfter(tokens, year)
  const [first, last] = side === 'đầu' ? [1, count.value] : [13 - count.value, 12]
  const until = found.year === null ? year + 1 : found.until
  return singleItem(at, until, { kind: 'moment', moment: monthMoments(found.year, 'half-year', first, last) })
}

/** "giữa năm 2024", "cuối năm 2024" (Civil Code art. 146(3)); "đầu năm 2024" is refused. */
export function edgesOfYear({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const side = tokens[at]?.text
  if ((side !== 'giữa' && side !== 'cuối' && side !== 'đầu') || tokens[at + 1]?.text !== 'năm') return null
  const { year, until: after } = yearAfter(tokens, at + 1)
  const until = year === null ? at + 2 : after
  if (side === 'đầu') return refusal(at, until, BEGINNING, year === null ? null : `once ${year}-03-31`)
  const isFromNow =
    longestMatch(tokens, at - 3, ['từ nay đến']) === 3 || longestMatch(tokens, at + 2, ['nay']) > 0
  if (year === null && isFromNow && tokens[at + 2]?.text !== 'hằng') {
    const end = tokens[at + 2]?.text === 'nay' ? at + 3 : at + 2
    return singleItem(at, end, {
      kind: 'moment',
      moment: edgeOfMoment(null, side === 'giữa' ? 6 : 12, MONTH_END),
    })
  }
  if (year === null && tokens[at + 2]?.text !== 'hằng') return null
  const month = side === 'giữa' ? 6 : 12
  return singleItem(at, until, { kind: 'moment', moment: edgeOfMoment(year, month, MONTH_END) })
}

/** "những tháng còn lại của năm 2023". */
export function restOfYear({ tokens, at }: TokenSpan): ItemFound | null {
  const words = longestMatch(tokens, at, REST)
  if (words === 0) return null
  const year = yearAfter(tokens, at + words)
  return year.year === null
    ? null
    : singleItem(at, year.until, { kind: 'moment', moment: { shape: 'rest-of-year', year: year.year } })
}

/** "2 năm" before the years it counts; null where no such count stands here. */
function countedYears(tokens: readonly Token[], at: number): number | null {
  const count = numeralAt(tokens, at)
  if (count === null || tokens[count.until]?.text !== 'năm') return null
  const open = ['(', ',', ':', 'từ'].includes(tokens[count.until + 1]?.text ?? '') ? 2 : 1
  const first = yearAt(tokens, count.until + open)
  const last = yearAt(tokens, count.until + open + 2)
  return first !== null && last !== null && last - first + 1 === count.value ? count.until + open : null
}

function yearElement(tokens: readonly Token[], at: number): Element | null {
  const noun = tokens[at]?.text === 'năm' ? at + 1 : at
  const year = yearAt(tokens, noun)
  return year === null || tokens[noun + 1]?.text === '/'
    ? null
    : { moment: yearMoment(year), until: noun + 1 }
}

/** Whether four digits alone can be a year here: not behind a noun, nor in front of one that they count. */
function standsAlone({ tokens, at, before }: TokenSpan): boolean {
  if (yearAt(tokens, at) === null || !endsAfter(tokens, at + 1)) return false
  const previous = tokens[at - 1]
  const last = before.at(-1)
  if (previous === undefined) return true
  if (last?.until === at) {
    const linked = last.kind === 'through' || (last.kind === 'join' && ['comma', 'and'].includes(last.by))
    const named = before.at(-2)
    if (!linked || named?.kind !== 'moment' || tokens[last.first]?.text === 'đến')
      return last.kind !== 'moment'
    return named.moment.shape === 'stretch' && named.moment.grain === 'year'
  }
  const isReview = longestMatch(tokens, at - 3, [', sơ kết', '; sơ kết', ', tổng kết', '; tổng kết']) === 3
  return isReview || LABELS.has(previous.text)
}

const YEAR_NOUNS = [
  'năm',
  'giai đoạn',
  'giai đoạn năm',
  'các năm',
  'những năm',
  'hai năm',
  'cả năm',
  'giai đoạn từ năm',
  'thời kỳ',
  'giai đoạn từ',
]
const NOT_THIS_YEAR = new Set(['sau', 'trước', 'học', 'tới', 'tiếp', 'nay', 'kế', 'ngân'])
const LABELS = new Set(['xong', 'thành', 'hạn', ':', '-', 'gian', 'đoạn', 'hiện'])
const REST = [
  'những tháng còn lại của',
  'các tháng còn lại của',
  'thời gian còn lại của',
  'những tháng còn lại',
  'các tháng còn lại',
  'thời gian còn lại',
]
const BEGINNING = {
  vi: '"đầu năm" có nơi hiểu là ngày 01/01 (Điều 146 Bộ luật Dân sự), có nơi hiểu là quý I',
  en: '"đầu năm" is 1 January by the Civil Code (art. 146), but offices also use it for the first quarter',
}

/** "trong năm" that names no year: enough only beside "thường xuyên" or a recurrence. */
export function thisYear({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'năm' || tokens[at - 1]?.text !== 'trong') return null
  const next = tokens[at + 1]
  const ends = next === undefined || next.kind === 'sign' || ['và', 'hoặc'].includes(next.text)
  return ends ? singleItem(at, at + 1, { kind: 'moment', moment: yearMoment(null) }) : null
}
