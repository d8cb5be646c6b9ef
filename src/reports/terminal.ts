import { Chalk, type ChalkInstance } from 'chalk'
import { textSizes, widthsOf } from './column-widths.ts'
import type { Cell, Page, Section, Tone } from './page.ts'
import { boxed, cellLines } from './table-box.ts'

/** Where a page is drawn: how many columns it may take, and whether colours are seen. */
export interface Terminal {
  readonly width: number
  readonly color: 'color' | 'plain'
}

/** The page as text for a terminal, in tables no wider than it. */
export function terminal(page: Page, style: Terminal): string {
  return terminalDrawing(style)(page)
}

/** Draws pages whose cells say much the same: each is broken into lines once. */
export function terminalDrawing({ width, color }: Terminal): (page: Page) => string {
  const chalk = new Chalk({ level: color === 'color' ? 1 : 0 })
  const linesOf = cellLines()
  const sizeOf = textSizes()
  const sectionBlock = ({ title, table }: Section): string => {
    const head = table.columns.map((column) => chalk.bold(column.title))
    const rows = table.rows.map(({ cells, sum }) =>
      cells.map((one) => (sum ? chalk.bold(toned(one, chalk)) : toned(one, chalk))),
    )
    const columns = widthsOf(table, width, sizeOf).map((wide, index) => ({
      width: wide,
      align: table.columns[index]?.align ?? 'left',
    }))
    return `${chalk.bold(title)}\n${boxed(head, rows, columns, linesOf)}`
  }
  return ({ title, heading, sections, notes }) => {
    const blocks = [
      [chalk.bold(title), ...heading.map((line) => chalk.dim(line))].join('\n'),
      ...sections.map(sectionBlock),
      notes.map((note) => chalk.dim(note)).join('\n'),
    ]
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
  }
}

function toned({ text, tone }: Cell, chalk: ChalkInstance): string {
  const paints: Record<Tone, (text: string) => string> = {
    plain: (plain) => plain,
    good: chalk.green,
    bad: chalk.red,
    warning: chalk.yellow,
    quiet: chalk.dim,
  }
  return paints[tone](text)
}
