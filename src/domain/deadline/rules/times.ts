import { everyUnit, type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { isSafeRun } from '../words/fillers.ts'
import { numeralAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { countBefore, EACH, periodAt, UNITS, unitPeriod } from './period-nouns.ts'

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
  return singleItem(at, until, everyUnit(period.every, times.value, period.count))
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
  return singleItem(at, period.until, everyUnit(period.every, count.value, period.count))
}

/** "hằng năm (ít nhất 2 lần/năm)": how many times in each, in brackets behind the period. */
export function timesInBrackets({ tokens, at, before }: TokenSpan) {
  if (tokens[at]?.text !== '(') return null
  const found = timesPerPeriod({ tokens, at: at + 1, before })
  const item = found === null || 'kind' in found ? undefined : found.items[0]
  if (item?.kind !== 'every' || item.count !== 1 || tokens[item.until]?.text !== ')') return null
  return { every: item.every, times: item.times, until: item.until + 1 }
}

/** "mỗi năm 2 lần": how many times, after the period. */
export function timesAfter(tokens: readonly Token[], at: number): { times: number | null; until: number } {
  const least = longestMatch(tokens, at, HELD)
  const count = numeralAt(tokens, at + least)
  const counted =
    count === null
      ? 0
      : longestMatch(tokens, count.until, least > 0 ? OCCASIONS : ['lần', 'cuộc', 'đợt', 'kỳ', 'buổi'])
  return count !== null && counted > 0 && count.value > 0
    ? { times: count.value, until: count.until + counted }
    : { times: null, until: at }
}

/** What is done or held so many times in a period. */
const HELD = [
  'ít nhất, tối thiểu, tổ chức, thực hiện, họp, giao ban, sinh hoạt, kiểm tra, ban hành, báo cáo, tổ chức họp',
  'họp ít nhất, tổ chức ít nhất, tổ chức tối thiểu',
].flatMap((line) => line.split(', '))
const AT_LEAST = ['ít nhất', 'tối thiểu', 'ít nhất là', 'tối thiểu là']
const PER = new Set(['/', 'mỗi', 'trong', 'một', 'trên', 'hằng'])
/** What can be counted to say how often: not people, communes or tonnes. */
const OCCASIONS = [
  'lần, cuộc, đợt, kỳ, buổi, lượt, phiên, hội nghị, hội thảo, tọa đàm, diễn đàn, lớp, khóa, đoàn, chuyến, họp',
  'báo cáo, bài, tin, chuyên đề, chuyên mục, chuyên trang, bản tin, số, chương trình, phóng sự, văn bản, hoạt động',
].flatMap((line) => line.split(', '))
const COUNTED = new Set(['lần', 'cuộc', 'đợt', 'kỳ', 'buổi', 'hội', 'báo', 'cáo', 'chuyên', 'lượt'])
const MORE = { vi: 'đây là mức tăng, giảm, không phải số lần', en: 'how much more or less, not how often' }
const NO_PERIOD = {
  vi: 'chu kỳ này không ứng với tuần, tháng, quý, nửa năm hay năm',
  en: 'this cycle is no calendar week, month, quarter, half-year or year',
}
