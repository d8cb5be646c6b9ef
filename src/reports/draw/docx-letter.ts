import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { PAPER, pageNumberHeaders, pageProperties, twips } from './docx-paper.ts'
import type { Letter } from './letter.ts'

/** The letter as a section of a Word document, laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function letterSection(letter: Letter): ISectionOptions {
  return {
    properties: pageProperties('portrait'),
    headers: pageNumberHeaders(),
    children: [
      headOf(letter),
      new Paragraph(''),
      ...titleOf(letter),
      ...addresseesOf(letter),
      new Paragraph(''),
      ...letter.body.map(bodyParagraph),
      new Paragraph(''),
      footOf(letter),
    ],
  }
}

/** Half points. */
const SIZE = { head: 26, motto: 28, body: 28, recipients: 22, label: 24 }

/** Who writes beside the name of the country, then the number beside the place and the date. */
function headOf({ superior, issuer, number, kind, subject, placeAndDate }: Letter): Table {
  const writer = [
    ...(superior === null ? [] : [centredParagraph(superior, { size: SIZE.head })]),
    centredParagraph(issuer, { size: SIZE.head, bold: true }),
    rule('third'),
  ]
  const country = [
    centredParagraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.label, bold: true }),
    centredParagraph('Độc lập - Tự do - Hạnh phúc', { size: SIZE.head, bold: true }),
    rule('motto'),
  ]
  const numbered = [
    centredParagraph(number, { size: SIZE.head }),
    ...(kind === null ? [centredParagraph(subject, { size: SIZE.label })] : []),
  ]
  const dated = [centredParagraph(placeAndDate, { size: SIZE.head, italics: true })]
  return sideBySide(
    [42, 58],
    [
      [writer, country],
      [numbered, dated],
    ],
  )
}

/** The kind of document with its subject in bold letters below it, and a line; a letter has its subject in the head. */
function titleOf({ kind, subject }: Letter): readonly Paragraph[] {
  if (kind === null) return []
  const lines = [kind, subject].map((text) => centredParagraph(text, { size: SIZE.body, bold: true }))
  return [...lines, rule('title'), new Paragraph('')]
}

function addresseesOf({ addressees }: Letter): readonly Paragraph[] {
  const [only, ...others] = addressees
  if (others.length === 0) return [centredParagraph(`Kính gửi: ${only ?? ''}`, { size: SIZE.body })]
  const list = addressees.map(
    (name, index) =>
      new Paragraph({
        indent: { left: twips(45) },
        children: [
          new TextRun({ text: `- ${name}${index === addressees.length - 1 ? '.' : ';'}`, size: SIZE.body }),
        ],
      }),
  )
  const label = new Paragraph({
    indent: { left: twips(25) },
    children: [new TextRun({ text: 'Kính gửi:', size: SIZE.body })],
  })
  return [label, ...list]
}

function bodyParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(12.7) },
    spacing: { before: 120, line: 276, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ text, size: SIZE.body })],
  })
}

function footOf({ recipients, signature, signedBy }: Letter): Table {
  const left = [
    new Paragraph({
      children: [new TextRun({ text: 'Nơi nhận:', size: SIZE.label, bold: true, italics: true })],
    }),
    ...recipients.map((text) => new Paragraph({ children: [new TextRun({ text, size: SIZE.recipients })] })),
  ]
  const right = [
    ...signature.map((text) => centredParagraph(text, { size: SIZE.body, bold: true })),
    ...Array.from({ length: 4 }, () => new Paragraph('')),
    centredParagraph(signedBy ?? '', { size: SIZE.body, bold: true }),
  ]
  return sideBySide([50, 50], [[left, right]])
}

function centredParagraph(text: string, run: Pick<IRunOptions, 'size' | 'bold' | 'italics'>): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...run })] })
}

/** The line under the issuer and the title (a third to a half of their words) and under the motto (as long as it). */
function rule(under: 'third' | 'motto' | 'title'): Paragraph {
  const inset = twips({ third: 24, motto: 19, title: 62 }[under])
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: inset, right: inset },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before: 40, after: 60 },
    children: [new TextRun({ text: '', size: 8 })],
  })
}

type Pair<Item> = readonly [Item, Item]

/** Two columns without lines, as wide as their shares in hundredths. */
function sideBySide(shares: Pair<number>, rows: readonly Pair<readonly Paragraph[]>[]): Table {
  const widths = shares.map((share) => Math.floor((PAPER.portrait.textWidth * share) / 100))
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    borders: NO_TABLE_BORDERS,
    rows: rows.map(
      (sides) =>
        new TableRow({
          cantSplit: true,
          children: sides.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                borders: NO_BORDERS,
                children: [...children],
              }),
          ),
        }),
    ),
  })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const NO_TABLE_BORDERS = { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE }
