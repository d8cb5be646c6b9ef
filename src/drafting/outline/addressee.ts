import { check } from '../check.ts'
import { isNameAlone } from '../duties/opening.ts'
import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import { type AgencyList, listAtStart, wholeList } from '../names/agency-list.ts'
import { startsName, startsPeople, startsSeveral } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'
import { namesAt } from './subject-names.ts'

/** The bodies that a part of a document is addressed to, and the words after their names. */
export interface Addressee {
  readonly lead: AgencyList
  /** With whom they do it all; null where the words do not say so. */
  readonly support: AgencyList | null
  readonly rest: string
  readonly force: 'order' | 'request'
}

/** Whether all of a text names bodies that a section is addressed to, and what stands behind its colon. */
export function addresseeOf(
  printed: string,
  names: Names,
  hasMore: boolean | 'unknown' = 'unknown',
): Addressee | null {
  const text = withoutIssuer(printed, names)
  const opening = /^(?:(?:kính\s+)?(đề nghị)|giao|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của)\s+/iu.exec(
    text,
  )
  const force = opening?.[1] === undefined ? 'order' : 'request'
  const body = text.slice(opening?.[0].length ?? 0)
  const list = listAtStart(body, names.finder, names.context.issued)
  const behind = body.slice(list.until)
  if (list.bodies.length > 0) {
    const rest =
      /^\s*(?:\([^)]*\)\s*)?(?:là (?:cơ quan|đơn vị|đầu mối)[^:;.,]{0,60},\s*)?(?:(?:có|chịu) trách nhiệm(?: thực hiện| chủ trì)?|chủ trì(?: thực hiện)?)?\s*(?:(?:thực hiện )?(?:các|một số) (?:nhiệm vụ|nội dung)(?: sau)?(?: đây)?)?\s*(?::|[.;]?\s*$)/iu.exec(
        behind,
      )
    if (rest !== null) return { lead: list, support: null, rest: behind.slice(rest[0].length).trim(), force }
    if (/:\s*$/.test(behind) && hasMore !== false && ONWARDS.test(behind.replace(/:\s*$/, '')))
      return { lead: list, support: null, rest: '', force }
    const together = hasMore === false ? null : supportAbove(behind, names)
    if (together !== null) return { lead: list, support: together, rest: '', force }
  }
  const head = /^(?:(?:UBND\s+)?các\s+[\p{L}, ]{2,30}:\s*(?=\p{Lu}))?[^:.;]{3,160}/u.exec(body)?.[0] ?? ''
  const after = body.slice(head.length)
  // A heading in capitals is addressed to nobody, unless the register has it, or it is asked, or named in small letters elsewhere.
  const isCapital = head === head.toUpperCase()
  const spelled = isCapital && startsName(head) && hasMore !== false ? names.spelled(head) : null
  const named = spelled ?? head
  const isName =
    head.length > list.until &&
    (!isCapital || spelled !== null || opening !== null) &&
    startsName(head) &&
    verbIn(named) === null &&
    (after.startsWith(':') || (after === '' && hasMore !== false))
  if (!isName) return severalNames(body, names, force)
  return {
    lead: wholeList(named, names.finder, names.context.issued),
    support: null,
    rest: after.replace(/^[:.;\s]+/, ''),
    force,
  }
}

/** "Các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện:" where not all are of the register. */
function severalNames(text: string, { finder, context }: Names, force: Addressee['force']): Addressee | null {
  const head = /^([^:.]{3,300}):\s*$/u.exec(text)?.[1] ?? ''
  const parts = head.split(/;\s*/)
  const areNames = parts.length > 1 && parts.every((part) => startsName(part) || startsPeople(part))
  if (!areNames || verbIn(head) !== null) return null
  return { lead: wholeList(head, finder, context.issued), support: null, rest: '', force }
}

/** "Sở X chủ trì, phối hợp với Sở Y, Sở Z:" above the duties: with whom they are done. */
export function supportAbove(behind: string, { finder, context }: Names): AgencyList | null {
  const match =
    /^[\s,]*(?:chủ trì\s*,?\s*)?(?:và\s+)?phối hợp (?:cùng với|với|cùng)\s+([^:.;]{3,300}?)\s*:?\s*$/iu.exec(
      behind,
    )
  if (match === null) return null
  const names = (match[1] ?? '').replace(
    /\s*,?\s*(?:tổ chức |tập trung )?(?:thực hiện|triển khai)(?: (?:các|một số) (?:nhiệm vụ|nội dung))?(?: sau)?(?: đây)?$/iu,
    '',
  )
  return verbIn(names) === null ? wholeList(names, finder, context.issued) : null
}

/** "UBND tỉnh yêu cầu các sở …": who issues the document asks, and owes nothing by that. */
function withoutIssuer(text: string, { finder, issuer }: Names): string {
  const { bodies, until } = listAtStart(text, finder)
  const isIssuer = bodies.length === 1 && bodies[0]?.id === issuer
  return isIssuer && /^\s+(?:đề nghị|yêu cầu|giao)\s/u.test(text.slice(until))
    ? text.slice(until).trim()
    : text
}

/**
 * The addressee of a part below "Tổ chức thực hiện" that names people, or bodies without a name of their own: "Các tổ
 * chức chính trị - xã hội xã", "Đồng chí Phó Trưởng phòng …: Trực tiếp chỉ đạo …".
 */
export function unnamedAddressee(
  text: string,
  duties: readonly string[],
  { finder, context }: Names,
): Addressee | null {
  const [head = '', ...behind] = text.split(':')
  const rest = behind.join(':').trim()
  const isOrder = rest === '' ? duties.some(startsWithVerb) : startsWithVerb(rest)
  const isPeople =
    (startsPeople(head.trim()) || startsSeveral(head.trim())) &&
    head.length < 160 &&
    !/[.;!]/.test(head.trim())
  if (!isOrder || !isPeople) return null
  return { lead: wholeList(head, finder, context.issued), support: null, rest, force: 'order' }
}

/**
 * The addressee of the items below a sentence: "Thủ tướng Chính phủ yêu cầu Chủ tịch UBND các tỉnh:", "Các sở, ban, ngành
 * tập trung thực hiện các nhiệm vụ sau:".
 */
export function addresseeOfOpening(text: string, all: Names): Addressee | null {
  const { finder, context } = all
  const match =
    /(?:^|[\s,])(yêu cầu|đề nghị|giao)\s+(?!.*(?:yêu cầu|đề nghị|giao)\s)([^:]{3,240}):\s*$/iu.exec(text)
  const [, order = '', names = ''] = match ?? [null, '', /^([^:]{3,300}):\s*$/u.exec(text)?.[1] ?? '']
  const known = listAtStart(names, finder, context.issued)
  const list = match !== null && known.bodies.length === 0 ? (namesOrdered(names, all) ?? known) : known
  const behind = names.slice(list.until).replace(/^\s+có trách nhiệm$/u, '')
  const isTold = match !== null || /\p{L}/u.test(behind) || isNameAlone(text)
  if (list.bodies.length === 0 || !isTold || !ONWARDS.test(behind)) return null
  const chosen = check(
    'chosen-lead',
    'cơ quan lấy từ câu mở đầu; xem mục này có giao cho tất cả không',
    'the bodies are those of the opening sentence; check that this item is meant for all of them',
  )
  return {
    lead: { ...list, checks: [chosen, ...list.checks] },
    support: null,
    rest: '',
    force: /đề nghị/iu.test(order) ? 'request' : 'order',
  }
}

/** Names of no register behind "giao", up to what they are to do; all of the words where they say nothing of that. */
function namesOrdered(words: string, names: Names): AgencyList | null {
  const ordered = namesAt(words, names, 'ordered')
  if (ordered !== null || !startsName(words) || verbIn(words) !== null) return ordered
  return { ...wholeList(words, names.finder, names.context.issued), until: words.length }
}

/** "… thực hiện tốt các nội dung sau", "… tập trung chỉ đạo": what may stand between the names and the colon. */
const ONWARDS =
  /^[\s,]*(?:(?:khẩn trương|tập trung|nghiêm túc|tiếp tục|chủ động|căn cứ [^,:]{0,80},)[\s,]*)*(?:(?:tổ chức |chỉ đạo )?(?:triển khai|thực hiện|chỉ đạo)[^.;:]{0,80})?$/iu
