import { check, quotedWords } from '../check.ts'
import { fullName, kindBefore, startsName, wholeName } from './body-names.ts'
import { type Listing, printedBetween } from './listing.ts'
import { placedWords } from './words.ts'

/** Takes a name that is known to be whole, though the register does not have it; false where there is none. */
export function takeFullName(listing: Listing): boolean {
  const { words, text, at } = listing
  const from = words[at]?.start ?? text.length
  const name = fullName(text.slice(from))
  if (name === null) return false
  const next = words.findIndex(({ start }) => start >= from + name.length)
  listing.at = next < 0 ? words.length : next
  addUnknown(listing, printedBetween(listing, at, listing.at))
  return true
}

/** Takes words up to what parts items: a name that the register does not have. */
export function takeUnknown(listing: Listing): void {
  const { words, text, at } = listing
  const next = behindUnknown(listing)
  const printed = printedBetween(listing, startOf(listing), next)
  listing.at = next
  const kind = kindBefore(
    printedBetween(listing, at, next),
    text.slice(words[next - 1]?.until ?? text.length),
  )
  if (kind === null) addUnknown(listing, printed)
  else listing.kind = kind
}

/** Of "các bộ, ngành" the article is a part; of "các Sở A, B" it is not. */
function startOf({ words, text, at, article }: Listing): number {
  const isCollective = /^\p{Ll}/u.test(text.slice(words[at]?.start ?? 0))
  return isCollective && article !== null && article === at - 1 ? article : at
}

/** The word behind an unknown name. */
function behindUnknown({ words, text, finder, at }: Listing): number {
  const from = words[at]?.start ?? 0
  const keptUntil = from + (wholeName(text.slice(from))?.length ?? 0)
  const end = words.findIndex(({ start, folded, gap }, next) => {
    if (next <= at || start < keptUntil) return false
    if (/^\s*,\s*$/.test(gap) && OF_PERSON.test(text.slice(start))) return false
    if (!/[;.:\n]/.test(gap) && IN_CHARGE.test(text.slice(from, start))) return false
    if (/[,;.:\n]/.test(gap)) return true
    if (folded === 'và' && startsName(text.slice(words[next + 1]?.start ?? text.length))) return true
    return finder.at(words, next) !== null && /^\p{Lu}/u.test(text.slice(start))
  })
  return end < 0 ? words.length : end
}

/** "Phó Chủ tịch, phụ trách lĩnh vực …": what a person is in charge of is a part of the name. */
const OF_PERSON = /^(?:phụ trách|kiêm)\s/iu

/** Behind "phụ trách lĩnh vực" a list of fields may follow, none of which is a body. */
const IN_CHARGE = /phụ trách lĩnh vực/iu

function addUnknown(listing: Listing, printed: string): void {
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
  return kind === null || startsName(printed) ? printed : `${kind} ${printed}`
}
