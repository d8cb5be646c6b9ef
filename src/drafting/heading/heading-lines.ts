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

/** "SỔ THEO DÕI …", "PHỤ LỤC …": what a sheet or an annex is called. */
export function isTitleOfTable(line: string): boolean {
  return /^(?:sổ|bảng|biểu|danh (?:mục|sách)|phụ lục|tổng hợp|theo dõi)(?!\p{L})/iu.test(line)
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

/** The two blocks of a heading that a text has on one line: "Số: 12/KH-UBND      Ninh Bình, ngày 03 tháng 10 năm 2025". */
export function sideBySide(line: string): readonly string[] {
  const [, left, right] = MOTTO_BESIDE.exec(line) ?? DAY_BESIDE.exec(line) ?? []
  return left === undefined || right === undefined ? [line] : [left, right]
}

const MOTTO_BESIDE = /^(\S.{0,80}?)\s+((?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do).{0,80})$/u
const DAY_BESIDE = /^(Số\s*:.{0,60}?)\s+(\p{Lu}[\p{L}\s.-]{1,40},\s*ngày\s.{0,60})$/u
