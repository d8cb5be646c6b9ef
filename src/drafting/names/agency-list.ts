import type { Day } from '../../domain/time/day.ts'
import { check, type DraftCheck, quotedWords } from '../check.ts'
import { behindHead, concernedAtStart } from './around-names.ts'
import { type Besides, besidesOf } from './besides.ts'
import { takeKnown } from './known-names.ts'
import { type Listing, skipJoint, startListing } from './listing.ts'
import { withMembers } from './members.ts'
import type { Body, NameFinder } from './name-finder.ts'
import { distinctBodies, type NamedBody } from './named-body.ts'
import { type Apart, asideNamesAt, openAside, withoutAsides, withoutBrackets } from './set-apart.ts'
import { skipKind, takeFullName, takeUnknown, takeUpToVerb } from './unknown-names.ts'

/** The bodies that a text names. */
export interface AgencyList extends Besides {
  readonly bodies: readonly NamedBody[]
  /** Where in the text the list ends. */
  readonly until: number
}

/** A list that names nobody. */
export const NOBODY: AgencyList = { bodies: [], except: [], reportTo: [], checks: [], until: 0 }

/** A text that is a list of bodies from its beginning to its end, as after "Chủ trì:" or in a cell. */
export function wholeList(text: string, finder: NameFinder, issued: Day | null = null): AgencyList {
  const parted = withoutAsides(text)
  const listing = allNames(parted.text, finder)
  return { ...listOf(listing, parted.apart, text.length, issued), until: text.length }
}

function allNames(text: string, finder: NameFinder): Listing {
  const listing = startListing(text, finder)
  while (listing.at < listing.words.length) {
    if (skipJoint(listing)) continue
    if (!takeKnown(listing)) takeUnknown(listing)
  }
  return listing
}

/** Whether the names are of those who must do something, or of those who support them. */
export type Standing = 'who' | 'with-whom'

/** The bodies that a text begins with, up to the first words that are no name of one. */
export function listAtStart(
  text: string,
  finder: NameFinder,
  issued: Day | null = null,
  standing: Standing = 'who',
): AgencyList {
  const parted = withoutBrackets(text)
  const listing = startListing(parted.text, finder)
  const end = namesAtStart(listing, standing)
  if (end === 0) return NOBODY
  const isWithin = ({ start }: Apart) => parted.text.slice(end, start).trim() === ''
  const apart = [...parted.apart.filter(isWithin), ...asideBehind(parted.text, end, finder)]
  const until = Math.max(end, ...apart.map((one) => one.until))
  return { ...listOf(listing, apart, until, issued), until }
}

/** "…, trừ Sở Y tế", "… chỉ gồm Sở Y tế" behind the names of a sentence. */
function asideBehind(text: string, end: number, finder: NameFinder): readonly Apart[] {
  const from = asideNamesAt(text, end)
  if (from === null) return []
  const names = namesAtStart(startListing(text.slice(from), finder), 'who')
  const length = names > 0 ? names : (/^[^,;.:]*/.exec(text.slice(from))?.[0].length ?? 0)
  return [openAside(text, end, from + length)]
}

/** Reads names as far as they go, and gives where the last one ends. */
function namesAtStart(listing: Listing, standing: Standing): number {
  let end = 0
  while (listing.at < listing.words.length) {
    const before = listing.at
    // "Sở A cùng Sở B": with whom the first ones do it.
    if (standing === 'who' && listing.bodies.length > 0 && WITH.includes(listing.words[before]?.folded ?? ''))
      break
    while (skipJoint(listing) || skipKind(listing));
    if (listing.bodies.length > 0 && isOver(listing, standing)) break
    const { length } = listing.bodies
    // Without a comma or "và", what follows is what they shall do, whatever name it begins with.
    const isApart = listing.at > before || /[,;]/.test(listing.words[listing.at]?.gap ?? '')
    if (length > 0 && !isApart) break
    const isTaken =
      takeKnown(listing) || takeFullName(listing) || (standing === 'with-whom' && takeUpToVerb(listing))
    if (!isTaken) break
    end = listing.words[listing.at - 1]?.until ?? end
  }
  return end
}

const WITH = ['cùng', 'với']

/**
 * Behind the end of a sentence no list goes on. Behind a semicolon a list of whom to work with goes on only where the
 * next name is no subject of its own.
 */
function isOver({ text, words, at, finder }: Listing, standing: Standing): boolean {
  const gap = words[at]?.gap ?? ''
  if (/[.:]\s*$/.test(gap)) return true
  if (standing === 'who' || !/;\s*$/.test(gap)) return false
  const from = behindHead(words, at)
  if (concernedAtStart(text.slice(words[from]?.start ?? text.length)) !== null) return false
  const next = words[finder.at(words, from)?.next ?? words.length]
  return next === undefined || ['chủ', 'có', 'chịu', 'thực', 'báo', 'tổ', 'xây'].includes(next.folded)
}

function listOf(
  listing: Listing,
  apart: readonly Apart[],
  until: number,
  issued: Day | null,
): Omit<AgencyList, 'until'> {
  const { bodies, checks, text, finder } = listing
  const distinct = distinctBodies(bodies)
  const read = (names: string) => allNames(names, finder).bodies
  const besides = besidesOf(apart, distinct, text, read)
  const members = apart.flatMap(({ what, names }) => (what === 'members' ? read(names) : []))
  const meant = withMembers(distinct, members)
  const doubts = [
    ...(distinct.length > 1 ? alternatives(text.slice(0, until)) : []),
    ...distinct.flatMap(({ body }) => (issued === null ? [] : outsideDates(body, issued))),
  ]
  return {
    ...besides,
    bodies: meant.bodies,
    checks: [...checks, ...meant.checks, ...doubts, ...besides.checks],
  }
}

/** "Sở A hoặc Sở B", "Sở A/Sở B": one of them is meant, or both. */
function alternatives(text: string): readonly DraftCheck[] {
  if (!/(?<!\p{L})(?:hoặc|hay)(?!\p{L})|\p{L}\s*\/\s*\p{Lu}/u.test(text)) return []
  const words = quotedWords(text)
  return [
    check(
      'alternative',
      `${words} ghi cả hai; bỏ cơ quan không phải làm`,
      `of ${words} both are written; take out who does not owe it`,
    ),
  ]
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
