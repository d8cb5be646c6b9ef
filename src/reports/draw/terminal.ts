import { Chalk, type ChalkInstance } from 'chalk'
import { textSizes, widthsOf } from './column-widths.ts'
import type { Cell, Page, Section, Table } from './page.ts'
import { splitToWidth } from './split-table.ts'
import { cellLines, drawBox } from './table-box.ts'

/** Where a page is drawn: how many columns it may take, and whether colours are seen. */
export interface Terminal {
  readonly width: number
  readonly color: 'color' | 'plain'
}

/** The page as text for a terminal, in tables no wider than it. */
export function terminal(page: Page, style: Terminal): string {
  return [...terminalDrawing(style)(page)].join('')
}

/** Draws pages piece by piece whose cells say much the same: each is broken into lines once. */
export function terminalDrawing({ width, color }: Terminal): (page: Page) => Generator<string> {
  const chalk = new Chalk({ level: color === 'color' ? 1 : 0 })
  const linesIn = cellLines()
  const sizeOf = textSizes()
  function* section({ title, table }: Section): Generator<string> {
    yield `${chalk.bold(title)}\n`
    for (const [index, part] of splitToWidth(table, width, sizeOf).entries()) {
      if (index > 0) yield '\n'
      yield* tableDrawn(part)
    }
  }
  function* tableDrawn(table: Table): Generator<string> {
    const columns = widthsOf(table, width, sizeOf).map((wide, index) => ({
      width: wide,
      linesOf: linesIn(wide, table.columns[index]?.align ?? 'left'),
    }))
    const head = table.columns.map((column) => chalk.bold(column.title))
    yield* drawBox(columns, head, table.rows, (one, { sum }) =>
      sum ? chalk.bold(colorize(one, chalk)) : colorize(one, chalk),
    )
  }
  return function* ({ title, heading, sections, notes }) {
    yield [chalk.bold(title), ...heading.map((line) => chalk.dim(line)), ''].join('\n')
    for (const one of sections) {
      yield '\n'
      yield* section(one)
      yield '\n'
    }
    if (notes.length > 0) yield `\n${notes.map((note) => chalk.dim(note)).join('\n')}\n`
  }
}

function colorize({ text, tone }: Cell, chalk: ChalkInstance): string {
  switch (tone) {
    case 'plain':
      return text
    case 'good':
      return chalk.green(text)
    case 'bad':
      return chalk.red(text)
    case 'warning':
      return chalk.yellow(text)
    case 'quiet':
      return chalk.dim(text)
  }
}
