import { startsWithVerb, verbIn } from '../lines/verbs.ts'
import { concernedAtStart } from './around-names.ts'
import { fullName, kindBefore, startsName, startsPeople, wholeName } from './body-names.ts'
import { addUnknown, type Listing, printedBetween } from './listing.ts'
import { shapedNameUntil } from './shaped-name.ts'
import { placedWords } from './words.ts'

/** Takes a name that is known to be whole, though the register does not have it; false where there is none. */
export function takeFullName(listing: Listing): boolean {
  const { words, text, at } = listing
  const from = words[at]?.start ?? text.length
  const name = fullName(text.slice(from))
  if (name === null) return false
  const own = OF_UNIT.exec(text.slice(from + name.length))?.[0] ?? ''
  const next = words.findIndex(({ start }) => start >= from + name.length + own.length)
  listing.at = next < 0 ? words.length : next
  addUnknown(listing, printedBetween(listing, at, listing.at))
  return true
}

/** "Đài Phát thanh và Truyền hình tỉnh": of which level it is. */
const OF_UNIT = /^\s+(?:tỉnh|thành phố|huyện|xã|phường)(?![\p{L}:])/u

/** Takes a name that the register does not have where one surely begins, up to the verb of what is to be done. */
export function takeUpToVerb(listing: Listing): boolean {
  const { words, text, at } = listing
  const from = words[at]?.start ?? text.length
  if (!/^(?:ngành )?\p{Lu}/u.test(text.slice(from)) || !startsName(text.slice(from))) return false
  const end = Math.min(behindUnknown(listing), behindVerb(listing, from), behindShape(listing, from))
  const printed = printedBetween(listing, startOf(listing, end), end)
  if (end <= at || printed.length > LONGEST_NAME) return false
  listing.at = end
  addUnknown(listing, printed)
  return true
}

const LONGEST_NAME = 90

/** The word at which the first verb begins. */
function behindVerb({ words, text }: Listing, from: number): number {
  const verb = verbIn(text.slice(from)) ?? text.length
  const when = /\s(?:trong|trước|sau|từ|để|nhằm|theo|vào|tại)\s/u.exec(text.slice(from))?.index ?? text.length
  const at = words.findIndex(({ start }) => start >= from + Math.min(verb, when))
  return at < 0 ? words.length : at
}

/** The word behind a name that its own words end: "Công ty Điện lực Ninh Bình | đấu nối". */
function behindShape({ words, text }: Listing, from: number): number {
  const shaped = shapedNameUntil(text.slice(from))
  const at = words.findIndex(({ start }) => start >= from + shaped)
  return shaped === 0 || at < 0 ? words.length : at
}

/** Takes words up to what parts items: a name that the register does not have. */
export function takeUnknown(listing: Listing): void {
  if (skipKind(listing)) return
  const { words, text, at } = listing
  const next = behindUnknown(listing)
  const printed = printedBetween(listing, startOf(listing, next), next)
  listing.at = next
  const kind = kindBefore(
    printedBetween(listing, at, next),
    text.slice(words[next - 1]?.until ?? text.length),
  )
  if (kind === null) addUnknown(listing, printed)
  else takeKind(listing, kind)
}

/** Goes past "các Sở:", behind which every name leaves its kind out; false where no kind stands. */
export function skipKind(listing: Listing): boolean {
  const { words, text, at } = listing
  const behind = text.slice(words[at]?.start ?? text.length)
  const match = KIND_FIRST.exec(behind) ?? UNITS_FIRST.exec(behind)
  const kind = match === null ? null : kindBefore(match[1] ?? '', ':')
  if (match === null || kind === null) return false
  const until = (words[at]?.start ?? 0) + match[0].length
  const next = words.findIndex(({ start }) => start >= until)
  if (next < 0) return false
  listing.at = next
  takeKind(listing, kind)
  return true
}

const KIND_FIRST = /^((?:[sS]ở|[bB]ộ),(?: ban,)? ngành(?: sau)?|[^:,;.]{2,20}?)\s*:\s*(?=\p{Lu})/u

/** "UBND các xã Ba Bể, Chợ Rã": without a colon too, where places follow. */
const UNITS_FIRST =
  /^((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) các (?:xã|phường|huyện|thị xã|đặc khu))\s+(?=\p{Lu}(?!BND))/u

function takeKind(listing: Listing, kind: string): void {
  listing.kind = kind
  listing.prefix = placedWords(kind).map(({ folded }) => folded)
}

/** Of "các bộ, ngành" and "các Ban Quản lý dự án" the article is a part; of "các Sở A, B" it is not. */
function startOf({ words, text, at, article }: Listing, next: number): number {
  const isOne = /^\p{Lu}/u.test(text.slice(words[at]?.start ?? 0)) && /^\s*,/.test(words[next]?.gap ?? '')
  return !isOne && article !== null && article === at - 1 ? article : at
}

/** The word behind an unknown name. */
function behindUnknown(listing: Listing): number {
  const { words, text, finder, at, kind } = listing
  const from = words[at]?.start ?? 0
  const keptUntil = from + (wholeName(text.slice(from))?.length ?? 0)
  const end = words.findIndex(({ start, folded, gap }, next) => {
    if (next <= at || start < keptUntil) return false
    if (/^\s*,\s*$/.test(gap) && OF_PERSON.test(text.slice(start))) return false
    if (!/[;.:\n]/.test(gap) && IN_CHARGE.test(text.slice(from, start))) return false
    if (/^\s*,\s*$/.test(gap) && kind === null && goesOn(text.slice(start))) return false
    if (/^\s*,\s*$/.test(gap) && kind === null && isOfOneName(listing, next)) return false
    if (/[,;.:\n]|\s\+\s/.test(gap)) return true
    if ((folded === 'và' || folded === 'and') && beginsName(listing, next + 1)) return true
    // "Phòng Y tế thuộc UBND huyện …": whose it is belongs to the name.
    if (['thuộc', 'của', 'tại'].includes(words[next - 1]?.folded ?? '')) return false
    return finder.at(words, next) !== null && /^\p{Lu}/u.test(text.slice(start))
  })
  return end < 0 ? words.length : end
}

/** "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch": fields in capitals behind a body that has a name of its own. */
function isOfOneName(listing: Listing, next: number): boolean {
  const { words, text, at, finder } = listing
  const head = text.slice(words[at]?.start ?? 0)
  const start = words[next]?.start ?? text.length
  const behind = text.slice(start)
  if (!/^(?:Trung tâm|Phòng|Ban|Viện|Văn phòng|Trường|Chi cục)\s/u.test(head)) return false
  const last = /^\p{Lu}[^,;.:\n]{2,40}?\svà\s(?=\p{Lu})/u.exec(behind)?.[0]
  if (last === undefined || startsName(behind) || finder.at(words, next) !== null) return false
  const after = words.findIndex((word) => word.start >= start + last.length)
  return !beginsName(listing, after) && !/^(?:UBND|HĐND)/.test(behind)
}

/** Whether a name begins at a word, with or without its article. */
function beginsName({ words, text, finder }: Listing, at: number): boolean {
  const from = ['các', 'những'].includes(words[at]?.folded ?? '') ? at + 1 : at
  const behind = text.slice(words[at]?.start ?? text.length)
  const isName = startsName(behind) || startsPeople(behind) || concernedAtStart(behind) !== null
  return isName || finder.at(words, from) !== null
}

/** "Trạm Y tế các xã, phường": what goes on in small letters behind a comma, and is no name by itself, belongs to the name. */
function goesOn(behind: string): boolean {
  return /^\p{Ll}/u.test(behind) && !startsName(behind) && !startsPeople(behind) && !startsWithVerb(behind)
}

/** "Phó Chủ tịch, phụ trách lĩnh vực …": what a person is in charge of is a part of the name. */
const OF_PERSON = /^(?:phụ trách|kiêm)\s/iu

/** Behind "phụ trách lĩnh vực" a list of fields may follow, none of which is a body. */
const IN_CHARGE = /phụ trách lĩnh vực/iu
