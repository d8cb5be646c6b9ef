import { check, type DraftCheck, quotedWords } from '../check.ts'
import { JOINTS } from './around-names.ts'
import { startsName } from './body-names.ts'
import type { NameFinder } from './name-finder.ts'
import type { NamedBody } from './named-body.ts'
import { placedWords, type Word } from './words.ts'

/** A list of names while it is read, word by word. */
export interface Listing {
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
  /** The word "các" or "những" right before, which may be the first of an unknown name. */
  article: number | null
}

export function startListing(text: string, finder: NameFinder): Listing {
  const [words, start] = [placedWords(text), { at: 0, prefix: [], kind: null, article: null }]
  return { text, words, finder, bodies: [], checks: [], ...start }
}

/** Goes past a word that stands between names and belongs to none; false where there is none. */
export function skipJoint(listing: Listing): boolean {
  const { folded } = listing.words[listing.at] ?? { folded: '' }
  if (!JOINTS.includes(folded)) return false
  listing.article = ['các', 'những'].includes(folded) ? listing.at : null
  listing.at += 1
  return true
}

/** The words from one to before another, as they are printed. */
export function printedBetween({ text, words }: Listing, from: number, until: number): string {
  return text
    .slice(words[from]?.start ?? 0, words[until - 1]?.until ?? text.length)
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim()
}

/** Adds a name that the register does not have. */
export function addUnknown(listing: Listing, printed: string): void {
  const name = withKind(listing, printed)
  listing.bodies.push({ id: name, words: printed, body: null })
  if (startsName(name))
    listing.prefix = placedWords(name)
      .slice(0, 2)
      .map(({ folded }) => folded)
  listing.checks.push(
    check(
      'unknown-agency',
      `${quotedWords(name)} không có trong sổ cơ quan; dùng tên trong sổ (plan-check list agencies) hoặc thêm vào sổ`,
      `${quotedWords(name)} is not in the register; take a name that it has (plan-check list agencies), or add this one`,
    ),
  )
}

/** "các phường: Yên Bái, Văn Phú" are two phường. */
function withKind({ kind }: Listing, printed: string): string {
  const isPlace = /^\p{Lu}/u.test(printed) && printed.split(/\s+/).length <= 4
  return kind === null || startsName(printed) || !isPlace ? printed : `${kind} ${printed}`
}
