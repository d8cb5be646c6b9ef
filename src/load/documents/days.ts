import { type Day, lastOfMonth, parseDay } from '../../domain/time/day.ts'

/** A day that the schema has checked, or null where there is none. */
export function day(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : parseDay(text)
}

/** The last day of a month written `YYYY-MM`, or null where the calendar has no such month. */
export function lastDayOfMonth(month: string): Day | null {
  const first = parseDay(`${month}-01`)
  return first === null ? null : lastOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
}

/** Whether the words of `issued` are a real day or month. */
export function isIssue(text: string): boolean {
  return parseDay(text) !== null || (text.length === 7 && lastDayOfMonth(text) !== null)
}
