import type { ReadingContext } from '../../domain/deadline/model/reading.ts'
import { notationOf } from '../../domain/deadline/notation.ts'
import { readDeadline } from '../../domain/deadline/read.ts'
import { TIMES } from './limit-forms.ts'

/** Where words of a text stand that say by when. */
export interface Span {
  readonly from: number
  readonly until: number
}

/**
 * The limits of clauses in which the grammar, reading all of their words, finds one and only one: the fewest words that
 * say the same. `text` has blanks where it cites others.
 */
export function limitsByReading(
  text: string,
  taken: readonly Span[],
  context: ReadingContext,
): readonly Span[] {
  const spans: Span[] = []
  for (const { from, until } of clausesOf(text).slice(0, MOST)) {
    // Brackets right behind a limit say it once more.
    const isTaken = (one: Span) =>
      one.from < until && (one.until > from || text.slice(one.until, from).trim() === '(')
    if (taken.some(isTaken)) continue
    const words = text.slice(from, until)
    if (words.length > LONGEST || !HAS_TIME.test(words)) continue
    const span = fewestWords(words, context)
    if (span !== null && isLimit(words, span))
      spans.push({ from: from + span.from, until: from + span.until })
  }
  return spans
}

/** Clauses of a text, and letters of one, that are looked at. */
const MOST = 20
const LONGEST = 200

const HAS_TIME = new RegExp(`${TIMES.source}|\\d+\\s+lần|thời hạn|h[àằ]ng`, 'iu')

function clausesOf(text: string): readonly Span[] {
  const clauses: Span[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(/[;()\n]|,\s|\.(?:\s|$)|:\s/gu)) {
    if (index > from) clauses.push({ from, until: index })
    from = index + mark.length
  }
  return text.length > from ? [...clauses, { from, until: text.length }] : clauses
}

/** Words of how often without a number are a limit where the clause begins with them: "kế hoạch hằng năm" is a thing. */
function isLimit(clause: string, { from, until }: Span): boolean {
  const words = clause.slice(from, until)
  return (
    /\d|(?<!\p{L})[IV]+(?!\p{L})/u.test(words) ||
    (clause.slice(0, from).trim() === '' && HOW_OFTEN.test(words))
  )
}

const HOW_OFTEN = /h[àằ]ng|mỗi/iu

function fewestWords(clause: string, context: ReadingContext): Span | null {
  const schedule = scheduleOf(clause, context)
  if (schedule === null || schedule === 'continuous') return null
  const starts = [...clause.matchAll(/\S+/g)]
  const last = starts.findLast(({ index }) => scheduleOf(clause.slice(index), context) === schedule)
  if (last === undefined) return null
  const end = starts.find(
    ({ index, 0: word }) =>
      index >= last.index && scheduleOf(clause.slice(last.index, index + word.length), context) === schedule,
  )
  const until = end === undefined ? clause.length : end.index + end[0].length
  const from = starts.findLast(
    ({ index, 0: word }) =>
      index < last.index && (!LEADS_IN.test(word) || /^định(?! kỳ)/iu.test(clause.slice(index))),
  )
  const open = from === undefined ? 0 : from.index + from[0].length
  const begin = starts.find(
    ({ index }) => index >= open && scheduleOf(clause.slice(index, until), context) === schedule,
  )
  const at = begin?.index ?? last.index
  // The event that a term is counted from goes to the clause's end.
  const isTerm =
    FROM_EVENT.test(clause.slice(at, until)) && scheduleOf(clause.slice(at), context) === schedule
  return { from: at, until: isTerm ? clause.length : until }
}

const FROM_EVENT = /(?<!\p{L})(?:(?:kể|tính) từ|sau khi|sau ngày)(?!\p{L})/iu

/** Words right before a time that belong to it. */
const LEADS_IN =
  /^(?:thời|gian|trước|trong|đến|hết|vào|xong|chậm|nhất|là|ngày|tháng|quý|năm|cuối|đầu|giữa|hạn|định|kỳ|từ|ít|tối|thiểu|mỗi|h[àằ]ng|sau|ngay|vòng|tại|khoảng|muộn|quá|không|sáng|chiều|thứ|hai|ba|tư|sáu|bảy|dịp|tuần)$/iu

function scheduleOf(words: string, context: ReadingContext): string | null {
  const reading = readDeadline(words, context)
  return reading.kind === 'read' ? notationOf(reading.schedule) : null
}
