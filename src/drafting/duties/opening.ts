import { verbIn } from '../lines/verbs.ts'
import { startsName } from '../names/body-names.ts'

/** "…, UBND tỉnh yêu cầu các sở, ban, ngành:", "Giao Sở A:", "… nội dung sau:", "Sở A:": what opens the items below it. */
export function isOpening(line: string): boolean {
  return asksBelow(line) || isNameAlone(line)
}

/** A sentence that says of the items below it that they are asked. */
export function asksBelow(line: string): boolean {
  return (OPENS.test(line) || AS_FOLLOWS.test(line)) && !TELLS.test(line)
}

/** "Sở A:", "Sở A có trách nhiệm:": nothing but whom the items below are for. */
export function isNameAlone(line: string): boolean {
  const name = /^([^:.;]{3,120}?)(?:\s+có trách nhiệm)?\s*:\s*$/u.exec(line)?.[1]
  return name !== undefined && startsName(name) && verbIn(name) === null
}

/** Whether a body is ordered to do something in a sentence, also behind what that rests on: "Thực hiện …, UBND tỉnh giao Sở A …". */
export function ordersSomebody(line: string): boolean {
  return (
    !TELLS.test(line) &&
    [...line.matchAll(ORDER)].some(({ index, 0: word }) => startsName(line.slice(index + word.length)))
  )
}

/** Of "theo đề nghị của Sở A" and "nhiệm vụ được giao" the word is no order. */
const WORD =
  '(?<!\\p{L})(?<!(?:được|theo|đã|tại|do|không|chưa|xét|tờ trình)\\s)(?:yêu cầu|đề nghị(?! của)|giao)'
const OPENS = new RegExp(`${WORD}(?:\\s[^:]{3,240})?\\s*:\\s*$`, 'iu')
const ORDER = new RegExp(`${WORD}\\s+(?:các\\s+)?(?:đồng chí\\s+)?`, 'giu')
const AS_FOLLOWS =
  /(?:(?:nội dung|nhiệm vụ|ý kiến|việc|công việc|giải pháp)\s+sau|như\s+sau|(?:chỉ đạo|phân công|quyết định|kết luận)(?:\s[^:]{0,80})?)(?:\s+đây)?\s*:\s*$/iu

/** "Thủ tướng ban hành Công điện …, yêu cầu …:", "… có văn bản số …, đề nghị …:": what another document asked. */
const TELLS =
  /(?<!\p{L})(?:ban hành|có) (?:công điện|công văn|văn bản|chỉ thị|thông báo|kế hoạch|quyết định)(?! này)(?!\p{L})/iu
