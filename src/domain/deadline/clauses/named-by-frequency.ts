import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { FrequencyAttached } from './attach-frequency.ts'

/**
 * The refusal of "báo cáo thường niên trước ngày 31/3": the name says that it comes again, and no word whether the time is
 * that of one year or of each. Beside a recurrence, or with its year, the time is certain.
 */
export function namedByFrequency(
  clauses: readonly FrequencyAttached[],
  tokens: readonly Token[],
): Refusal | null {
  const name = tokens.findIndex((_, at) => longestMatch(tokens, at, NAMES) > 0)
  if (name < 0 || clauses.some(({ kind, tied }) => kind === 'every' || tied !== null)) return null
  return clauses.some(isWithoutYear) ? refusal(name, name + 2, COMES_AGAIN) : null
}

function isWithoutYear(clause: FrequencyAttached): boolean {
  if (clause.kind !== 'limit') return false
  return clause.moment.shape === 'stretch'
    ? clause.moment.year === null
    : clause.moment.shape === 'day-of-month'
}

const NAMES = ['thường niên', 'bán niên']
const COMES_AGAIN = {
  vi: 'tên gọi cho biết việc lặp lại mỗi năm hoặc nửa năm, mà không rõ mốc này của một kỳ hay của mọi kỳ',
  en: 'the name says that it comes again each year or half-year; unclear whether this time is of one period or of all',
}
