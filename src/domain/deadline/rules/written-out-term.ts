import { addDays, addMonths, type Day, daysBetween, weekday } from '../../time/day.ts'
import type { Term } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'
import { type DaysSpanned, daysSpanned } from './days-spanned.ts'

/** "12 tháng, kể từ ngày 01 tháng 10 năm 2021 đến hết ngày 30 tháng 9 năm 2022": so many months, with the days they make. */
export function isWrittenOut(
  tokens: readonly Token[],
  { term, until }: { readonly term: Term; readonly until: number },
): boolean {
  const words = tokens
    .slice(until, until + LONGEST_SPAN)
    .map(({ text }) => text)
    .join(' ')
  return term.unit === 'month' && WRITTEN_OUT.test(words) && !contradicts(tokens, until, term)
}

/** "trong 3 ngày, từ 13 đến 15/10": days that are named behind the comma. */
export function spansBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.text !== 'từ') return false
  const day = tokens[at + 2]?.text === 'ngày' ? at + 3 : at + 2
  return tokens[day]?.kind === 'number' && namesLastDay(tokens, at + 1)
}

/** "từ 13 đến 15/10", "bắt đầu từ 7 giờ ngày 1-4-2019 và kết thúc …": whether what begins here says when it ends. */
export function namesLastDay(tokens: readonly Token[], at: number): boolean {
  const words = tokens
    .slice(at, at + LONGEST_SPAN)
    .map(({ text }) => text)
    .join(' ')
  return LAST_DAY.test(words)
}

/** Whether the days named behind a term are more or fewer than it has, the first of them counted or not. */
export function contradicts(tokens: readonly Token[], at: number, term: Term): boolean {
  const spans = daysSpanned(tokens, at)
  return spans.length > 0 && !spans.some((span) => hasLength(span, term))
}

function hasLength({ from, through }: DaysSpanned, { unit, count }: Term): boolean {
  const days = daysBetween(from, through) + 1
  if (days < 1 || days > LONGEST_COMPARED) return false
  if (unit === 'month') {
    if (count > LONGEST_COMPARED / 28) return false
    const end = addMonths(from, count)
    return through === end || through === addDays(end, -1)
  }
  const counted = unit === 'day' ? days : workingWeekdays(from, days)
  return counted === count || counted === count + 1
}

function workingWeekdays(from: Day, days: number): number {
  return Array.from({ length: days }, (_, at) => weekday(addDays(from, at))).filter((day) => day <= 5).length
}

/** Days, some ten years: spans that are longer fit no term here. */
const LONGEST_COMPARED = 3700
const LONGEST_SPAN = 20
/** Two days joined by a dash, and no more than one written with dashes. */
const DASHED = String.raw`\d{1,2}(?: [/.-] \d{1,2}(?: [/.-] \d{4})?)? - \d{1,2}(?: [/.-] \d{1,2}| tháng)(?= |$)`
const LAST_DAY = new RegExp(
  String.raw`^[^,;]* (?:(?:, )?kết thúc|(?:đến|tới)(?: hết| cuối| giữa| ngày| mùng| tháng| quý| năm)* (?:\d|i)|${DASHED})`,
)
const WRITTEN_OUT =
  /^(?:, )?(?:kể từ|tính từ|từ) ngày \d{1,2} (?:tháng|\/) \d{1,2} (?:năm|\/) \d{4} đến(?: hết)? ngày \d{1,2} (?:tháng|\/) \d{1,2} (?:năm|\/) \d{4}(?= |$)/

/** Why a term is passed over whose days are written out. */
export const COUNTED_OUT = {
  vi: 'khoảng thời gian có ghi rõ ngày đầu và ngày cuối ngay sau',
  en: 'a term whose first and last days are written out right behind it',
}
/** Why a term is not read whose days are others. */
export const CONTRADICTED = {
  vi: 'khoảng thời gian này dài hoặc ngắn hơn khoảng từ ngày đầu đến ngày cuối nêu ngay sau',
  en: 'the term is longer or shorter than the days from first to last that stand right behind it',
}
