import type { Clause, Limit } from './clauses.ts'

/** Whether a comma or "và" lists a clause with the one before it. */
export function isListed(clause: Clause): boolean {
  return clause.joint === 'comma' || clause.joint === 'and'
}

/** The limits among the clauses at some places. */
export function limitsAt(clauses: readonly Clause[], places: readonly number[]): readonly Limit[] {
  return places.flatMap((place) => {
    const clause = clauses[place]
    return clause?.kind === 'limit' ? [clause] : []
  })
}
