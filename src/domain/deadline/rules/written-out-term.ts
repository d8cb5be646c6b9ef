import type { Term } from '../model/schedule.ts'
import type { Token } from '../words/token.ts'

/** "12 tháng, kể từ ngày 01 tháng 10 năm 2021 đến hết ngày 30 tháng 9 năm 2022": so many months, with the days they make. */
export function isWrittenOut(
  tokens: readonly Token[],
  { term, until }: { readonly term: Term; readonly until: number },
): boolean {
  const words = tokens
    .slice(until, until + 20)
    .map(({ text }) => text)
    .join(' ')
  const found = WRITTEN_OUT.exec(words)?.slice(1).map(Number)
  if (found === undefined || term.unit !== 'month') return false
  const [day = 0, month = 0, year = 0, lastDay = 0, lastMonth = 0, lastYear = 0] = found
  const whole = (lastYear - year) * 12 + lastMonth - month
  return whole + (day === 1 && lastDay >= 28 ? 1 : lastDay >= day - 1 ? 0 : -1) === term.count
}

/** "trong 3 ngày, từ 13 đến 15/10": days that are named behind the comma. */
export function spansBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.text !== 'từ') return false
  const day = tokens[at + 2]?.text === 'ngày' ? at + 3 : at + 2
  return (
    tokens[day]?.kind === 'number' &&
    tokens.slice(day, day + 6).some(({ text }) => text === 'đến' || text === '-')
  )
}

const WRITTEN_OUT =
  /^(?:, )?(?:kể từ|tính từ|từ) ngày (\d{1,2}) (?:tháng|\/) (\d{1,2}) (?:năm|\/) (\d{4}) đến(?: hết)? ngày (\d{1,2}) (?:tháng|\/) (\d{1,2}) (?:năm|\/) (\d{4})(?= |$)/

/** Why a term is passed over whose days are written out. */
export const COUNTED_OUT = {
  vi: 'khoảng thời gian đã ghi rõ từng ngày trong ngoặc',
  en: 'a term whose days are written out in the brackets',
}
