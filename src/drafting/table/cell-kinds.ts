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

/** Whether words are nothing but a time: they begin as one, nearly all of them speak of it, and one is a number or says how often. */
export function isTime(words: string): boolean {
  const plain = words.trim().toLowerCase()
  if (plain.length > LONGEST || WORK.test(plain) || !(/\d/.test(plain) || HOW_OFTEN.test(plain))) return false
  const all = plain.split(/[\s,;()]+/).filter(Boolean)
  const isOfTime = (word: string) => TIME_WORD.test(word.replace(/[.:]+$/, ''))
  const isAmount = all.length === 1 && /^\d+(?:[.,]\d+)?$/.test(plain) && !/^20\d\d$/.test(plain)
  return isOfTime(all[0] ?? '') && !isAmount && all.filter(isOfTime).length * 3 >= all.length * 2
}

const LONGEST = 100

/** Words that only begin as times do: "tuần tra", "làm đường". */
const WORK = /^(?:tuần (?!này|sau|tới|đầu|cuối|thứ|kế|\d)|làm (?!việc)|học (?!kỳ))\p{L}/u

const HOW_OFTEN =
  /thường xuyên|h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|(?:quý|tháng|năm|tuần|trong) (?:[ivx]+|này)(?!\p{L})|q[1-4i]|(?:cuối|đầu|hết|giữa|trong|trước) (?:năm|quý|tháng|tuần|tết|kỳ|mùa)|mỗi (?:năm|quý|tháng|tuần|ngày)|một lần|ngay /iu

const TIME_WORD =
  /^(?:[\d/.\-–]+|\d+[\d/h]*|[ivx]+(?:[/.-]\d{4})?|(?:q|t)[ivx\d]+(?:[/.-]\d{4})?|[ivx]+[/-][ivx]+|trước|trong|đến|tới|hết|vào|xong|hoàn|thành|chậm|nhất|muộn|là|ngày|tháng|quý|quí|năm|tuần|giờ|phút|cuối|đầu|giữa|thời|hạn|gian|định|kỳ|từ|nay|ít|mỗi|h[àằ]ng|sau|ngay|vòng|khoảng|không|quá|sáng|chiều|thứ|hai|ba|tư|bảy|chủ|nhật|dịp|tết|lần|một|làm|việc|kể|khi|thường|xuyên|liên|tục|và|học|nửa|này|tới|dự|kiến|giai|đoạn|đợt|mùa|các|theo|–|-|&)$/u

/** Whether words are long enough to say what is to be done. */
export function isWork(words: string): boolean {
  return words.split(/\s+/).length > 3 && !startsName(words) && !isTime(words)
}
