import { memoize } from '../../domain/memoize.ts'
import type { Table } from './page.ts'

const PADDING = 2
const NARROWEST = 4

/**
 * Column widths with their padding. All stands on one line while there is room; else the heads are broken first,
 * then the widest columns between words, and words themselves last, though never those of the head.
 */
export function widthsOf({ columns, rows }: Table, width: number, sizeOf: Sizing): readonly number[] {
  const contents = columns.map((_, index) =>
    largest(rows, ({ cells }) => sizeOf(cells[index]?.text ?? '').length),
  )
  const words = columns.map(({ title }) => sizeOf(title).word)
  const padded = (lengths: readonly number[]) => lengths.map((length) => length + PADDING)
  const whole = padded(
    columns.map(({ title }, index) => Math.max(sizeOf(title).length, contents[index] ?? 0)),
  )
  const headsBroken = padded(columns.map((_, index) => Math.max(words[index] ?? 0, contents[index] ?? 0)))
  const narrowest = padded(
    columns.map((_, index) => Math.max(words[index] ?? 0, Math.min(contents[index] ?? 0, NARROWEST))),
  )
  const wordsWhole = padded(longestWords({ columns, rows }, sizeOf))
  const room = width - columns.length - 1
  return [headsBroken, wordsWhole, narrowest].reduce<readonly number[]>(
    (widths, floors) => shrunk(widths, floors, room),
    whole,
  )
}

/** How wide the table is with its lines where every column is as narrow as its words allow. */
export function leastWidth(table: Table, sizeOf: Sizing): number {
  return sum(longestWords(table, sizeOf).map((length) => length + PADDING + 1)) + 1
}

/** The length of the longest word in each column, its head included. */
function longestWords({ columns, rows }: Table, sizeOf: Sizing): readonly number[] {
  return columns.map(({ title }, index) =>
    Math.max(
      sizeOf(title).word,
      largest(rows, ({ cells }) => sizeOf(cells[index]?.text ?? '').word),
    ),
  )
}

/** Widths made smaller, the widest first and none below its floor, until they fit or cannot. */
export function shrunk(wide: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const widths = [...wide]
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const spare = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0))
    const widest = spare.indexOf(Math.max(...spare))
    if ((spare[widest] ?? 0) === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** How many characters a text has, and the longest of its words. */
export type Sizing = (text: string) => { readonly length: number; readonly word: number }

/** Sizes of texts, each counted once. */
export function textSizes(): Sizing {
  return memoize(
    (text) => text,
    (text) => ({ length: lengthOf(text), word: largest(text.split(' '), lengthOf) }),
  )
}

function lengthOf(text: string): number {
  return PAIRED.test(text) ? [...text].length : text.length
}

/** Halves of characters. */
const PAIRED = /[\ud800-\udfff]/

function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, sizeOf(item)), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
