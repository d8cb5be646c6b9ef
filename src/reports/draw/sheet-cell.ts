import type { CellObject } from 'write-excel-file/universal'
import type { Language } from '../../domain/text.ts'
import { toDate } from '../../domain/time/day.ts'
import type { Cell, Column, Row, Tone } from './page.ts'
import { sheetText } from './sheet-text.ts'
import { textLines } from './text-lines.ts'

/** A cell as it is handed to the spreadsheet; null is one that another spreads over. */
export type SheetCell = CellObject | null

/** A cell of a table: a number as a number, a day as a day, everything else as text whatever it looks like. */
export function bodyCell(
  { text, tone, value, unit }: Cell,
  { align, entry }: Pick<Column, 'align' | 'entry'> = { align: 'left' },
  sum: Row['sum'],
  language: Language,
): SheetCell {
  const style = { ...BOX, align: ALIGN[align], ...COLOURS[tone], ...(sum ? BOLD : {}) }
  // A program that takes what is typed for a date of its own country would turn day and month around.
  if (entry === 'day' || entry === 'document') return { ...style, type: String, ...textOf(text), format: '@' }
  if (typeof value === 'number')
    return { ...style, type: Number, value, ...(unit === 'per-cent' ? { format: '0%' } : {}) }
  if (value !== undefined) return { ...style, type: Date, value: toDate(value), format: DAY_FORMAT[language] }
  return { ...style, ...textOf(text) }
}

/** What a row is known by when it comes back: text in every program, in a column that nobody sees. */
export function keyCell(key: string): SheetCell {
  return { ...textOf(key), format: '@' }
}

/** The title of a column. */
export function headerCell(title: string): SheetCell {
  return {
    ...BOX,
    ...BOLD,
    ...textOf(title),
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#EEEEEE',
  }
}

/** The title of the page, over all columns. */
export function titleRow(title: string, widths: readonly number[]): readonly SheetCell[] {
  return spanRow(title, { ...BOLD, align: 'center', fontSize: TITLE_SIZE }, widths)
}

/** A line over all columns, above or below the table. */
export function lineRow(
  line: string,
  widths: readonly number[],
  place: 'heading' | 'note',
): readonly SheetCell[] {
  const style = { heading: { align: 'center', fontStyle: 'italic' }, note: { align: 'left' } } as const
  return spanRow(line, style[place], widths)
}

/** One text over all columns. */
function spanRow(text: string, style: CellObject, widths: readonly number[]): readonly SheetCell[] {
  const cell = { ...style, ...textOf(text), wrap: true, alignVertical: 'top' } as const
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const [first = null] = fittingRow([cell], [whole])
  return [first === null ? null : { ...first, columnSpan: widths.length }, ...widths.slice(1).map(() => null)]
}

/**
 * The cells with a height in which the longest text has room: Excel finds it by itself only where no cell is
 * merged, and LibreOffice nowhere.
 */
export function fittingRow(cells: readonly SheetCell[], widths: readonly number[]): readonly SheetCell[] {
  const heights = cells.map((cell, index) => {
    const { value, fontSize = SIZE, fontWeight } = cell ?? {}
    const letters = (fontSize / SIZE) * (fontWeight === undefined ? 1 : BOLDER)
    const lines = textLines(String(value ?? ''), ((widths[index] ?? 0) - PADDING) / letters)
    return typeof value === 'string' ? lines * fontSize * LEADING : LEADING * SIZE
  })
  const height = Math.min(TALLEST, Math.max(...heights))
  return cells.map((cell, index) => (index === 0 && cell !== null ? { ...cell, height } : cell))
}

/** The size of the type, in points. */
export const SIZE = 12

const TITLE_SIZE = 14

/** How much higher than its type a line is. */
const LEADING = 1.3125

/** How much wider bold letters are. */
const BOLDER = 1.1

/** What stays empty at the sides of a cell, in digits. */
const PADDING = 0.7

function textOf(text: string): CellObject {
  const value = sheetText(text)
  return value === '' ? {} : { type: String, value, ...(TURNED.test(value) ? { format: '@' } : {}) }
}

/**
 * What a spreadsheet would take for a formula, a number or a day if somebody went into the cell and left it again: marked
 * as text. So "1.10", "6-3", "2024-06" and "May 2024" stay as they are.
 */
const TURNED = /^\s*(?:[=+\-@\uff1d\uff0b\uff0d\uff20]|\d[\d\s.,:/%-]*$|\p{L}+\s\d{1,4}$)/u

/** The tallest row, in points. */
const TALLEST = 409

const DAY_FORMAT: Readonly<Record<Language, string>> = { vi: 'd\\/m\\/yyyy', en: 'yyyy\\-mm\\-dd' }

/** Numbers stand in the middle: at the right they would touch the words of the next column. */
const ALIGN = { left: 'left', right: 'center' } as const

const BOLD = { fontWeight: 'bold' } as const

const BOX = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'top', wrap: true } as const

const COLOURS: Readonly<Record<Tone, CellObject>> = {
  plain: {},
  good: { textColor: '#00600F' },
  bad: { textColor: '#A00000' },
  warning: { textColor: '#8A4B00' },
  quiet: { textColor: '#555555' },
}
