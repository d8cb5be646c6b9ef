import type { Day } from '../../domain/time/day.ts'
import { check, type DraftCheck, quotedWords } from '../check.ts'
import { behindHead, concernedAtStart } from './around-names.ts'
import { takeKnown } from './known-names.ts'
import { type Listing, skipJoint, startListing } from './listing.ts'
import type { Body, NameFinder } from './name-finder.ts'
import { distinctBodies, type NamedBody } from './named-body.ts'
import { takeFullName, takeUnknown } from './unknown-names.ts'

/** The bodies that a text names. */
export interface AgencyList {
  readonly bodies: readonly NamedBody[]
  readonly checks: readonly DraftCheck[]
  /** Where in the text the list ends. */
  readonly until: number
}

/** A text that is a list of bodies from its beginning to its end, as after "Chủ trì:" or in a cell. */
export function wholeList(text: string, finder: NameFinder, issued: Day | null = null): AgencyList {
  const listing = startListing(withoutAsides(text), finder)
  while (listing.at < listing.words.length) {
    if (skipJoint(listing)) continue
    if (!takeKnown(listing)) takeUnknown(listing)
  }
  return { ...listOf(listing, issued), until: text.length }
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
  const listing = startListing(text, finder)
  let end = 0
  while (listing.at < listing.words.length) {
    const before = listing.at
    while (skipJoint(listing));
    if (listing.bodies.length > 0 && isOver(listing, standing)) break
    const { length } = listing.bodies
    // Without a comma or "và", the work follows, whatever name it begins with.
    const isApart = listing.at > before || /[,;]/.test(listing.words[listing.at]?.gap ?? '')
    if ((length > 0 && !isApart) || !(takeKnown(listing) || takeFullName(listing))) break
    end = listing.words[listing.at - 1]?.until ?? end
  }
  return { ...listOf(listing, issued), until: end }
}

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

function listOf({ bodies, checks }: Listing, issued: Day | null): Omit<AgencyList, 'until'> {
  const distinct = distinctBodies(bodies)
  const outside = issued === null ? [] : distinct.flatMap(({ body }) => outsideDates(body, issued))
  return { bodies: distinct, checks: [...checks, ...outside] }
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

/** Words in brackets describe the name before them, and are no name themselves. */
function withoutAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length))
}
