import { type Refusal, refusal } from '../model/refusal.ts'
import { isSafeRun, skippable } from '../words/fillers.ts'
import { quarterNumberAt } from '../words/numerals.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { recipient } from './asides.ts'
import { citedDocument, quotedTitle } from './citations.ts'
import { copies } from './copies.ts'
import { isDatedLimit } from './dated-limits.ts'
import { standsBelow } from './misleading.ts'
import { amounts, calledByNumber, lawOfYear, placeInDocument, thisDocument } from './named-things.ts'
import { numberToldAt } from './numbers-told.ts'
import { proseAt } from './prose.ts'
import { tellsNoTime } from './untimed-words.ts'

/**
 * The token after an event's words that begin at `at`, or the refusal of what they must not hold: a
 * number, a period, another limit. "và", "hoặc" before a recurrence end the event.
 */
export function eventEnd(tokens: readonly Token[], first: number, at: number): number | Refusal {
  let until = at
  while (until < tokens.length) {
    if (endsEvent(tokens, until) || (startsTerm(tokens, first) && isSecondTerm(tokens, until))) return until
    const length = eventWords(tokens, until)
    if (length === 0) return refusal(first, until + 1, TWO_LIMITS)
    until += length
  }
  return until
}

function endsEvent(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text === ';' || text === ')' || endsSentence(tokens, at)) return true
  if (longestMatch(tokens, at, [', báo cáo định kỳ', 'và báo cáo định kỳ']) > 0) return true
  if (leadsToLimit(tokens, at)) return true
  if (text !== 'và' && text !== 'hoặc' && text !== ',') return false
  const next = tokens[at + 1]?.text === 'định' && tokens[at + 2]?.text === 'kỳ' ? at + 3 : at + 1
  if (text === ',' && next === at + 1 && !['hằng', 'đột'].includes(tokens[next]?.text ?? '')) return false
  return (
    (['hằng', 'mỗi', 'thường', 'đột'].includes(tokens[next]?.text ?? '') &&
      (tokens[next]?.text !== 'thường' || tokens[next + 1]?.text === 'xuyên')) ||
    next === at + 3
  )
}

/** "… kết thúc hội nghị. Báo cáo …": a full stop, and the next sentence with a day of its own. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== '.' || tokens[at + 1]?.spaced !== true) return false
  return (
    longestMatch(tokens, at + 1, SENT) > 0 &&
    tokens.some((_, place) => place > at && isDatedLimit(tokens, place))
  )
}

/** "Ngay sau hội nghị, gửi … chậm nhất ngày D", "sau mỗi đợt và báo cáo tổng kết … trước ngày D". */
function leadsToLimit(tokens: readonly Token[], at: number): boolean {
  const verbs = tokens[at]?.text === ',' ? SENT : tokens[at]?.text === 'và' ? ['báo cáo tổng kết'] : []
  if (longestMatch(tokens, at + 1, verbs) === 0) return false
  return tokens.some((_, place) => place > at && isDatedLimit(tokens, place))
}

/** "chậm nhất là 15 ngày trước … và chậm nhất là 04 ngày trước …": behind a term, a second one of another event. */
function isSecondTerm(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'và' && startsTerm(tokens, at + 1)
}

function startsTerm(tokens: readonly Token[], at: number): boolean {
  const opening = longestMatch(tokens, at, TERMS)
  return opening > 0 && tokens[at + opening]?.kind === 'number' && tokens[at + opening + 1]?.text === 'ngày'
}

const TERMS = ['chậm nhất', 'chậm nhất là', 'muộn nhất', 'muộn nhất là', 'trong vòng', 'trong thời hạn']
const SENT = ['gửi', 'báo cáo', 'nộp', 'trình']

function eventWords(tokens: readonly Token[], at: number): number {
  if (standsBelow(tokens, at)) return 0
  const ifAny = longestMatch(tokens, at, ['( nếu có )'])
  if (ifAny > 0) return ifAny
  const through = recipient({ tokens, at, before: [] })
  if (through !== null) return through.until - at
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex((token, index) => index > at && token.text === ')')
    const isSafe = isSafeRun(tokens, at + 1, close, WITHIN) || tellsNoTime(tokens, at + 1, close, 'case')
    return close > 0 && isSafe ? close + 1 - at : 0
  }
  const place = { tokens, at, before: [] }
  const aside = citedDocument(place) ?? quotedTitle(place)
  if (aside !== null) return aside.until - at
  const term = longestMatch(tokens, at, ['học kỳ'])
  if (term > 0) return term + (quarterNumberAt(tokens, at + term) === null ? 0 : 1)
  if (isOwn(tokens, at)) return 1
  const known = longestMatch(tokens, at, WITHIN_PHRASES)
  if (known > 0) return known
  const named =
    copies(place) ??
    calledByNumber(place) ??
    placeInDocument(place) ??
    thisDocument(place) ??
    lawOfYear(place)
  if (named !== null) return named.until - at
  if (DIRECTIONS.has(tokens[at]?.text ?? '') && isPlainWord(tokens, at + 1)) return 1
  if (WITHIN.has(tokens[at]?.text ?? '') || isListedBelow(tokens, at)) return 1
  const plain = skippable(tokens, at)
  if (plain > 0) return plain
  const number = amounts(place)
  if (number !== null) return number.until - at
  return (
    numberToldAt(tokens, at, tokens.length) ||
    (NOT_WAITED_FOR.has(tokens[at]?.text ?? '') ? 0 : proseAt(tokens, at, 'case'))
  )
}

/** Before these a second event, or a limit beside the first, may begin. */
const NOT_WAITED_FOR = new Set(['nếu', 'ngoài', 'tùy'])

/** "một trong các thay đổi sau:": what is told in the lines below. */
function isListedBelow(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'sau' && at === tokens.length - 1 && tokens.some(({ text }) => text === 'các')
}

/** "lưới điện kết nối riêng": a thing of one's own, where nothing is set apart. */
function isOwn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'riêng' || tokens[at - 1]?.kind !== 'word') return false
  return [undefined, '.', ';', ')'].includes(tokens[at + 1]?.text)
}

/** Whether a word stands here that carries no time, and is no relation itself: what the word before it points at. */
function isPlainWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && skippable(tokens, at) > 0
}

const DIRECTIONS = new Set([
  'từ',
  'đến',
  'tới',
  'trong',
  'qua',
  'vào',
  'ngoài',
  'theo',
  'giữa',
  'cho',
  'từng',
  'mỗi',
])
const WITHIN = new Set([
  'và',
  'hoặc',
  'ngay',
  'khi',
  'đột',
  'xuất',
  ',',
  'hay',
  'đợt',
  'trường',
  'hợp',
  'lần',
  'kỳ',
])
const WITHIN_PHRASES = [
  'trong các trường hợp',
  'trong trường hợp',
  'phát sinh',
  'bất thường',
  'đầu tiên',
  'lần đầu',
  'đột xuất',
  'theo yêu cầu',
  'theo chỉ đạo',
  'theo quy định',
  'theo hướng dẫn',
  'kể từ khi',
  'có thẩm quyền',
  'kỳ họp',
  'từng đợt',
  'mỗi đợt',
  'yêu cầu',
  'kết thúc',
  'thời điểm',
  'hội nghị này',
  'cuộc họp này',
  'văn bản này',
  'công văn này',
  'thông báo này',
  'quyết định này',
  'có hiệu lực',
  'có hiệu lực thi hành',
  'hiệu lực',
  'trước hạn',
  'đúng hạn',
  'không thường lệ',
  'trước thời hạn',
  'điều chỉnh',
  'chuyển sang',
  'đối với',
  'đã được',
  'thay thế',
  'bắt đầu',
  'kết thúc',
  'đã hoàn thành',
  'trường hợp',
  'hết thời hạn',
  'hết hạn',
  'gia hạn',
  'không còn đủ',
  'không còn',
]
const TWO_LIMITS = {
  vi: 'trong mệnh đề chỉ sự kiện còn có số, mốc thời gian hoặc điều kiện khác',
  en: 'the clause that names an event also holds a number, a time or another condition',
}
