import { type Block, cellText, type Paragraph, paragraphText } from '../documents/document.ts'
import type { Register } from '../domain/agencies/register.ts'
import { fixedNumber, isDocumentNumber } from '../domain/names/document-number.ts'
import { foldSpelling } from '../domain/names/fold-spelling.ts'
import { dayOf } from '../domain/time/day.ts'
import { type Cited, citedIn } from './citation.ts'
import { columnsOfHeader } from './columns.ts'
import { typeOfLine, typeOfNumber } from './document-type.ts'
import { labelledIn } from './label.ts'
import { markOf } from './mark.ts'

/** What a document says of itself before its first part. */
export interface Heading {
  readonly number: string | null
  /** `2023-07-03`, or `2023-01` where the day is blank. */
  readonly issued: string | null
  /** Null where the document is of a kind that assigns nothing, undefined where it does not say. */
  readonly type: string | null | undefined
  /** The kind in its own words. */
  readonly typeName: string | null
  readonly title: string | null
  /** Whether it is printed in capitals, so that those of names are lost. */
  readonly titleLetters: 'capitals' | 'mixed'
  /** The lines that name who issues it, above its number. */
  readonly issuer: string | null
  readonly implements: readonly Cited[]
  readonly addressees: readonly string[]
  /** The province that its words name; null where they name none of the register, or several. */
  readonly province: string | null
  /** Where its parts begin among the blocks. */
  readonly bodyFrom: number
}

/** A heading has some thirty lines; a preamble may be long. */
const MOST_LINES = 200
const LONGEST = 3000

/** Reads the heading block: its lines, whether they stand in a table without rules or one below the other. */
export function headingOf(blocks: readonly Block[], register: Register): Heading {
  const marked = bodyBegins(blocks)
  const bodyFrom = saysBegins(blocks, marked)
  const head = blocks.slice(0, Math.min(marked, MOST_LINES))
  const lines = [...head.flatMap(linesOf), ...linesAbove(blocks[marked])].map((line) =>
    line.slice(0, LONGEST),
  )
  const typeAt = lines.findIndex((line) => typeOfLine(line) !== null)
  const type = typeAt < 0 ? null : typeOfLine(lines[typeAt] ?? '')
  const number = numberIn(lines)
  const byNumber = number === null ? undefined : typeOfNumber(number)
  const subject = lines.findIndex((line) => /^(?:V\/v|Về việc)\b/iu.test(line))
  const isLetter = type === null && (subject >= 0 || lines.some(isAddressed))
  return {
    number: number === null || number.startsWith('/') ? null : number,
    issued: issuedIn(lines),
    type:
      type !== null
        ? type.type
        : (byNumber ?? (byNumber === null ? null : isLetter ? 'cong-van' : undefined)),
    typeName: type?.name ?? null,
    title:
      type !== null
        ? titleAfter(lines, typeAt)
        : (subjectFrom(lines, subject) ?? titleOfSheet(blocks[marked], lines)),
    titleLetters: isInCapitals(lines, typeAt) ? 'capitals' : 'mixed',
    issuer: issuerIn(lines),
    implements: onceEach(
      lines
        .slice(Math.max(0, typeAt) + 2)
        .filter(isBasis)
        .flatMap(citedIn),
    ),
    addressees: addresseesIn(lines),
    province: provinceIn(lines.slice(0, 40).join('\n'), register),
    bodyFrom,
  }
}

function isInCapitals(lines: readonly string[], typeAt: number): boolean {
  const line = lines[typeAt + 1] ?? ''
  return typeAt >= 0 && line.length > 10 && line === line.toUpperCase()
}

function onceEach(cited: readonly Cited[]): readonly Cited[] {
  return cited.filter(({ number }, at) => cited.findIndex((other) => other.number === number) === at)
}

/** What stands in a sheet above the titles of its columns. */
function linesAbove(block: Block | undefined): readonly string[] {
  if (block?.kind !== 'table') return []
  const header = columnsOfHeader(block)
  const above =
    header === null
      ? 0
      : block.rows.findIndex((row) =>
          row.some(
            (cell) =>
              cellText(cell) !== '' &&
              header.titles.some(
                (title) => title !== '' && title.startsWith(cellText(cell).replace(/\s+/g, ' ').trim()),
              ),
          ),
        )
  return block.rows
    .slice(0, Math.max(0, above))
    .flatMap((row) => [...new Set(row.map(cellText))].filter(Boolean))
}

function titleOfSheet(block: Block | undefined, lines: readonly string[]): string | null {
  if (block?.kind !== 'table') return null
  const title = lines.find((line) => line.length > 15 && !MOTTO.test(foldSpelling(line)))
  return title === undefined ? null : joinedTitle([title])
}

function linesOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [paragraphText(block)]
  const cells = new Set(block.rows.flat())
  return [...cells].flatMap(({ paragraphs }) => paragraphs.map((line: Paragraph) => paragraphText(line)))
}

/** The first numbered part, or a table that is no layout of the heading. */
function bodyBegins(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => {
    if (block.kind === 'table') return block.rows.length > 3 || (block.rows[0]?.length ?? 0) > 3
    const text = paragraphText(block)
    const marked = markOf(text)
    return (
      (marked !== null && marked.mark.kind !== 'dash' && marked.mark.kind !== 'dot') ||
      labelledIn(text).length > 0
    )
  })
  return at < 0 ? blocks.length : at
}

/** The first long paragraph that is neither a basis nor the title: it may assign before any number. */
function saysBegins(blocks: readonly Block[], marked: number): number {
  const typeAt = blocks.findIndex((block) => linesOf(block).some((line) => typeOfLine(line) !== null))
  const at = blocks.findIndex((block, index) => {
    if (block.kind === 'table' || index <= typeAt + 1) return false
    const line = paragraphText(block)
    return (
      line.length > 100 &&
      line !== line.toUpperCase() &&
      !isBasis(line) &&
      !/^(?:V\/v|Về việc)\s/iu.test(line)
    )
  })
  return at < 0 ? marked : Math.min(at, marked)
}

function isBasis(line: string): boolean {
  return /^(?:-\s*)?(?:căn cứ|thực hiện|theo|để|nhằm|triển khai|trên cơ sở|xét đề nghị|thi hành)\s/iu.test(
    line,
  )
}

function isAddressed(line: string): boolean {
  return /^kính gửi\s*:?/iu.test(line)
}

function numberIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 30)) {
    const written = /^(?:.*\s)?số\s*:\s*(.*)$/iu.exec(line)?.[1]
    if (written === undefined) continue
    const number = (
      /^[\s….]*([\d\w]*\s*[-/]\s*[^\s,]+(?:\s?[-–]\s?[\p{Lu}][^\s,]*)?)/u.exec(written)?.[1] ?? ''
    ).replace(/^[….\s]+/, '')
    if (isDocumentNumber(number)) return number
    const mended = fixedNumber(number)
    if (mended !== null) return mended
  }
  return null
}

function issuedIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 30)) {
    const match = /^[\p{L}\s.]{0,40},?\s*ngày\s*([\d….]*)\s*tháng\s*([\d….]*)\s*năm\s*(\d{4})/iu.exec(line)
    if (match === null) continue
    const [, day = '', month = '', year = ''] = match
    const whole = dayOf(Number(year), Number(month), Number(day))
    if (whole !== null) return whole
    return /^(?:0?[1-9]|1[0-2])$/.test(month) ? `${year}-${month.padStart(2, '0')}` : null
  }
  return null
}

/** The lines below the kind, up to a rule, a basis, or whom it is addressed to. */
function titleAfter(lines: readonly string[], typeAt: number): string | null {
  const own = (lines[typeAt] ?? '').replace(/^\S+\s+\S+\s*/u, '').trim()
  const title = own === '' ? [] : [own]
  for (const line of lines.slice(typeAt + 1, typeAt + 7)) {
    const isOver =
      (isBasis(line) && title.length > 0 && line.length > 60 && !/^\p{Ll}/u.test(line)) ||
      (title.length > 0 && /^(?:căn cứ|ngày|kính gửi|thực hiện|phần|xét)\s/iu.test(line)) ||
      /^[-–_*─\s.]*$/.test(line) ||
      isAddressed(line) ||
      typeOfLine(line) !== null ||
      isAuthority(line)
    if (isOver) {
      if (title.length > 0) break
      continue
    }
    title.push(line)
    if (line.length > 90 || /[.:]$/.test(line)) break
  }
  return joinedTitle(title)
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", who decides, below the title of a decision. */
function isAuthority(line: string): boolean {
  return (
    line === line.toUpperCase() &&
    /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ)/u.test(line)
  )
}

function subjectFrom(lines: readonly string[], from: number): string | null {
  if (from < 0) return null
  const title = [(lines[from] ?? '').replace(/^(?:V\/v|Về việc)\s*:?\s*/iu, '')]
  for (const line of lines.slice(from + 1, from + 6)) {
    if (!/^\p{Ll}/u.test(line) && !/^(?:tỉnh|Tỉnh)/u.test(line)) break
    if (isAddressed(line) || isBasis(line)) break
    title.push(line)
  }
  return joinedTitle(title)
}

function joinedTitle(lines: readonly string[]): string | null {
  const words = lines
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^về việc\s+/iu, '')
    .replace(/[.:;]+$/, '')
    .trim()
  if (words === '') return null
  const plain = words === words.toUpperCase() ? inSmallLetters(words) : words
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** Numbers of documents and names of offices keep their capitals; of names of places no one can tell. */
function inSmallLetters(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      /\d\/|^(?:UBND|HĐND|MTTQ|TW|HTX|QPPL)[,.;]?$/u.test(word)
        ? word.replace('TTG', 'TTg')
        : word.toLowerCase(),
    )
    .join(' ')
}

const MOTTO = /cộng hòa xã hội|độc lập\s*-\s*tự do|^\s*$/u

/** Above the number, the left block: who stands over the issuer, and the issuer. */
function issuerIn(lines: readonly string[]): string | null {
  const found: string[] = []
  for (const line of lines.slice(0, 12)) {
    if (/^số\s*:/iu.test(line) || typeOfLine(line) !== null) break
    if (MOTTO.test(foldSpelling(line)) || /ngày.*tháng/iu.test(line) || /^[-–_*─\s.]*$/.test(line)) continue
    if (line === line.toUpperCase() || /^(?:Ủy|UBND|Sở|Ban|Tỉnh|Thành)/u.test(line)) found.push(line)
  }
  return found.length === 0 ? null : found.join(' ')
}

function addresseesIn(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex(isAddressed)
  if (from < 0) return []
  const own = (lines[from] ?? '').replace(/^kính gửi\s*:?\s*/iu, '')
  const listed = []
  for (const line of lines.slice(from + 1)) {
    const item = /^[-–•]\s*(.+)$/u.exec(line)?.[1]
    if (item === undefined) break
    listed.push(item)
  }
  return [own, ...listed].map((line) => line.replace(/[;.]$/, '').trim()).filter(Boolean)
}

function provinceIn(text: string, register: Register): string | null {
  const words = foldSpelling(text)
  const found = [...register.provinces.values()].filter(({ name }) =>
    new RegExp(`(?:tỉnh|thành phố|tp\\.?)\\s+${foldSpelling(name)}(?!\\p{L})`, 'u').test(words),
  )
  if (found.length === 1) return found[0]?.id ?? null
  const placed = found.filter(({ name }) =>
    new RegExp(`(?:^|\n)${foldSpelling(name)}, ngày`, 'u').test(words),
  )
  return placed.length === 1 ? (placed[0]?.id ?? null) : null
}
