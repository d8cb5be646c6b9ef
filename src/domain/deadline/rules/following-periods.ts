import { everyUnit, type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

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
  const behind = at + of + 1 + fiscal + next
  const report = longestMatch(tokens, behind, REPORTED)
  const isAnyPeriod = report > 0 && longestMatch(tokens, behind, ANY_PERIOD) === report
  if (unit === 'tháng' && isAnyPeriod && !isMonthly(tokens)) return refusal(at, behind + report, WHICH)
  return singleItem(at, behind + report, { ...everyUnit(frequency), in: 'next' })
}

/** Whether the words say somewhere that each month is reported on. */
function isMonthly(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => longestMatch(tokens, at, MONTHLY) > 0)
}

const MONTHLY = ['hằng tháng', 'mỗi tháng', 'từng tháng', 'báo cáo tháng']
const ANY_PERIOD = ['kỳ báo cáo', 'của kỳ báo cáo', 'sau kỳ báo cáo']
const WHICH = {
  vi: 'không rõ kỳ báo cáo là tháng, quý, nửa năm hay năm',
  en: 'the words do not say whether each month, quarter, half-year or year is reported on',
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
]
