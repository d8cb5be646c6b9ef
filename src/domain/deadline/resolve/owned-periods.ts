import type { Clause } from '../clauses/clauses.ts'
import { isOfThing } from '../clauses/not-a-limit.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { isNamedBefore, whatIsOf } from './owners-of-periods.ts'
import { isDated, isSetOff, isYearOfNext, isYearOfWork, lastYearListed } from './years-beside-limits.ts'
import { isReview, isReviewed } from './years-of-review.ts'
import { isYearOfThingsListed } from './years-of-things-listed.ts'

/**
 * The clauses without the periods that belong to a thing and not to its limit: in "báo cáo năm 2023
 * trước ngày 15/01/2024" the year says which report. Only right before a limit that names its own year is that certain;
 * anywhere else the period may be a limit of its own, or tell the year of the other, and is refused.
 */
export function withoutOwnedPeriods(
  clauses: readonly Clause[],
  tokens: readonly Token[],
): readonly Clause[] | Refusal {
  const kept: Clause[] = []
  let listed = -1
  for (const [at, clause] of clauses.entries()) {
    if (at <= listed) continue
    const since = clauses[at - 1]?.until ?? 0
    const lastYear = lastYearListed(clauses, at, tokens)
    const setOff = isSetOff(clauses[lastYear + 1], tokens, clauses[lastYear]?.until ?? clause.until)
    const isAlone = (clauses.length === 1 && isReview(clause, tokens)) || isReviewed(clause, tokens)
    const what = isAlone
      ? null
      : isOfThing(clauses, at, tokens)
        ? 'thing'
        : (whatIsOf(clause, tokens, since) ??
          (setOff && isNamedBefore(clause, tokens, since, 'only') ? 'thing' : null) ??
          (isYearOfThingsListed(clauses, at, tokens) ||
          (isYearOfNext(clauses, at, tokens) && isNamedBefore(clause, tokens, since, 'last'))
            ? 'thing'
            : null))
    const isCertain =
      what === 'law'
        ? clauses.slice(at + 1).some(isDated)
        : setOff ||
          isYearOfNext(clauses, at, tokens) ||
          isYearOfWork(clauses, at, tokens) ||
          isYearOfThingsListed(clauses, at, tokens)
    if (what === null) {
      const isLeft = kept.length === 0 && at > 0
      kept.push(isLeft ? { ...clause, joint: 'start' } : clause)
    } else if (!isCertain) return refusal(clause.first, clause.until, OBJECT)
    else if (what === 'thing') listed = lastYear
  }
  return kept
}

const OBJECT = {
  vi: 'không rõ kỳ này là kỳ của báo cáo, kế hoạch, công việc được nêu trước đó hay là thời hạn',
  en: 'unclear whether the period belongs to the report, plan or work named before it, or is its limit',
}
