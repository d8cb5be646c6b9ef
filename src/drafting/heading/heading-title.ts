import type { Block } from '../../documents/document.ts'
import { upperFirst } from '../citation.ts'
import { typeOfLine } from '../lines/document-type.ts'
import { startsName } from '../names/body-names.ts'
import { isAddressed, isBasis, isMotto, isTitleOfTable } from './heading-lines.ts'

/** The lines below the kind, up to a rule, a basis, or whom it is addressed to. */
export function titleAfter(lines: readonly string[], typeAt: number): string | null {
  const own = (lines[typeAt] ?? '').replace(/^\S+\s+\S+\s*/u, '').trim()
  const title = own === '' ? [] : [own]
  for (const line of lines.slice(typeAt + 1, typeAt + 7)) {
    const isOver =
      (isBasis(line) && title.length > 0 && line.length > 60 && !/^\p{Ll}/u.test(line)) ||
      (title.length > 0 && /^(?:căn cứ|ngày|kính gửi|thực hiện|phần|xét)\s/iu.test(line)) ||
      /^[-–_*─\s.]*$/.test(line) ||
      (title.length > 0 && isSentence(line)) ||
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

/** "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:", or a whole sentence: the text begins, which no line of a title does so. */
function isSentence(line: string): boolean {
  return /^\p{Lu}.*(?::|.{60}\.)$/u.test(line) && line !== line.toUpperCase()
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", who decides, below the title of a decision. */
function isAuthority(line: string): boolean {
  return (
    line === line.toUpperCase() &&
    /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CHÍNH PHỦ)/u.test(line)
  )
}

/** What a letter is about, from its line "V/v" on. */
export function subjectFrom(lines: readonly string[], from: number): string | null {
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
  return upperFirst(words)
}

/** "(Kèm theo Kế hoạch số …)": what a sheet came with. */
const BESIDE = /^(?:\(|(?:ban hành )?kèm theo)/iu

/** The title of a sheet: its first long line above the titles of its columns, behind the name of whoever issues it. */
export function titleOfSheet(block: Block | undefined, lines: readonly string[]): string | null {
  if (block?.kind !== 'table') return null
  const long = lines.filter((line) => line.length > 15 && !isMotto(line))
  const title =
    long.find((line) => isTitleOfTable(line) || !(startsName(line) || BESIDE.test(line))) ?? long[0]
  return title === undefined ? null : joinedTitle([title])
}
