import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { edgeOfMoment, MONTH_END, quarterMoment, type Stretch } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { endsAfter, yearAfter } from '../model/years.ts'
import { digitsAt, quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { FOLLOWING, isOfOtherPeriod, OTHER_PERIOD, REPORTED } from './following-periods.ts'
import { type Element, series } from './shared-noun.ts'

type QuarterElement = Element & { readonly moment: Stretch }

/** "Quý II/2024", "quý ba năm 2024", "Quý III, IV/2023", "cuối quý III/2024". */
export function quartersNamed({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  if (tokens[at]?.text === 'cuối' && tokens[at + 1]?.text === 'quý') {
    const quarter = quarterElement(tokens, at, at + 2)
    if (quarter === null || 'kind' in quarter) return quarter
    const { year, last } = quarter.moment
    return singleItem(at, quarter.until, {
      kind: 'moment',
      moment: edgeOfMoment(year, last.month, MONTH_END),
    })
  }
  if (tokens[at]?.text !== 'quý') return null
  const point = tokens[at + 1]?.text === '.' && tokens[at + 1]?.spaced === false ? 1 : 0
  const next = (from: number) => (goesOn(tokens, from) ? quarterElement(tokens, from, from) : null)
  return series(tokens, at, at + 1 + point, (from) => quarterElement(tokens, at, from), next)
}

/** "Hằng quý, trước ngày 15 của tháng đầu tiên, …": whether the quarter is the one that recurs, and its name ends here. */
function isOfEach(before: readonly PhraseItem[], next: Token | undefined): boolean {
  const isQuarterly = before.some(
    (item) => item.kind === 'every' && item.every === 'quarter' && item.in === 'period',
  )
  return isQuarterly && (next === undefined || [',', ';', '.', ')'].includes(next.text))
}

/** "ngày 20 tháng cuối quý", "ngày 05 tháng cuối cùng của mỗi quý", "tháng thứ ba của quý III/2024". */
export function daysOfQuarter({ tokens, at, before }: TokenSpan): ItemFound | Refusal | null {
  const named = tokens[at]?.text === 'ngày'
  const last = longestMatch(tokens, at, ['ngày cuối cùng', 'ngày cuối'])
  const end = last === 0 ? null : { value: MONTH_END, until: at + last }
  const day = named ? (end ?? digitsAt(tokens, at + 1)) : null
  if (named && day === null) return null
  const noun = day === null ? at : skip(tokens, day.until, 'của')
  if (tokens[noun]?.text !== 'tháng') return null
  const ordinal = longestMatch(tokens, noun + 1, Object.keys(ORDINALS))
  const month =
    ORDINALS[
      tokens
        .slice(noun + 1, noun + 1 + ordinal)
        .map(({ text }) => text)
        .join(' ')
    ]
  if (ordinal === 0 || month === undefined) return null
  let quarter = skip(tokens, noun + 1 + ordinal, 'của')
  const each = ['mỗi', 'hằng', 'từng', 'các'].includes(tokens[quarter]?.text ?? '')
  if (each) quarter += 1
  if (tokens[quarter]?.text !== 'quý' && !each && day !== null && isOfEach(before, tokens[quarter]))
    return singleItem(at, noun + 1 + ordinal, {
      kind: 'moment',
      moment: { shape: 'day-of-quarter', grain: 'day', month, day: Math.min(day.value, MONTH_END) },
    })
  if (tokens[quarter]?.text !== 'quý') return null
  if (day !== null && (day.value < 1 || day.value > 31))
    return refusal(at, day.until, { vi: 'lịch không có ngày này', en: 'the calendar has no such day' })
  const grain = day === null ? 'month' : 'day'
  const certain = each ? null : quarterElement(tokens, at, quarter + 1)
  if (certain !== null && 'kind' in certain) return certain
  if (certain !== null) {
    const { year, first } = certain.moment
    const place = { month: first.month + month - 1, day: day?.value ?? MONTH_END }
    const start = day === null ? { month: place.month, day: 1 } : place
    return singleItem(at, certain.until, {
      kind: 'moment',
      moment: { ...certain.moment, grain, year, first: start, last: place },
    })
  }
  const found = singleItem(at, quarter + 1, {
    kind: 'moment',
    moment: { shape: 'day-of-quarter', grain, month, day: day?.value ?? MONTH_END },
  })
  const following = longestMatch(tokens, quarter + 1, FOLLOWING)
  if (following === 0) return found
  const behind = quarter + 1 + following
  const until = behind + longestMatch(tokens, behind, REPORTED)
  if (isOfOtherPeriod(tokens, behind, until, 'quý')) return refusal(quarter, until, OTHER_PERIOD)
  const next = singleItem(quarter + 1, until, { ...everyUnit('quarter'), in: 'next' })
  return { items: [...found.items, ...next.items], until }
}

function quarterElement(
  tokens: readonly Token[],
  start: number,
  at: number,
): QuarterElement | Refusal | null {
  const number = quarterNumberAt(tokens, at)
  if (number === null) return null
  if (number.value < 1 || number.value > 4) {
    const written = tokens[at]?.text.toUpperCase() ?? ''
    return refusal(start, number.until, {
      vi: `không có quý ${written}`,
      en: `there is no quarter ${written}`,
    })
  }
  const { year, until } = yearAfter(tokens, number.until)
  return { moment: quarterMoment(year, number.value), until }
}

function goesOn(tokens: readonly Token[], at: number): boolean {
  if (quarterNumberAt(tokens, at) === null || (tokens[at]?.text.length ?? 9) > 3) return false
  return tokens[at]?.kind === 'number' ? endsAfter(tokens, at + 1) : /^[ivx]+$/.test(tokens[at]?.text ?? '')
}

function skip(tokens: readonly Token[], at: number, word: string): number {
  return tokens[at]?.text === word ? at + 1 : at
}

const ORDINALS: Readonly<Record<string, number>> = {
  đầu: 1,
  'đầu tiên': 1,
  'thứ nhất': 1,
  'thứ 1': 1,
  giữa: 2,
  'thứ hai': 2,
  'thứ 2': 2,
  cuối: 3,
  'cuối cùng': 3,
  'thứ ba': 3,
  'thứ 3': 3,
}
