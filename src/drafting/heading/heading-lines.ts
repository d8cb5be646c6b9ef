import { type Block, type Paragraph, paragraphText } from '../../documents/document.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'

/** "Căn cứ …", "Thực hiện …": a line that says on what a document rests. */
export function isBasis(line: string): boolean {
  return /^(?:-\s*)?(?:căn cứ|thực hiện|theo|để|nhằm|triển khai|trên cơ sở|xét đề nghị|thi hành)\s/iu.test(
    line,
  )
}

/** "Kính gửi: …". */
export function isAddressed(line: string): boolean {
  return /^kính gửi\s*:?/iu.test(line)
}

/** The motto of the state, or an empty line. */
export function isMotto(line: string): boolean {
  return MOTTO.test(foldSpelling(line))
}

const MOTTO = /cộng hòa xã hội|độc lập\s*-\s*tự do|^\s*$/u

/** The lines of a paragraph or of all cells of a table. */
export function linesOfBlock(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [paragraphText(block)]
  const cells = new Set(block.rows.flat())
  return [...cells].flatMap(({ paragraphs }) => paragraphs.map((line: Paragraph) => paragraphText(line)))
}
