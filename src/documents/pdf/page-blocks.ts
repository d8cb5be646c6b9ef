import { type Block, type DocumentCell, type DocumentTable, NOWHERE, type Place } from '../document.ts'
import { linesOf } from '../lines.ts'
import { MOST_COLUMNS, type TableRoom, TOO_LARGE } from '../table-limits.ts'
import { type Frame, framesOf } from './frame.ts'
import { cellParagraphs, linesAmong, paragraphsOf } from './lines.ts'
import type { PdfPage, Piece } from './page.ts'
import { withRowsByNumber } from './rows-by-number.ts'

/** Where the counts of a document stand before a page. */
export interface Counts {
  paragraphs: number
  tables: number
  readonly room: TableRoom
}

/** A page as paragraphs and tables, from top to bottom. */
export function blocksOf(page: PdfPage, counts: Counts): readonly Block[] {
  const frames = framesOf(page).map((frame) => withRowsByNumber(frame, page.pieces))
  const blocks: Block[] = []
  let above = 0
  for (const frame of frames) {
    const top = frame.rows[0] ?? 0
    blocks.push(
      ...plain(
        page,
        page.pieces.filter((piece) => piece.y >= above && piece.y < top),
        counts,
      ),
    )
    counts.tables += 1
    mustFit(frame, counts.room)
    blocks.push(tableOf(page, frame, counts.tables))
    above = frame.rows.at(-1) ?? top
  }
  blocks.push(
    ...plain(
      page,
      page.pieces.filter((piece) => piece.y >= above),
      counts,
    ),
  )
  return blocks
}

function plain({ number }: PdfPage, pieces: readonly Piece[], counts: Counts): readonly Block[] {
  const lines = linesAmong(pieces).filter(({ text }) => !/^\s*[-–]?\s*\d{1,4}\s*[-–]?\s*$/.test(text))
  return paragraphsOf(lines).flatMap((text) => {
    counts.paragraphs += 1
    return linesOf(null, text, { ...NOWHERE, page: number, paragraph: counts.paragraphs })
  })
}

/** Of a page as large as one likes, any number of lines may cross. */
function mustFit({ columns, rows }: Frame, room: TableRoom): void {
  if (columns.length - 1 > MOST_COLUMNS) throw TOO_LARGE
  room.take(columns.length - 1, rows.length - 1)
}

function tableOf(page: PdfPage, frame: Frame, table: number): DocumentTable {
  const [height, width] = [frame.rows.length - 1, frame.columns.length - 1]
  const owners = ownersOf(frame, height, width)
  const inside = new Map<number, Piece[]>()
  for (const piece of page.pieces) {
    const row = slotOf(frame.rows, piece.y - piece.height * 0.3)
    const column = slotOf(frame.columns, piece.x + Math.min(piece.width / 2, 20))
    if (row === null || column === null) continue
    const owner = owners[row * width + column] ?? 0
    inside.set(owner, [...(inside.get(owner) ?? []), piece])
  }
  const cells = new Map<number, DocumentCell>()
  const cellAt = (owner: number): DocumentCell => {
    const known = cells.get(owner)
    if (known !== undefined) return known
    const [row, column] = [Math.floor(owner / width), owner % width]
    const place: Place = { ...NOWHERE, page: page.number, table, row: row + 1, column: column + 1 }
    const lines = linesAmong(inside.get(owner) ?? [])
    // The two blocks of a heading may stand in a frame: each of their lines is by itself.
    const words = height <= 2 && width <= 3 ? lines.map(({ text }) => text.trim()) : cellParagraphs(lines)
    const paragraphs = words.flatMap((text) => linesOf(null, text, place))
    const cell = { paragraphs, row, column }
    cells.set(owner, cell)
    return cell
  }
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => cellAt(owners[row * width + column] ?? 0)),
  )
  return { kind: 'table', rows, place: { ...NOWHERE, page: page.number, table } }
}

/** The first place of each cell, where no line parts two places. */
function ownersOf(frame: Frame, height: number, width: number): readonly number[] {
  const owners = Array.from({ length: height * width }, (_, at) => at)
  const find = (at: number): number => {
    let owner = at
    while (owners[owner] !== owner) owner = owners[owner] ?? owner
    return owner
  }
  const join = (one: number, other: number) => {
    const [first, second] = [find(one), find(other)]
    owners[Math.max(first, second)] = Math.min(first, second)
  }
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      if (column + 1 < width && !frame.isPartedRight(row, column)) join(at, at + 1)
      if (row + 1 < height && !frame.isPartedBelow(row, column)) join(at, at + width)
    }
  return owners.map((_, at) => find(at))
}

function slotOf(marks: readonly number[], at: number): number | null {
  const next = marks.findIndex((mark) => mark > at)
  return next <= 0 ? null : next - 1
}

/** Tables that a page's end cut are one: the next begins its page, and has as many columns in the same places. */
export function joinedTables(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = []
  for (const block of blocks) {
    const before = all.at(-1)
    if (block.kind === 'table' && before?.kind === 'table' && goesOn(before, block))
      all[all.length - 1] = { ...before, rows: [...before.rows, ...shifted(block, before.rows.length)] }
    else all.push(block)
  }
  return all
}

function goesOn(before: DocumentTable, next: DocumentTable): boolean {
  const page =
    before.rows
      .flat()
      .flatMap(({ paragraphs }) => paragraphs)
      .at(-1)?.place.page ?? before.place.page
  const follows = page !== null && next.place.page !== null && next.place.page > page
  return follows && before.rows[0]?.length === next.rows[0]?.length
}

function shifted({ rows }: DocumentTable, by: number): DocumentTable['rows'] {
  const moved = new Map<DocumentCell, DocumentCell>()
  return rows.map((row) =>
    row.map((cell) => {
      const known = moved.get(cell) ?? { ...cell, row: cell.row + by }
      moved.set(cell, known)
      return known
    }),
  )
}
