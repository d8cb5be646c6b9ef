import type { ReadingContext } from '../domain/deadline/model/reading.ts'
import { type AgencyList, listAtStart, type NamedBody, wholeList } from './agency-list.ts'
import { startsName } from './body-names.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import { deadlineInSentence, type FoundDeadline, otherTimes } from './deadline-words.ts'
import type { NameFinder } from './name-finder.ts'

/** What is needed to read who shall do what. */
export interface Names {
  readonly finder: NameFinder
  readonly context: ReadingContext
}

/** A stretch of text that tells someone to do something. */
export interface Assignment {
  readonly lead: AgencyList
  /** What they shall do. */
  readonly words: string
  readonly force: 'order' | 'request'
  /** Whether the words themselves say that it is an assignment: "giao", "chủ trì", "có trách nhiệm". */
  readonly said: 'plainly' | 'by-subject'
}

/** What the words of a duty say besides what is to be done. */
export interface AssignedWork {
  readonly support: readonly NamedBody[]
  readonly deadline: FoundDeadline | null
  /** What is to be done, without "chủ trì, phối hợp với …" before it. */
  readonly action: string
  readonly supportChecks: readonly DraftCheck[]
  readonly timeChecks: readonly DraftCheck[]
}

/** The words of one duty of known bodies: with whom they work, and by when. */
export function dutyOf(words: string, lead: readonly NamedBody[], { finder, context }: Names): AssignedWork {
  const [found, ...more] = supportsIn(words, { finder, context })
  const support = (found?.bodies ?? []).filter(({ id }) => !lead.some((one) => one.id === id))
  const others = more
    .flatMap(({ bodies }) => bodies)
    .filter(({ id }) => !support.some((one) => one.id === id))
  const deadline = deadlineInSentence(words, context)
  return {
    support,
    deadline,
    action: actionIn(words, { finder, context }),
    supportChecks: [
      ...(found?.checks ?? []),
      ...others.map((other) =>
        check(
          'chosen',
          `về sau trong câu còn viết phối hợp với ${quotedWords(other.words)}, chưa lấy`,
          `further on it also says together with ${quotedWords(other.words)}, which is not taken`,
        ),
      ),
    ],
    timeChecks: otherTimes(deadline === null ? words : words.replace(deadline.deadline.words, '')),
  }
}

const LEADING = /^(?:tiếp tục\s+)?chủ trì,?\s*(?:và\s+)?(?=\p{Ll})/iu

function actionIn(words: string, names: Names): string {
  const leading = LEADING.exec(words)?.[0]
  if (leading === undefined) return words.replace(/\s*\((?:chủ trì|phối hợp)[^)]*\)?$/iu, '')
  const rest = words.slice(leading.length)
  const together = new RegExp(`^${TOGETHER.source}`, 'iu').exec(rest)?.[0]
  if (together === undefined) return rest
  const list = listAtStart(rest.slice(together.length), names.finder, names.context.issued)
  const action = rest.slice(together.length + list.until).replace(/^[\s,;]+/, '')
  return list.bodies.length === 0 || !/^\p{Ll}/u.test(action) || action.length < 12 ? words : action
}

const TOGETHER = /(?<![\p{L}])phối hợp(?:\s+(?:chặt chẽ|thực hiện|tham mưu))?\s+(?:cùng với|với|cùng)?\s*/giu

/** The lists behind "phối hợp với", the first one near the beginning where the duty itself is told. */
function supportsIn(words: string, { finder, context }: Names): readonly AgencyList[] {
  return [...words.matchAll(TOGETHER)].flatMap((match): readonly AgencyList[] => {
    const rest = words.slice(match.index + match[0].length)
    const list = listAtStart(rest, finder, context.issued)
    if (list.bodies.length > 0) return [list]
    return startsName(rest) && match.index < 80 ? [unknownSupport(rest)] : []
  })
}

function unknownSupport(rest: string): AgencyList {
  const words =
    rest
      .slice(0, verbIn(rest) ?? 80)
      .split(/[,;.:]/)[0]
      ?.trim() ?? ''
  return {
    bodies: [],
    until: 0,
    checks: [
      check(
        'unknown-agency',
        `cơ quan phối hợp ${quotedWords(words)} không có trong sổ cơ quan`,
        `the supporting body ${quotedWords(words)} is not in the register`,
      ),
    ],
  }
}

const VERBS = [
  'chủ trì|phối hợp|khẩn trương|xây dựng|tham mưu|rà soát|hoàn thiện|báo cáo|tổng hợp|theo dõi|đôn đốc|hướng dẫn',
  'tổ chức|thực hiện|chỉ đạo|tập trung|tiếp tục|nghiên cứu|có trách nhiệm|chịu trách nhiệm|phát huy|lập|trình|bố trí',
  'kiểm tra|triển khai|tuyên truyền|chủ động|đẩy mạnh|tăng cường|căn cứ|thẩm định|ban hành|cung cấp|đề xuất|phổ biến',
  'quán triệt|đăng tải|gửi|cử|hoàn thành|(?<!Ngoại )giao|quản lý|thường xuyên|định kỳ|hàng năm|hằng năm|làm|là cơ quan|cân đối',
  'xử lý|giám sát|vận động|phân công|đảm bảo|bảo đảm|duy trì|nâng cao|thành lập|kịp thời|đánh giá|sớm|trực tiếp|đầu mối',
].join('|')
const VERB = new RegExp(`(?<![\\p{L}])(?:${VERBS})(?![\\p{L}])`, 'u')

/** Where the first word that tells of doing stands. */
function verbIn(text: string): number | null {
  const found = VERB.exec(text)
  return found === null ? null : found.index
}

/** Whether a text begins with what someone shall do. */
function startsWithVerb(text: string): boolean {
  return new RegExp(`^(?:${VERBS})(?![\\p{L}])`, 'iu').test(text)
}

const ORDERS =
  /(?<![\p{L}])(?<!(?:được|theo|tại|do|việc|đã)\s)(?:(?:đồng ý|thống nhất|đề nghị)\s+)?(giao|yêu cầu|đề nghị|phân công|kính đề nghị)\s+(?:cho\s+|trách nhiệm cho\s+)?/giu

/** The assignments in a sentence: "giao Sở X chủ trì …; đề nghị Hội Y …", or one whose subject is a body: "Sở X chủ trì …". */
export function assignmentsIn(sentence: string, names: Names): readonly Assignment[] {
  const ordered = [...sentence.matchAll(ORDERS)].flatMap((match) => {
    const from = match.index + match[0].length
    const list = namesAt(sentence.slice(from), names, 'ordered')
    if (list === null) return []
    const force = /đề nghị/iu.test(match[1] ?? '') ? ('request' as const) : ('order' as const)
    return [{ list, from, at: match.index, force }]
  })
  const [bracketed] = ordered.length > 1 ? [] : [inBrackets(sentence, names)]
  if (bracketed != null) return [bracketed]
  if (ordered.length === 0) return subjectOf(sentence, names)
  return ordered.map(({ list, from, force }, at) => ({
    lead: list,
    words: afterNames(sentence.slice(from + list.until, ordered[at + 1]?.at ?? sentence.length)),
    force,
    said: 'plainly',
  }))
}

/** A duty with who owes it in brackets behind: "Rà soát … (Giao Sở X chủ trì, phối hợp với Sở Y)." */
function inBrackets(sentence: string, names: Names): Assignment | null {
  const match = /^(.{20,}?)\s*\(((?:[^()]|\([^()]*\))+)\)\s*[.;]?\s*$/su.exec(sentence)
  const [, duty = '', inner = ''] = match ?? []
  const text = inner.replace(/^(?:giao|do|đơn vị chủ trì:?|chủ trì:?|phân công)\s+/iu, '')
  const list = listAtStart(text, names.finder, names.context.issued)
  const rest = text.slice(list.until)
  const isTold = text !== inner || /^\s*,?\s*(?:chủ trì|thực hiện|tham mưu|phụ trách|đầu mối)/iu.test(rest)
  if (match === null || list.bodies.length === 0 || !isTold) return null
  const role = /phối hợp/iu.test(rest) ? ` (${rest.replace(/^[\s,]+/, '')})` : ''
  return { lead: list, words: `${duty}${role}`, force: 'order', said: 'plainly' }
}

function afterNames(words: string): string {
  return words.replace(/^[\s:,;]+/, '').replace(/(?:\.\/\.|[\s;,.])+$/, '')
}

/** Names that someone is addressed by: registered ones, or words that begin as names do, up to what they shall do. */
function namesAt(text: string, { finder, context }: Names, how: 'ordered' | 'subject'): AgencyList | null {
  const list = listAtStart(text, finder, context.issued)
  const rest = text.slice(list.until)
  const isTold =
    how === 'ordered' && /^,?\s+\p{Ll}/u.test(rest) && !/^,?\s+(?:của|về|tại|và|đã|trong|để)\s/u.test(rest)
  if (list.bodies.length > 0 && (/^\s*:/.test(rest) || isTold || startsWithVerb(rest.replace(/^[\s,]+/, ''))))
    return list
  const verb = verbIn(text)
  if (list.bodies.length > 0 && !/^\s*(?:[,;]|và\s)/u.test(rest)) return null
  if (!startsName(text) || verb === null || verb > 140 || verb < 5) return null
  const head = text.slice(0, verb).replace(/[\s,:]+$/, '')
  if (/[.;]/.test(head)) return null
  return { ...wholeList(head, finder, context.issued), until: head.length }
}

const ADVERBIALS =
  /^(?:(?:h[àằ]ng (?:năm|quý|tháng)|định kỳ[^,]{0,40}|trước mắt|trong năm \d{4}|căn cứ [^,]{5,160}|trên cơ sở [^,]{5,160}),\s*|(?:về|đối với)\s[^:.;]{3,120}:\s*)+/iu

function subjectOf(sentence: string, names: Names): readonly Assignment[] {
  const adverbial = ADVERBIALS.exec(sentence)?.[0] ?? ''
  const text = sentence.slice(adverbial.length)
  const list = namesAt(text, names, 'subject')
  if (list === null) return []
  const rest = text.slice(list.until)
  const words = afterNames(rest)
  if (words === '' || /^(?:đã|đang|được|chưa|của|là(?! cơ quan))\s/iu.test(words)) return []
  const said = /^[\s,]*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là cơ quan)/iu.test(rest)
    ? 'plainly'
    : 'by-subject'
  const when = adverbial.replace(/(?:về|đối với)\s[^:.;]{3,120}:\s*/giu, '')
  return [{ lead: list, words: `${when}${words}`, force: 'order', said }]
}

/** Sentences, not parted at abbreviations or numbers. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[\p{L}\d)”"]{2}[.!?])\s+(?=[\p{Lu}“"])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** Whether words look like an assignment, to whomever. */
export function looksAssigned(text: string): boolean {
  return /(?<![\p{L}])(?:chủ trì|chịu trách nhiệm|có trách nhiệm|(?<!(?:được|đã|theo)\s)giao (?:cho )?(?=các |Sở|Ban|UBND|Ủy ban|Công an|Chủ tịch|Giám đốc|Văn phòng|Bộ ))/iu.test(
    text,
  )
}

/** Whether all of a text names bodies that a section is addressed to, and what stands behind its colon. */
export function addresseeOf(
  text: string,
  names: Names,
  hasMore: boolean | 'unknown' = 'unknown',
): { readonly lead: AgencyList; readonly rest: string; readonly force: 'order' | 'request' } | null {
  const opening = /^(?:(?:kính\s+)?(đề nghị)|giao|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của)\s+/iu.exec(
    text,
  )
  const force = opening?.[1] === undefined ? 'order' : 'request'
  const body = text.slice(opening?.[0].length ?? 0)
  const list = listAtStart(body, names.finder, names.context.issued)
  const behind = body.slice(list.until)
  if (list.bodies.length > 0) {
    const rest =
      /^\s*(?:\([^)]*\)\s*)?(?:(?:có|chịu) trách nhiệm(?: thực hiện| chủ trì)?|chủ trì(?: thực hiện)?)?\s*(?:(?:thực hiện )?(?:các|một số) (?:nhiệm vụ|nội dung)(?: sau)?(?: đây)?)?\s*(?::|[.;]?\s*$)/iu.exec(
        behind,
      )
    if (rest !== null) return { lead: list, rest: behind.slice(rest[0].length).trim(), force }
  }
  const head = /^(?:(?:UBND\s+)?các\s+[\p{L}, ]{2,30}:\s*(?=\p{Lu}))?[^:.;]{3,160}/u.exec(body)?.[0] ?? ''
  const after = body.slice(head.length)
  // A heading in capitals is addressed to nobody, unless the register has it.
  const isName =
    head !== head.toUpperCase() &&
    startsName(head) &&
    verbIn(head) === null &&
    (after.startsWith(':') || (after === '' && hasMore !== false))
  if (!isName) return null
  return {
    lead: wholeList(head, names.finder, names.context.issued),
    rest: after.replace(/^[:.;\s]+/, ''),
    force,
  }
}
