import type { Token } from './token.ts'

/** A number and the token after it. */
export interface Numeral {
  readonly value: number
  readonly until: number
}

/**
 * A number in digits or in words up to 99, with its repetition in brackets: "05", "mười lăm", "05 (năm)".
 * Null where none stands here, or where the brackets say another number.
 */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const plain = digitsAt(tokens, at) ?? writtenAt(tokens, at)
  if (plain === null || tokens[plain.until]?.text !== '(') return plain
  const repeated = digitsAt(tokens, plain.until + 1) ?? writtenAt(tokens, plain.until + 1)
  if (repeated === null || tokens[repeated.until]?.text !== ')') return plain
  return repeated.value === plain.value ? { value: plain.value, until: repeated.until + 1 } : null
}

/** A number in digits: at most four, so never a serial number. */
export function digitsAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at]
  return token?.kind === 'number' && token.text.length <= 4 ? { value: token.value, until: at + 1 } : null
}

/** A number from 1 to 99 written out in words. */
export function writtenAt(tokens: readonly Token[], at: number): Numeral | null {
  const word = tokens[at]?.text ?? ''
  const unit = UNITS.get(word)
  if (word === 'mười') {
    const ones = ONES_AFTER_TEN.get(tokens[at + 1]?.text ?? '')
    return ones === undefined ? { value: 10, until: at + 1 } : { value: 10 + ones, until: at + 2 }
  }
  if (unit === undefined) return null
  if (unit < 2 || tokens[at + 1]?.text !== 'mươi') return { value: unit, until: at + 1 }
  const ones = ONES_AFTER_TENS.get(tokens[at + 2]?.text ?? '')
  return ones === undefined ? { value: unit * 10, until: at + 2 } : { value: unit * 10 + ones, until: at + 3 }
}

/** A quarter's number: Roman, Arabic or in words. Five and more are given back, to be called impossible. */
export function quarterNumberAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at]
  const roman =
    ROMAN.get(token?.text ?? '') ?? (token?.text === 'nhất' ? 1 : token?.text === 'tư' ? 4 : undefined)
  if (roman !== undefined) return { value: roman, until: at + 1 }
  if (token?.kind === 'number') return token.text.length <= 2 ? digitsAt(tokens, at) : null
  return token?.text === 'năm' ? null : writtenAt(tokens, at)
}

/** Whether a Roman number up to thirty stands here. */
export function romanAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && /^(?:x{0,3}(?:ix|iv|v?i{0,3}))$/.test(tokens[at]?.text ?? '')
}

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    một: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    năm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
)

const ONES_AFTER_TEN: ReadonlyMap<string, number> = new Map(
  Object.entries({
    một: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
)

const ONES_AFTER_TENS: ReadonlyMap<string, number> = new Map([
  ...ONES_AFTER_TEN,
  ['mốt', 1],
  ['tư', 4],
  ['nhăm', 5],
])

const ROMAN: ReadonlyMap<string, number> = new Map(
  Object.entries({ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8 }),
)
