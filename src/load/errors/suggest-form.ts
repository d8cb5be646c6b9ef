import { slugOf } from '../../domain/names/slug.ts'
import { parseDay } from '../../domain/time/day.ts'

/**
 * The nearest value that has the right form, or null: a day written 15/1/2024 (in Việt Nam always day, month, year)
 * becomes 2024-01-15, words become an id, and a task number or period loses trailing characters.
 */
export function suggestedForm(words: string, form: RegExp): string | null {
  const tried = [
    dayWritten(words),
    words.trim().replace(/[.\-\s]+$/, ''),
    words.trim().toUpperCase(),
    slugOf(words),
  ]
  return tried.find((fixed) => fixed !== words && fixed !== '' && form.test(fixed)) ?? null
}

/** The day written d/m/yyyy or yyyy-m-d, as YYYY-MM-DD; empty where it is none. */
function dayWritten(words: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? []
  const [, first, second, third] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(words.trim()) ?? []
  const [y, m, d] = year === undefined ? [first, second, third] : [year, month, day]
  if (y === undefined || m === undefined || d === undefined) return ''
  return parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) ?? ''
}
