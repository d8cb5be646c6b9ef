import type { Piece } from './page.ts'

/** A line of text, its pieces joined by the gaps between them. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** Of a line's height: a wider gap is a space between words, a far wider one parts what only stands side by side. */
const SPACE = 0.12
const APART = 2.5

/** The lines of text among pieces, from top to bottom; what stands far apart on one height is two. */
export function linesAmong(pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isSame = last !== undefined && piece.y - last.y < Math.max(last.height, piece.height) * 0.45
    if (row !== undefined && isSame) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap(linesInRow)
}

function linesInRow(row: readonly Piece[]): readonly Line[] {
  const tall = Math.max(...row.map(({ height }) => height))
  const kept = row.filter((piece) => !isFootnoteMark(piece, tall)).sort((one, other) => one.x - other.x)
  const lines: Line[] = []
  for (const piece of kept) {
    const line = lines.at(-1)
    const gap = line === undefined ? 0 : piece.x - line.right
    if (line === undefined || gap > tall * APART) {
      lines.push({
        text: piece.text,
        x: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        height: piece.height,
      })
      continue
    }
    const isSpaced = gap > tall * SPACE && !line.text.endsWith(' ') && !piece.text.startsWith(' ')
    lines[lines.length - 1] = {
      ...line,
      text: line.text + (isSpaced ? ' ' : '') + piece.text,
      right: Math.max(line.right, piece.x + piece.width),
      height: Math.max(line.height, piece.height),
    }
  }
  return lines.filter(({ text }) => text.trim() !== '')
}

/** A small raised digit. */
function isFootnoteMark({ text, height }: Piece, tall: number): boolean {
  return height < tall * 0.75 && /^\s*[\d*]{1,3}\s*$/.test(text)
}

const BEGINS =
  /^\s*(?:[IVX]{1,6}[.)\s-]|\d{1,3}(?:\.\d{1,2})*(?:\s|[.)/](?!\d))|[a-zđ]\)|[-–+•*]\s(?!\s*\d{4}(?!\d))|\(\d+\)|Điều\s|Phần\s|Kính gửi|Nơi nhận|Căn cứ |PHỤ LỤC)/u

/** What goes on with a number on the next line: "trước 10 giờ ngày" and "28/9/2025", "chậm nhất sau" and "15 ngày". */
const ASKS_FOR_NUMBER =
  /(?<!\p{L})(?:ngày|tháng|năm|quý|kỳ|số|giờ|khoản|điểm|mục|vòng|thời hạn|sau|trước|trong|đến|từ|nhất|quá|là|và)\s*$/iu

/** Lines as paragraphs: a new one begins with a number or dash, behind a short line, a gap, or further in. */
export function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const right = Math.max(...lines.map((line) => line.right), 0)
  const left = Math.min(...lines.map(({ x }) => x), right)
  const width = Math.max(1, right - left)
  const all: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before !== undefined && all.length > 0 && !begins(line, before, left, right, width))
      all[all.length - 1] = joined(all.at(-1) ?? '', line.text.trim())
    else all.push(line.text.trim())
  }
  return all
}

function begins(line: Line, before: Line, left: number, right: number, width: number): boolean {
  const isNumber = /^\s*\d/.test(line.text) && ASKS_FOR_NUMBER.test(before.text)
  if (BEGINS.test(line.text) && !isNumber) return true
  const isBeside = Math.abs(line.y - before.y) < line.height * 0.45
  if (isBeside || isBack(line, before, left, width)) return true
  const isShort = before.right < right - width * 0.1
  const isGap = line.y - before.y > Math.max(line.height, before.height) * 2.2
  const isFurtherIn = line.x - left > line.height * 1.2 && before.x - left < line.height * 0.8
  return isShort || isGap || isFurtherIn
}

/** Of two blocks side by side, as above a letter, a line of the left one goes on with none of the right one. */
function isBack(line: Line, before: Line, left: number, width: number): boolean {
  return line.right < before.x && before.x - left > width * 0.25
}

/** A line's end can cut a document's number: "số 12-" and "CTr/BCĐ". */
export function joined(before: string, next: string): string {
  return /\d-$/.test(before) && /^\p{Lu}/u.test(next) ? before + next : `${before} ${next}`
}

/** The words of a cell: lines go on, unless one begins with a dash or a number. */
export function cellParagraphs(lines: readonly Line[]): readonly string[] {
  const all: string[] = []
  for (const { text } of lines) {
    const words = text.trim()
    const before = all.at(-1)
    if (before === undefined || /^(?:[-–+•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)/u.test(words)) all.push(words)
    else all[all.length - 1] = joined(before, words)
  }
  return all
}
