import type { Day } from '../domain/time/day.ts'
import { behindHead, HEADS, headAt, JOINTS, qualified, relatedAfter } from './around-names.ts'
import { kindBefore, startsName, wholeName } from './body-names.ts'
import { check, type DraftCheck, quotedWords } from './check.ts'
import type { Body, FoundName, NameFinder } from './name-finder.ts'
import { placedWords, type Word } from './words.ts'

/** A body that a document names: registered, or only its words. */
export interface NamedBody {
  /** What the plan writes: an id of the register, or the words themselves where it knows no such name. */
  readonly id: string
  readonly words: string
  readonly body: Body | null
}

export interface AgencyList {
  readonly bodies: readonly NamedBody[]
  readonly checks: readonly DraftCheck[]
  /** Where in the text the list ends. */
  readonly until: number
}

interface Listing {
  readonly text: string
  readonly words: readonly Word[]
  readonly finder: NameFinder
  readonly bodies: NamedBody[]
  readonly checks: DraftCheck[]
  at: number
  /** How the last name began: "sở", "ubnd huyện". */
  prefix: readonly string[]
  /** What the names to come are of, said once before a colon: "Phường". */
  kind: string | null
}

/** A text that is a list of bodies from its beginning to its end, as after "Chủ trì:" or in a cell. */
export function wholeList(text: string, finder: NameFinder, issued: Day | null = null): AgencyList {
  const listing = begun(withoutAsides(text), finder)
  while (listing.at < listing.words.length) {
    if (skipJoint(listing)) continue
    if (!takeKnown(listing)) takeUnknown(listing)
  }
  return ended(listing, issued)
}

/** The bodies that a text begins with, up to the first words that are no registered name. */
export function listAtStart(text: string, finder: NameFinder, issued: Day | null = null): AgencyList {
  const listing = begun(text, finder)
  let end = 0
  while (listing.at < listing.words.length) {
    const before = listing.at
    while (skipJoint(listing));
    if (listing.bodies.length > 0 && isOver(listing)) break
    const { length } = listing.bodies
    // Without a comma or "và", what follows is what they shall do, whatever name it begins with.
    const isApart = listing.at > before || /[,;]/.test(listing.words[listing.at]?.gap ?? '')
    if ((length > 0 && !isApart) || !takeKnown(listing)) break
    end = listing.words[listing.at - 1]?.until ?? end
  }
  return { ...ended(listing, issued), until: end }
}

/** Behind the end of a sentence no list goes on; behind a semicolon only where the next name is no subject of its own. */
function isOver({ words, at, finder }: Listing): boolean {
  const gap = words[at]?.gap ?? ''
  if (/[.:]\s*$/.test(gap)) return true
  if (!/;\s*$/.test(gap)) return false
  const next = words[finder.at(words, behindHead(words, at))?.next ?? words.length]
  return next === undefined || ['chủ', 'có', 'chịu', 'thực', 'báo', 'tổ', 'xây'].includes(next.folded)
}

function begun(text: string, finder: NameFinder): Listing {
  return { text, words: placedWords(text), finder, bodies: [], checks: [], at: 0, prefix: [], kind: null }
}

function ended({ bodies, checks, text, finder }: Listing, issued: Day | null): AgencyList {
  const once = bodies.filter(({ id }, at) => bodies.findIndex((other) => other.id === id) === at)
  const outside = issued === null ? [] : once.flatMap(({ body }) => outsideDates(body, issued))
  void finder
  return { bodies: once, checks: [...checks, ...outside], until: text.length }
}

function outsideDates(found: Body | null, issued: Day): readonly DraftCheck[] {
  if (found?.body.what !== 'agency') return []
  const { name, from, through } = found.body
  if ((from === null || from <= issued) && (through === null || issued <= through)) return []
  const words = quotedWords(name)
  return [
    check(
      'outside-dates',
      `theo sổ cơ quan, ${words} không có vào ngày văn bản`,
      `by the register, ${words} did not exist on the day of the document`,
    ),
  ]
}

/** What stands in brackets says something of the name before it, and is no name itself. */
function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length))
}

function skipJoint(listing: Listing): boolean {
  const word = listing.words[listing.at]
  if (word === undefined || !JOINTS.includes(word.folded)) return false
  // "Các" may be the first word of a name that is not known without it.
  listing.at += 1
  return true
}

/** Takes a registered name, or what stands for one; false where there is none. */
function takeKnown(listing: Listing): boolean {
  const { words, finder } = listing
  const head = headAt(words, listing.at)
  const start = listing.at
  const from = behindHead(words, start)
  const found = finder.at(words, from) ?? (head === undefined ? elliptic(listing) : null)
  if (found === null || isCutShort(listing, found)) return takeRelated(listing) || takeDistricts(listing)
  const related = relatedAfter(words, found.next)
  if (related !== null && found.body.what === 'group') return takeOnlyRelated(listing, start, related)
  noteMissingJoint(listing)
  const { next } = found
  listing.at = qualified(words, next)
  const printed = textBetween(listing, start, next)
  if (head !== undefined)
    listing.checks.push(
      check(
        'head-of-body',
        `văn bản viết ${quotedWords(printed)}; lấy cơ quan của người đó`,
        `the document says ${quotedWords(printed)}; their body is taken`,
      ),
    )
  listing.bodies.push({ id: found.id, words: printed, body: { id: found.id, body: found.body } })
  listing.prefix = found.folded
  return true
}

/** "các Sở: Tư pháp, Nội vụ": an item that leaves out how the name before it began. */
function elliptic({ prefix, words, at, finder }: Listing): FoundName | null {
  for (let length = Math.min(3, prefix.length - 1); length > 0; length--) {
    const found = finder.behind(prefix.slice(0, length), words, at)
    if (found !== null) return found
  }
  return null
}

/** "Sở Xây dựng" is found in "Sở Xây dựng Đảng": a capital right behind a name goes on with it, where it is no other name. */
function isCutShort({ text, words, finder }: Listing, { next, body }: FoundName): boolean {
  const word = words[next]
  if (word === undefined || word.gap.trim() !== '' || body.what === 'group') return false
  const goesOn = /^\p{Lu}/u.test(text.slice(word.start, word.until)) && /^\s+$/.test(word.gap)
  return goesOn && finder.at(words, next) === null && !HEADS.some(([first]) => first === word.folded)
}

function takeOnlyRelated(listing: Listing, start: number, next: number): boolean {
  const printed = textBetween(listing, start, next)
  const group = listing.finder.groupOf('related')
  listing.at = qualified(listing.words, next)
  listing.bodies.push({ id: group?.id ?? printed, words: printed, body: group })
  listing.checks.push(
    check(
      'only-related',
      `${quotedWords(printed)} không phải là tất cả; chưa rõ gồm những ai`,
      `${quotedWords(printed)} does not mean them all; it is not said who they are`,
    ),
  )
  return true
}

/** "các cơ quan, đơn vị … liên quan" in any wording that the register does not have. */
function takeRelated(listing: Listing): boolean {
  const { words, text, at } = listing
  const from = words[at]?.start ?? text.length
  const rest = text.slice(from)
  const match =
    /^(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành|địa phương|phòng|hội|bộ)(?:[^;.:\n](?!,\s*ubnd)){0,60}?liên quan(?:\s+khác)?/iu.exec(
      rest,
    )
  const group = listing.finder.groupOf('related')
  if (match === null || group === null || /\p{Lu}/u.test(match[0].slice(3))) return false
  noteMissingJoint(listing)
  const until = from + match[0].length
  listing.at = qualified(
    words,
    words.findIndex(({ start }) => start >= until),
  )
  if (listing.at <= at) listing.at = words.length
  listing.bodies.push({ id: group.id, words: match[0], body: group })
  listing.checks.push(standsFor(match[0], group))
  return true
}

function takeDistricts(listing: Listing): boolean {
  const { words, at } = listing
  const isPlace = words[at]?.folded === 'địa' && words[at + 1]?.folded === 'phương'
  const group = isPlace ? listing.finder.groupOf('districts') : null
  if (group === null) return false
  listing.at = qualified(words, at + 2)
  const printed = textBetween(listing, at, at + 2)
  listing.bodies.push({ id: group.id, words: printed, body: group })
  listing.checks.push(standsFor(printed, group))
  return true
}

function standsFor(printed: string, { body }: Body): DraftCheck {
  return check(
    'stands-for',
    `${quotedWords(printed)} hiểu là ${quotedWords(body.name)}`,
    `${quotedWords(printed)} is taken as ${quotedWords(body.name)}`,
  )
}

/** Two names with nothing between them are two, and a slip of the pen. */
function noteMissingJoint(listing: Listing): void {
  const word = listing.words[listing.at]
  const before = listing.words[listing.at - 1]
  if (listing.bodies.length === 0 || word === undefined || before === undefined) return
  if (JOINTS.includes(before.folded) || /[,;.:\n+/–-]/.test(word.gap)) return
  const printed = quotedWords(listing.text.slice(word.start))
  listing.checks.push(
    check(
      'no-separator',
      `trước ${printed} thiếu dấu ngăn cách; tách thành hai cơ quan`,
      `nothing parts ${printed} from the name before it; read as two bodies`,
    ),
  )
}

/** Words up to what parts items: a name that the register does not have. */
function takeUnknown(listing: Listing): void {
  const { words, text } = listing
  const start = listing.at
  const kept = wholeName(text.slice(words[start]?.start ?? 0))
  const keptUntil = kept === null ? 0 : (words[start]?.start ?? 0) + kept.length
  let next = start + 1
  while (next < words.length) {
    const word = words[next]
    if (word === undefined) break
    if (word.start >= keptUntil) {
      if (/[,;.:\n]/.test(word.gap)) break
      if (word.folded === 'và' && startsName(text.slice(words[next + 1]?.start ?? text.length))) break
      if (listing.finder.at(words, next) !== null && /^\p{Lu}/u.test(text.slice(word.start))) break
    }
    next += 1
  }
  listing.at = next
  const printed = textBetween(listing, start, next)
  const kind = kindBefore(printed, text.slice(words[next - 1]?.until ?? text.length))
  if (kind !== null) {
    listing.kind = kind
    return
  }
  const own = elided(listing, printed)
  listing.bodies.push({ id: own, words: printed, body: null })
  listing.prefix = startsName(own)
    ? placedWords(own)
        .slice(0, 2)
        .map(({ folded }) => folded)
    : listing.prefix
  listing.checks.push(
    check(
      'unknown-agency',
      `${quotedWords(own)} không có trong sổ cơ quan`,
      `${quotedWords(own)} is not in the register`,
    ),
  )
}

/** "các phường: Yên Bái, Văn Phú" are two phường. */
function elided({ kind }: Listing, printed: string): string {
  return kind === null || startsName(printed) ? printed : `${kind} ${printed}`
}

function textBetween({ text, words }: Listing, from: number, until: number): string {
  return text
    .slice(words[from]?.start ?? 0, words[until - 1]?.until ?? text.length)
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim()
}
