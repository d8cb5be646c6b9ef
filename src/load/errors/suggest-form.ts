import type { Fix } from '../../domain/findings/fix.ts'
import { isOneSlip } from '../../domain/names/nearest.ts'
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

/**
 * The fix where the value in the right form can only be the one meant: it differs in letter case, blanks or what trails
 * it, or is a day that reads the same with the month first.
 */
export function certainFix(words: string, fixed: string | null): Fix | null {
  if (fixed === null) return null
  const [, day = '', month = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(words.trim()) ?? []
  const isCertain =
    day === ''
      ? plainest(words) === plainest(fixed) || /^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}$/.test(words.trim())
      : Number(day) > 12 || Number(day) === Number(month)
  return isCertain ? { from: words, to: fixed } : null
}

function plainest(words: string): string {
  return words
    .trim()
    .replace(/[.\-\s]+$/, '')
    .replace(/[\s_]+/g, '-')
    .toLowerCase()
}

/**
 * The fix of a word out of a closed list, where it is one slip away from the only word it may be: what a schema has,
 * never names or numbers, of which a neighbour may be right and only not known yet.
 */
export function onlySlip(word: string, suggest: readonly string[]): Fix | null {
  const [only, ...others] = suggest
  return only !== undefined && others.length === 0 && isOneSlip(word, only) ? { from: word, to: only } : null
}
