import { type Refusal, refusal } from '../model/refusal.ts'
import { englishMonthAt } from '../words/english.ts'
import type { Token } from '../words/token.ts'
import type { Words } from '../words/tokens.ts'

/**
 * The refusal of "(15) tháng 6", "2. năm một lần", "(25) hằng tháng": a number set off like the mark of a list, which goes on
 * in small letters and may as well be the day or the count. Behind the mark of a list stands a capital, as in "(1) Quý II", or it is counted on.
 */
export function numberSetOff({ tokens, source }: Words): Refusal | null {
  const mark = tokens.findIndex(({ kind }) => kind === 'number')
  const behind = tokens[mark + 2]
  if (behind === undefined || !SET_OFF.test(source.slice(0, behind.start))) return null
  if (isCountedOn(tokens, mark)) return null
  const goesOn = COUNTED.test(source.slice(behind.start)) || englishMonthAt(tokens, mark + 2) !== null
  const first = tokens[mark - 1]?.text === '(' ? mark - 1 : mark
  return goesOn ? refusal(first, mark + 3, SET_OFF_NUMBER) : null
}

/** "1) tháng 6; 2) tháng 9": whether the second mark of a list stands behind the first. */
function isCountedOn(tokens: readonly Token[], mark: number): boolean {
  const sign = tokens[mark + 1]?.text
  const isSecond = ({ value, line }: Token, at: number) =>
    value === 2 &&
    tokens[at + 1]?.text === sign &&
    (line || [';', ',', '('].includes(tokens[at - 1]?.text ?? ''))
  return tokens[mark]?.value === 1 && tokens.some(isSecond)
}

const SET_OFF = /^(?:[-*+•▪●◦] ?)?\(?\d{1,2}[.)]\s$/
const COUNTED = /^(?:(?:các |những )?(?:tháng|quý|quí|năm|tuần)|h[àằ]ng|mỗi|từng|of|each|every)(?!\p{L})/u
const SET_OFF_NUMBER = {
  vi: 'không rõ số này chỉ đánh dấu mục, hay là ngày hoặc số lần',
  en: 'unclear whether this number only marks an item of a list, or is a day or a count',
}
