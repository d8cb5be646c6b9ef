import { type Refusal, refusal } from '../model/refusal.ts'
import type { Clause } from './clauses.ts'

/**
 * The clauses without the recurrences that others say again with their day: "hằng quý, trong vòng 20 ngày kể từ ngày kết thúc
 * quý" is one duty. A recurrence of another length, or a limit, beside such a one is refused.
 */
export function withoutRepeatedRecurrences(clauses: readonly Clause[]): readonly Clause[] | Refusal {
  const dated = clauses.flatMap((clause) => (clause.kind === 'every' && clause.at !== null ? [clause] : []))
  if (dated.length === 0) return clauses
  const kept = clauses.filter(
    (clause) =>
      clause.kind !== 'every' || clause.at !== null || !dated.some(({ every }) => every === clause.every),
  )
  const other = kept.find(
    (clause) =>
      (clause.kind === 'every' && clause.at === null) || (clause.kind === 'every' && clause.times !== null),
  )
  if (other !== undefined) return refusal(other.first, other.until, OTHER)
  const limit = kept.find(
    ({ kind, joint }, at) => kind === 'limit' && (at === 0 ? kept[1]?.joint : joint) !== 'semicolon',
  )
  if (limit !== undefined) return refusal(limit.first, limit.until, OTHER)
  return kept.map((clause, at) => (at === 0 ? { ...clause, joint: 'start' } : clause))
}

const OTHER = {
  vi: 'không rõ kỳ hoặc mốc này đi với khoảng thời gian tính từ ngày kết thúc kỳ như thế nào',
  en: 'unclear how this period or time goes with the term counted from the end of a period',
}
