import { isWeekdayOfReporting } from '../clauses/addressees.ts'
import type { Clause, Limit } from '../clauses/clauses.ts'
import { runStart } from '../clauses/runs.ts'
import { isDay } from '../model/moment.ts'
import { AGENCIES } from '../words/agency-words.ts'
import { leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { FUNDS, isMade, isWorkedOn } from './work-on-results.ts'

/** Whether words of its own stand right before a bare year: "giải ngân vốn đầu tư công năm 2023". */
export function isNamedBefore(
  clause: Clause,
  tokens: readonly Token[],
  since: number,
  parts: 'only' | 'last',
): boolean {
  if (clause.kind !== 'limit' || clause.relation !== 'none') return false
  if (clause.from !== null && parts === 'only') return false
  if (clause.moment.shape !== 'stretch' || clause.moment.grain !== 'year') return false
  const sign = tokens.slice(since, clause.first).findLastIndex(({ kind }) => kind === 'sign')
  const run = tokens.slice(since, clause.first)
  return run.length > 0 && (sign < 0 || parts === 'last') && !leadsOver(run.slice(sign + 1))
}

/** What the words right before a bare period name that can be of that period; null where they name nothing such. */
export function whatIsOf(clause: Clause, tokens: readonly Token[], since: number): 'thing' | 'law' | null {
  if (clause.kind !== 'limit') return null
  const spans = clause.from !== null && clause.relation === 'by'
  if (clause.relation !== 'none' && clause.relation !== 'in' && !spans) return null
  if (clause.relation === 'in' && !spans && isSetOffByWords(clause, tokens, since)) return null
  if ((isDay(clause.moment) || isPoint(clause)) && !spans) return null
  if (isWeekdayOfReporting(clause, tokens.slice(runStart(tokens, since, clause.first), clause.first)))
    return null
  const nouns = clause.relation === 'in' || spans ? RESULTS : THINGS
  const year =
    clause.relation === 'none' && clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
  const end = year && tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
  for (let at = end - 1; at >= since; at -= 1) {
    if (tokens[at]?.kind === 'sign') return null
    if (
      end === clause.first &&
      longestMatch(tokens, at, nouns) > 0 &&
      !(nouns === RESULTS && (isMade(tokens, at) || isWorkedOn(tokens, since, at, clause))) &&
      !isVerb(tokens, at)
    )
      return 'thing'
    if (year && isLaw(tokens, at)) return at + 1 < end && TITLED.has(tokens[at]?.text ?? '') ? 'law' : 'thing'
  }
  return null
}

/** "báo cáo kết quả lên Thủ tướng trong tháng 3", "… ngay trong tháng 9": only what is done is so set off. */
function isSetOffByWords(clause: Clause, tokens: readonly Token[], since: number): boolean {
  if (longestMatch(tokens, clause.first, ['ngay trong']) > 0) return true
  if ([2, 3, 4].some((back) => longestMatch(tokens, clause.first - back, BEING_DONE) === back)) return true
  let start = clause.first
  while (start > since && tokens[start - 1]?.kind === 'word') start -= 1
  const run = tokens.slice(start, clause.first)
  return run.some((_, at) => longestMatch(run, at, RECIPIENTS) > 0)
}

/** "báo cáo phương án", where something is put before somebody, and no report is named. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, ['báo cáo']) > 0 && longestMatch(tokens, at + 2, OUTPUTS) > 0
}

/** "báo cáo Chính phủ vào cuối quý IV": a point of time that a relation sets off is when something is done. */
function isPoint({ relation, moment }: Limit): boolean {
  return relation === 'in' && moment.shape === 'stretch' && moment.grain === 'edge'
}

/** Whether a law is named here, which its year only distinguishes from others: "Luật Đất đai năm 2024", not "pháp luật". */
function isLaw(tokens: readonly Token[], at: number): boolean {
  return longestMatch(tokens, at, LAWS) > 0 && !['pháp', 'kỷ'].includes(tokens[at - 1]?.text ?? '')
}

const BEING_DONE = ['công bố', 'hoàn thành', 'ban hành', 'phê duyệt', 'trình', 'thông qua'].flatMap((deed) =>
  ['sẽ được', 'phải được', 'sẽ'].map((will) => `${will} ${deed}`),
)
const RECIPIENTS = ['lên', 'về', 'đến'].flatMap((to) =>
  ['thủ tướng', 'chủ tịch', ...AGENCIES.filter((name) => name !== 'phòng' && name !== 'tỉnh')].map(
    (who) => `${to} ${who}`,
  ),
)

const OUTPUTS = ['phương án', 'dự thảo']
const DEEDS = [
  'vi phạm',
  'hành vi',
  'sáng kiến',
  'sai phạm',
  'tồn tại',
  'khuyết điểm',
  'thiệt hại',
  'hạn chế',
]
const RESULTS = ['kết quả', 'số liệu', 'tình hình', 'chỉ tiêu', 'hoạt động', 'dữ liệu', ...FUNDS, ...DEEDS]
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
/** What is called by its title and its year: with words between, the year is surely its own. */
const TITLED = new Set(['luật', 'hiến', 'pháp'])
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
