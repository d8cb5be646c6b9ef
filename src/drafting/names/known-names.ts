import { check, type DraftCheck, quotedWords } from '../check.ts'
import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import {
  behindHead,
  concernedAtStart,
  HEADS,
  headAt,
  JOINTS,
  qualified,
  relatedAfter,
} from './around-names.ts'
import { addUnknown, type Listing, printedBetween } from './listing.ts'
import type { Body, FoundName } from './name-finder.ts'

/** Takes a registered name, or what stands for one; false where there is none. */
export function takeKnown(listing: Listing): boolean {
  const { words, finder } = listing
  const head = headAt(words, listing.at)
  const start = listing.at
  const from = behindHead(words, start)
  const found =
    finder.at(words, from) ?? committeeOf(listing, from) ?? (head === undefined ? elliptic(listing) : null)
  if (found !== null && isOnlyBeginning(listing, found)) return takeRelated(listing)
  if (found === null || isCutShort(listing, found)) return takeRelated(listing) || takeDistricts(listing)
  const related = relatedAfter(words, found.next)
  if (related !== null && found.body.what === 'group') return takeOnlyRelated(listing, start, related)
  if (found.body.what === 'group' && takeQualified(listing, start, found.next)) return true
  noteMissingJoint(listing)
  const { next } = found
  listing.at = qualified(words, next)
  const printed = printedBetween(listing, start, next)
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
function elliptic({ prefix, words, at, finder, bodies }: Listing): FoundName | null {
  for (let length = Math.min(3, prefix.length); length > 0; length--) {
    const found = finder.behind(prefix.slice(0, length), words, at)
    // "Tỉnh đoàn" behind "Công an tỉnh" is not "Công an" and "tỉnh" once more.
    if (found !== null && !bodies.some(({ id }) => id === found.id)) return found
  }
  return null
}

/** "UBND các huyện Lạc Sơn, Kim Bôi": the first of several committees whose kind is said once. */
function committeeOf({ words, finder }: Listing, from: number): FoundName | null {
  const [committee, article, ...kind] = words.slice(from, from + 4).map(({ folded }) => folded)
  if (committee !== 'ubnd' || article !== 'các') return null
  const found = [kind.slice(0, 1), kind.slice(0, 2)].map((unit) =>
    finder.behind(['ubnd', ...unit], words, from + 2 + unit.length),
  )
  return found.find((one) => one !== null) ?? null
}

/** "Sở Xây dựng" is found in "Sở Xây dựng Đảng": a capital right behind a name goes on with it, where it is no other name. */
function isCutShort({ text, words, finder }: Listing, { next, body }: FoundName): boolean {
  const word = words[next]
  if (word === undefined || word.gap.trim() !== '' || body.what === 'group') return false
  const goesOn = /^\p{Lu}/u.test(text.slice(word.start, word.until)) && /^\s+$/.test(word.gap)
  return goesOn && finder.at(words, next) === null && !HEADS.some(([first]) => first === word.folded)
}

/** "Các đơn vị" is an open group, "các đơn vị, địa phương liên quan" another: only those concerned. */
function isOnlyBeginning({ text, words, at }: Listing, { body, next }: FoundName): boolean {
  if (body.what !== 'group' || body.members !== null || relatedAfter(words, next) !== null) return false
  const from = words[at]?.start ?? text.length
  const whole = concernedAtStart(text.slice(from))
  return whole !== null && from + whole.length > (words[next - 1]?.until ?? 0)
}

/** "UBND các huyện có rừng": some of a group, whom only these words tell; they stay as they are printed. */
function takeQualified(listing: Listing, start: number, next: number): boolean {
  const { words, text } = listing
  if (qualified(words, next) !== next || !SOME_OF.includes(words[next]?.folded ?? '')) return false
  const from = words[next]?.start ?? text.length
  const behind = text.slice(from)
  if ((words[next]?.gap ?? '').trim() !== '' || startsWithVerb(behind)) return false
  const mark = /[,;:.()\n]|\s(?:và|theo|để|trong)\s|$/u.exec(behind)?.index ?? behind.length
  const length = Math.min(mark, verbIn(behind) ?? behind.length)
  const end = words.findIndex((word) => word.start >= from + length)
  listing.at = end < 0 ? words.length : end
  if (listing.at - next > MOST_WORDS || listing.at - next < 2) {
    listing.at = start
    return false
  }
  addUnknown(listing, printedBetween(listing, start, listing.at))
  return true
}

/** Words that begin what is said of only some bodies of a group. */
const SOME_OF = [
  'có',
  'nơi',
  'ven',
  'miền',
  'vùng',
  'thuộc',
  'giáp',
  'chưa',
  'chịu',
  'bị',
  'biên',
  'trọng',
  'còn',
]
const MOST_WORDS = 9

function takeOnlyRelated(listing: Listing, start: number, next: number): boolean {
  const printed = printedBetween(listing, start, next)
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

/** Takes "các cơ quan, đơn vị … liên quan" in any wording that the register does not have. */
function takeRelated(listing: Listing): boolean {
  const { words, text, at, finder } = listing
  const from = words[behindHead(words, at)]?.start ?? text.length
  const printed = concernedAtStart(text.slice(from))
  const group = finder.groupOf('related')
  if (printed === null || group === null) return false
  noteMissingJoint(listing)
  const next = words.findIndex(({ start }) => start >= from + printed.length)
  listing.at = qualified(words, next < 0 ? words.length : next)
  listing.bodies.push({ id: group.id, words: printed, body: group })
  listing.checks.push(standsFor(printed, group))
  return true
}

/** "các địa phương", "UBND huyện, thành phố" and the like, in any wording that the register does not have. */
function takeDistricts(listing: Listing): boolean {
  const { words, text, at, finder } = listing
  const from = words[behindHead(words, at)]?.start ?? text.length
  const match = DISTRICTS.exec(text.slice(from))
  const group = match === null ? null : finder.groupOf('districts')
  if (match === null || group === null) return false
  const until = from + match[0].length
  const next = words.findIndex(({ start }) => start >= until)
  listing.at = qualified(words, next < 0 ? words.length : next)
  const printed = text.slice(words[at]?.start ?? from, until).trim()
  listing.bodies.push({ id: group.id, words: printed, body: group })
  listing.checks.push(standsFor(printed, group))
  return true
}

const DISTRICTS =
  /^(?:(?:các )?địa phương|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các )?(?:huyện|thị xã)(?:(?:, | và )(?:các )?(?:thị xã|thành phố|huyện))+)(?!\p{L})/iu

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
