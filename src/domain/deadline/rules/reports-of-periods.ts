import { everyUnit, type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { longestMatch } from '../words/tokens.ts'
import { countBefore, unitPeriod } from './period-nouns.ts'

/**
 * "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12": the report of each period, by its day. Alone "báo cáo năm
 * trước" may be that of last year.
 */
export function reportOfPeriod({ tokens, at, before }: TokenSpan): ItemFound | null {
  const sums = longestMatch(tokens, at, ['tổng kết năm cho', 'tổng kết năm gửi', 'tổng kết năm về'])
  if (sums > 0 && before.some(({ kind }) => kind === 'every'))
    return singleItem(at, at + 3, everyUnit('year', null))
  const noun = longestMatch(tokens, at, WHOLE_REPORTS)
  const count = noun === 0 ? null : countBefore(tokens, at + noun)
  const period = count === null ? null : unitPeriod(tokens[count.until]?.text ?? '', count.value)
  if (count === null || period === null || period.count > 1) return null
  const behind = count.until + 1
  const isSent = ['về', 'gửi'].includes(tokens[behind]?.text ?? '')
  const isListed = tokens.filter((_, place) => longestMatch(tokens, place, REPORTS) > 0).length > 1
  const isDated = longestMatch(tokens, behind, BY_A_DAY) > 0
  return isSent || (isListed && isDated) ? singleItem(at, behind, everyUnit(period.every, null)) : null
}

const BY_A_DAY = ['trước ngày', '( trước ngày', ': trước ngày', 'chậm nhất', '( chậm nhất']
const REPORTS = ['báo cáo', 'báo cáo định kỳ']
const WHOLE_REPORTS = [...REPORTS, 'báo cáo cả']
