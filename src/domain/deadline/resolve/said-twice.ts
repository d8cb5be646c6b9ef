import type { Frequency } from '../../time/period.ts'
import type { FrequencyAttached } from '../clauses/attach-frequency.ts'
import type { Clause } from '../clauses/clauses.ts'
import { PERIODS_A_YEAR } from '../clauses/rates.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Token } from '../words/token.ts'
import { gapBetween } from './lists.ts'

/** The refusal of two recurrences that may be one duty said twice: "4 lần/năm, vào tháng cuối quý". */
export function saidTwice(clauses: readonly FrequencyAttached[], tokens: readonly Token[]): Refusal | null {
  for (const [at, clause] of clauses.entries()) {
    const last = clauses[at - 1]
    if (last === undefined || (last.kind !== 'every' && clause.kind !== 'every')) continue
    const [one, other] = [rateOf(last), rateOf(clause)]
    if (one === null || other === null) continue
    const isFollowing = last.kind === 'every' && clause.tied?.in === 'next' && clause.joint === 'and'
    if (isFollowing && one.every === other.every && one.times === other.times)
      return refusal(last.first, clause.until, TWICE)
    const listed = last.kind === 'every' && clause.kind === 'every'
    if (listed && one.every === other.every && one.times === other.times) continue
    const apart = gapBetween(tokens, last.until, clause.first) !== 'none'
    const loose = ['none', 'comma', 'bracket'].includes(clause.joint)
    const quarterly = isDayOfQuarter(last) || isDayOfQuarter(clause)
    const unlisted = !apart && (one.times > 1 || other.times > 1 || clause.kind === 'limit')
    const equal = one.times * PERIODS_A_YEAR[one.every] === other.times * PERIODS_A_YEAR[other.every]
    if (loose ? quarterly || unlisted || equal : equal && !apart)
      return refusal(last.first, clause.until, TWICE)
  }
  return null
}

function rateOf(clause: FrequencyAttached): { readonly every: Frequency; readonly times: number } | null {
  if (clause.kind === 'every') return { every: clause.every, times: clause.times ?? 1 }
  if (isDayOfQuarter(clause)) return { every: 'quarter', times: 1 }
  return clause.tied === null ? null : { every: clause.tied.every, times: 1 }
}

function isDayOfQuarter(clause: Clause): boolean {
  return clause.kind === 'limit' && clause.moment.shape === 'day-of-quarter'
}

const TWICE = {
  vi: 'không rõ đây là hai việc lặp lại khác nhau hay một việc được nói hai lần',
  en: 'unclear whether two duties recur here, or one is said twice',
}
