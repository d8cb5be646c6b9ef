import type { Frequency } from '../../time/period.ts'
import { everyUnit, type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { edgeOfMoment, MONTH_END } from '../model/moment.ts'
import { yearAfter } from '../model/years.ts'
import { longestMatch, matched } from '../words/tokens.ts'
import { monthNounAt, monthNumberAt } from './months.ts'

/** "cuối mỗi quý", "ngày cuối cùng của mỗi tháng", "ngày cuối cùng của tháng 6/2024", "giữa mỗi tháng". */
export function lastDaysOfPeriods({ tokens, at }: TokenSpan): ItemFound | null {
  const last = longestMatch(tokens, at, [
    'ngày cuối cùng của',
    'ngày cuối cùng',
    'ngày cuối',
    'ngày cuối của',
    'ngày làm việc cuối cùng',
  ])
  const side = last > 0 ? last : longestMatch(tokens, at, ['cuối', 'vào cuối', 'giữa'])
  if (side === 0 || matched(tokens, at, 'ngày làm việc') > 0) return null
  const each = at + side
  if (['mỗi', 'hằng', 'từng'].includes(tokens[each]?.text ?? '')) {
    const unit = tokens[each + 1]?.text ?? ''
    const every = ({ tháng: 'month', quý: 'quarter', năm: 'year' } as const)[unit]
    if (every === undefined || tokens[each + 2]?.kind === 'number') return null
    if (tokens[at]?.text !== 'giữa') return singleItem(at, each + 2, recurring(every))
    return every === 'month' ? middleOfMonth(at, each + 2) : null
  }
  if (last === 0 || monthNounAt(tokens, each) === 0) return null
  const monthly = tokens.some((_, place) => longestMatch(tokens, place, ['hằng tháng', 'mỗi tháng']) > 0)
  if (monthly && tokens[each + 1]?.kind !== 'number')
    return singleItem(at, each + 1, { kind: 'dropped', because: LAST_DAY })
  const month = monthNumberAt(tokens, each + 1)
  if (month === null || month.value < 1 || month.value > 12) return null
  const { year, until } = yearAfter(tokens, month.until)
  return singleItem(at, until, { kind: 'moment', moment: edgeOfMoment(year, month.value, MONTH_END) })
}

const LAST_DAY = {
  vi: 'ngày cuối của kỳ, như mọi kỳ không nêu ngày',
  en: 'the last day of the period, as of any',
}

function middleOfMonth(at: number, until: number): ItemFound {
  const day: PhraseItem = {
    kind: 'moment',
    moment: { shape: 'day-of-month', day: 15 },
    first: at,
    until: at + 1,
  }
  return { items: [day, { ...recurring('month'), first: at + 1, until }], until }
}

function recurring(every: Frequency) {
  return everyUnit(every)
}
