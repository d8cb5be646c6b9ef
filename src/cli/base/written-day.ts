import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import { type Day, dayOf, lastOfMonth } from '../../domain/time/day.ts'

/** What somebody wrote for a day: the day, or why it is none, perhaps with the one that was meant. */
export type WrittenDay =
  | { readonly is: 'day'; readonly day: Day }
  | { readonly is: 'outside-years' }
  | { readonly is: 'no-day'; readonly meant: Day | null }

/** A day as people write it: `2024-06-30`, `2024-6-30`, `30/6/2024`, `30-6-2024`, `30.6.2024`, `hôm nay`. */
export function dayWritten(text: string, today: () => Day): WrittenDay {
  const words = foldSpelling(text).replace(/^ngày /, '')
  if (words === 'hôm nay' || words === 'today') return { is: 'day', day: today() }
  const parts = partsOf(words)
  if (parts === null) return { is: 'no-day', meant: meantBy(words) }
  const [year, month, date] = parts
  const day = dayOf(year, month, date)
  if (day !== null) return { is: 'day', day }
  // A leap year: whether there is such a day hangs on the year where it is 29 February.
  if ((year < 1900 || year > 2999) && dayOf(2000, month, date) !== null) return { is: 'outside-years' }
  return { is: 'no-day', meant: nearestTo(year, month, date) }
}

type Parts = readonly [year: number, month: number, date: number]

function partsOf(words: string): Parts | null {
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words) ?? []
  if (year !== undefined) return [Number(year), Number(month), Number(date)]
  const [, first, second, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(words) ?? []
  return first === undefined ? null : [Number(last), Number(second), Number(first)]
}

/** Month and day the wrong way round, or a day beyond the end of its month. */
function nearestTo(year: number, month: number, date: number): Day | null {
  if (month > 12) return dayOf(year, date, month)
  return year >= 1900 && year <= 2999 && month >= 1 && date > 28 && date <= 31
    ? lastOfMonth(year, month)
    : null
}

/** A day without its hyphens, or with two digits of its year. */
function meantBy(words: string): Day | null {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(words) ?? []
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(date))
  const [, first, second, short] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d\d)$/.exec(words) ?? []
  return short === undefined ? null : dayOf(2000 + Number(short), Number(second), Number(first))
}
