import { type Block, paragraphText } from '../../documents/document.ts'
import { typeOfLine } from '../lines/document-type.ts'
import { labelledIn } from '../lines/label.ts'
import { type Mark, markOf } from '../lines/mark.ts'
import { isOpening } from '../lines/opening.ts'
import { verbIn } from '../lines/verbs.ts'
import { startsName } from '../names/body-names.ts'
import { isAddressed, isBasis, linesOfBlock } from './heading-lines.ts'

/** The first numbered part, item that assigns or labelled line, or a table that is no layout of the heading. */
export function bodyBegins(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => {
    if (block.kind === 'table') return block.rows.length > 3 || (block.rows[0]?.length ?? 0) > 3
    const text = paragraphText(block)
    if (labelledIn(text).length > 0) return true
    const marked = markOf(text)
    return marked !== null && (!isBullet(marked.mark) || assigns(marked.rest))
  })
  return at < 0 ? blocks.length : at
}

/** The first long paragraph that is neither a basis nor the title: it may assign before any number. */
export function saysBegins(blocks: readonly Block[], marked: number): number {
  const typeAt = blocks.findIndex((block) => linesOfBlock(block).some((line) => typeOfLine(line) !== null))
  const at = blocks.findIndex((block, index) => {
    if (block.kind === 'table' || index <= typeAt + 1) return false
    const line = paragraphText(block)
    if ((isOpening(line) && !isAddressed(line)) || assigns(line)) return true
    return (
      line.length > 100 &&
      line !== line.toUpperCase() &&
      !isBasis(line) &&
      !/^(?:V\/v|Về việc)\s/iu.test(line)
    )
  })
  return at < 0 ? marked : Math.min(at, marked)
}

/** Bases and addressees are listed so as well. */
function isBullet({ kind }: Mark): boolean {
  return kind === 'dash' || kind === 'dot'
}

/** "Giao Sở A …", "Sở A báo cáo …": a duty, however short. A name alone may be whom a letter is for. */
function assigns(line: string): boolean {
  const ordered = /^(?:giao|yêu cầu|đề nghị)\s+(.*)$/isu.exec(line)?.[1] ?? line
  return startsName(ordered) && verbIn(ordered) !== null
}
