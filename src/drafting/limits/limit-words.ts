import type { ReadingContext } from '../../domain/deadline/model/reading.ts'
import { readDeadline } from '../../domain/deadline/read.ts'
import { verbsIn } from '../lines/verbs.ts'

/** From where the words begin, as much as the grammar reads, to the end of the clause or shorter; null where it reads none. */
export function readWords(sentence: string, from: number, context: ReadingContext): string | null {
  const whole = clauseFrom(sentence, from)
  // At the beginning of a sentence it says when its own subject acts.
  if (/^sau khi/iu.test(whole))
    return from > 10 && readDeadline(whole, context).kind === 'read' ? whole : null
  const ends = [...whole.matchAll(/\s+|,\s*/g)].map(({ index }) => index).reverse()
  for (const end of [whole.length, ...ends]) {
    const words = whole.slice(0, end).replace(/[,\s]+$/, '')
    if (words.length < 5 || words.length > 200 || HANGS.test(words)) continue
    if (readDeadline(words, context).kind !== 'read') continue
    return QUALIFIES.test(whole.slice(words.length)) ? null : withoutTail(words, context)
  }
  return null
}

/** Words that end in the middle: "trước ngày 31/10 của". */
const HANGS = /(?<!\p{L})(?:của|và|trong|vào|trước|sau|đến|là|từ|cho|về|tại|theo|kể|tính|kỳ)$/iu

/** What may follow only where it changes the limit: "… của năm trước", "… hằng năm", "… kể từ". */
const QUALIFIES =
  /^\s*,?\s*(?:của (?:năm|quý|tháng|kỳ|tuần)|h[àằ]ng|mỗi|(?:kể|tính) từ|(?:năm|tháng|quý|kỳ|tuần) (?:sau|trước|liền|kế|tiếp)|(?:liền|sau|trước|kế|tiếp)(?!\p{L})|trở đi|hoặc|đến (?:ngày|tháng|hết|trước)|âm lịch)/iu

/** A limit that the grammar does not read, where it is a short clause of its own: it is a limit all the same. */
export function unreadWords(sentence: string, from: number): string | null {
  const clause = clauseFrom(sentence, from).split(/,\s/)[0]?.trim() ?? ''
  const [act] = verbsIn(clause).filter((at) => at > 6 && /\d/.test(clause.slice(0, at)))
  const words = cutBefore(clause, act ?? clause.length)
  return words.length > 80 || !/\d/.test(words) ? null : words
}

/** The words up to the next mark that ends a clause. */
export function clauseFrom(sentence: string, from: number): string {
  const clause = /^[^;:\n“”"()]*/u.exec(sentence.slice(from))?.[0] ?? ''
  return clause.replace(/\.\/\.|\.(?=\s|$)[\s\S]*$/u, '').replace(/[\s.,]+$/, '')
}

/** Behind the time it may say what is to be done: "trước ngày 10/6/2024, báo cáo UBND tỉnh". */
function withoutTail(words: string, context: ReadingContext): string {
  const shorter = verbsIn(words)
    .map((at) => cutBefore(words, at))
    .find(
      (short) =>
        ENDS_IN_TIME.test(short) &&
        !QUALIFIES.test(words.slice(short.length)) &&
        readDeadline(short, context).kind === 'read',
    )
  return shorter ?? words
}

const ENDS_IN_TIME =
  /(?:\d|\d (?:tháng|ngày|tuần|năm|giờ)|(?<!\p{L})(?:[IVX]+|h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|cuối (?:năm|quý|tháng)|lần))$/iu

/** Words up to a verb, without what leads to it: "… và gửi", "…, phải hoàn thành". */
function cutBefore(words: string, verb: number): string {
  return words.slice(0, verb).replace(/(?:[\s,]+(?:và|để|phải|đồng thời|nhằm|sẽ|cần|rồi))*[\s,]*$/iu, '')
}
