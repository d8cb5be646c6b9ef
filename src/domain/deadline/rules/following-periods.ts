import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { dayMoment, MONTH_END, type Moment } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { digitsAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { EACH, UNITS } from './period-nouns.ts'

/** "15/01 năm sau", "ngày 05 của tháng kế tiếp": a day in the period after the one that is reported on. */
export function followingPeriod({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const of = tokens[at]?.text === 'của' ? 1 : 0
  const unit = tokens[at + of]?.text ?? ''
  const fiscal = unit === 'năm' ? longestMatch(tokens, at + of + 1, ['tài chính', 'kế hoạch']) : 0
  const next = longestMatch(tokens, at + of + 1 + fiscal, FOLLOWING)
  const frequency = ({ năm: 'year', quý: 'quarter', tháng: 'month', tuần: 'week' } as const)[unit]
  const last = before.at(-1)
  if (frequency === undefined || next === 0 || last?.kind !== 'moment' || last.until !== at) return null
  if (before.at(-2)?.kind === 'through') return null
  if (unit === 'năm' && isOneDeed(tokens, at, before, last.moment))
    return refusal(at, at + of + 1 + fiscal + next, ONE_DEED)
  const behind = at + of + 1 + fiscal + next
  const until = behind + longestMatch(tokens, behind, REPORTED)
  if (isOfOtherPeriod(tokens, behind, until, unit)) return refusal(at, until, OTHER_PERIOD)
  const isAnyPeriod = until > behind && longestMatch(tokens, behind, ANY_PERIOD) === until - behind
  if (unit === 'tháng' && isAnyPeriod && !saysEach(tokens, unit)) return refusal(at, until, WHICH)
  if (unit === 'tuần' && !saysEach(tokens, unit)) return refusal(at, until, ONE_WEEK)
  return singleItem(at, until, { ...everyUnit(frequency), in: 'next' })
}

/** "hoàn thành vào tháng 6 năm sau": what is done once, in the year after one that is not named. */
function isOneDeed(
  tokens: readonly Token[],
  at: number,
  before: readonly PhraseItem[],
  moment: Moment,
): boolean {
  if (moment.shape !== 'stretch' || moment.grain === 'day' || before.some(({ kind }) => kind === 'every'))
    return false
  return tokens.slice(0, at).some((_, place) => longestMatch(tokens, place, ONCE) > 0)
}

const ONCE = ['hoàn thành', 'hoàn tất', 'khởi công', 'khánh thành', 'dự kiến', 'đưa vào sử dụng', 'bàn giao']
const ONE_DEED = {
  vi: 'không rõ "năm sau" là năm nào: việc này chỉ làm một lần',
  en: 'it is not certain which year "năm sau" is: the work is done once',
}

/**
 * "ngày 5 của tháng liền sau quý báo cáo", "ngày 15 tháng sau năm báo cáo": a day of the first month after the quarter or
 * the year that is reported on.
 */
export function monthAfterPeriod({ tokens, at }: TokenSpan): ItemFound | null {
  if (tokens[at]?.text !== 'ngày') return null
  const day = digitsAt(tokens, at + 1)
  if (day === null || day.value < 1 || day.value > MONTH_END) return null
  const month = day.until + longestMatch(tokens, day.until, ['tháng', 'của tháng'])
  const following = month + longestMatch(tokens, month, FOLLOWING)
  const until = following + longestMatch(tokens, following, REPORTED)
  if (month === day.until || following === month || until === following) return null
  const place = { first: at, until: month }
  const period = { first: month, until, in: 'next' } as const
  switch (unitNamed(tokens, following, until)) {
    case 'quý': {
      const moment = { shape: 'day-of-quarter', grain: 'day', month: 1, day: day.value } as const
      return {
        items: [
          { kind: 'moment', moment, ...place },
          { ...everyUnit('quarter'), ...period },
        ],
        until,
      }
    }
    case 'năm':
      return {
        items: [
          { kind: 'moment', moment: dayMoment(null, 1, day.value), ...place },
          { ...everyUnit('year'), ...period },
        ],
        until,
      }
    default:
      return null
  }
}

/** Whether the words that tell what a report is of name another period than the one it is due after. */
export function isOfOtherPeriod(
  tokens: readonly Token[],
  first: number,
  until: number,
  unit: string,
): boolean {
  const named = unitNamed(tokens, first, until)
  return named !== null && named !== unit
}

function unitNamed(tokens: readonly Token[], first: number, until: number): string | null {
  return tokens.slice(first, until).find(({ text }) => UNITS.has(text))?.text ?? null
}

/** Whether the words say somewhere that each week or month is reported on. */
function saysEach(tokens: readonly Token[], unit: string): boolean {
  const each = [...EACH, 'báo cáo'].map((word) => `${word} ${unit}`)
  return tokens.some((_, at) => longestMatch(tokens, at, each) > 0)
}

const ANY_PERIOD = ['kỳ báo cáo', 'của kỳ báo cáo', 'sau kỳ báo cáo']
const WHICH = {
  vi: 'không rõ kỳ báo cáo là tháng, quý, nửa năm hay năm',
  en: 'the words do not say whether each month, quarter, half-year or year is reported on',
}

export const OTHER_PERIOD = {
  vi: 'kỳ báo cáo và kỳ có hạn không cùng loại (tuần, tháng, quý, năm) nên không rõ bao lâu một lần',
  en: 'the period reported on and the one it is due in are not of one kind, so it is not certain how often it is due',
}
const ONE_WEEK = {
  vi: '"tuần sau" mà không nói hằng tuần thì chỉ là một tuần, không rõ tuần nào',
  en: '"tuần sau" without a word that it is each week is one week, and not certain which',
}

/** What a report is of, behind the words that name the period after it. */
export const REPORTED = [
  ...['năm báo cáo', 'của năm báo cáo', 'năm kế hoạch', 'kỳ báo cáo', 'quý báo cáo', 'tháng báo cáo'],
  ...['sau kỳ báo cáo', 'sau tháng báo cáo', 'sau tháng kỳ báo cáo', 'sau quý báo cáo', 'sau năm báo cáo'],
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
  'liền kề sau',
]
