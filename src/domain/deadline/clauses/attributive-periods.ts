import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { FrequencyAttached } from './attach-frequency.ts'

/**
 * The clauses without a recurrence that qualifies a noun, as in "ngân sách hằng năm": it says which budget, and not when.
 * Only beside a limit with its own year is that certain enough to read the rest; a phrase with nothing else is refused.
 */
export function withoutAttributivePeriods(
  clauses: readonly FrequencyAttached[],
  tokens: readonly Token[],
): readonly FrequencyAttached[] | Refusal {
  const kept: FrequencyAttached[] = []
  for (const [at, clause] of clauses.entries()) {
    if (isSaidBefore(clauses, at, tokens)) continue
    if (!qualifies(clause, clauses[at - 1]?.until ?? 0, tokens)) {
      kept.push(at > 0 && kept.length === 0 ? { ...clause, joint: 'start' } : clause)
      continue
    }
    const next = clauses[at + 1]
    const isBeside = next?.kind === 'limit' && next.moment.shape === 'stretch' && next.moment.year !== null
    if (!isBeside || next.relation === 'none')
      return refusal(clause.first, clause.until, QUALIFIES, 'undated')
  }
  return kept
}

/** "Trước ngày 15/11 hằng năm, … báo cáo kết quả rà soát hộ nghèo hằng năm": which results, where the limit says how often. */
function isSaidBefore(clauses: readonly FrequencyAttached[], at: number, tokens: readonly Token[]): boolean {
  const [clause, last] = [clauses[at], clauses[at - 1]]
  if (clause?.kind !== 'every' || clause.tied !== null || clause.at !== null || clause.times !== null)
    return false
  if (last?.kind !== 'limit' || last.tied === null || last.tied.every !== clause.every) return false
  const noun = tokens[clause.first - 1]
  const isNamed = noun?.kind === 'word' && !['và', 'hoặc', 'hay', 'cùng', 'với'].includes(noun.text)
  return isNamed && clause.first > last.until + 2
}

function qualifies(clause: FrequencyAttached, since: number, tokens: readonly Token[]): boolean {
  if (clause.kind !== 'every' || tokens[clause.first]?.text !== 'hằng') return false
  let start = clause.first
  while (start > since && tokens[start - 1]?.kind !== 'sign') start -= 1
  const run = tokens.slice(start, clause.first)
  const behind = tokens[clause.until]?.text === 'và' && longestMatch(tokens, clause.until + 1, OWNERS) > 0
  const listed = tokens.slice(since, clause.first)
  if (
    clause.tied === null &&
    listed.some((_, at) => longestMatch(listed, at, ['là tiêu chí', 'là căn cứ']) > 0)
  )
    return true
  const isProvided = run.some((_, at) => longestMatch(run, at, PROVIDED) > 0)
  return behind || isProvided || lastOf(run, OWNERS) > lastOf(run, MADE)
}

/** The place of the last of these phrases in a run, −1 where none stands there. */
function lastOf(run: readonly Token[], phrases: readonly string[]): number {
  return run.findLastIndex((_, at) => longestMatch(run, at, phrases) > 0 && !isMadeHere(run, at, phrases))
}

/** "dự toán ngân sách" is drawn up: the budget in it is none of its own. */
function isMadeHere(run: readonly Token[], at: number, phrases: readonly string[]): boolean {
  return phrases === OWNERS && [1, 2].some((back) => longestMatch(run, at - back, MADE) > back)
}

/** What lasts from one period into the next: it is had, given or spent in each, and not made or held in it. */
const OWNERS = [
  'ngân sách, kinh phí, nguồn, nguồn vốn, nguồn lực, vốn, chi, phí, phí duy trì, học phí, cân đối, cân đối ngân sách, cơ chế',
  'cây, nhiệm vụ, nghị quyết, định mức, chỉ tiêu, mục tiêu, biên chế, tiêu chí, thu nhập, doanh thu, sản lượng, lương',
  'trợ cấp, phụ cấp, mức, tỷ lệ, tăng trưởng, bình quân, nghỉ phép, phép, chế độ, chính sách, chương trình công tác',
].flatMap((line) => line.split(', '))
/** What is provided for in what is drawn up each time. */
const PROVIDED = ['bố trí', 'cân đối', 'bảo đảm', 'đảm bảo', 'tổng hợp', 'lồng ghép', 'ghi', 'đưa'].flatMap(
  (deed) => ['trong', 'vào'].flatMap((into) => [`${deed} ${into} dự toán`, `${deed} ${into} kế hoạch`]),
)
/** What is drawn up or held each time. */
const MADE = [
  'báo cáo, kế hoạch, dự toán, dự toán ngân sách, dự toán kinh phí, dự toán chi, hội nghị, hội thảo, sinh hoạt, giao ban',
  'kiểm tra, thanh tra, giám sát, rà soát, đánh giá, xếp loại, xếp hạng, tập huấn, tổng kết, sơ kết, thống kê, công bố',
  'quyết toán, tổ chức, họp, phiên họp, chương trình công tác, điều tra, khảo sát, bồi dưỡng, chiến dịch, ngày hội',
].flatMap((line) => line.split(', '))
const QUALIFIES = {
  vi: 'kỳ này nói về điều đứng ngay trước (ngân sách, kinh phí, cơ chế, nhiệm vụ…), không phải thời hạn',
  en: 'this period belongs to what is named right before it (a budget, funds, a mechanism, a task…), and is no limit',
}
