import { everyUnit, type ItemFound, type PhraseItem, type TokenSpan } from '../model/item.ts'
import { dayAfterEnd, NO_FIXED_DAY } from '../model/period-end.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Term } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { countBefore, EACH, unitPeriod } from './period-nouns.ts'
import { spanAt } from './term-lengths.ts'
import { openingOfTerm } from './term-openings.ts'

/**
 * "trong vòng 10 ngày sau khi kết thúc quý", "chậm nhất 15 ngày, kể từ ngày kết thúc quý và 06 tháng": a term that runs from the
 * end of each period. It is a day of the period after; where that day is not the same after each, it is refused.
 */
export function periodEnds({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const found = lastOfMonthAfter(tokens, at) ?? termAt(tokens, at)
  if (found === null) return null
  const items: PhraseItem[] = []
  let [first, place] = [at, found.until]
  let startsEach = false
  for (;;) {
    const each = EACH.has(tokens[place]?.text ?? '') ? 1 : 0
    // "kể từ ngày kết thúc quý và hằng năm": the second may be no end, but a recurrence of its own.
    if (each > 0 && items.length > 0 && !startsEach) return refusal(at, place + 2, OWN_PERIOD)
    if (items.length === 0) startsEach = each > 0
    const count = countBefore(tokens, place + each)
    const period = unitPeriod(tokens[count.until]?.text ?? '', count.value)
    if (period === null || period.count > 1) return null
    const until = count.until + 1 + longestMatch(tokens, count.until + 1, OF_THE_CALENDAR)
    if (longestMatch(tokens, until, OTHER_YEARS) > 0) return refusal(at, until + 1, OTHER_YEAR)
    const link = endsName(tokens, until)
      ? 0
      : tokens[until]?.text === 'và' || tokens[until]?.text === ','
        ? 1
        : null
    if (link === null) return null
    const day = dayAfterEnd(period.every, found.term)
    if (day === null) return refusal(at, until, NO_FIXED_DAY)
    items.push({ ...everyUnit(period.every), at: day, first, until })
    if (link === 0) return { items, until }
    items.push({ kind: 'join', by: 'and', first: until, until: until + 1 })
    first = place = until + 1
  }
}

/** "chậm nhất 15 ngày, kể từ ngày kết thúc": the term, and the token after these words. */
function termAt(tokens: readonly Token[], at: number): { term: Term; until: number } | null {
  const opening = openingOfTerm(tokens, at)
  if (opening === 0 && BEFORE_OTHERS.has(tokens[at - 1]?.text ?? '')) return null
  const span = spanAt(tokens, at + opening)
  if (span === null) return null
  const comma = tokens[span.until]?.text === ',' ? 1 : 0
  const since = longestMatch(tokens, span.until + comma, SINCE_END)
  return since === 0 ? null : { term: span.term, until: span.until + comma + since }
}

/** "ngày cuối cùng của tháng thứ 3 kể từ ngày kết thúc": so many whole months. */
function lastOfMonthAfter(tokens: readonly Token[], at: number): { term: Term; until: number } | null {
  const opening = openingOfTerm(tokens, at)
  const last = longestMatch(tokens, at + opening, LAST_OF_MONTH)
  const number = tokens[at + opening + last]
  const month =
    number?.kind === 'number' && number.text.length <= 2 ? number.value : ORDINALS.get(number?.text ?? '')
  if (last === 0 || month === undefined || month < 1) return null
  const since = longestMatch(tokens, at + opening + last + 1, SINCE_END)
  if (since === 0) return null
  return { term: { relation: 'after', count: month, unit: 'month' }, until: at + opening + last + 1 + since }
}

/** Whether the name of a period surely ends here: "kết thúc năm", and not "kết thúc năm học", "kết thúc quý II". */
function endsName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (next === undefined || ['.', ';', ')'].includes(next.text)) return true
  if (next.text !== ',' && next.text !== 'và') return BEHIND.has(next.text)
  const each = EACH.has(tokens[at + 1]?.text ?? '') ? 1 : 0
  const count = countBefore(tokens, at + 1 + each)
  return unitPeriod(tokens[count.until]?.text ?? '', count.value) === null
}

const SINCE_END = ['kể từ', 'tính từ', 'từ', 'kể từ sau']
  .flatMap((from) => ['ngày', 'khi', 'thời điểm'].map((point) => `${from} ${point} kết thúc`))
  .concat(['sau khi kết thúc', 'sau ngày kết thúc', 'sau thời điểm kết thúc'])
const LAST_OF_MONTH = ['ngày cuối cùng của tháng thứ', 'ngày cuối cùng tháng thứ', 'ngày cuối tháng thứ']
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({ nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6 }),
)
/** What a year that ends on 31 December, or the period that a report is of, may be called. */
const OF_THE_CALENDAR = ['báo cáo', 'dương lịch', 'ngân sách', 'kế hoạch', 'lịch']
const OTHER_YEARS = ['tài chính', 'học', 'kế toán', 'công tác', 'nghiệp vụ']
const OTHER_YEAR = {
  vi: 'năm này không chắc kết thúc ngày 31/12, nên không rõ khoảng thời gian tính từ ngày nào',
  en: 'this year may not end on 31 December, so it is not certain from what day the term is counted',
}
const OWN_PERIOD = {
  vi: 'không rõ kỳ sau cũng tính từ ngày kết thúc kỳ, hay là một kỳ riêng không nêu ngày',
  en: 'unclear whether the second period is also counted from its end, or recurs by itself without a day',
}
/** What may stand right behind the period: to whom something goes, or who does it. */
const BEHIND = new Set(['gửi', 'nộp', 'về', 'cho', 'phải', 'để', 'hoặc'])
/** "sau 15 ngày kể từ …", "hơn 15 ngày …" say how early, or leave it open. */
const BEFORE_OTHERS = new Set(['sau', 'hơn', 'đủ', 'tròn', 'quá', 'nhất', 'thứ', '/', '-', ',', 'và', 'hoặc'])
