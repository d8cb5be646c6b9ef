import { everyUnit, type ItemFound, singleItem, type TokenSpan } from '../../model/item.ts'
import { MONTH_END } from '../../model/moment.ts'
import { englishNumber } from '../../words/english.ts'
import { digitsAt } from '../../words/numerals.ts'
import { longestMatch } from '../../words/tokens.ts'

/** "20 March of the reporting year", "the 15th of the following month": the period that a day lies in. */
export function englishPeriodReported({ tokens, at, before }: TokenSpan): ItemFound | null {
  const last = before.at(-1)
  if (last?.kind !== 'moment' || last.until !== at) return null
  const own = longestMatch(tokens, at, ['of the reporting'])
  const next = longestMatch(tokens, at, ['of the following', 'of the next', 'of the subsequent'])
  const noun = at + own + next
  const every = UNITS.get(tokens[noun]?.text ?? '')
  if (own + next > 0) {
    if (every === undefined) return null
    return singleItem(at, noun + 1, { ...everyUnit(every), in: next > 0 ? 'next' : 'period' })
  }
  const behind = longestMatch(tokens, at, ['of the month following the', 'of the year following the'])
  const named = behind === 0 ? 0 : [at + behind, at + behind + 1].find((place) => isSameUnit(place))
  function isSameUnit(place: number): boolean {
    return tokens[place]?.text === tokens[at + 2]?.text
  }
  const following = UNITS.get(tokens[at + 2]?.text ?? '')
  if (named === undefined || named === 0 || following === undefined) return null
  return singleItem(at, named + 1, { ...everyUnit(following), in: 'next' })
}

/** "the 20th of the last month of the reporting quarter", "… of each quarter": a day of every quarter. */
export function englishDayOfQuarter({ tokens, at }: TokenSpan): ItemFound | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const day = digitsAt(tokens, start)
  if (day === null || day.value < 1 || day.value > MONTH_END) return null
  const suffix = ['st', 'nd', 'rd', 'th'].includes(tokens[day.until]?.text ?? '') ? 1 : 0
  const noun = tokens[day.until + suffix]?.text === 'day' ? 1 : 0
  const of = day.until + suffix + noun
  const first = longestMatch(tokens, of, ['of the first month'])
  const last = longestMatch(tokens, of, ['of the last month'])
  const quarter = longestMatch(tokens, of + first + last, [
    'of the reporting quarter',
    'of each quarter',
    'of every quarter',
  ])
  if (suffix === 0 || first + last === 0 || quarter === 0) return null
  return singleItem(at, of + first + last + quarter, {
    kind: 'moment',
    moment: { shape: 'day-of-quarter', grain: 'day', month: last > 0 ? 3 : 1, day: day.value },
  })
}

/** "for the preceding calendar year": which period a report is of. */
export function englishPeriodOfReport({ tokens, at }: TokenSpan): ItemFound | null {
  const length = longestMatch(tokens, at, PRECEDING)
  return length === 0 ? null : singleItem(at, at + length, { kind: 'dropped', because: REPORTED })
}

/** "at least once in 2 years", "once every two years": how many units make one period. */
export function englishOnceInYears({ tokens, at }: TokenSpan): ItemFound | null {
  const once = longestMatch(tokens, at, ['at least once in', 'at least once every', 'once in', 'once every'])
  if (once === 0) return null
  const count = englishNumber(tokens[at + once]?.text ?? '') ?? digitsAt(tokens, at + once)?.value ?? 0
  if (count < 2 || count > 9 || tokens[at + once + 1]?.text !== 'years') return null
  return singleItem(at, at + once + 2, everyUnit('year', null, count))
}

const UNITS: ReadonlyMap<string, 'week' | 'month' | 'quarter' | 'year'> = new Map(
  (['week', 'month', 'quarter', 'year'] as const).map((unit) => [unit, unit]),
)
const PRECEDING = ['preceding', 'previous'].flatMap((which) =>
  ['year', 'calendar year', 'quarter', 'month'].map((unit) => `for the ${which} ${unit}`),
)
const REPORTED = { vi: 'nói báo cáo của kỳ nào, không phải thời hạn', en: 'says which period a report is of' }
