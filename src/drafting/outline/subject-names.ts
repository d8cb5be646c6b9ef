import { deadlineInSentence } from '../limits/limits.ts'
import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import { type AgencyList, listAtStart, wholeList } from '../names/agency-list.ts'
import { startsName, startsPeople, startsSeveral } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'
import { shapedNameUntil } from '../names/shaped-name.ts'

/** What stands before the names: "giao", nothing at all, or the number of an item that begins with them. */
export type Standing = 'ordered' | 'subject' | 'item'

/** The names at the start of an assignment: registered ones, or words that begin as names do, up to the first verb. */
export function namesAt(text: string, names: Names, how: Standing): AgencyList | null {
  const { finder, context, sentTo } = names
  const honoured = /^quý\s+(?:bộ|sở|ban|cơ quan|đơn vị|địa phương|UBND|ủy ban|uỷ ban)(?!\p{L})/iu.exec(
    text,
  )?.[0]
  if (honoured !== undefined && sentTo !== null) return { ...sentTo, until: honoured.length }
  const named = listAtStart(text, finder, context.issued)
  const charged = named.bodies.length === 0 ? '' : (CHARGED.exec(text.slice(named.until))?.[0] ?? '')
  const list = { ...named, until: named.until + charged.length }
  const rest = text.slice(list.until)
  const qualified = qualifiedUntil(list, rest)
  if (qualified > 0) return wholeUntil(text, list.until + qualified, names)
  if (list.bodies.length > 0 && (/^\s*:/.test(rest) || isPredicate(rest, how))) return list
  if (how === 'subject' && isDueBy(list, rest, names)) return list
  const verb = verbIn(text)
  // A name of the register may only begin a longer one: "Ngân hàng Nhà nước | Chi nhánh tỉnh …".
  if (list.bodies.length > 0 && !/^\s*(?:[,;]|(?:và|and)\s|\p{Lu})/u.test(rest)) return null
  const shaped = shapedNameUntil(text)
  if (shaped > 0 && (verb === null || verb > shaped + 1) && how !== 'subject')
    return isPredicate(text.slice(shaped), how) ? wholeUntil(text, shaped, names) : null
  if (verb === null || verb > 240 || verb < 5 || ONLY_A_KIND.test(text)) return null
  const head = text.slice(0, verb).replace(/[\s,:]+$/, '')
  // Behind a semicolon stands another name, or the words are no list.
  if (
    head.includes('.') ||
    !head
      .split(/;\s*/)
      .every((one) => startsName(one) || (how === 'item' && (startsPeople(one) || startsSeveral(one))))
  )
    return null
  return wholeUntil(head, head.length, names)
}

/** "Các cơ quan được giao nhiệm vụ trả lời cử tri": that they were told to says nothing of what they must do. */
const CHARGED =
  /^\s+được (?:giao|phân công)(?: (?:chủ trì|nhiệm vụ|chủ trì thực hiện|thực hiện nhiệm vụ|chủ trì nhiệm vụ))?(?: (?:tại|theo) [^,.;]{3,60}?)?(?=,|\s)/u

function wholeUntil(text: string, until: number, { finder, context }: Names): AgencyList {
  return { ...wholeList(text.slice(0, until), finder, context.issued), until }
}

/** "UBND các xã, phường ven biển kêu gọi …": how far the words go that say which bodies of an unknown name are meant. */
function qualifiedUntil({ bodies }: AgencyList, rest: string): number {
  if (bodies.at(-1)?.body !== null || !/^\s+\p{Ll}/u.test(rest) || startsWithVerb(rest.trim())) return 0
  const verb = verbIn(rest) ?? 0
  const between = rest.slice(0, verb).trimEnd()
  return verb > 30 || /[,;:.()]/.test(between) || NO_VERB.test(rest) ? 0 : between.length
}

/** "ban quản lý chợ" in small letters is somebody's, and no body by itself. */
const ONLY_A_KIND = /^(?!các|những|chủ|cơ quan|đơn vị|xã|phường|huyện|quý|the)\p{Ll}/u

/** Whether words behind names say what these must do. Behind "giao", or where an item begins with them, no verb need be known. */
function isPredicate(rest: string, how: Standing): boolean {
  if (startsWithVerb(rest.replace(/^[\s,]+/, '')) || isTogether(rest)) return true
  const isVerb = /^,?\s+\p{Ll}/u.test(rest) && !NO_VERB.test(rest)
  return how === 'ordered'
    ? isVerb
    : how === 'item' && isVerb && !rest.startsWith(',') && !NO_ORDER.test(rest)
}

/** "Các sở, ban, ngành cụ thể hóa thành … trước ngày 28/02": a limit tells that something is asked, whatever the verb. */
function isDueBy({ bodies }: AgencyList, rest: string, { context }: Names): boolean {
  const areKnown = bodies.length > 0 && bodies.every(({ body }) => body !== null)
  return (
    areKnown &&
    !rest.startsWith(',') &&
    isPredicate(rest, 'item') &&
    deadlineInSentence(rest, context) !== null
  )
}

/** "… cùng Sở Y tế", "… với sự tham gia của …" behind who does it. */
function isTogether(rest: string): boolean {
  const match = /^\s+cùng(?: với)?\s+/u.exec(rest)
  return match !== null && startsName(rest.slice(match[0].length))
}

const NO_VERB = /^,?\s+(?:của|về|tại|và|đã|trong|để)\s/u

/** "Sở Y tế là …", "Sở Y tế nhận được …" tell something; they ask for nothing. */
const NO_ORDER =
  /^,?\s+(?:là|được|đang|chưa|không|cũng|còn|như|khi|thì|cho(?! (?:vay|phép|thuê|ý kiến))|với|theo|đối|hay|hoặc|cùng|mà|nhận được|nơi|vẫn|thấy|hiện|này|trên|từ|do|bị|thuộc)(?!\p{L})/u
