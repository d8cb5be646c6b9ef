import { type Day, yearOf } from '../../time/day.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Part } from '../model/schedule.ts'
import { labels, leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { Clause, Limit } from './clauses.ts'
import { endsWith, holds, isOfDay, labelStart, runStart } from './runs.ts'

/** The refusal of times that the words beside them compare with, avoid, or make a mark of something: no limits. */
export function withoutAttributes(clauses: readonly Clause[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'limit') continue
    const end = tokens[clause.first - 1]?.text === '(' ? clause.first - 1 : clause.first
    const since = runStart(tokens, clauses[at - 1]?.until ?? 0, end)
    const said = lastSaid(tokens, since, end)
    const run = tokens.slice(since, said)
    const behind = tokens[clause.until + (tokens[clause.until]?.text === '(' ? 1 : 0)]?.text
    if (isOfThing(clauses, at, tokens)) continue
    if (holds(run, COMPARING) || behind === 'nghỉ' || isAttribute(clause, run))
      return refusal(Math.max(since, said - 2), clause.until, NO_LIMIT)
  }
  return null
}

/** "số thuế tạm nộp của quý III năm 2026 chậm nhất ngày 30/12/2026": a period of a thing, right before the limit. */
export function isOfThing(clauses: readonly Clause[], at: number, tokens: readonly Token[]): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]]
  if (clause?.kind !== 'limit' || clause.relation !== 'none' || clause.from !== null) return false
  if (tokens[clause.first - 1]?.text !== 'của' || isOfDay(clause)) return false
  if (next?.kind !== 'limit' || next.first !== clause.until || next.from !== null) return false
  const isDated = next.moment.shape === 'stretch' && next.moment.year !== null && isOfDay(next)
  return isDated && (next.relation === 'by' || next.relation === 'before')
}

/** Whether words of its own stand right before a limit of the past, so that it may tell what was done by then. */
export function describesThePast(
  clause: Clause,
  since: number,
  part: Part | 'onward',
  tokens: readonly Token[],
  issued: Day | null,
): boolean {
  if (clause.kind !== 'limit' || issued === null || part === 'onward') return false
  const last = part.kind === 'once' ? part.through : part.kind === 'open' ? part.from : null
  if (last === null || last >= issued || (part.kind === 'open' && yearOf(last) === yearOf(issued)))
    return false
  const isNarrated =
    clause.relation === 'none' && isOfDay(clause) && clause.first === 0 && tokens[clause.until]?.text === ','
  if (isNarrated && tokens.slice(clause.until).filter(isWord).length > 2) return true
  const told = tokens.slice(since, clause.first).filter(isWord)
  if (part.kind === 'once' && told.length >= SENTENCE && !leadsOver(told)) return true
  if (clause.relation === 'in') return false
  const run = tokens.slice(labelStart(tokens, since, clause.first), clause.first).filter(isWord)
  return !labels(run) && longestMatch(run, 0, REPORTING) === 0
}

function isWord({ kind }: Token): boolean {
  return kind !== 'sign'
}

/** Whether the words before a time say that it is a mark of something: "hồ sơ trước năm 2020", "cho năm 2025". */
function isAttribute({ moment, relation, from }: Limit, run: readonly Token[]): boolean {
  if (endsWith(run, HARMLESS)) return false
  const bare = relation === 'none' && from === null
  if (endsWith(run, AVOIDING) || (bare && endsWith(run, BELONGING))) return true
  const within = relation === 'in' || (relation === 'by' && from === null)
  if (within) return false
  const ofYears = moment.shape === 'stretch' && moment.grain === 'year'
  const span = from !== null && relation !== 'none' && !holds(run, DEALING)
  return endsWith(run, FORMER) || (holds(run, PAPERS) && (ofYears || span))
}

/** The end of the words before a time, once those that only lead over to it are left out. */
function lastSaid(tokens: readonly Token[], since: number, until: number): number {
  let at = until
  while (at > since && LEADING.has(tokens[at - 1]?.text ?? '')) at -= 1
  return at
}

/** As many words tell of work, over labelling a limit. */
const SENTENCE = 8
/** What an agency does with a report: the time is when it acts, never what was done by then. */
const REPORTING = ['báo cáo', 'trình', 'gửi', 'nộp', 'tham mưu']
const COMPARING = ['so', 'so với', 'so sánh']
const AVOIDING = ['tránh', 'nghỉ', 'bỏ', 'vắng', 'né', 'sang', 'chuyển', 'gối', 'hướng']
const BELONGING = [
  ...['bằng', 'như', 'giống', 'tương đương', 'tương tự', 'ngang', 'vượt', 'gấp', 'gấp đôi'],
  ...[
    'cho',
    'của',
    'đón',
    'mừng',
    'chuẩn bị',
    'phục vụ',
    'tốt nghiệp',
    'sửa đổi',
    'bổ sung',
    'căn cứ',
    'trên cơ sở',
    'dựa',
    'dựa trên',
  ],
  ...['người sinh', 'dân sinh', 'niên sinh', 'em sinh', 'trẻ sinh'],
]
const FORMER = ['tồn đọng', 'tồn tại', 'cư trú', 'thường trú', 'tạm trú']
const PAPERS = ['hồ sơ', 'tài liệu', 'văn bản', 'công trình', 'vụ việc', 'vụ án', 'đơn thư', 'giấy tờ']
/** What is done with papers between two days, whatever days they are of. */
const DEALING = ['nộp', 'gửi', 'nhận', 'trình', 'bàn giao']
/** Words that end like those above and say nothing of the time: "giải phóng mặt bằng năm 2024". */
const HARMLESS = [
  ...[
    'mặt bằng',
    'công bằng',
    'văn bằng',
    'cấp bằng',
    'cân bằng',
    'đồng bằng',
    'phòng tránh',
    'trú tránh',
    'xóa bỏ',
  ],
  ...['bãi bỏ', 'loại bỏ', 'luân chuyển', 'vận chuyển', 'điều chuyển', 'di chuyển', 'sửa sang'],
]
const LEADING = new Set(['các', 'những', 'cả', 'toàn', 'mức', 'thời', 'gian', 'điểm', 'kỳ', 'đúng'])
const NO_LIMIT = {
  vi: 'từ ngữ đứng cạnh mốc này so sánh với nó, tránh nó hoặc chỉ việc thuộc về nó, nên đó không chắc là thời hạn',
  en: 'the words beside this time compare with it, avoid it or tell what belongs to it, so it may be no limit',
}
