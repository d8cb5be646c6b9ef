import { Chalk, type ChalkInstance } from 'chalk'
import CliTable from 'cli-table3'
import type { Cell, Page, Section, Table, Tone } from './page.ts'

/** Where a page is drawn: how many columns it may take, and whether colours are seen. */
export interface Terminal {
  readonly width: number
  readonly color: 'color' | 'plain'
}

/** The page as text for a terminal, in tables no wider than it. */
export function terminal({ title, heading, sections, notes }: Page, { width, color }: Terminal): string {
  const chalk = new Chalk({ level: color === 'color' ? 1 : 0 })
  const blocks = [
    [chalk.bold(title), ...heading.map((line) => chalk.dim(line))].join('\n'),
    ...sections.map((section) => sectionBlock(section, width, chalk)),
    notes.map((note) => chalk.dim(note)).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function sectionBlock({ title, table }: Section, width: number, chalk: ChalkInstance): string {
  const drawn = new CliTable({
    head: table.columns.map((column) => chalk.bold(column.title)),
    colAligns: table.columns.map(({ align }) => align),
    colWidths: [...widthsOf(table, width)],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  for (const { cells, sum } of table.rows) {
    drawn.push(cells.map((one) => (sum ? chalk.bold(toned(one, chalk)) : toned(one, chalk))))
  }
  return `${chalk.bold(title)}\n${drawn.toString()}`
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

const PADDING = 2
const NARROWEST = 6

/**
 * Column widths with their padding. Columns keep the width of their words while they fit; else the widest
 * give way first, though none below its longest word in the head or a few letters.
 */
function widthsOf({ columns, rows }: Table, width: number): readonly number[] {
  const widths = columns.map((column, index) => {
    const texts = [longestWord(column.title), ...rows.map(({ cells }) => cells[index]?.text ?? '')]
    return Math.max(...texts.map(lengthOf)) + PADDING
  })
  const floors = columns.map(({ title }, index) =>
    Math.min(widths[index] ?? 0, Math.max(NARROWEST, lengthOf(longestWord(title)) + PADDING)),
  )
  const room = width - columns.length - 1
  while (sum(widths) > room) {
    const give = widths.map((wide, index) => (wide > (floors[index] ?? 0) ? wide : 0))
    const widest = give.indexOf(Math.max(...give))
    if ((give[widest] ?? 0) === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function longestWord(text: string): string {
  return text.split(' ').reduce((longest, word) => (lengthOf(word) > lengthOf(longest) ? word : longest), '')
}

function lengthOf(text: string): number {
  return [...text].length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
