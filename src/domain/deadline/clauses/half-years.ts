import type { Every } from '../model/item.ts'
import type { Clause } from './clauses.ts'
import { limitsAt } from './listed-limits.ts'

/** "6 tháng và hằng năm (trước ngày 15/6 và 15/12)": the days of the year are those of both its halves. */
export function isPartOfNext(clauses: readonly Clause[], at: number): boolean {
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
export function isFirstHalf(clauses: readonly Clause[], at: number, places: readonly number[]): boolean {
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
export function areBothNamed(
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
