import type { Frequency } from '../../time/period.ts'
import { numeralAt, quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** Units of which one period may be: “hàng 2024 năm” is none. */
const MOST_UNITS = 99

/** A period's noun, not one that goes on to name a certain year or month. */
export function periodAt(
  tokens: readonly Token[],
  at: number,
  standing: 'each' | 'bare' | 'listed',
): { every: Frequency; count: number; until: number } | null {
  const half = longestMatch(tokens, at, ['nửa năm'])
  if (half > 0) return { every: 'half-year', count: 1, until: at + half }
  const count = countBefore(tokens, at)
  const unit = tokens[count.until]?.text ?? ''
  const every = unitPeriod(unit, count.value)
  if (every === null || every.count > MOST_UNITS || (every.count > 1 && standing === 'listed')) return null
  const next = tokens[count.until + 1]
  const years = next?.text.length === 4 && tokens[count.until + 2]?.text === '-'
  if (
    next?.kind === 'number' &&
    !(years && standing === 'each') &&
    (standing !== 'each' || (next.text.length !== 2 && tokens[count.until + 2]?.text !== 'lần'))
  )
    return null
  if (unit === 'quý' && next?.kind === 'word' && quarterNumberAt(tokens, count.until + 1) !== null)
    return null
  const isDated =
    next?.text === 'trước' && tokens[count.until + 2]?.text === 'ngày' && [3, 6].includes(count.value)
  if (!isDated && (standing === 'each' ? NOT_EACH : NOT_A_PERIOD).has(next?.text ?? '')) return null
  return { ...every, until: count.until + 1 }
}

/** The number of units, 1 where none is written: "năm" before nothing to count is the year, not five. */
export function countBefore(tokens: readonly Token[], at: number): { value: number; until: number } {
  const count = numeralAt(tokens, at)
  return count !== null && UNITS.has(tokens[count.until]?.text ?? '') ? count : { value: 1, until: at }
}

export function unitPeriod(
  unit: string,
  count: number,
): { readonly every: Frequency; readonly count: number } | null {
  if (unit === 'tháng')
    return {
      every: ({ 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[count] ?? 'month',
      count: [3, 6, 12].includes(count) ? 1 : count,
    }
  const every = ({ năm: 'year', quý: 'quarter', tuần: 'week' } as const)[unit]
  return every === undefined ? null : { every, count }
}

/** What says of a period that each one is meant. */
export const EACH = new Set(['hằng', 'mỗi', 'từng'])
/** The periods of a calendar. */
export const UNITS = new Set(['tháng', 'năm', 'quý', 'tuần'])
const NOT_A_PERIOD = new Set([
  'sau',
  'trước',
  'học',
  'tới',
  'tiếp',
  'nay',
  'kế',
  'ngân',
  'đầu',
  'cuối',
  'một',
  'này',
  'âm',
  'đó',
  'thứ',
  '/',
])
const NOT_EACH = new Set(['học', 'đầu', 'cuối', 'âm', 'này', 'tới', 'kế'])
