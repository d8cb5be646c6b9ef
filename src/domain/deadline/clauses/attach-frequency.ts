import type { Frequency } from '../../time/period.ts'
import type { Every } from '../model/item.ts'
import type { Moment, Stretch } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { DayInPeriod } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'
import type { Clause, Limit } from './clauses.ts'
import { isAsOftenAs } from './rates.ts'

/** A clause once its frequency and its year are sought among its neighbours. */
export type FrequencyAttached = Clause & { readonly tied: Tie | null }

/** The recurrence whose day a limit is. */
export interface Tie {
  readonly every: Frequency
  readonly count: number
  readonly in: DayInPeriod['in']
}

/** Limits of one list share the year that stands with its last: "tháng 3, tháng 9/2024". */
export function withSharedYears(clauses: readonly Clause[]): readonly Clause[] | Refusal {
  const shared = [...clauses]
  for (let at = shared.length - 1; at >= 0; at -= 1) {
    const clause = shared[at]
    if (clause?.kind !== 'limit') continue
    const within = clause.from === null ? null : withMonthAndYearOf(clause.from, clause.moment)
    const next = shared[at + 1]
    const listed = next?.kind === 'limit' && isListed(next) && next.relation !== 'open'
    const isOfOwnYear =
      next?.kind === 'limit' && next.relation === 'before' && isOfYears(next.from ?? next.moment)
    const moment =
      listed && !isOfOwnYear ? withMonthAndYearOf(clause.moment, next.from ?? next.moment) : clause.moment
    const from = within === null || moment === null ? null : withMonthAndYearOf(within, moment)
    if (moment === null || (clause.from !== null && from === null))
      return refusal(clause.first, next?.until ?? clause.until, BACKWARDS)
    shared[at] = { ...clause, moment, from }
  }
  return shared
}

/** "trước 30/6, … trước năm 2019": a whole year to be done before, which is not that of a day named sooner. */
function isOfYears(moment: Moment): boolean {
  return moment.shape === 'stretch' && moment.grain === 'year'
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

/** "6 tháng và hằng năm (trước ngày 15/6 và 15/12)": the days of the year are those of both its halves. */
function isPartOfNext(clauses: readonly Clause[], at: number): boolean {
  const [half, year, ...days] = clauses.slice(at, at + 4)
  if (half?.kind !== 'every' || half.every !== 'half-year' || half.times !== null) return false
  if (year?.kind !== 'every' || year.every !== 'year' || year.joint !== 'and') return false
  const months = days.flatMap((day) =>
    day.kind === 'limit' && day.moment.shape === 'stretch' && day.moment.year === null
      ? [day.moment.last.month]
      : [],
  )
  const [first, second] = months
  return first !== undefined && second !== undefined && first <= 7 && second > 7
}

/** "6 tháng (trước ngày 20/6) và năm (trước ngày 15/11)": the report of the second half is that of the year. */
function isFirstHalf(clauses: readonly Clause[], at: number, places: readonly number[]): boolean {
  const clause = clauses[at]
  if (clause?.kind !== 'every' || clause.every !== 'half-year' || places.length !== 1) return false
  const behind = Math.max(at, places[0] ?? at) + 1
  if (clause.times !== null) return false
  const stop = clauses.findIndex(({ joint }, place) => place > behind && joint === 'semicolon')
  const rest = clauses.slice(behind, stop < 0 ? clauses.length : stop)
  const ofYear = rest.filter(({ kind }) => kind === 'every')
  const [end, ...others] = rest.filter(({ kind }) => kind === 'limit')
  if (ofYear.length === 0 || !ofYear.every((each) => each.kind === 'every' && each.every === 'year'))
    return false
  const isNext = ofYear.some((each) => each.kind === 'every' && each.in === 'next')
  const [half] = limitsAt(clauses, places)
  return (
    half?.moment.shape === 'stretch' &&
    half.moment.last.month <= (isNext ? 9 : 7) &&
    others.length === 0 &&
    end?.kind === 'limit' &&
    end.moment.shape === 'stretch' &&
    (isNext || end.moment.last.month > 7)
  )
}

/** "06 tháng một lần (tháng 01 và tháng 6 hằng năm)": both days of every year are named, whatever halves they lie in. */
function areBothNamed(
  clauses: readonly Clause[],
  { every, times }: Every,
  places: readonly number[],
): boolean {
  const isYearly = clauses.some((other) => other.kind === 'every' && other.every === 'year')
  const months = limitsAt(clauses, places).flatMap(({ moment }) =>
    moment.shape === 'stretch' ? [moment.last.month] : [],
  )
  const [first = 0, second = 0] = months
  return (
    every === 'half-year' &&
    (times ?? 1) === 1 &&
    isYearly &&
    months.length === 2 &&
    Math.abs(second - first) >= 4
  )
}

function limitsAt(clauses: readonly Clause[], places: readonly number[]): readonly Limit[] {
  return places.flatMap((place) => {
    const clause = clauses[place]
    return clause?.kind === 'limit' ? [clause] : []
  })
}

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

function isListed(clause: Clause): boolean {
  return clause.joint === 'comma' || clause.joint === 'and'
}

/** A moment with the month and year of the one after it; null where that would put it later than that one. */
function withMonthAndYearOf(moment: Moment, next: Moment): Moment | null {
  if (moment.shape === 'day-of-month' && next.shape === 'stretch' && next.grain === 'day') {
    const place = { month: next.last.month, day: moment.day }
    return moment.day > next.last.day ? null : { ...next, first: place, last: place }
  }
  if (moment.shape !== 'stretch' || next.shape !== 'stretch' || moment.year !== null || next.year === null)
    return moment
  if (moment.grain === 'year') return moment
  return isLater(moment, next) ? null : { ...moment, year: next.year }
}

function isLater(one: Stretch, other: Stretch): boolean {
  return one.first.month * 100 + one.first.day > other.last.month * 100 + other.last.day
}

const BACKWARDS = {
  vi: 'các mốc trong danh sách không theo thứ tự thời gian nên không rõ năm của mốc đứng trước',
  en: 'the times listed do not follow one another, so the year of the first is not certain',
}
const COUNT = {
  vi: 'số lần không khớp với số mốc nêu ra',
  en: 'the number of times does not match the days named',
}
