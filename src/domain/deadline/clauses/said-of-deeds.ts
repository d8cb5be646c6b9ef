import { leadsOver } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import type { FrequencyAttached } from './attach-frequency.ts'

/**
 * The clauses without those that say how a deed named in the sentence is done, where a limit beside them says when:
 * "đề xuất UBND tỉnh xem xét theo quy định; hoàn thành trước ngày 10/12/2023", "Thường xuyên báo cáo …, trước ngày 25 hằng
 * tháng". By themselves such words are all that is said of the time, and count.
 */
export function withoutSaidOfDeeds(
  clauses: readonly FrequencyAttached[],
  tokens: readonly Token[],
): readonly FrequencyAttached[] {
  const kept = clauses.filter(
    (_, at) => !isLegalBasis(clauses, at, tokens) && !isOfReporting(clauses, at, tokens),
  )
  return kept.map((clause, at) => (at === 0 ? { ...clause, joint: 'start' } : clause))
}

/** "xem xét theo quy định": words of their own stand before it, and a limit stands beside it. */
function isLegalBasis(clauses: readonly FrequencyAttached[], at: number, tokens: readonly Token[]): boolean {
  const clause = clauses[at]
  if (clause?.kind !== 'undated' || longestMatch(tokens, clause.first, BY_LAW) === 0) return false
  let since = clause.first
  while (since > (clauses[at - 1]?.until ?? 0) && tokens[since - 1]?.kind === 'word') since -= 1
  const deed = tokens.slice(since, clause.first)
  const isDeed = !leadsOver(deed) || deed.some((_, place) => longestMatch(deed, place, PUBLISHING) > 0)
  return isDeed && clauses.some(isLimit)
}

/** "Thường xuyên báo cáo …": a report whose day is said has no more to it than that day. */
function isOfReporting(clauses: readonly FrequencyAttached[], at: number, tokens: readonly Token[]): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]]
  if (clause?.kind !== 'continuous' || next?.kind !== 'limit' || next.tied === null) return false
  const isBeside = next.joint === 'none' || next.joint === 'comma'
  return isBeside && longestMatch(tokens, clause.until, ['báo cáo']) > 0
}

function isLimit(clause: FrequencyAttached): boolean {
  return clause.kind === 'limit' && clause.relation !== 'open'
}

const BY_LAW = ['theo quy định', 'theo đúng quy định']
const PUBLISHING = ['công bố', 'ban hành', 'thông qua']
