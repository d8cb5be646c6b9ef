import { type Day, dayOf } from '../../time/day.ts'
import type { Token } from '../words/token.ts'

/** Days from the first to the last of them. */
export interface DaysSpanned {
  readonly from: Day
  readonly through: Day
}

/**
 * "từ ngày 10/9 đến ngày 12/9/2025", "(dự kiến từ 13 đến 15/10)": the days that words here name, behind a comma or bracket. One
 * span for each year that it may be in where none is named; none where no such days stand here.
 */
export function daysSpanned(tokens: readonly Token[], at: number): readonly DaysSpanned[] {
  const words = tokens
    .slice(at, at + LONGEST)
    .map(({ text }) => text)
    .join(' ')
  const found = SPAN.exec(words)?.groups
  if (found === undefined) return []
  const day = Number(found.day)
  const lastDay = Number(found.lastDay)
  const lastMonth = Number(found.lastMonth)
  const month = Number(found.month ?? lastMonth)
  const isOverNewYear = month > lastMonth
  return (found.lastYear === undefined ? ANY_YEARS : [Number(found.lastYear)]).flatMap((lastYear) => {
    const from = dayOf(Number(found.year ?? (isOverNewYear ? lastYear - 1 : lastYear)), month, day)
    const through = dayOf(lastYear, lastMonth, lastDay)
    return from === null || through === null ? [] : [{ from, through }]
  })
}

const LONGEST = 24
/** Among these a leap year, and every weekday on which a year begins. */
const ANY_YEARS = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]
const NUMBERED = String.raw`(?:\d{1,2} (?:giờ|h) (?:\d{1,2} (?:phút )?)?)?(?:(?:ngày|mùng|mồng) )*`
const SPAN = new RegExp(
  String.raw`^(?:[,(] )?(?:dự kiến )?(?:bắt đầu )?(?:(?:kể|tính) )?từ ${NUMBERED}(?<day>\d{1,2})(?: (?:[/.-]|tháng) (?<month>\d{1,2})(?: (?:[/.-]|năm) (?<year>\d{4}))?)? (?:đến|tới|-)(?: hết)? ${NUMBERED}(?<lastDay>\d{1,2}) (?:[/.-]|tháng) (?<lastMonth>\d{1,2})(?: (?:[/.-]|năm) (?<lastYear>\d{4}))?(?= |$)`,
)
