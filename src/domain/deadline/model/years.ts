import type { Text } from '../../text.ts'
import type { Token } from '../words/token.ts'
import type { Term } from './schedule.ts'

/** A year that a moment carries, and the token after it; the year is null where none stands there. */
export interface YearFound {
  readonly year: number | null
  readonly until: number
}

/** The four digits of a year at this place, or null. Whether plans can have that year is asked when all is read. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  if (tokens[at - 1]?.text === '.' && tokens[at - 1]?.spaced === false && token.spaced) return null
  return token.value
}

/**
 * The year that follows a day, month or quarter: "/2024", "-2024", ".2024", "năm 2024", "của năm 2024",
 * ", năm 2024", "(2024)" or "2024" alone.
 */
export function yearAfter(tokens: readonly Token[], at: number): YearFound {
  const sign = tokens[at]?.text ?? ''
  if (['/', '-', '.'].includes(sign)) return foundAt(tokens, at, at + 1)
  for (const words of [['năm'], ['của', 'năm'], [',', 'năm'], ['trong', 'năm'], ['/', 'năm'], [',']]) {
    if (!words.every((word, index) => tokens[at + index]?.text === word)) continue
    const found = foundAt(tokens, at, at + words.length)
    if (found.year !== null && (words[0] !== ',' || endsAfter(tokens, found.until))) return found
  }
  if (sign === '(') {
    const open = tokens[at + 1]?.text === 'năm' ? at + 2 : at + 1
    const found = foundAt(tokens, at, open)
    if (found.year !== null && tokens[open + 1]?.text === ')') return { year: found.year, until: open + 2 }
    return { year: null, until: at }
  }
  return endsAfter(tokens, at + 1) ? foundAt(tokens, at, at) : { year: null, until: at }
}

/** Whether a number before this place can end there: what follows is not a noun that it would count. */
export function endsAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (next === undefined) return true
  if (next.text === '/') return tokens[at + 1]?.text.length === 4
  return next.kind === 'sign' ? next.text !== '%' : AFTER_NUMBER.has(next.text)
}

const AFTER_NUMBER = new Set([
  'và',
  'năm',
  'hằng',
  'mỗi',
  'của',
  'đến',
  'hoặc',
  'trong',
  'trở',
  'để',
  'tại',
  'vào',
  'với',
  'tới',
  'theo',
])

function foundAt(tokens: readonly Token[], none: number, at: number): YearFound {
  const year = yearAt(tokens, at)
  return year === null ? { year: null, until: none } : { year, until: at + 1 }
}

/** The first and last year that a deadline may name: outside, a slip of the pen is likelier than a plan. */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2100

export function impossibleYear(year: number): Text {
  return {
    vi: `năm ${year} nằm ngoài khoảng ${FIRST_YEAR}–${LAST_YEAR}`,
    en: `the year ${year} lies outside ${FIRST_YEAR}–${LAST_YEAR}`,
  }
}

/** All the years that a deadline may name; a term may be as long. */
export const MAX_YEARS = LAST_YEAR - FIRST_YEAR

/** Whether a term is longer than all the years that a deadline may name. */
export function isEndless({ count, unit }: Term): boolean {
  return unit === 'month' && count > 12 * MAX_YEARS
}
