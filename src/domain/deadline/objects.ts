import type { Clause } from './clauses.ts'
import type { Moment } from './moment.ts'
import { type Refusal, refusal } from './refusal.ts'
import { longestMatch, type Token } from './tokens.ts'

/**
 * The clauses without the periods that belong to a thing and not to its limit: in "báo cáo năm 2023
 * trước ngày 15/01/2024" the year says which report. Refused where no other limit is left.
 */
export function withoutObjects(
  clauses: readonly Clause[],
  tokens: readonly Token[],
): readonly Clause[] | Refusal {
  const kept: Clause[] = []
  let named: Clause | null = null
  let yearless = false
  for (const [at, clause] of clauses.entries()) {
    const since = clauses[at - 1]?.until ?? 0
    const goesOn =
      named !== null &&
      clause.kind === 'limit' &&
      clause.relation === 'none' &&
      clause.joint !== 'none' &&
      clause.first - since <= 1
    if (goesOn || isObjectOf(clause, tokens, since)) {
      named = clause
      yearless ||= isYearless(clause)
    } else kept.push(named !== null && kept.length === 0 ? { ...clause, joint: 'start' } : clause)
  }
  if (named === null) return clauses
  const limits = kept.filter(({ kind }) => kind !== 'undated' && kind !== 'onward')
  if (limits.length === 0) return refusal(named.first, named.until, OBJECT)
  const recursOnly = limits.every(({ kind }) => kind === 'every')
  return recursOnly && yearless ? refusal(named.first, named.until, OBJECT_OR_DAY) : kept
}

function isYearless(clause: Clause): boolean {
  if (clause.kind !== 'limit') return false
  const { moment } = clause
  return moment.shape === 'day-of-quarter' || (moment.shape === 'stretch' && moment.year === null)
}

/** Whether the words right before a bare period name a thing that can be of that period. */
function isObjectOf(clause: Clause, tokens: readonly Token[], since: number): boolean {
  if (clause.kind !== 'limit') return false
  const spans = clause.from !== null && clause.relation === 'by'
  if (clause.relation !== 'none' && clause.relation !== 'in' && !spans) return false
  if (isDay(clause.moment) && !spans) return false
  const nouns = clause.relation === 'in' || spans ? RESULTS : THINGS
  const year =
    clause.relation === 'none' && clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
  const end = year && tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
  for (let at = end - 1; at >= since; at -= 1) {
    if (tokens[at]?.kind === 'sign') return false
    if (end === clause.first && longestMatch(tokens, at, nouns) > 0) return true
    if (year && isLaw(tokens, at)) return true
  }
  return false
}

/** A day is when something is due: only what lasts can be the period of a thing. */
function isDay(moment: Moment): boolean {
  return moment.shape === 'day-of-month' || ('grain' in moment && moment.grain === 'day')
}

/** Whether a law is named here, which its year only tells from others: "Luật Đất đai năm 2024", not "pháp luật". */
function isLaw(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, LAWS) > 0 && !['pháp', 'kỷ'].includes(tokens[at - 1]?.text ?? '')
}

const RESULTS = ['kết quả', 'số liệu', 'tình hình', 'chỉ tiêu', 'hoạt động', 'dữ liệu']
const THINGS = [
  ...RESULTS,
  'báo cáo',
  'kế hoạch',
  'dự toán',
  'tổng kết',
  'sơ kết',
  'đánh giá',
  'đề án',
  'chương trình',
  'công tác',
  'nhiệm vụ',
  'chỉ số',
  'nghị quyết',
  'chiến lược',
  'kinh phí',
  'ngân sách',
  'quyết toán',
  'xếp hạng',
  'xếp loại',
  'chuyên đề',
  'cuộc thi',
  'hội nghị',
  'khen thưởng',
  'mục tiêu',
]
const LAWS = [
  'luật',
  'hiến pháp',
  'pháp lệnh',
  'nghị định',
  'thông tư',
  'quyết định',
  'chỉ thị',
  'điều lệ',
  'quy chế',
  'một số điều',
]
const OBJECT_OR_DAY = {
  vi: 'không rõ kỳ này là kỳ của báo cáo, công việc được nêu trước đó hay là thời hạn trong mỗi kỳ',
  en: 'unclear whether the period belongs to the report or work named before it, or is when it is due in each period',
}
const OBJECT = {
  vi: 'kỳ này là kỳ của báo cáo, kế hoạch, công việc được nêu trước đó, không phải thời hạn',
  en: 'the period belongs to the report, plan or work named before it, and is no limit',
}
