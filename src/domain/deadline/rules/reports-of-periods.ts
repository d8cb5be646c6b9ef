import { everyUnit, type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { countBefore, unitPeriod } from './period-nouns.ts'

/**
 * "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12": the report of each period, by its day. Alone "báo cáo năm
 * trước" may be that of last year.
 */
export function reportOfPeriod({ tokens, at, before }: TokenSpan): ItemFound | null {
  const isLast =
    tokens[at - 1]?.text === 'và' &&
    longestMatch(tokens, at, ['tổng kết năm']) > 0 &&
    at + 3 === tokens.length
  const sums = longestMatch(tokens, at, ['tổng kết năm cho', 'tổng kết năm gửi', 'tổng kết năm về'])
  if ((sums > 0 || isLast) && before.some(({ kind }) => kind === 'every'))
    return singleItem(at, at + 3, everyUnit('year', null))
  const isSaid = before.some((item) => item.kind === 'every' && item.every === 'year')
  if (isSaid && longestMatch(tokens, at, ['tổng kết năm trước ngày', 'tổng kết năm chậm nhất']) > 0)
    return { items: [], until: at + 3 }
  const noun = reportEnd(tokens, at)
  const count = noun === 0 ? null : countBefore(tokens, at + noun)
  const period = count === null ? null : unitPeriod(tokens[count.until]?.text ?? '', count.value)
  if (count === null || period === null || period.count > 1) return null
  const behind = count.until + 1
  const isSent = longestMatch(tokens, behind, SENT) > 0
  const isListed = tokens.filter((_, place) => longestMatch(tokens, place, REPORTS) > 0).length > 1
  const isDated = longestMatch(tokens, behind, BY_A_DAY) > 0
  return isSent || longestMatch(tokens, behind, AT_THE_LATEST) > 0 || (isListed && isDated)
    ? singleItem(at, behind, everyUnit(period.every, null))
    : null
}

/** How many tokens name a report up to its period: "báo cáo", "báo cáo tình hình hoạt động". */
function reportEnd(tokens: readonly Token[], at: number): number {
  const noun = longestMatch(tokens, at, WHOLE_REPORTS)
  if (noun === 0) return 0
  let end = at + noun
  while (end < at + 10 && tokens[end]?.kind === 'word' && skippable(tokens, end) > 0)
    end += skippable(tokens, end)
  return tokens[end]?.kind === 'sign' ? 0 : end - at
}

const SENT = ['về', 'gửi', 'được gửi', 'phải gửi', 'phải được gửi', 'nộp', 'được nộp', 'phải nộp']
/** Behind these "báo cáo năm" is the report of the year; "báo cáo năm trước" may be that of last year. */
const AT_THE_LATEST = ['chậm nhất', '( chậm nhất', '( trước ngày', 'muộn nhất']
const BY_A_DAY = ['trước ngày', '( trước ngày', ': trước ngày', 'chậm nhất', '( chậm nhất']
const REPORTS = ['báo cáo', 'báo cáo định kỳ']
const WHOLE_REPORTS = [...REPORTS, 'báo cáo cả']
