import { type ItemFound, type PhraseItem, singleItem, type TokenSpan } from '../model/item.ts'
import { yearAt } from '../model/years.ts'
import { isSafeRun, skippable } from '../words/fillers.ts'
import { beginsLead } from '../words/lead-in-words.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'
import { tellsRecurrence } from './recurrences-told.ts'
import { isSetOff, isSetOffAsWhole } from './set-off-limits.ts'
import { spanAt } from './term-lengths.ts'
import { openingOfTerm, termEnd } from './term-openings.ts'
import { SIGNS, tellsNoTime } from './untimed-words.ts'

/**
 * "Thu hút giảng viên từ nước ngoài với các ưu đãi vượt trội, hoàn thành trong quý II năm 2026": the work that a sentence tells
 * of, where a comma sets off its limit behind, and no time, condition or exception stands in it. "Trường hợp hồ sơ chưa đầy đủ,
 * trong thời hạn 05 ngày kể từ …": the case in which a term runs that names its own event.
 */
export function workTold({ tokens, at, before }: TokenSpan): ItemFound | null {
  if (!beginsMember(tokens, before, at) || tokens.length < at + LEAST) return null
  const limit = tokens.findIndex((_, place) => place > at && isSetOff(tokens, place))
  const isNotDone =
    (tokens[at]?.text === 'chưa' || tokens[at]?.text === 'không') && !isSetOffAsWhole(tokens, limit)
  if (limit > 0 && !isNotDone && tellsNoTime(tokens, at, limit, 'work'))
    return singleItem(at, tokens[limit]?.text === '.' ? limit + 1 : limit, { kind: 'dropped', because: WORK })
  const term = tokens.findIndex((_, place) => place > at && beginsTerm(tokens, place))
  if (term > at + 1 && !isDenied(tokens, term) && tellsNoTime(tokens, at, term, 'case'))
    return singleItem(at, term, { kind: 'dropped', because: CASE })
  const event = tokens.findIndex((_, place) => place > at && longestMatch(tokens, place, BEFORE_EVENT) > 0)
  return event > 0 && tellsNoTime(tokens, at, event, 'work')
    ? singleItem(at, event, { kind: 'dropped', because: WORK })
    : null
}

/**
 * "… trong quý II năm 2026, đồng thời gửi Bộ … tổng hợp, báo cáo theo quy định", "… hằng năm kết quả đa dạng hóa sinh kế": what
 * a sentence still tells behind its limit, up to its end or to the next member of a list.
 */
export function restTold({ tokens, at, before }: TokenSpan): ItemFound | null {
  const last = before.at(-1)
  if (last === undefined || last.until !== at || !LIMITING.has(last.kind)) return null
  const recurs = tellsRecurrence(tokens, at, tokens.length)
  if (
    longestMatch(tokens, at, THREATS) > 0 &&
    !recurs &&
    !tokens.slice(at).some(({ kind }) => kind === 'number')
  )
    return singleItem(at, tokens.length, { kind: 'dropped', because: REST })
  if (isUnlessDirected(tokens, at) && !recurs)
    return singleItem(at, tokens.length, { kind: 'dropped', because: REST })
  const first = tokens[at]?.text === ',' ? at + 1 : at
  if (tokens[first]?.kind !== 'word' || GOING_ON.has(tokens[first]?.text ?? '')) return null
  const semicolon = tokens.findIndex(({ text }, place) => place > first && text === ';')
  const until = semicolon < 0 ? tokens.length : semicolon
  const denied = tokens.slice(first, until).findIndex(({ text }) => text === 'không' || text === 'chưa')
  const isDenied = denied >= 0 && !isSaidOfThings(tokens, first, first + denied)
  const isSafe = isSafeRun(tokens, first, until, SIGNS)
  const year =
    first === at && last.kind === 'moment' && last.moment.shape === 'stretch' ? last.moment.year : null
  return !isDenied &&
    !isSafe &&
    tellsNoTime(tokens, first, until, 'work', (place) => yearOfThing(tokens, place, year))
    ? singleItem(at, until, { kind: 'dropped', because: REST })
    : null
}

/** "… Tổng điều tra dân số và nhà ở năm 2019": behind a limit of that year or a later one, the year that a thing is of. */
function yearOfThing(tokens: readonly Token[], at: number, due: number | null): number {
  const year = tokens[at]?.text === 'năm' ? yearAt(tokens, at + 1) : null
  if (year === null || due === null || year > due || skippable(tokens, at - 1) === 0) return 0
  const isDone = [1, 2].some(
    (length) => workVerbAt(tokens, at - length) === length || beginsLead(tokens, at - length),
  )
  return isDone ? 0 : 2
}

/** "lập danh sách các xã chưa đạt 50 %": what a verb of assignment is done to, and what it is not. */
function isSaidOfThings(tokens: readonly Token[], first: number, denied: number): boolean {
  const told = longestMatch(tokens, denied, UNMET)
  if (told === 0 || longestMatch(tokens, first, ['việc', 'công tác']) > 0) return false
  for (let at = first; at < denied - 1; at += 1) {
    const verb = workVerbAt(tokens, at)
    if (verb > 0 && at + verb < denied) return true
  }
  return false
}

/** ", trừ trường hợp Thanh tra Chính phủ có hướng dẫn khác": at the end, that somebody may yet set another day. */
function isUnlessDirected(tokens: readonly Token[], at: number): boolean {
  if (longestMatch(tokens, at, [', trừ trường hợp']) === 0) return false
  const isOther = longestMatch(tokens, tokens.length - 1, ['khác']) === 1
  const rest = tokens.slice(at)
  const isDirected = rest.some(
    (_, place) => longestMatch(rest, place, ['có hướng dẫn khác', 'có chỉ đạo khác']) > 0,
  )
  return isOther && isDirected && rest.every(({ kind }) => kind !== 'number')
}

/** What follows where the work is not done by its limit. */
const THREATS = [
  ', nếu không sẽ',
  ', nếu không thì',
  ', nếu không phải',
  ', nếu không hoàn thành',
  ', nếu không thực hiện',
]
const UNMET = [
  'chưa đạt',
  'chưa có',
  'chưa đủ',
  'chưa được',
  'không đủ',
  'không đạt',
  'không đúng',
  'không phù hợp',
  'không hợp lệ',
]

/** Whether a phrase, or a member of a list that a semicolon or mark sets off, begins here. */
export function beginsMember(tokens: readonly Token[], before: readonly PhraseItem[], at: number): boolean {
  const last = before.at(-1)
  if (last === undefined) return at <= LONGEST_MARK && tokens.slice(0, at).every(isOfMark)
  return last.kind === 'join' && last.by === 'semicolon' && last.until === at
}

/** "a", "1", ")": what a mark before the first words is made of. */
export function isOfMark({ kind, text }: Token): boolean {
  return kind !== 'word' || text.length === 1
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

/** Shorter phrases tell of no work before their limit. */
const LEAST = 8
/** Tokens of a mark such as "a.1)" before the first words. */
const LONGEST_MARK = 4
/** Before any other event the words may tell where or which something is. */
const BEFORE_EVENT = ['trước khi', 'ngay sau khi', 'ngay khi']
const CASE = {
  vi: 'nói việc phải làm và trong trường hợp nào; sự kiện nêu sau khoảng thời gian là mốc tính',
  en: 'says what is to be done and in what case; the event named behind the term is what it is counted from',
}
const LIMITING: ReadonlySet<string> = new Set(['moment', 'every', 'term'])
/** What goes on from a time: another, or what it is the time of. */
const GOING_ON = new Set(
  'và hoặc hay đến tới từ trước sau của trong năm quý tháng ngày tuần này nay cùng đối bằng so nghỉ theo'.split(
    ' ',
  ),
)
const REST = {
  vi: 'nói thêm về việc phải làm, sau thời hạn của nó',
  en: 'says more of what is to be done, behind its limit',
}
export const WORK = {
  vi: 'nói việc phải làm; thời hạn của việc nêu ở sau',
  en: 'says what is to be done; its limit stands behind it',
}
