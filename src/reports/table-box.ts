import CliTable from 'cli-table3'
import { remembered } from '../domain/remembered.ts'
import type { Column } from './page.ts'

/** A column as it is drawn: its width with the padding. */
interface Drawn {
  readonly width: number
  readonly align: Column['align']
}

/** A text broken into the lines of its cell, each as wide as the column. */
type CellLines = (text: string, column: Drawn) => readonly string[]

/**
 * A table with lines around its cells. Cells are drawn one by one and laid beside each other: as one table, the
 * library would compare every row with all those before it.
 */
export function boxed(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Drawn[],
  linesOf: CellLines,
): string {
  if (columns.length === 0) return ''
  const rule = (left: string, middle: string, right: string) =>
    `${left}${columns.map(({ width }) => '─'.repeat(width)).join(middle)}${right}`
  const body = rows.map((cells) => rowText(cells, columns, linesOf))
  return [
    rule('┌', '┬', '┐'),
    rowText(head, columns, linesOf),
    ...(body.length === 0 ? [] : [rule('├', '┼', '┤'), body.join('\n')]),
    rule('└', '┴', '┘'),
  ].join('\n')
}

function rowText(cells: readonly string[], columns: readonly Drawn[], linesOf: CellLines): string {
  const drawn = columns.map((column, index) => linesOf(cells[index] ?? '', column))
  const height = drawn.reduce((most, lines) => Math.max(most, lines.length), 1)
  let text = ''
  for (let line = 0; line < height; line += 1) {
    text += line === 0 ? '│' : '\n│'
    for (const [index, { width }] of columns.entries())
      text += `${drawn[index]?.[line] ?? ' '.repeat(width)}│`
  }
  return text
}

/** Breaks texts between words to the width of a column, each once. */
export function cellLines(): CellLines {
  return remembered((text, { width, align }) => `${width} ${align} ${text}`, drawnLines)
}

function drawnLines(text: string, { width, align }: Drawn): readonly string[] {
  const drawn = new CliTable({
    colAligns: [align],
    colWidths: [width],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  drawn.push([text])
  const [, ...lines] = drawn.toString().split('\n')
  return lines.slice(0, -1).map((line) => line.slice(1, -1))
}
