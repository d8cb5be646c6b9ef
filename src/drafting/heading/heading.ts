import { type Block, cellText } from '../../documents/document.ts'
import type { Province, Register } from '../../domain/agencies/register.ts'
import { fixedNumber, isDocumentNumber } from '../../domain/names/document-number.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import { slugOf } from '../../domain/names/slug.ts'
import { dayOf } from '../../domain/time/day.ts'
import { type Cited, citedIn } from '../citation.ts'
import { typeOfLine, typeOfNumber } from '../lines/document-type.ts'
import { columnsOfHeader } from '../table/columns.ts'
import { bodyBegins, saysBegins } from './heading-end.ts'
import { isAddressed, isBasis, isMotto, isTitleOfTable, linesOfBlock, sideBySide } from './heading-lines.ts'
import { subjectFrom, titleAfter, titleOfSheet } from './heading-title.ts'
import { issuedWith } from './issued-with.ts'
import { isInCapitals } from './title-letters.ts'

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
  /** Whether it is printed in capitals, all of it or its first line. */
  readonly titleLetters: 'capitals' | 'mixed'
  /** The lines that name who issues it, above its number. */
  readonly issuer: string | null
  readonly implements: readonly Cited[]
  /** The document that it was issued with; null where it is no annex, or has a number and a day of its own. */
  readonly issuedWith: Cited | null
  readonly addressees: readonly string[]
  /** The province of whoever issues it; null where its heading names none, or several. */
  readonly issuersProvince: string | null
  /** The only province of the folder that its first lines name. */
  readonly namedProvince: string | null
  /** Where its parts begin among the blocks. */
  readonly bodyFrom: number
}

/** A heading has some thirty lines; a preamble may be long. */
const MOST_LINES = 200
const LONGEST = 3000

/** A province whose register may not be in the folder. */
export type NamedProvince = Pick<Province, 'id' | 'name'>

/** Reads the heading block: its lines, whether they stand in a table without rules or one below the other. */
export function headingOf(
  blocks: readonly Block[],
  register: Register,
  provinces: readonly NamedProvince[],
): Heading {
  const marked = bodyBegins(blocks)
  const bodyFrom = saysBegins(blocks, marked)
  const head = blocks.slice(0, Math.min(marked, MOST_LINES))
  const lines = [...head.flatMap(linesOfBlock), ...linesAbove(blocks[marked])]
    .map((line) => line.slice(0, LONGEST))
    .flatMap(sideBySide)
  const typeAt = lines.findIndex((line) => typeOfLine(line) !== null)
  const type = typeAt < 0 ? null : typeOfLine(lines[typeAt] ?? '')
  const number = numberIn(lines)
  const byNumber = number === null ? undefined : typeOfNumber(number)
  const subject = lines.findIndex((line) => /^(?:V\/v|Về việc)\b/iu.test(line))
  const isLetter = type === null && (subject >= 0 || lines.some(isAddressed))
  const issued = issuedIn(lines)
  const issuer = issuerIn(lines)
  const title =
    type !== null
      ? titleAfter(lines, typeAt)
      : (subjectFrom(lines, subject) ?? titleOfSheet(blocks[marked], lines))
  const annexed = number === null && issued === null ? issuedWith(lines) : null
  return {
    number: number === null || number.startsWith('/') ? (annexed?.number ?? null) : number,
    issued: issued ?? annexed?.issued ?? null,
    issuedWith: annexed,
    type:
      type !== null
        ? type.type
        : (byNumber ?? (byNumber === null ? null : isLetter ? 'cong-van' : undefined)),
    typeName: type?.name ?? null,
    title,
    titleLetters: isInCapitals(title ?? '') || beginsInCapitals(lines, typeAt) ? 'capitals' : 'mixed',
    issuer,
    implements: onceEach(
      lines
        .slice(Math.max(0, typeAt) + 2)
        .filter(isBasis)
        .flatMap(citedIn),
    ),
    addressees: addresseesIn(lines),
    issuersProvince: provinceOf(issuer, register, provinces),
    namedProvince: provinceIn(lines.slice(0, 40), register),
    bodyFrom,
  }
}

function beginsInCapitals(lines: readonly string[], typeAt: number): boolean {
  const line = lines[typeAt + 1] ?? ''
  return typeAt >= 0 && line.length > 10 && isInCapitals(line)
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

function numberIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 30)) {
    const written = /^(?:(?:.*\s)?số\s*:|no\.\s*:?)\s*(.*)$/iu.exec(line)?.[1]
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
    if (match === null) {
      const english = englishDay(line)
      if (english !== null) return english
      continue
    }
    const [, day = '', month = '', year = ''] = match
    const whole = /^\d+$/.test(day) ? dayOf(Number(year), Number(month), Number(day)) : null
    if (whole !== null) return whole
    return /^(?:0?[1-9]|1[0-2])$/.test(month) ? `${year}-${month.padStart(2, '0')}` : null
  }
  return null
}

/** "Lang Son, March 15, 2024". */
function englishDay(line: string): string | null {
  const [, month = '', day = '', year = ''] =
    /^[\p{L}\s.]{0,40},\s*(\p{Lu}\p{Ll}+)\s+(\d{1,2}),\s*(\d{4})$/u.exec(line) ?? []
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return at < 0 ? null : dayOf(Number(year), at + 1, Number(day))
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Above the number, the left block: who stands over the issuer, and the issuer. */
function issuerIn(lines: readonly string[]): string | null {
  const found: string[] = []
  for (const line of lines.slice(0, 12)) {
    if (/^số\s*:/iu.test(line) || typeOfLine(line) !== null || isTitleOfTable(line)) break
    if (isMotto(line) || /ngày.*tháng/iu.test(line) || /^[-–_*─\s.]*$/.test(line)) continue
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

/** The province of whoever issues a document, one of the folder before any other. */
function provinceOf(
  issuer: string | null,
  register: Register,
  provinces: readonly NamedProvince[],
): string | null {
  for (const some of [[...register.provinces.values()], provinces]) {
    const named = some.filter(({ name }) => isNamedIn(issuer ?? '', name))
    if (named.length === 1) return named[0]?.id ?? null
  }
  return null
}

/** The only province of the folder that the first lines name, or of several the one at whose place the document was issued. */
function provinceIn(lines: readonly string[], register: Register): string | null {
  const text = lines.join('\n')
  const found = [...register.provinces.values()].filter(({ name }) => isNamedIn(text, name))
  if (found.length === 1) return found[0]?.id ?? null
  const words = foldSpelling(text)
  const placed = found.filter(({ name }) =>
    new RegExp(`(?:^|\n)${foldSpelling(name)}, ngày`, 'u').test(words),
  )
  return placed.length === 1 ? (placed[0]?.id ?? null) : null
}

function isNamedIn(text: string, province: string): boolean {
  return (
    new RegExp(`(?:tỉnh|thành phố|tp\\.?)\\s+${foldSpelling(province)}(?!\\p{L})`, 'u').test(
      foldSpelling(text),
    ) || slugOf(text).includes(`-of-${slugOf(province)}-province`)
  )
}
