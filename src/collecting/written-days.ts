import { type Day, dayOf } from '../domain/time/day.ts'

/** A day that words name. */
export interface NamedDay {
  /** Null where the calendar has no such day. */
  readonly day: Day | null
  /** The words before it, after the day named before. */
  readonly before: string
}

/**
 * The days that words name with their year, in their order: `31/5/2024`, `31-5-2024`, `31.5.2024`, `2024-05-31`,
 * `ngày 31 tháng 5 năm 2024`. Days come before months, as everywhere in Việt Nam.
 */
export function daysNamed(words: string): { readonly days: readonly NamedDay[]; readonly after: string } {
  const days: NamedDay[] = []
  let at = 0
  for (const match of words.matchAll(DAY)) {
    const { iso, month, date, day, slashed, year } = match.groups ?? {}
    const found =
      iso === undefined
        ? dayOf(Number(year), Number(slashed), Number(day))
        : dayOf(Number(iso), Number(month), Number(date))
    days.push({ day: found, before: words.slice(at, match.index) })
    at = match.index + match[0].length
  }
  return { days, after: words.slice(at) }
}

const DAY =
  /(?<!\d)(?:(?<iso>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})|(?<day>\d{1,2})(?: *[/.-] *| tháng )(?<slashed>\d{1,2})(?: *[/.-] *| năm )(?<year>\d{4}))(?!\d)/gu

/** The one day that words are, with or without the word “ngày”; null where they say anything else. */
export function wholeDay(words: string): Day | null {
  const { days, after } = daysNamed(words.trim())
  const [only, ...others] = days
  if (only === undefined || others.length > 0 || after.replace(/[\s.;]+/gu, '') !== '') return null
  return /^(?:ngày)?\s*$/iu.test(only.before.normalize('NFC')) ? only.day : null
}
