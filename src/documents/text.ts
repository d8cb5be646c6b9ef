import { type Block, NOWHERE, type OfficeDocument } from './document.ts'
import { tableOfWords } from './grid.ts'
import { linesOf } from './lines.ts'
import { type TableRoom, tableRoom } from './table-limits.ts'

/**
 * Reads plain text: every line is a paragraph, unless it only goes on with the one before. Tables drawn with upright
 * strokes, as text copied from a page has them, are tables.
 */
export function readText(text: string): OfficeDocument {
  const blocks: Block[] = []
  let [paragraph, table] = [0, 0]
  let drawn: string[] = []
  const room = tableRoom()
  const endTable = () => {
    if (drawn.length === 0) return
    table += 1
    blocks.push(tableOf(drawn, table, room))
    drawn = []
  }
  let before = ''
  const lines = text.split(/\r\n?|\n/).map(withoutMarkdown)
  const width = widthOf(lines)
  for (const plain of lines) {
    if (isDrawn(plain)) {
      drawn.push(plain)
      before = ''
      continue
    }
    endTable()
    const last = blocks.at(-1)
    if (goesOn(plain, before, width) && last?.kind === 'paragraph')
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${plain.trim()}` }
    else {
      if (plain.trim() !== '') paragraph += 1
      for (const line of linesOf(null, plain, { ...NOWHERE, paragraph })) blocks.push(line)
    }
    before = plain
  }
  endTable()
  return { format: 'text', blocks, pages: null, remarks: [] }
}

/** Text copied from a page may keep the marks for bold, italics and headings. */
function withoutMarkdown(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/(^|\s)\*(?=\S)([^*]+)(?<=\S)\*(?=\s|$)/g, '$1$2')
    .replace(/\\([.\-+_*#()])/g, '$1')
}

/** Where lines are cut to fit a page, their usual length; null where each is a paragraph of its own. */
function widthOf(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 20)
  const longest = lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.95)] ?? 0
  return lengths.length > 8 && longest < 140 ? longest : null
}

/** A long line that ends nowhere, with the next right below it that begins nothing, was cut to fit a page. */
function goesOn(line: string, before: string, width: number | null): boolean {
  const isOpen = !/[.;:!?]\s*$/.test(before) && !BEGINS.test(line) && line.trim() !== ''
  if (!isOpen) return false
  const isSmall = /^\s*\p{Ll}/u.test(line)
  return (before.length > 50 && isSmall) || (width !== null && before.trimEnd().length > width * 0.85)
}

const BEGINS =
  /^\s*(?:[IVX]{1,6}[.)]|\d{1,3}(?:\.\d{1,2})*[.)/]|\d{1,3}(?:\.\d{1,2})+\s|[a-zđ]\s*[.)]|[-–+•*]\s|\(\d+\)|Điều\s\d|Phần\s|Kính gửi|Nơi nhận|Căn cứ\s|PHỤ LỤC|\|)/u

function isDrawn(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line)
}

function tableOf(lines: readonly string[], table: number, room: TableRoom): Block {
  return tableOfWords(rowsOf(lines), table, room)
}

function* rowsOf(lines: readonly string[]): Generator<readonly string[]> {
  for (const line of lines) {
    if (/^[\s|:-]+$/.test(line)) continue
    const cells = line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
    yield cells.map((words) => words.replace(/<br\s*\/?>/gi, '\n'))
  }
}
