import { slugOf } from '../../domain/names/slug.ts'
import { parseDay } from '../../domain/time/day.ts'

/**
 * The nearest value that has the right form: a day written 15/1/2024 (in Việt Nam always day, month, year) as
 * 2024-01-15, words as an id, a task number or period without what hangs on to it. Null where none comes to mind.
 */
export function suggestedForm(words: string, form: RegExp): string | null {
  const tried = [
    dayWritten(words),
    words.trim().replace(/[.\-\s]+$/, ''),
    words.trim().toUpperCase(),
    slugOf(words),
  ]
  return tried.find((mended) => mended !== words && mended !== '' && form.test(mended)) ?? null
}

/** The day that d/m/yyyy or yyyy-m-d stands for; empty where it is none. */
function dayWritten(words: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words.trim()) ?? []
  const [, first, second, third] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(words.trim()) ?? []
  const [y, m, d] = year === undefined ? [first, second, third] : [year, month, day]
  if (y === undefined || m === undefined || d === undefined) return ''
  return parseDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) ?? ''
}
