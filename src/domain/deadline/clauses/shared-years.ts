import type { Moment, Stretch } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import type { Clause } from './clauses.ts'
import { isListed } from './listed-limits.ts'

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
