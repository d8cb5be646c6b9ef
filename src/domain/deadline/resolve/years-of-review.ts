import type { Clause } from '../clauses/clauses.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "sơ kết năm 2027": the year in which a programme is reviewed half-way. */
export function isReview(clause: Clause, tokens: readonly Token[]): boolean {
  const isYear =
    clause.kind === 'limit' && clause.moment.shape === 'stretch' && clause.moment.grain === 'year'
  return isYear && longestMatch(tokens, clause.first - 2, ['sơ kết']) === 2
}

/** "; sơ kết năm 2028, tổng kết năm 2030": both reviews of a programme, each set off, with the year it is held in. */
export function isReviewed(clause: Clause, tokens: readonly Token[]): boolean {
  if (clause.kind !== 'limit' || clause.moment.shape !== 'stretch' || clause.moment.grain !== 'year')
    return false
  if (longestMatch(tokens, clause.first - 2, REVIEWS) !== 2 || clause.relation !== 'none') return false
  return REVIEWS.every((review) =>
    tokens.some(
      (_, at) =>
        [',', ';'].includes(tokens[at - 1]?.text ?? '') &&
        longestMatch(tokens, at, [review, `${review} năm`]) > 0 &&
        [2, 3].some((length) => tokens[at + length]?.text.length === 4),
    ),
  )
}

const REVIEWS = ['sơ kết', 'tổng kết']
