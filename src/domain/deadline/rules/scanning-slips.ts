import { type Refusal, refusal } from '../model/refusal.ts'
import { englishMonthAt } from '../words/english.ts'
import type { Token } from '../words/token.ts'

/**
 * The refusal of a number that may have lost a digit to a scanner, which takes 1 for l, I or a slash, 0 for O, 5 for S, 8
 * for B and 6 for ó, and breaks a number in two: "ngày l5/6/2024", "2O hằng tháng", "1 5/6/2024". It is never repaired.
 */
export function scanningSlip(tokens: readonly Token[], isAside: (at: number) => boolean): Refusal | null {
  for (const at of tokens.keys()) {
    if (isAside(at)) continue
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (token === undefined) continue
    if (isTouched(token, next) || isBroken(tokens, at) || isLooseSlash(tokens, at) || isSplitYear(tokens, at))
      return refusal(at, Math.min(at + 2, tokens.length), SLIP, NO_DATE)
  }
  return null
}

/** Whether a letter that names no unit stands right against a number. */
function isTouched(token: Token, next: Token | undefined): boolean {
  if (next === undefined || next.spaced) return false
  if (token.kind === 'word' && next.kind === 'number') return !BEFORE_NUMBERS.has(token.text)
  return token.kind === 'number' && next.kind === 'word' && !BEHIND_NUMBERS.has(next.text)
}

/** Whether two numbers stand side by side, and the second is neither the year of the first nor counts months. */
function isBroken(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== 'number' || next?.kind !== 'number') return false
  const counts = token.text.length === 2 && tokens[at + 2]?.text === 'tháng' && next.value > 0
  const isYear = next.text.length === 4 && token.text.length <= 2 && token.value > 0 && token.value <= 12
  return !counts && !isYear
}

/** Whether a slash beside a number may be a digit: nothing on its other side, or spaced on one side and in no date. */
function isLooseSlash(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== '/') return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (before?.kind !== 'number' && after?.kind !== 'number') return false
  if (before === undefined || after === undefined || before.kind === 'sign' || after.kind === 'sign')
    return true
  if (tokens[at]?.spaced === after.spaced) return false
  const isDate = after.kind === 'number' && (before.kind === 'number' || /^[iv]+$/.test(before.text))
  const maySplit = after.text.length === 4 && before.text.length === 1 && tokens[at - 2]?.text !== '/'
  return !isDate || (before.kind === 'number' && maySplit)
}

/** "tháng 5-20/8", "quý III -20/9", "June 15th, 20/8": where the year of a month or day stands, two numbers that a misread 1 parts. */
function isSplitYear(tokens: readonly Token[], at: number): boolean {
  const [century, slash, last] = tokens.slice(at, at + 3)
  if (century?.text !== '20' || slash?.text !== '/' || last?.kind !== 'number') return false
  if (slash.spaced || last.spaced || last.text.length !== 1) return false
  const sign = tokens[at - 1]?.text ?? ''
  if (sign === '-') return !century.spaced && ['tháng', 't', 'quý'].includes(tokens[at - 3]?.text ?? '')
  const day = ORDINALS.has(tokens[at - 2]?.text ?? '') ? at - 3 : at - 2
  return sign === ',' && tokens[day]?.kind === 'number' && englishMonthAt(tokens, day - 1) !== null
}

const ORDINALS = new Set(['th', 'st', 'nd', 'rd'])
/** What is written against the number behind it: "T12", "Q2", "ngày15", "16h30". */
const BEFORE_NUMBERS = new Set(['t', 'h', 'tháng', 'ngày', 'năm', 'quý', 'mùng', 'mồng', 'giờ'])
/** What is written against the number before it: "16h", "30p", "6tháng", "15th". */
const BEHIND_NUMBERS = new Set([
  'h',
  'p',
  'giờ',
  'phút',
  'ngày',
  'tháng',
  'năm',
  'quý',
  'tuần',
  'lần',
  'th',
  'st',
  'nd',
  'rd',
])
/** No date in such words may be proposed: it would be the one misread. */
const NO_DATE = 'once 2024-12-31'
const SLIP = {
  vi: 'chữ, dấu gạch hoặc khoảng trắng chạm vào số này có thể là một chữ số bị nhận dạng sai khi quét',
  en: 'a letter, a slash or a space that touches this number may be a digit that was misread when scanned',
}
