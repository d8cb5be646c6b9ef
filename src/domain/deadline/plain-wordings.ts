import { addDays, type Day, dayOf, firstOfMonth, lastOfMonth } from '../time/day.ts'
import type { AssumptionCode, ReadingContext } from './model/reading.ts'

/** What a plain wording says: its last day, and where "trước" has two readings, the words and the last day by the other. */
export interface PlainWording {
  readonly through: Day
  readonly assumption: {
    readonly code: AssumptionCode
    readonly words: string
    readonly other: Day
  } | null
}

/**
 * The commonest wordings, read without the grammar, which takes many times as long: "Hoàn thành trước ngày 15/6/2024",
 * "Trong tháng 6/2024", "Quý II/2024", "Năm 2024". Only where they are all there is, name the year, and speak of a time that
 * begins after the document's day; null for any other. A test holds them to the grammar: the days of 2024, and the months,
 * quarters and years of every fourth year, an eighth of them in each run and all of them before a release.
 */
export function plainWording(text: string, { issued, readings }: ReadingContext): PlainWording | null {
  const found: Named | undefined = PLAIN.exec(text)?.groups
  if (found === undefined) return null
  const period = periodOf(found)
  if (period === null || (issued !== null && period.before < issued)) return null
  if (found.before === undefined) return { through: period.last, assumption: null }
  const code = found.day === undefined ? 'before-month' : 'before-day'
  const isStrict = (code === 'before-day' ? readings.beforeDay : readings.beforeMonth) === 'strict'
  const [through, other] = isStrict ? [period.before, period.last] : [period.last, period.before]
  return { through, assumption: { code, words: found.limit ?? text, other } }
}

type Named = {
  readonly [part in 'limit' | 'before' | 'day' | 'of' | 'month' | 'quarter' | 'year']?: string
}

/** The last day before a period, and its own last day; null for one that the calendar does not have. */
function periodOf({ day, of, month, quarter, year }: Named): {
  readonly before: Day
  readonly last: Day
} | null {
  const inYear = Number(year)
  if (day !== undefined) {
    const last = dayOf(inYear, Number(of), Number(day))
    return last === null ? null : { before: addDays(last, -1), last }
  }
  if (month !== undefined) {
    const named = Number(month)
    return named < 1 || named > 12 ? null : daysOfMonths(inYear, named, named)
  }
  const number = QUARTERS.indexOf(quarter ?? '')
  return number < 0 ? daysOfMonths(inYear, 1, 12) : daysOfMonths(inYear, 3 * number + 1, 3 * number + 3)
}

function daysOfMonths(year: number, first: number, last: number) {
  return { before: addDays(firstOfMonth(year, first), -1), last: lastOfMonth(year, last) }
}

const QUARTERS = ['I', 'II', 'III', 'IV']

const PLAIN = new RegExp(
  [
    '^(?:Hoàn thành )?(?<limit>(?:(?<before>[Tt]rước )|[Tt]rong )?(?:',
    '[Nn]gày (?<day>[0-9]{1,2})/(?<of>[0-9]{1,2})/|[Tt]háng (?<month>[0-9]{1,2})/|[Qq]uý (?<quarter>I{1,3}|IV)/|[Nn]ăm ',
    ')(?<year>20[0-9]{2}))$',
  ].join(''),
)
