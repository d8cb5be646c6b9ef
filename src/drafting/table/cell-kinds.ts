import { contextOf, deadlineOf } from '../deadline-words.ts'
import { verbIn } from '../lines/verbs.ts'
import { startsName, startsPeople } from '../names/body-names.ts'

/** Whether words are nothing but names of bodies. */
export function areNames(words: string): boolean {
  if (words.length > 300) return false
  const names = words
    .replace(/\([^()]*\)/g, ' ')
    .split(/[;\n]\s*|,\s+(?=\p{Lu})|\s+-\s+(?=\p{Lu})/u)
    .map((name) => name.replace(/^[-+•–\s]+|[\s.,]+$/g, ''))
    .filter((name) => name !== '')
  return (
    names.length > 0 &&
    isBody(names[0] ?? '') &&
    names.filter(isBody).length * 2 > names.length &&
    names.every((name) => name.split(/\s+/).length < 16)
  )
}

function isBody(name: string): boolean {
  const verb = verbIn(name)
  return (startsName(name) || startsPeople(name) || SHORT.test(name)) && (verb === null || verb === 0)
}

/** "VP UBND tỉnh", "VHTTDL": short forms of bodies. */
const SHORT = /^(?:VP|TT|P\.|UB|CA|BCH|Sở|KB)\s?\p{Lu}/u

/** Whether words are nothing but a time, by the grammar or by their look. */
export function isTime(words: string): boolean {
  const plain = words.trim()
  if (plain === '' || plain.length > 90) return false
  if (LOOKS.test(plain)) return true
  return HAS_TIME.test(plain) && deadlineOf(plain, contextOf(null)).deadline.schedule !== null
}

const HAS_TIME = /\d|quý|tháng|năm|tuần|ngày|thường xuyên|ngay/iu

const LOOKS =
  /^(?:(?:trước|trong|đến|hết|xong|cuối|đầu|giữa|chậm nhất|từ|ngày|tháng|quý|năm|dịp)\s+){1,4}(?:[\dIVX]+[\d/.\-–\sIVX]*|này)(?:\s*(?:tháng|năm|quý)\s*[\dIVX/]+)*$|^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$|^\d{1,2}\/\d{4}$|^T\d{1,2}(?:\/\d{4})?$|^(?:q|quý)\s?[IV1-4]+(?:[/.-]\d{4})?$|^(?:thường xuyên|h[àằ]ng (?:năm|quý|tháng|tuần|ngày))$/iu

/** Whether words are long enough to say what is to be done. */
export function isWork(words: string): boolean {
  return words.split(/\s+/).length > 3 && !startsName(words) && !isTime(words)
}
