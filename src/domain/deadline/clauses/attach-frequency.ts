import type { Frequency } from '../../time/period.ts'
import type { Every } from '../model/item.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { DayInPeriod } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'
import type { Clause, Limit } from './clauses.ts'
import { areBothNamed, isFirstHalf, isPartOfNext } from './half-years.ts'
import { isListed, limitsAt } from './listed-limits.ts'
import { isAsOftenAs } from './rates.ts'

/** A clause once its frequency and its year are sought among its neighbours. */
export type FrequencyAttached = Clause & { readonly tied: Tie | null }

/** The recurrence whose day a limit is. */
export interface Tie {
  readonly every: Frequency
  readonly count: number
  readonly in: DayInPeriod['in']
}

/** Ties each recurrence to the limits beside it: "trước ngày 15/12 hằng năm", "hằng tháng (trước ngày 20)". */
export function withFrequencies(
  clauses: readonly Clause[],
  tokens: readonly Token[],
): readonly FrequencyAttached[] | Refusal {
  const tied: (FrequencyAttached | null)[] = clauses.map((clause) => ({
    ...clause,
    tied: null,
  }))
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'every') continue
    if (isPartOfNext(clauses, at)) {
      tied[at] = null
      const next = tied[at + 1]
      if (next) tied[at + 1] = { ...next, joint: clause.joint }
      continue
    }
    const before = clause.joint === 'none' ? limitsBeside(clauses, tied, at - 1, -1, clause) : []
    const next = clauses[at + 1]
    const follows =
      next !== undefined &&
      (['none', 'comma', 'bracket', 'colon'].includes(next.joint) || isOfWholeSentence(clauses, tokens))
    const after = before.length === 0 && follows ? limitsBeside(clauses, tied, at + 1, 1, clause) : []
    const places = before.length > 0 ? before : after
    if (places.length === 0) continue
    const isHalf = isFirstHalf(clauses, at, places)
    if (!isHalf && !isAsOftenAs(clause, limitsAt(clauses, places)) && !areBothNamed(clauses, clause, places))
      return refusal(clause.first, clause.until, COUNT)
    tied[at] = null
    const [head] = after
    const first = head === undefined ? null : tied[head]
    const isNext = tokens[clause.first - 1]?.text === ')' && clauses[head ?? at]?.joint === 'bracket'
    const isOther = clauses.slice(0, at).every((last) => last.kind !== 'every' || last.every !== clause.every)
    const joint = isNext && isOther && clause.joint === 'none' ? 'and' : clause.joint
    if (head !== undefined && first) tied[head] = { ...first, joint }
    const follower = clauses[(after.at(-1) ?? at) + 1]
    const isClosed = tokens[clauses[after.at(-1) ?? at]?.until ?? 0]?.text === ')'
    if (after.length > 0 && follower?.kind === 'every' && follower.joint === 'none' && !isClosed) continue
    tieLimits(tied, places, clause)
  }
  return tied.filter((clause) => clause !== null)
}

/**
 * "Hằng năm tổng hợp và báo cáo Bộ … trước ngày 20 tháng 12": the recurrence that a sentence begins with is that of its one
 * day, whatever "và" between them joins; "hằng năm và trước ngày 20 tháng 12" are two.
 */
function isOfWholeSentence(clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  const [each, day] = clauses
  if (each?.kind !== 'every' || each.every !== 'year' || each.count > 1 || each.times !== null) return false
  if (day?.kind !== 'limit' || day.joint !== 'and' || clauses.length > 2) return false
  const isDay = day.moment.shape === 'stretch' && day.moment.grain === 'day' && day.moment.year === null
  const since = tokens[each.until]?.text === ',' ? each.until + 1 : each.until
  const opens = tokens.slice(0, each.first).every(({ kind, text }) => kind !== 'word' || LABELS.has(text))
  const isSent =
    tokens[since]?.kind === 'word' && !['và', 'hoặc', 'hay', 'cùng'].includes(tokens[since]?.text ?? '')
  return isDay && opens && isSent && ['before', 'by'].includes(day.relation) && day.from === null
}

const LABELS = new Set(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'định', 'kỳ'])

/** The limits of a list on one side of a recurrence that can be days of its periods. */
function limitsBeside(
  clauses: readonly Clause[],
  tied: readonly (FrequencyAttached | null)[],
  start: number,
  step: 1 | -1,
  every: Clause & { kind: 'every' },
): number[] {
  const found: number[] = []
  for (let at = start; at >= 0 && at < clauses.length; at += step) {
    const clause = clauses[at]
    if (clause?.kind !== 'limit' || tied[at]?.tied !== null || !canBeDayOf(clause, every)) break
    if (step === 1 && at !== start && !isListed(clause)) break
    found.push(at)
    if (step === -1 && !isListed(clause)) break
  }
  return found
}

/** Whether a limit without its year, quarter or month can be a day of such periods. */
function canBeDayOf({ moment, relation, from }: Limit, { every, in: within }: Every): boolean {
  if (relation === 'open') return false
  switch (every) {
    case 'year':
    case 'half-year':
      return moment.shape === 'stretch' && moment.year === null && (from === null || from.shape === 'stretch')
    case 'quarter':
      return (
        moment.shape === 'day-of-quarter' ||
        (moment.shape === 'stretch' && moment.year === null && moment.grain !== 'year' && within === 'period')
      )
    case 'month':
      return moment.shape === 'day-of-month'
    case 'week':
      return moment.shape === 'day-of-week'
  }
}

/** Makes limits the days of a recurrence. */
function tieLimits(
  tied: (FrequencyAttached | null)[],
  places: readonly number[],
  { every, count, in: inside }: Every,
): void {
  for (const place of places) {
    const clause = tied[place]
    if (clause?.kind === 'limit')
      tied[place] = {
        ...clause,
        tied: { every: clause.moment.shape === 'stretch' ? 'year' : every, count, in: inside },
      }
  }
}

const COUNT = {
  vi: 'số lần không khớp với số mốc nêu ra',
  en: 'the number of times does not match the days named',
}
