import type { OfficeDocument } from './document.ts'
import { framesOf } from './pdf/frame.ts'
import type { PdfPage, Piece, RulingLine } from './pdf/page.ts'
import { blocksOf, joinedTables } from './pdf/page-blocks.ts'
import { tableRoom } from './table-limits.ts'
import { withReadableLetters } from './with-letters.ts'

/** A page of a scan, as tesseract describes it in its "tsv" output: boxes of words and of ruling lines, in dots. */
type Box = Readonly<Record<'level' | 'left' | 'top' | 'width' | 'height', number>> & {
  /** Which line of the page a word stands in. */
  readonly line: string
  readonly text: string
}

/** The width and height of a page of A4, in points: scans are of no other. */
const A4 = { short: 595, long: 842 }

/** Whether a page has the lines of a table across it, which is worth reading again with the lines down it. */
export function isRuled(tsv: string): boolean {
  const boxes = boxesIn(tsv)
  const page = boxes.find(({ level }) => level === 1)
  return boxes.filter((box) => isRule(box) && box.width * 4 > (page?.width ?? 0)).length > 2
}

/** Reads scanned pages with tables: words into the cells that the ruling lines part; null where no page has such a table. */
export function readScan(pages: readonly string[]): OfficeDocument | null {
  const read = pages.map((tsv, at) => pageOf(boxesIn(tsv), at + 1))
  if (read.every((page) => framesOf(page).length === 0)) return null
  const counts = { paragraphs: 0, tables: 0, room: tableRoom() }
  const blocks = joinedTables(read.flatMap((page) => blocksOf(page, counts)))
  return withReadableLetters({ format: 'text', blocks, pages: pages.length, remarks: [] })
}

function boxesIn(tsv: string): readonly Box[] {
  return tsv
    .split('\n')
    .slice(1)
    .flatMap((row): readonly Box[] => {
      const cells = row.split('\t')
      if (cells.length < 11) return []
      const at = (column: number) => Number(cells[column])
      const place = { left: at(6), top: at(7), width: at(8), height: at(9) }
      const line = cells.slice(1, 5).join('.')
      return [{ level: at(0), ...place, line, text: (cells[11] ?? '').trim() }]
    })
}

/** A word without text is a ruling line. */
function isRule({ level, text, width, height }: Box): boolean {
  return level === 5 && text === '' && Math.max(width, height) > 8 * Math.min(width, height)
}

function pageOf(boxes: readonly Box[], number: number): PdfPage {
  const sheet = boxes.find(({ level }) => level === 1)
  const [wide, tall] = [sheet?.width ?? 0, sheet?.height ?? 0]
  const points = (wide > tall ? A4.long : A4.short) / Math.max(1, wide)
  const rules = boxes.filter(isRule)
  return {
    number,
    width: wide * points,
    height: tall * points,
    pieces: piecesIn(boxes, points),
    across: rules
      .filter(({ width, height }) => width > height)
      .map(
        ({ left, top, width, height }): RulingLine => ({
          at: (top + height / 2) * points,
          from: left * points,
          through: (left + width) * points,
        }),
      ),
    down: rules
      .filter(({ width, height }) => width < height)
      .map(
        ({ left, top, width, height }): RulingLine => ({
          at: (left + width / 2) * points,
          from: top * points,
          through: (top + height) * points,
        }),
      ),
  }
}

/** The words of a line stand on one height, whatever hangs below their letters. */
function piecesIn(boxes: readonly Box[], points: number): readonly Piece[] {
  const lines = new Map(boxes.filter(({ level }) => level === 4).map((box) => [box.line, box]))
  return boxes.flatMap((box): readonly Piece[] => {
    // A stroke by itself is a piece of a ruling line.
    if (box.level !== 5 || /^[|_—\-[\]]*$/.test(box.text)) return []
    const line = lines.get(box.line) ?? box
    const y = (line.top + line.height) * points
    return [
      { text: box.text, x: box.left * points, y, width: box.width * points, height: line.height * points },
    ]
  })
}
