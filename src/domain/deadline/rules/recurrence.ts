import type { Frequency } from '../../time/period.ts'
import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { isSafeRun } from '../words/fillers.ts'
import { numeralAt, quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "hằng năm", "mỗi quý", "hằng tháng, quý, 6 tháng, năm", "định kỳ 6 tháng", "năm hiện hành". */
export function everyPeriod({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const periodic = longestMatch(tokens, at, ['định kỳ', 'định kỳ theo'])
  const each = EACH.has(tokens[at + periodic]?.text ?? '') ? 1 : 0
  const edge = tokens[at]?.text === 'cuối' && EACH.has(tokens[at + 1]?.text ?? '') ? 2 : 0
  const report = longestMatch(tokens, at, REPORT_YEARS)
  if (report > 0) return singleItem(at, at + report, every('year', null))
  const start = at + Math.max(periodic + each, edge)
  if (start === at && isListed(tokens, at, before)) return bracketed(tokens, at)
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
      ? tokens[until + 1]?.text === 'và'
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

/** "hằng năm (ít nhất 2 lần/năm)": how many times in each, in brackets behind the period. */
function timesInBrackets({ tokens, at, before }: TokenSpan) {
  if (tokens[at]?.text !== '(') return null
  const found = timesPerPeriod({ tokens, at: at + 1, before })
  const item = found === null || 'kind' in found ? undefined : found.items[0]
  if (item?.kind !== 'every' || item.count !== 1 || tokens[item.until]?.text !== ')') return null
  return { every: item.every, times: item.times, until: item.until + 1 }
}

/** "… (trước ngày 20/6) và năm (trước ngày 15/11)": a period's noun that goes on a list of periods with their days. */
function bracketed(tokens: readonly Token[], at: number): ItemFound | null {
  const period = periodAt(tokens, at, 'listed')
  return period === null ? null : singleItem(at, period.until, every(period.every, null, period.count))
}

function isListed(tokens: readonly Token[], at: number, before: readonly PhraseItem[]): boolean {
  const count = numeralAt(tokens, at)
  const noun = count !== null && UNITS.has(tokens[count.until]?.text ?? '') ? count.until : at
  const [closing, link] = before.slice(-2)
  const last = before.at(-1)
  const follows =
    (closing?.kind === 'join' && closing.by === 'close' && link?.kind === 'join' && link.until === at) ||
    (last?.kind === 'join' && last.by === 'close' && last.until === at)
  return follows && tokens[noun + 1]?.text === '(' && before.some(({ kind }) => kind === 'every')
}

/**
 * "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12": the report of each period, by its day. Alone "báo cáo năm
 * trước" may be that of last year.
 */
export function reportOfPeriod({ tokens, at, before }: TokenSpan): ItemFound | null {
  const sums = longestMatch(tokens, at, ['tổng kết năm cho', 'tổng kết năm gửi', 'tổng kết năm về'])
  if (sums > 0 && before.some(({ kind }) => kind === 'every'))
    return singleItem(at, at + 3, every('year', null))
  const noun = longestMatch(tokens, at, WHOLE_REPORTS)
  const count = noun === 0 ? null : countBefore(tokens, at + noun)
  const period = count === null ? null : unitPeriod(tokens[count.until]?.text ?? '', count.value)
  if (count === null || period === null || period.count > 1) return null
  const behind = count.until + 1
  const isSent = ['về', 'gửi'].includes(tokens[behind]?.text ?? '')
  const isListed = tokens.filter((_, place) => longestMatch(tokens, place, REPORTS) > 0).length > 1
  const isDated = longestMatch(tokens, behind, BY_A_DAY) > 0
  return isSent || (isListed && isDated) ? singleItem(at, behind, every(period.every, null)) : null
}

/** "3 tháng một lần", "6 tháng/lần", "1 năm 2 lần"; "2 năm một lần" has no period of the calendar. */
export function everySoManyMonths({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const least = longestMatch(tokens, at, AT_LEAST)
  const each = least + (EACH.has(tokens[at + least]?.text ?? '') ? 1 : 0)
  const count = countBefore(tokens, at + each)
  const unit = tokens[count.until]?.text ?? ''
  if (!UNITS.has(unit)) return null
  const bar = tokens[count.until + 1]?.text === '/' ? 1 : 0
  const times =
    bar === 1 && tokens[count.until + 2]?.text === 'lần'
      ? { value: 1, until: count.until + 2 }
      : numeralAt(tokens, count.until + 1 + bar)
  if (times === null || tokens[times.until]?.text !== 'lần') return null
  const period = unitPeriod(unit, count.value)
  const until = times.until + 1
  if (period === null || times.value < 1 || times.value > 999) return refusal(at, until, NO_PERIOD)
  return singleItem(at, until, every(period.every, times.value, period.count))
}

/** "02 lần/năm", "04 cuộc mỗi năm", "01 hội nghị tập huấn/1 năm", "ít nhất 02 lần trong năm". */
export function timesPerPeriod({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const least = longestMatch(tokens, at, AT_LEAST)
  const count = numeralAt(tokens, at + least)
  if (count === null) return null
  let per = count.until
  while (per < count.until + 8 && tokens[per]?.kind === 'word' && !PER.has(tokens[per]?.text ?? '')) per += 1
  if (
    per === count.until ||
    longestMatch(tokens, count.until, OCCASIONS) === 0 ||
    !PER.has(tokens[per]?.text ?? '') ||
    !isSafeRun(tokens, count.until, per, COUNTED)
  )
    return null
  let start = per + 1
  if (EACH.has(tokens[start]?.text ?? '')) start += 1
  const period = periodAt(tokens, start, tokens[per]?.text === 'trong' ? 'bare' : 'each')
  if (period === null || count.value < 1 || count.value > 999) return null
  if (['tăng', 'giảm'].includes(tokens[at - 1]?.text ?? '')) return refusal(at - 1, period.until, MORE)
  return singleItem(at, period.until, { ...every(period.every, count.value, period.count) })
}

/** "15/01 năm sau", "ngày 05 của tháng kế tiếp": a day in the period after the one that is reported on. */
export function followingPeriod({ tokens, at, before }: TokenSpan): ItemFound | null {
  const of = tokens[at]?.text === 'của' ? 1 : 0
  const unit = tokens[at + of]?.text ?? ''
  const fiscal = unit === 'năm' ? longestMatch(tokens, at + of + 1, ['tài chính', 'kế hoạch']) : 0
  const next = longestMatch(tokens, at + of + 1 + fiscal, FOLLOWING)
  const frequency = ({ năm: 'year', quý: 'quarter', tháng: 'month', tuần: 'week' } as const)[unit]
  const last = before.at(-1)
  if (frequency === undefined || next === 0 || last?.kind !== 'moment' || last.until !== at) return null
  if (before.at(-2)?.kind === 'through') return null
  const behind = at + of + 1 + fiscal + next
  const report = longestMatch(tokens, behind, REPORTED)
  return singleItem(at, behind + report, { ...everyUnit(frequency), in: 'next' })
}

/** What a report is of, behind the words that name the period after it. */
export const REPORTED = [
  ...['năm báo cáo', 'của năm báo cáo', 'năm kế hoạch', 'kỳ báo cáo', 'quý báo cáo', 'tháng báo cáo'],
  ...['quý sử dụng biên lai', 'của kỳ báo cáo', 'của quý báo cáo', 'của tháng báo cáo'],
]

/** What names the period after the one that is spoken of. */
export const FOLLOWING = [
  'sau',
  'tiếp theo',
  'kế tiếp',
  'liền kề',
  'liền sau',
  'sau liền kề',
  'tiếp theo liền kề',
  'kế tiếp sau',
]

/** "định kỳ" that names no period; it needs one elsewhere. */
export function periodic({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, ['định kỳ', 'thường kỳ'])
  return length === 0 ? null : singleItem(at, at + length, { kind: 'periodic' })
}

function every(every: Frequency, times: number | null, count = 1): Extract<PhraseItem, { kind: 'every' }> {
  return { ...everyUnit(every, times, count), first: 0, until: 0 }
}

/** A period's noun, not one that goes on to name a certain year or month. */
function periodAt(
  tokens: readonly Token[],
  at: number,
  standing: 'each' | 'bare' | 'listed',
): { every: Frequency; count: number; until: number } | null {
  const half = longestMatch(tokens, at, ['nửa năm'])
  if (half > 0) return { every: 'half-year', count: 1, until: at + half }
  const count = countBefore(tokens, at)
  const unit = tokens[count.until]?.text ?? ''
  const every = unitPeriod(unit, count.value)
  if (every === null || (every.count > 1 && standing === 'listed')) return null
  const next = tokens[count.until + 1]
  const years = next?.text.length === 4 && tokens[count.until + 2]?.text === '-'
  if (
    next?.kind === 'number' &&
    !(years && standing === 'each') &&
    (standing !== 'each' || (next.text.length !== 2 && tokens[count.until + 2]?.text !== 'lần'))
  )
    return null
  if (unit === 'quý' && next?.kind === 'word' && quarterNumberAt(tokens, count.until + 1) !== null)
    return null
  if ((standing === 'each' ? NOT_EACH : NOT_A_PERIOD).has(next?.text ?? '')) return null
  return { ...every, until: count.until + 1 }
}

/** The number of units, 1 where none is written: "năm" before nothing to count is the year, not five. */
function countBefore(tokens: readonly Token[], at: number): { value: number; until: number } {
  const count = numeralAt(tokens, at)
  return count !== null && UNITS.has(tokens[count.until]?.text ?? '') ? count : { value: 1, until: at }
}

function unitPeriod(
  unit: string,
  count: number,
): { readonly every: Frequency; readonly count: number } | null {
  if (unit === 'tháng')
    return {
      every: ({ 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[count] ?? 'month',
      count: [3, 6, 12].includes(count) ? 1 : count,
    }
  const every = ({ năm: 'year', quý: 'quarter', tuần: 'week' } as const)[unit]
  return every === undefined ? null : { every, count }
}

/** "mỗi năm 2 lần": how many times, after the period. */
function timesAfter(tokens: readonly Token[], at: number): { times: number | null; until: number } {
  const least = longestMatch(tokens, at, ['ít nhất', 'tối thiểu', 'tổ chức', 'thực hiện'])
  const count = numeralAt(tokens, at + least)
  const counted =
    count !== null && ['lần', 'cuộc', 'đợt', 'kỳ', 'buổi'].includes(tokens[count.until]?.text ?? '')
  return counted && count.value > 0
    ? { times: count.value, until: count.until + 1 }
    : { times: null, until: at }
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
const BY_A_DAY = ['trước ngày', '( trước ngày', ': trước ngày', 'chậm nhất', '( chậm nhất']
const REPORTS = ['báo cáo', 'báo cáo định kỳ']
const WHOLE_REPORTS = [...REPORTS, 'báo cáo cả']
const AT_LEAST = ['ít nhất', 'tối thiểu', 'ít nhất là', 'tối thiểu là']
const EACH = new Set(['hằng', 'mỗi', 'từng'])
const UNITS = new Set(['tháng', 'năm', 'quý', 'tuần'])
const PER = new Set(['/', 'mỗi', 'trong', 'một', 'trên', 'hằng'])
/** What can be counted to say how often: not people, communes or tonnes. */
const OCCASIONS = [
  'lần, cuộc, đợt, kỳ, buổi, lượt, phiên, hội nghị, hội thảo, tọa đàm, diễn đàn, lớp, khóa, đoàn, chuyến, họp',
  'báo cáo, bài, tin, chuyên đề, chuyên mục, chuyên trang, bản tin, số, chương trình, phóng sự, văn bản, hoạt động',
].flatMap((line) => line.split(', '))
const COUNTED = new Set(['lần', 'cuộc', 'đợt', 'kỳ', 'buổi', 'hội', 'báo', 'cáo', 'chuyên', 'lượt'])
const NOT_A_PERIOD = new Set([
  'sau',
  'trước',
  'học',
  'tới',
  'tiếp',
  'nay',
  'kế',
  'ngân',
  'đầu',
  'cuối',
  'một',
  'này',
  'âm',
  'đó',
  'thứ',
  '/',
])
const NOT_EACH = new Set(['học', 'đầu', 'cuối', 'âm', 'này', 'tới', 'kế'])
const DAILY = { vi: 'không theo dõi công việc hằng ngày', en: 'daily work is not followed up' }
const MORE = { vi: 'đây là mức tăng, giảm, không phải số lần', en: 'how much more or less, not how often' }
const NO_PERIOD = {
  vi: 'chu kỳ này không ứng với tuần, tháng, quý, nửa năm hay năm',
  en: 'this cycle is no calendar week, month, quarter, half-year or year',
}
