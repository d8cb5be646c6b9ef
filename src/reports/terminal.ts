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
const NARROWEST = 4

/**
 * Column widths with their padding. All stands on one line while there is room; else the heads are broken first,
 * then the widest columns between words, and words themselves last, though never those of the head.
 */
function widthsOf({ columns, rows }: Table, width: number): readonly number[] {
  const contents = columns.map((_, index) =>
    Math.max(0, ...rows.map(({ cells }) => lengthOf(cells[index]?.text ?? ''))),
  )
  const words = columns.map(({ title }) => lengthOf(longestWord(title)))
  const padded = (lengths: readonly number[]) => lengths.map((length) => length + PADDING)
  const whole = padded(columns.map(({ title }, index) => Math.max(lengthOf(title), contents[index] ?? 0)))
  const headsBroken = padded(columns.map((_, index) => Math.max(words[index] ?? 0, contents[index] ?? 0)))
  const narrowest = padded(
    columns.map((_, index) => Math.max(words[index] ?? 0, Math.min(contents[index] ?? 0, NARROWEST))),
  )
  const wordsWhole = padded(
    columns.map((_, index) =>
      Math.max(
        words[index] ?? 0,
        ...rows.map(({ cells }) => lengthOf(longestWord(cells[index]?.text ?? ''))),
      ),
    ),
  )
  const room = width - columns.length - 1
  return [headsBroken, wordsWhole, narrowest].reduce<readonly number[]>(
    (widths, floors) => shrunk(widths, floors, room),
    whole,
  )
}

/** Widths made smaller, the widest first and none below its floor, until they fit or cannot. */
function shrunk(wide: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const widths = [...wide]
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const spare = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0))
    const widest = spare.indexOf(Math.max(...spare))
    if ((spare[widest] ?? 0) === 0) break
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
