import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'

/** "kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025)": how many tokens say what is celebrated, up to its years. */
export function anniversaryAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== 'kỷ') return 0
  const opening = longestMatch(tokens, at, ['kỷ niệm', 'kỷ niệm lần thứ'])
  if (opening === 0) return 0
  const words = tokens
    .slice(at + opening, at + opening + LONGEST)
    .map(({ text }) => text)
    .join(' ')
  const years = YEARS.exec(words)?.[0]
  return years === undefined ? 0 : opening + years.split(' ').length
}

const LONGEST = 40
const YEARS =
  /^(?:\d{1,3}|\d \. 000) năm(?: quốc khánh| ngày(?! \d)(?: (?!ngày |trước |đến |trong )\p{L}+)*(?: \( \d{1,2} [/.-] \d{1,2} [/.-] \d{4} [-–] \d{1,2} [/.-] \d{1,2} [/.-] \d{4} \))?)?(?= |$)/u
