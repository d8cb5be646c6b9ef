import {
  AlignmentType,
  BorderStyle,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { shrunk } from './column-widths.ts'
import { PAPER, pageNumberHeaders, pageProperties } from './docx-paper.ts'
import {
  type Cell,
  type Column,
  type Page,
  type Row,
  type Section,
  sectionsByColumns,
  type Tone,
} from './page.ts'

/** What stands over the title of a page that goes with a letter. */
interface Appendix {
  readonly label: string
  readonly attachedTo: string
}

/** A page as a section of a Word document: A4 landscape, its tables as one, the head repeated on every sheet. */
export function pageSection(page: Page, appendix: Appendix | null): ISectionOptions {
  return {
    properties: pageProperties('landscape'),
    headers: pageNumberHeaders(),
    children: [
      ...(appendix === null ? [] : [centredParagraph(appendix.label, { bold: true })]),
      centredParagraph(page.title, { bold: true }),
      ...(appendix === null ? [] : [centredParagraph(appendix.attachedTo, { italics: true })]),
      ...page.heading.map((line) => centredParagraph(line, { italics: true })),
      new Paragraph({ text: '' }),
      ...tablesOf(page.sections),
      ...page.notes.map(
        (note) =>
          new Paragraph({ spacing: { before: 80 }, children: [new TextRun({ text: note, size: 22 })] }),
      ),
    ],
  }
}

function centredParagraph(text: string, how: { readonly bold?: true; readonly italics?: true }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size: 26, ...how })],
  })
}

/** Tables with an empty line between them: without it, Word would make them one. */
function tablesOf(sections: readonly Section[]): readonly (Table | Paragraph)[] {
  return sectionsByColumns(sections).flatMap((several, index) => [
    ...(index === 0 ? [] : [new Paragraph('')]),
    tableOf(several),
  ])
}

/** Sections of the same columns stand in one table, each under a row of its own. */
function tableOf(sections: readonly Section[]): Table {
  const columns = sections[0]?.table.columns ?? []
  const widths = widthsOf(columns, PAPER.landscape.textWidth)
  const rows = sections.flatMap(({ title, table }) => [
    ...(sections.length === 1 ? [] : [bandRow(title, widths)]),
    ...table.rows.map((row) => bodyRow(row, columns, widths)),
  ])
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: sum(widths), type: WidthType.DXA },
    rows: [headRow(columns, widths), ...rows],
  })
}

/**
 * The room shared out, in twentieths of a point, so that no word of a head is broken; the widest columns give way to
 * that, and what rounding leaves goes to the last.
 */
function widthsOf(columns: readonly Column[], room: number): readonly number[] {
  const shares = columns.map(({ share = 10 }) => share)
  const floors = columns.map(({ title }) => widthOfWords(title) + MARGINS.left + MARGINS.right)
  const wanted = shares.map((share, index) =>
    Math.max(floors[index] ?? 0, Math.floor((room * share) / sum(shares))),
  )
  const widths = shrunk(wanted, floors, room)
  return widths.map((width, index) => (index === widths.length - 1 ? width + room - sum(widths) : width))
}

/** About how wide the longest word of a head is in bold type, in twentieths of a point. */
function widthOfWords(title: string): number {
  const widthOf = (word: string) => sum([...word].map((sign) => (CAPITAL.test(sign) ? 160 : 124)))
  return Math.max(...title.split(' ').map(widthOf))
}

const CAPITAL = /\p{Lu}/u

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      tableCell(title, widths[index] ?? 0, {
        align: AlignmentType.CENTER,
        bold: true,
        verticalAlign: VerticalAlign.CENTER,
      }),
    ),
  })
}

function bandRow(title: string, widths: readonly number[]): TableRow {
  const words = new Paragraph({
    keepNext: true,
    children: [new TextRun({ text: title, bold: true, size: TABLE_SIZE })],
  })
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: widths.length,
        width: { size: sum(widths), type: WidthType.DXA },
        shading: { fill: 'EEEEEE' },
        margins: MARGINS,
        borders: BORDERS,
        children: [words],
      }),
    ],
  })
}

function bodyRow(
  { cells, sum: isSum, key }: Row,
  columns: readonly Column[],
  widths: readonly number[],
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell, index) =>
      tableCell(cell.text, widths[index] ?? 0, {
        align: columns[index]?.align === 'right' ? AlignmentType.CENTER : AlignmentType.LEFT,
        bold: isSum,
        color: COLOURS[cell.tone],
        ...(index === 0 && key !== undefined ? { hidden: key } : {}),
      }),
    ),
  })
}

interface CellStyle {
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly bold: boolean
  readonly color?: string | undefined
  /** Words that no program shows or prints: what a row is known by when it comes back. */
  readonly hidden?: string
  readonly verticalAlign?: typeof VerticalAlign.CENTER
}

function tableCell(
  text: Cell['text'],
  width: number,
  { align, bold, color, verticalAlign, hidden }: CellStyle,
): TableCell {
  const run = new TextRun({ text, bold, size: TABLE_SIZE, ...(color === undefined ? {} : { color }) })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    borders: BORDERS,
    ...(verticalAlign === undefined ? {} : { verticalAlign }),
    children: [new Paragraph({ alignment: align, children: [run, ...hiddenRun(hidden)] })],
  })
}

function hiddenRun(text: string | undefined): readonly TextRun[] {
  return text === undefined ? [] : [new TextRun({ text, vanish: true, size: TABLE_SIZE })]
}

/** Half points: 11 points, so that eleven columns fit a sheet. */
const TABLE_SIZE = 22

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const MARGINS = { top: 40, bottom: 40, left: 70, right: 70 }

/** Official pages are black; only what is late stands out. */
const COLOURS: Partial<Record<Tone, string>> = { bad: 'A00000' }
