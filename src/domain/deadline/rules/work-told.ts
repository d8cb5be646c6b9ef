import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import { proseAt, type Told } from '../words/prose.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { citedDocument, quotedTitle } from './citations.ts'
import { copies } from './copies.ts'
import { amounts, calledByNumber, lawOfYear, placeInDocument, thisDocument } from './named-things.ts'
import { openingOfTerm, spanAt, termEnd } from './terms.ts'

/**
 * "Thu hút giảng viên từ nước ngoài với các ưu đãi vượt trội, hoàn thành trong quý II năm 2026": the work that a sentence tells
 * of, where a comma sets off its limit behind, and no time, condition or exception stands in it. "Trường hợp hồ sơ chưa đầy đủ,
 * trong thời hạn 05 ngày kể từ …": the case in which a term runs that names its own event.
 */
export function workTold({ tokens, at }: TokenSpan): ItemFound | null {
  if (at > 0 || tokens.length < LEAST) return null
  const comma = tokens.findIndex(({ text }, place) => text === ',' && beginsLimit(tokens, place + 1))
  if (comma > 0 && tellsNoTime(tokens, 0, comma, 'work'))
    return singleItem(0, comma, { kind: 'dropped', because: WORK })
  const term = tokens.findIndex((_, place) => beginsTerm(tokens, place))
  if (term > 0 && !isDenied(tokens, term) && tellsNoTime(tokens, 0, term, 'case'))
    return singleItem(0, term, { kind: 'dropped', because: CASE })
  const event = tokens.findIndex((_, place) => longestMatch(tokens, place, BEFORE_EVENT) > 0)
  return event > 0 && tellsNoTime(tokens, 0, event, 'work')
    ? singleItem(0, event, { kind: 'dropped', because: WORK })
    : null
}

/** "không hoạt động trong thời gian 6 tháng": a negation that no comma parts from the term behind it. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place >= 0; place -= 1) {
    const text = tokens[place]?.text ?? ''
    if (text === ',' || text === 'thì') return false
    if (text === 'không' || text === 'chưa') return true
  }
  return false
}

/** "trong thời hạn 05 ngày làm việc, kể từ ngày …": a term that names the event it runs from. */
function beginsTerm(tokens: readonly Token[], at: number): boolean {
  const opening = openingOfTerm(tokens, at)
  const span = opening === 0 ? null : spanAt(tokens, at + opening)
  return span !== null && termEnd(tokens, span.until) > span.until
}

/** Whether a run of words holds nothing that could make a limit, or change one. */
export function tellsNoTime(tokens: readonly Token[], from: number, until: number, told: Told): boolean {
  for (let at = from; at < until; ) {
    const length = thingNamed(tokens, at) || (isSign(tokens[at]) ? 1 : proseAt(tokens, at, told))
    if (length === 0) return false
    at += length
  }
  return true
}

/** The length of a thing whose name or amount holds numbers: a document, a place in it, "90%", "cơ sở 2". */
function thingNamed(tokens: readonly Token[], at: number): number {
  const place = { tokens, at, before: [] }
  const found =
    quotedTitle(place) ??
    citedDocument(place) ??
    placeInDocument(place) ??
    thisDocument(place) ??
    lawOfYear(place) ??
    calledByNumber(place) ??
    copies(place) ??
    amounts(place)
  return found === null ? 0 : found.until - at
}

function isSign(token: Token | undefined): boolean {
  return token?.kind === 'sign' && SIGNS.has(token.text)
}

/** "hoàn thành trước ngày 10/6/2026", "báo cáo Thủ tướng trong quý II năm 2026": what is done, and by when of which year. */
function beginsLimit(tokens: readonly Token[], at: number): boolean {
  if (!beginsLead(tokens, at)) return isStrictLimit(tokens, at)
  for (let end = at; end < at + FURTHEST && tokens[end]?.kind === 'word'; end += 1)
    if (isStrictLimit(tokens, end)) return true
  return false
}

/** Whether words here say by what day, month, quarter or year, and name the year or that it is each. */
function isStrictLimit(tokens: readonly Token[], at: number): boolean {
  if (!STRICT.has(tokens[at]?.text ?? '')) return false
  const words = tokens
    .slice(at, at + 12)
    .map(({ text }) => text)
    .join(' ')
  return LIMIT.test(words)
}

/** Shorter phrases tell of no work before their limit. */
const LEAST = 8
/** As far behind the verb as its limit may stand. */
const FURTHEST = 16
const SIGNS: ReadonlySet<string> = new Set([',', '(', ')', ':', '-', '/', '"', '&', '+'])
const STRICT: ReadonlySet<string> = new Set(['trước', 'chậm', 'muộn', 'trong', 'đến', 'xong'])
const LIMIT =
  /^(?:(?:xong )?trước|(?:chậm|muộn) nhất(?: là| vào| đến| trong)*|trong|đến hết|chậm nhất đến hết) (?:ngày \d{1,2} (?:[/.-] \d{1,2} [/.-] \d{4}|tháng \d{1,2} năm \d{4}|tháng \d{1,2} hằng năm|[/.-] \d{1,2} hằng năm|hằng tháng)|tháng \d{1,2} (?:\/|năm) \d{4}|quý (?:[1-4]|i{1,3}|iv) (?:\/|năm) \d{4}|năm \d{4})(?= |$)/
/** Before any other event the words may tell where or which something is. */
const BEFORE_EVENT = ['trước khi', 'ngay sau khi', 'ngay khi']
const CASE = {
  vi: 'nói việc phải làm và trong trường hợp nào; sự kiện nêu sau khoảng thời gian là mốc tính',
  en: 'says what is to be done and in what case; the event named behind the term is what it is counted from',
}
const WORK = {
  vi: 'nói việc phải làm; thời hạn của việc nêu sau dấu phẩy',
  en: 'says what is to be done; its limit stands behind the comma',
}
