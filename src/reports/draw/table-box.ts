import CliTable from 'cli-table3'
import { eastAsianWidth } from 'get-east-asian-width'
import { memoize } from '../../domain/memoize.ts'
import type { Cell, Column, Row } from './page.ts'

/** A column as it is drawn: its width with the padding, and the lines of a cell, each as wide as the column. */
interface Drawn {
  readonly width: number
  readonly linesOf: (text: string) => readonly string[]
}

/**
 * A table with lines around its cells, row by row. Cells are drawn one by one and laid beside each other: in a whole
 * table, the library would compare every row with all those before it.
 */
export function* drawBox(
  columns: readonly Drawn[],
  head: readonly string[],
  rows: readonly Row[],
  painted: (cell: Cell, row: Row) => string,
): Generator<string> {
  if (columns.length === 0) return
  const rule = (left: string, middle: string, right: string) =>
    `${left}${columns.map(({ width }) => '─'.repeat(width)).join(middle)}${right}`
  const empty = columns.map(({ width }) => ' '.repeat(width))
  const rowText = (cells: readonly string[]): string => {
    const drawn = columns.map(({ linesOf }, index) => linesOf(cells[index] ?? ''))
    const height = drawn.reduce((most, lines) => Math.max(most, lines.length), 1)
    let text = ''
    for (let line = 0; line < height; line += 1)
      text += `│${drawn.map((lines, index) => lines[line] ?? empty[index]).join('│')}│\n`
    return text
  }
  yield `${rule('┌', '┬', '┐')}\n`
  yield rowText(head)
  if (rows.length > 0) yield `${rule('├', '┼', '┤')}\n`
  for (const row of rows) yield rowText(row.cells.map((cell) => painted(cell, row)))
  yield rule('└', '┴', '┘')
}

/** Breaks texts between words to the width of a column, each once. */
export function cellLines(): (width: number, align: Column['align']) => Drawn['linesOf'] {
  return memoize(
    (width, align) => `${width} ${align}`,
    (width, align) =>
      memoize(
        (text) => text,
        (text: string) => drawnLines(text, width, align),
      ),
  )
}

function drawnLines(text: string, width: number, align: Column['align']): readonly string[] {
  const room = width - 2
  if (text.length <= room && ONE_WIDE.test(text))
    return [` ${align === 'right' ? text.padStart(room) : text.padEnd(room)} `]
  const drawn = new CliTable({
    colAligns: [align],
    colWidths: [width],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  drawn.push([withoutLongWords(text, room)])
  const [, ...lines] = drawn.toString().split('\n')
  return lines.slice(0, -1).map((line) => line.slice(1, -1))
}

/** Words that are wider than a line made several: the library would cut them off. */
function withoutLongWords(text: string, room: number): string {
  return text
    .split(' ')
    .map((word) => (word.length <= room / 2 ? word : brokenWord(word, room)))
    .join(' ')
}

function brokenWord(word: string, room: number): string {
  let [broken, used] = ['', 0]
  for (const [piece] of word.matchAll(PIECE)) {
    const width = piece.startsWith('\u001b') ? 0 : eastAsianWidth(piece.codePointAt(0) ?? 0)
    if (used + width > room && used > 0) [broken, used] = [`${broken} `, 0]
    broken += piece
    used += width
  }
  return broken
}

/** What is never parted: a colour, or a letter with its marks and what is joined to it. */
const PIECE = /\p{Cc}\[[\d;]*m|.(?:\p{M}|\u200d.)*/gsu

/** Letters of Vietnamese and the usual marks, each as wide as a column of the screen: what fits needs no breaking. */
const ONE_WIDE = /^[\x20-\x7e\u00c0-\u024f\u1e00-\u1eff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/
