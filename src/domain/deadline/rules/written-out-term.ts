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

const LONGEST_SPAN = 20
/** Two days joined by a dash, and no more than one written with dashes. */
const DASHED = String.raw`\d{1,2}(?: [/.-] \d{1,2}(?: [/.-] \d{4})?)? - \d{1,2}(?: [/.-] \d{1,2}| tháng)(?= |$)`
const LAST_DAY = new RegExp(
  String.raw`^[^,;]* (?:(?:, )?kết thúc|(?:đến|tới)(?: hết| cuối| giữa| ngày| mùng| tháng| quý| năm)* (?:\d|i)|${DASHED})`,
)
const WRITTEN_OUT =
  /^(?:, )?(?:kể từ|tính từ|từ) ngày (\d{1,2}) (?:tháng|\/) (\d{1,2}) (?:năm|\/) (\d{4}) đến(?: hết)? ngày (\d{1,2}) (?:tháng|\/) (\d{1,2}) (?:năm|\/) (\d{4})(?= |$)/

/** Why a term is passed over whose days are written out. */
export const COUNTED_OUT = {
  vi: 'khoảng thời gian đã ghi rõ từng ngày trong ngoặc',
  en: 'a term whose days are written out in the brackets',
}
