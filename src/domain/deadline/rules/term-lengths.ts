import type { Term } from '../model/schedule.ts'
import { numeralAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** A number and its unit as a term. Weeks run by seven days, years by twelve months. */
export function spanAt(tokens: readonly Token[], at: number): { term: Term; until: number } | null {
  const nth = longestMatch(tokens, at, ['ngày thứ']) > 0 ? tokens[at + 2] : undefined
  if (nth?.kind === 'number' && nth.value > 0 && nth.text.length <= 3 && tokens[at + 3]?.text === 'kể')
    return { term: { relation: 'after', count: nth.value, unit: 'day' }, until: at + 3 }
  const count = numeralAt(tokens, at)
  if (count === null || count.value < 1 || count.value > 999) return null
  const unit = longestMatch(tokens, count.until, Object.keys(UNITS))
  const name = tokens
    .slice(count.until, count.until + unit)
    .map(({ text }) => text)
    .join(' ')
  const found = UNITS[name]
  if (unit === 0 || found === undefined) return null
  const term: Term = { relation: 'after', count: count.value * found.times, unit: found.unit }
  return { term, until: saidAgain(tokens, count.until + unit, term) }
}

/** "01 năm (12 tháng)": the token behind a term that is said again in brackets, in another unit. */
function saidAgain(tokens: readonly Token[], at: number, { count, unit }: Term): number {
  const again = tokens[at]?.text === '(' ? spanAt(tokens, at + 1) : null
  const isSame = again !== null && again.term.count === count && again.term.unit === unit
  return isSame && tokens[again.until]?.text === ')' ? again.until + 1 : at
}

const UNITS: Readonly<Record<string, { readonly unit: Term['unit']; readonly times: number }>> = {
  ngày: { unit: 'day', times: 1 },
  'ngày đêm': { unit: 'day', times: 1 },
  'ngày làm việc': { unit: 'working-day', times: 1 },
  tuần: { unit: 'day', times: 7 },
  tháng: { unit: 'month', times: 1 },
  năm: { unit: 'month', times: 12 },
  quý: { unit: 'month', times: 3 },
}
