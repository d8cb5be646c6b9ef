import { type ItemFound, singleItem, type TokenSpan } from '../model/item.ts'
import { yearAt } from '../model/years.ts'
import { AGENCIES } from '../words/agency-words.ts'
import { skippable } from '../words/fillers.ts'
import type { Token } from '../words/token.ts'
import { longestMatch } from '../words/tokens.ts'
import { workVerbAt } from '../words/work-verbs.ts'

/** A quoted title: nothing in it is a deadline. An unclosed quotation mark is left over, and refused. */
export function quotedTitle({ tokens, at }: TokenSpan): ItemFound | null {
  const closing = QUOTES[tokens[at]?.text ?? '']
  if (closing === undefined) return null
  for (let end = at + 1; end < tokens.length; end += 1) {
    if (tokens[end]?.text === closing) return singleItem(at, end + 1, { kind: 'dropped', because: TITLE })
  }
  return null
}

/** "Quyết định số 407/QĐ-TTg ngày 30/3/2022": a document with its number and day. */
export function citedDocument({ tokens, at }: TokenSpan): ItemFound | null {
  const start = tokens[at]?.text === 'theo' ? at + 1 : at
  const noun = longestMatch(tokens, start, DOCUMENTS)
  const mark = tokens[start + noun]?.text === 'số' ? 1 : 0
  const announced = mark > 0 || longestMatch(tokens, start, NUMBERED) > 0
  const number = documentNumberAt(tokens, start + noun + mark, announced ? 'announced' : 'bare')
  if (number === null || (mark === 0 && isMonth(tokens, start + noun, number))) return null
  const until = partiesEnd(tokens, citedDay(tokens, number))
  return singleItem(at, until, { kind: 'dropped', because: CITATION })
}

/** "tầm nhìn đến năm 2030", "định hướng đến 2025": an outlook behind the limit. */
export function outlook({ tokens, at }: TokenSpan): ItemFound | null {
  const words = longestMatch(tokens, at, OUTLOOKS)
  if (words === 0) return null
  const year = tokens[at + words]?.text === 'năm' ? at + words + 1 : at + words
  return yearAt(tokens, year) === null
    ? null
    : singleItem(at, year + 1, { kind: 'dropped', because: OUTLOOK })
}

/** "Luật 10/2023", "nghị quyết 12/2023": a number, or the month by which the document is to be there. */
function isMonth(tokens: readonly Token[], at: number, until: number): boolean {
  const words = tokens.slice(at, until).map(({ text }) => text)
  return /^(?:0?[1-9]|1[0-2]) [/.-] (?:19|20)\d\d$/.test(words.join(' '))
}

/** A document's number: digits that a slash or dash joins to letters, or digits behind "số". */
function documentNumberAt(
  tokens: readonly Token[],
  at: number,
  standing: 'announced' | 'bare',
): number | null {
  if (tokens[at]?.kind !== 'number') return null
  let until = at + 1
  let lettered = false
  while (
    ['/', '-', '.', '&'].includes(tokens[until]?.text ?? '') &&
    !tokens[until + 1]?.spaced &&
    tokens[until + 1] !== undefined
  ) {
    const part = tokens[until + 1]
    if (part?.kind === 'sign' || UNITS.has(part?.text ?? '')) break
    if (isSymbol(tokens, until + 1)) lettered = true
    if (part?.kind === 'word' && (standing === 'announced' || CODES.has(part.text))) lettered = true
    until += 2
  }
  const counts = UNITS.has(tokens[until]?.text ?? '') || tokens[at]?.text.length === 4
  if (!lettered && (standing === 'bare' || counts)) return null
  return until
}

/** "KHPH-BCA-BXD": what kind of document it is and who issued it, in letters that no word of time has. */
function isSymbol(tokens: readonly Token[], at: number): boolean {
  const [kind, dash, issuer] = tokens.slice(at, at + 3)
  if (kind?.kind !== 'word' || dash?.text !== '-' || dash.spaced || issuer?.spaced !== false) return false
  return [kind.text, issuer.text].every((text) => LETTERS.test(text) && !UNITS.has(text))
}

/** "… giữa Bộ Công an, Bộ Xây dựng và Bộ Tài chính": the token behind those who agreed on a document. */
function partiesEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== 'giữa' || longestMatch(tokens, at + 1, AGENCIES) === 0) return at
  let end = at + 1
  while (tokens[end]?.kind === 'word') {
    const length = workVerbAt(tokens, end) > 0 ? 0 : skippable(tokens, end)
    const isNext = [',', 'và'].includes(tokens[end + length]?.text ?? '')
    if (length === 0) return end
    end += length
    if (isNext && longestMatch(tokens, end + 1, AGENCIES) > 0) end += 1
  }
  return end
}

const LETTERS = /^[a-zđ]{2,6}$/

function citedDay(tokens: readonly Token[], at: number): number {
  let day = tokens[at]?.text === ',' ? at + 1 : at
  if (tokens[day]?.text !== 'ngày') return at
  const words = tokens.slice(day, day + 6).map(({ text }) => text)
  const slashed = /^ngày \d{1,2} ([/.-]) \d{1,2} \1 \d{4}$/.test(words.join(' '))
  if (slashed) return day + 6
  day += /^ngày \d{1,2} tháng \d{1,2} năm \d{4}$/.test(words.join(' ')) ? 6 : 0
  return tokens[day]?.text === 'ngày' ? at : day
}

const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '‘': '’' }

const DOCUMENTS = [
  'nghị quyết',
  'nghị định',
  'quyết định',
  'chỉ thị',
  'thông tư',
  'thông tư liên tịch',
  'luật',
  'kế hoạch',
  'công văn',
  'kết luận',
  'chương trình',
  'đề án',
  'thông báo',
  'tờ trình',
  'văn bản',
  'hướng dẫn',
  'dự án',
  'báo cáo',
  'công điện',
  'quy định',
  'pháp lệnh',
]
/** Documents that are called by their number alone: "Nghị định 30", "Đề án 06". */
const NUMBERED = ['nghị quyết', 'nghị định', 'quyết định', 'chỉ thị', 'thông tư', 'luật', 'kết luận', 'đề án']
const OUTLOOKS = ['tầm nhìn', 'định hướng'].flatMap((noun) => [
  noun,
  `${noun} đến`,
  `${noun} tới`,
  `${noun} đến hết`,
  `${noun} cho`,
])
const UNITS = new Set(['năm', 'quý', 'tháng', 'tuần', 'lần', 'ngày', 'giờ', 'h'])
/** The letters of a document's number that need no noun before them. */
const CODES = new Set(
  'kh qđ ct nq nđ tt cv tb bc ttr hd ctr đa kl ubnd hđnd ttg cp tw btttt bnv ttlt'.split(' '),
)
const TITLE = { vi: 'tên văn bản trong ngoặc kép, không phải thời hạn', en: 'a quoted title, not a limit' }
const CITATION = { vi: 'viện dẫn văn bản, không phải thời hạn', en: 'a document cited, not a limit' }
const OUTLOOK = { vi: 'tầm nhìn, định hướng về sau, không phải thời hạn', en: 'an outlook, not a limit' }
