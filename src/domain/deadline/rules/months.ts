import type { ItemFound, TokenSpan } from '../model/item.ts'
import { edgeOfMoment, monthMoment, monthMoments } from '../model/moment.ts'
import { type Refusal, refusal } from '../model/refusal.ts'
import { DAY_SLICES, HALF_MONTHS } from '../model/slices.ts'
import { endsAfter, yearAfter, yearAt } from '../model/years.ts'
import { digitsAt, writtenAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { type Element, series } from './shared-noun.ts'

/** "tháng 6/2024", "T12/2026", "tháng 9, 10/2023", "tháng 7 - 9/2023", and "6/2024" by itself. */
export function monthsNamed({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const noun = monthNounAt(tokens, at)
  if (noun === 0) return bareMonth(tokens, at)
  const first = (place: number) => monthElement(tokens, at, place)
  const next = (place: number) => (numberEndsAt(tokens, place) ? monthElement(tokens, place, place) : null)
  return series(tokens, at, at + noun, first, next)
}

/** "giữa tháng 9", "nửa cuối tháng 10/2023": the day that the Civil Code art. 146 gives. */
export function partsOfMonth({ tokens, at }: TokenSpan): ItemFound | Refusal | null {
  const [first = '', second = ''] = [tokens[at]?.text, tokens[at + 1]?.text]
  const isBeginning = first === 'đầu' && monthNounAt(tokens, at + 1) > 0
  if (isBeginning) return beginningOfMonth(tokens, at)
  const slice = first === 'nửa' ? HALF_MONTHS.get(second) : DAY_SLICES.get(first)
  const noun = first === 'nửa' ? at + 2 : at + 1
  if (slice === undefined || monthNounAt(tokens, noun) === 0) return null
  const month = monthElement(tokens, at, noun + 1)
  if (month === null || 'kind' in month) return month
  const { year, last } = month.moment
  const moment =
    first === 'nửa'
      ? { ...monthMoments(year, 'half-month', last.month, last.month), ...slice(last.month) }
      : edgeOfMoment(year, last.month, slice(last.month).last.day)
  return { items: [{ kind: 'moment', moment, first: at, until: month.until }], until: month.until }
}

/** "đầu tháng 9/2023": refused, with the month's tenth day as an example where it is known. */
function beginningOfMonth(tokens: readonly Token[], at: number): Refusal | null {
  const month = monthElement(tokens, at, at + 1 + monthNounAt(tokens, at + 1))
  if (month === null || 'kind' in month) return month
  const { year, last } = month.moment
  const example = year === null ? null : `once ${year}-${String(last.month).padStart(2, '0')}-10`
  return refusal(at, month.until, BEGINNING, example)
}

const BEGINNING = {
  vi: '"đầu tháng" có nơi hiểu là ngày mồng một (Điều 146 Bộ luật Dân sự), có nơi hiểu là những ngày đầu của tháng',
  en: '"đầu tháng" is the first day by the Civil Code (art. 146), but offices also use it for the first days',
}

/** Whether a month's noun stands here: "tháng", or "T" written against its number. */
export function monthNounAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === 'tháng') return 1
  const point = tokens[at + 1]?.text === '.' && tokens[at + 1]?.spaced === false ? 1 : 0
  const number = tokens[at + 1 + point]
  return tokens[at]?.text === 't' && number?.kind === 'number' && !number.spaced ? 1 + point : 0
}

/** The number of a month at this place: digits, or a word where it cannot mean anything else. */
export function monthNumberAt(tokens: readonly Token[], at: number): { value: number; until: number } | null {
  const word = tokens[at]?.text ?? ''
  if (word === 'tư') return { value: 4, until: at + 1 }
  if (word === 'năm') return tokens[at + 1]?.text === 'năm' ? { value: 5, until: at + 1 } : null
  if (tokens[at]?.kind === 'number') return tokens[at]?.text.length === 4 ? null : digitsAt(tokens, at)
  return writtenAt(tokens, at)
}

export function noSuchMonth(first: number, until: number, month: number): Refusal {
  return refusal(first, until, { vi: `không có tháng ${month}`, en: `there is no month ${month}` })
}

function monthElement(
  tokens: readonly Token[],
  start: number,
  at: number,
): (Element & { moment: ReturnType<typeof monthMoment> }) | Refusal | null {
  const number = monthNumberAt(tokens, at)
  if (number === null) return null
  if (number.value < 1 || number.value > 12) return noSuchMonth(start, number.until, number.value)
  const { year, until } = yearAfter(tokens, number.until)
  return { moment: monthMoment(year, number.value), until }
}

/** A number that goes on a list: not the day of "15/7", nor one that counts a noun. */
function numberEndsAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && tokens[at].text.length <= 2 && endsAfter(tokens, at + 1)
}

/** "6/2024", "6.2024", "6-2024", written without spaces. */
function bareMonth(tokens: readonly Token[], at: number): ItemFound | Refusal | null {
  const [month, sign] = [tokens[at], tokens[at + 1]]
  if (month?.kind !== 'number' || month.text.length > 2 || !['/', '.', '-'].includes(sign?.text ?? ''))
    return null
  if (sign?.spaced || tokens[at + 2]?.spaced || yearAt(tokens, at + 2) === null) return null
  if (['/', '-', '.'].includes(tokens[at - 1]?.text ?? '') && !tokens[at]?.spaced && !isYear(tokens[at - 2]))
    return null
  if (!endsAfter(tokens, at + 3)) return null
  if (month.value < 1 || month.value > 12) return noSuchMonth(at, at + 3, month.value)
  const moment = monthMoment(tokens[at + 2]?.value ?? null, month.value)
  return { items: [{ kind: 'moment', moment, first: at, until: at + 3 }], until: at + 3 }
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 4
}
