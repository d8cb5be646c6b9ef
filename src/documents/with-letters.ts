import type { Block, OfficeDocument, Paragraph } from './document.ts'
import { composed, fromTcvn3, isTcvn3 } from './letters.ts'

/** The document in letters that can be compared: NFC, and TCVN 5712 in Unicode where its letters are that. */
export function withReadableLetters(document: OfficeDocument): OfficeDocument {
  const coded = [...paragraphsIn(document.blocks)].filter(({ text }) => !hasUnicodeVietnamese(text))
  const isCoded = isTcvn3(coded.map(({ text }) => text).join(' '))
  const lettered = (words: string) =>
    composed(isCoded && !hasUnicodeVietnamese(words) ? fromTcvn3(words) : words)
  const paragraph = (one: Paragraph): Paragraph => ({
    ...one,
    label: one.label === null ? null : composed(one.label),
    text: lettered(one.text),
  })
  return {
    ...document,
    blocks: document.blocks
      .map((block): Block => {
        if (block.kind === 'paragraph') return paragraph(block)
        const cells = new Map(
          block.rows.flat().map((cell) => [cell, { ...cell, paragraphs: cell.paragraphs.map(paragraph) }]),
        )
        return { ...block, rows: block.rows.map((row) => row.map((cell) => cells.get(cell) ?? cell)) }
      })
      .filter((block) => block.kind === 'table' || block.label !== null || block.text !== ''),
    remarks: isCoded ? [...document.remarks, { code: 'converted-letters' }] : document.remarks,
  }
}

function hasUnicodeVietnamese(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u.test(text)
}

function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block
    else for (const cell of new Set(block.rows.flat())) yield* cell.paragraphs
  }
}
