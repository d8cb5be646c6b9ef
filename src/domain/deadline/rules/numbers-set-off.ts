import { type Refusal, refusal } from '../model/refusal.ts'
import { englishMonthAt } from '../words/english.ts'
import type { Words } from '../words/tokens.ts'

/**
 * The refusal of "(15) tháng 6", "2. năm một lần", "(25) hằng tháng": a number set off like the mark of a list, before words with
 * which it may as well be the day or the count. "(1) Quý II" is an item, and 1 begins a list.
 */
export function numberSetOff({ tokens, source }: Words): Refusal | null {
  const mark = tokens.findIndex(({ kind }) => kind === 'number')
  const behind = tokens[mark + 2]
  if (behind === undefined || !SET_OFF.test(source.slice(0, behind.start))) return null
  if (tokens[mark]?.value === 1) return null
  const goesOn = COUNTED.test(source.slice(behind.start)) || englishMonthAt(tokens, mark + 2) !== null
  const first = tokens[mark - 1]?.text === '(' ? mark - 1 : mark
  return goesOn ? refusal(first, mark + 3, SET_OFF_NUMBER) : null
}

const SET_OFF = /^(?:[-*+•▪●◦] ?)?\(?\d{1,2}[.)]\s$/
const COUNTED =
  /^(?:(?:các |những )?(?:tháng|(?:quý|quí|năm|tuần)(?= (?:một|1|01) lần))|h[àằ]ng|mỗi|từng|of|each|every)(?!\p{L})/iu
const SET_OFF_NUMBER = {
  vi: 'không rõ số này chỉ đánh dấu mục, hay là ngày hoặc số lần',
  en: 'unclear whether this number only marks an item of a list, or is a day or a count',
}
