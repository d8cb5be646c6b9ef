import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { monthMoment, quarterMoment, yearMoment } from '../model/moment.ts'
import { yearAfter } from '../model/years.ts'
import { quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { monthNumberAt } from './months.ts'

/** "tháng 6 này", "quý I năm nay", "Quý II/2023 này", "trong năm nay": a period of the document's own year. */
export function presentPeriod({ tokens, at, before }: TokenSpan): ItemFound | null {
  const noun = tokens[at]?.text
  const last = before.at(-1)
  const isOfDay =
    last?.kind === 'moment' &&
    last.until === at &&
    last.moment.shape === 'stretch' &&
    last.moment.year === null
  const coming = isOfDay ? longestMatch(tokens, at, ['tới', 'tới đây']) : 0
  if (coming > 0 && ends(tokens[at + coming]))
    return singleItem(at, at + coming, { kind: 'dropped', because: OF_ISSUE })
  if (isOfDay && longestMatch(tokens, at, ['năm nay', 'năm này']) > 0 && ends(tokens[at + 2]))
    return singleItem(at, at + 2, { kind: 'dropped', because: OF_ISSUE })
  if (noun === 'năm') {
    const isSetOff = tokens[at + 1]?.text === 'nay' && tokens[at - 1]?.text === 'trong'
    return isSetOff && ends(tokens[at + 2])
      ? singleItem(at, at + 2, { kind: 'moment', moment: { ...yearMoment(null), present: true } })
      : null
  }
  const read = noun === 'tháng' ? monthNumberAt : noun === 'quý' ? quarterNumberAt : null
  const number = read === null ? null : read(tokens, at + 1)
  if (number === null || number.value < 1 || number.value > (noun === 'tháng' ? 12 : 4)) return null
  const { year, until } = yearAfter(tokens, number.until)
  const which = longestMatch(tokens, until, year === null ? ['này', 'năm nay'] : ['này'])
  if (which === 0) return null
  const moment = noun === 'tháng' ? monthMoment(year, number.value) : quarterMoment(year, number.value)
  return singleItem(at, until + which, { kind: 'moment', moment: { ...moment, present: true } })
}

function ends(next: Token | undefined): boolean {
  return next === undefined || [',', ';', '.', ')', 'phải', 'sẽ'].includes(next.text)
}

const OF_ISSUE = { vi: 'năm của văn bản', en: "the document's own year" }
