import { type Block, paragraphText } from '../../documents/document.ts'
import { asksBelow, ordersSomebody } from '../duties/opening.ts'
import { typeOfLine } from '../lines/document-type.ts'
import { soundsDue } from '../lines/due.ts'
import { labelledIn } from '../lines/label.ts'
import { type Mark, markOf } from '../lines/mark.ts'
import { verbIn } from '../lines/verbs.ts'
import { startsName } from '../names/body-names.ts'
import { isAddressed, isBasis, linesOfBlock } from './heading-lines.ts'

/** The first numbered part, item that assigns or labelled line, or a table that is no layout of the heading. */
export function bodyBegins(blocks: readonly Block[]): number {
  const named = addresseesUntil(blocks)
  const at = blocks.findIndex((block, index) => {
    if (block.kind === 'table') return block.rows.length > 3 || (block.rows[0]?.length ?? 0) > 3
    const text = paragraphText(block)
    if (labelledIn(text).length > 0) return true
    const marked = markOf(text)
    return marked !== null && index >= named && (!isBullet(marked.mark) || assigns(marked.rest))
  })
  return at < 0 ? blocks.length : at
}

/** The first sentence behind the title that asks somebody for something, or is long and no basis: it may assign before any number. */
export function saysBegins(blocks: readonly Block[], marked: number): number {
  const typeAt = blocks.findIndex((block) => linesOfBlock(block).some((line) => typeOfLine(line) !== null))
  const from = Math.max(typeAt + 2, addresseesUntil(blocks))
  const at = blocks.findIndex((block, index) => {
    if (block.kind === 'table' || index < from) return false
    const line = paragraphText(block)
    if (line === line.toUpperCase() || /^(?:V\/v|Về việc)\s/iu.test(line)) return false
    return asksBelow(line) || assigns(line) || ordersSomebody(line) || (line.length > 100 && !isBasis(line))
  })
  return at < 0 ? marked : Math.min(at, marked)
}

/** Where the lines end that say whom a letter is for; 0 where none does. */
function addresseesUntil(blocks: readonly Block[]): number {
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : null))
  const from = lines.findIndex((line) => line !== null && (isAddressed(line) || SENDS.test(line)))
  if (from < 0) return 0
  const isOpen = /:\s*$/.test(lines[from] ?? '')
  const behind = lines.findIndex((line, index) => index > from && !isListed(line, isOpen))
  return behind < 0 ? lines.length : behind
}

/** "CHỦ TỊCH UBND TỈNH ĐIỆN:" above those whom a telegram is for. */
const SENDS = /(?:^|\s)(?:điện|gửi)\s*:\s*$/iu

/** A dash, or a number before a name alone where nobody is named on the line above. */
function isListed(line: string | null, isOpen: boolean): boolean {
  const marked = line === null ? null : markOf(line)
  if (marked === null) return false
  const isName = /[;.]$/.test(marked.rest) && startsName(marked.rest) && verbIn(marked.rest) === null
  return isBullet(marked.mark) || (isOpen && isName)
}

/** Bases and addressees are listed so as well. */
function isBullet({ kind }: Mark): boolean {
  return kind === 'dash' || kind === 'dot'
}

/** "Giao Sở A …", "Sở A … trước ngày …": a duty, however short. A body that does something may only be told of. */
function assigns(line: string): boolean {
  const ordered = /^(?:giao|yêu cầu|đề nghị)\s+(.*)$/isu.exec(line)?.[1]
  const rest = ordered ?? line
  return (
    startsName(rest) &&
    verbIn(rest) !== null &&
    (ordered !== undefined || CHARGES.test(rest) || soundsDue(rest))
  )
}

const CHARGES = /(?<!\p{L})(?:chủ trì|có trách nhiệm|hoàn thành)(?!\p{L})/iu
