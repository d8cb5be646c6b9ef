import type { Clause } from './clauses.ts'
import { type Refusal, refusal } from './refusal.ts'
import { longestMatch, type Token } from './tokens.ts'

/** Limits of one list share the relation before its first: "trước ngày 15/6 và 15/12" is before both days. */
export function withSharedRelations(clauses: readonly Clause[], tokens: readonly Token[]): readonly Clause[] {
  const shared: Clause[] = []
  for (const clause of clauses) {
    const last = shared.at(-1)
    const listed = last?.kind === 'limit' && clause.kind === 'limit' && ['comma', 'and'].includes(clause.joint)
    const bare = listed && clause.relation === 'none' && last.from === null && clause.from === null
    const shares = bare && last.relation === 'before' && gapBetween(tokens, last.until, clause.first) === 'none'
    shared.push(shares ? { ...clause, relation: 'before' } : clause)
  }
  return shared
}

/** Whether more than signs and connectives stand between two clauses. */
export function gapBetween(tokens: readonly Token[], from: number, until: number): 'none' | 'words' {
  return tokens.slice(from, until).every(({ kind, text }) => kind === 'sign' || CONNECTIVES.has(text)) ? 'none' : 'words'
}

/** The refusal of limits that differ by agency ("cấp tỉnh: …; cấp xã: …"): each agency owes only one of them. */
export function dividedAmong(tokens: readonly Token[], clauses: readonly Clause[]): Refusal | null {
  if (clauses.length < 2) return null
  for (const [at, clause] of clauses.entries()) {
    const since = clauses[at - 1]?.until ?? 0
    const gap = tokens.slice(since, clause.first)
    const levelled = gap.some((_, place) => longestMatch(tokens, since + place, LEVELS) > 0)
    const labelled = gap.at(-1)?.text === ':' && gap.some(({ text }) => AGENCIES.has(text))
    if (levelled || labelled) return refusal(0, tokens.length, DIVIDED)
  }
  return null
}

/** The refusal of a time without its year beside one that has it: the document's day no longer tells the year. */
export function halfDated(clauses: readonly Clause[]): Refusal | null {
  const moments = clauses.flatMap((clause) => (clause.kind === 'limit' ? [clause.from, clause.moment] : []))
  const yearless = moments.some((moment) => moment?.shape === 'stretch' && moment.year === null)
  const dated = moments.some((moment) => moment?.shape === 'stretch' && moment.year !== null)
  const [first, last] = [clauses[0], clauses.at(-1)]
  return yearless && dated && first && last ? refusal(first.first, last.until, HALF_DATED) : null
}

const CONNECTIVES = new Set(['và', 'cả', 'của', 'định', 'kỳ', 'cùng', 'với', 'hoặc'])
const LEVELS = ['cấp tỉnh', 'cấp huyện', 'cấp xã', 'cấp cơ sở', 'cấp thôn', 'các huyện', 'các xã', 'các sở']
const AGENCIES = new Set(['sở', 'ubnd', 'huyện', 'xã', 'tỉnh', 'phường', 'cấp', 'ban', 'công', 'đài', 'trường', 'cơ', 'đơn', 'văn', 'hội', 'bộ'])
const DIVIDED = {
  vi: 'mỗi cấp, mỗi cơ quan một thời hạn: hãy tách thành từng nhiệm vụ hoặc từng sản phẩm',
  en: 'each level or agency has its own limit: write them as separate tasks or deliverables',
}
const HALF_DATED = {
  vi: 'có mốc ghi năm, có mốc không ghi năm nên không rõ năm của mốc sau',
  en: 'one time has its year and another has not, so the year of the other is not certain',
}
