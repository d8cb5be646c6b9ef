import type { Frequency } from '../../time/period.ts'
import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { leadsOver } from '../words/lead-in-words.ts'
import { numeralAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { isListedPeriod } from './listed-periods.ts'
import { EACH, periodAt, UNITS } from './period-nouns.ts'
import { timesAfter, timesInBrackets } from './times.ts'

/** "hằng năm", "mỗi quý", "hằng tháng, quý, 6 tháng, năm", "định kỳ 6 tháng", "năm hiện hành". */
export function everyPeriod({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const periodic = longestMatch(tokens, at, PERIODIC_EACH)
  const each = EACH.has(tokens[at + periodic]?.text ?? '') ? 1 : 0
  const edge = tokens[at]?.text === 'cuối' && EACH.has(tokens[at + 1]?.text ?? '') ? 2 : 0
  const report = longestMatch(tokens, at, REPORT_YEARS)
  if (report > 0 && isSaidBefore(before, at))
    return singleItem(at, at + report, { kind: 'dropped', because: REPORTED })
  if (report > 0) return singleItem(at, at + report, every('year', null))
  const start = at + Math.max(periodic + each, edge, byPeriod(tokens, at, before.at(-1)?.until ?? 0))
  if (start === at && isListed(tokens, at, before)) return bracketed(tokens, at)
  const inBrackets = periodic > 0 && tokens[start]?.text === '(' ? periodAt(tokens, start + 1, 'bare') : null
  if (inBrackets !== null && tokens[inBrackets.until]?.text === ')')
    return singleItem(at, inBrackets.until + 1, every(inBrackets.every, null, inBrackets.count))
  if (start === at || compoundBefore(tokens, at)) return null
  if (tokens[start]?.text === 'ngày' && each === 1) return refusal(at, start + 1, DAILY)
  const first = periodAt(tokens, start, each === 1 || edge === 2 ? 'each' : 'bare')
  if (first === null) return null
  const counted = timesInBrackets({ tokens, at: first.until, before })
  if (counted?.every === first.every && first.count === 1)
    return singleItem(at, counted.until, every(first.every, counted.times))
  const items: PhraseItem[] = [
    {
      ...every(first.every, timesAfter(tokens, first.until).times, first.count),
      first: at,
      until: timesAfter(tokens, first.until).until,
    },
  ]
  let until = timesAfter(tokens, first.until).until
  for (;;) {
    const link = [',', 'và'].includes(tokens[until]?.text ?? '')
      ? ['và', 'cả'].includes(tokens[until + 1]?.text ?? '')
        ? 2
        : 1
      : 0
    const again = EACH.has(tokens[until + link]?.text ?? '') ? 1 : 0
    const next = link === 0 ? null : periodAt(tokens, until + link + again, again === 1 ? 'each' : 'listed')
    if (next === null) return { items, until }
    items.push({ kind: 'join', by: 'and', first: until, until: until + link })
    items.push({ ...every(next.every, null, next.count), first: until + link, until: next.until })
    until = next.until
  }
}

/** "Hằng năm … lập báo cáo quyết toán năm báo cáo": behind other words than a day, the year that a report is of. */
function isSaidBefore(before: readonly PhraseItem[], at: number): boolean {
  const isYearly = before.some((item) => item.kind === 'every' && item.every === 'year' && item.count === 1)
  const last = before.at(-1)
  return isYearly && !(last?.kind === 'moment' && last.until === at)
}

/** "… (trước ngày 20/6) và năm (trước ngày 15/11)": a period's noun that goes on a list of periods with their days. */
function bracketed(tokens: readonly Token[], at: number): ItemFound | null {
  const period = periodAt(tokens, at, 'listed')
  return period === null ? null : singleItem(at, period.until, every(period.every, null, period.count))
}

function isListed(tokens: readonly Token[], at: number, before: readonly PhraseItem[]): boolean {
  const count = numeralAt(tokens, at)
  const noun = count !== null && UNITS.has(tokens[count.until]?.text ?? '') ? count.until : at
  if (count !== null && isListedPeriod(tokens, at, count.until + 1, before)) return true
  const [closing, link] = before.slice(-2)
  const since = at - summedUp(tokens, at)
  const last = before.at(-1)
  const follows =
    (closing?.kind === 'join' && closing.by === 'close' && link?.kind === 'join' && link.until === since) ||
    (last?.kind === 'join' && last.by === 'close' && last.until === since)
  return follows && tokens[noun + 1]?.text === '(' && before.some(({ kind }) => kind === 'every')
}

/** How many tokens right before the noun of a period say that its report sums it up: "tổng kết năm". */
function summedUp(tokens: readonly Token[], at: number): number {
  return Math.max(0, ...[2, 4].filter((back) => longestMatch(tokens, at - back, SUMMING_UP) === back))
}

/** "định kỳ" that names no period; it needs one elsewhere. */
export function periodic({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, PERIODIC)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'periodic' })
}

function every(every: Frequency, times: number | null, count = 1): Extract<PhraseItem, { kind: 'every' }> {
  return { ...everyUnit(every, times, count), first: 0, until: 0 }
}

/** "cập nhật theo tháng": one token, where only what is done stands before it; "chỉ tiêu theo năm" says how it is divided. */
function byPeriod(tokens: readonly Token[], at: number, since: number): number {
  if (tokens[at]?.text !== 'theo' || !UNITS.has(tokens[at + 1]?.text ?? '')) return 0
  const next = tokens[at + 2]
  if (next?.kind === 'number' || (next?.kind === 'word' && next.text !== 'và')) return 0
  let first = at
  while (first > since && tokens[first - 1]?.kind === 'word') first -= 1
  return first < at && leadsOver(tokens.slice(first, at)) ? 1 : 0
}

/** "đặt hàng năm 2027", "ngân hàng": no recurrence. */
function compoundBefore(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text === 'hằng' &&
    ['đặt', 'ngân', 'khách', 'đơn', 'cửa', 'bán', 'mua', 'giao', 'mặt', 'nhà'].includes(
      tokens[at - 1]?.text ?? '',
    )
  )
}

/** Years that the words name by what is done in them, and that come again. */
const REPORT_YEARS = ['năm hiện hành', 'năm báo cáo', 'năm kế hoạch', 'năm thực hiện', 'của năm báo cáo']
const SUMMING_UP = ['tổng kết', 'báo cáo', 'báo cáo tổng kết']
const PERIODIC = ['định kỳ', 'theo định kỳ', 'thường kỳ']
const PERIODIC_EACH = ['định kỳ', 'theo định kỳ', 'định kỳ theo']
const REPORTED = { vi: 'nói báo cáo của kỳ nào, không phải thời hạn', en: 'says which period a report is of' }
const DAILY = { vi: 'không theo dõi công việc hằng ngày', en: 'daily work is not followed up' }
