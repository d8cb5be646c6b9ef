import { type Block, type Document, NOWHERE } from './document.ts'
import { gridOf, type WrittenCell } from './grid.ts'
import { linesOf } from './lines.ts'

/**
 * Reads plain text: every line is a paragraph, unless it only goes on with the one before. Tables drawn with upright
 * strokes, as text copied from a page has them, are tables.
 */
export function readText(text: string): Document {
  const blocks: Block[] = []
  let [paragraph, table] = [0, 0]
  let drawn: string[] = []
  const endTable = () => {
    if (drawn.length === 0) return
    table += 1
    blocks.push(tableOf(drawn, table))
    drawn = []
  }
  let before = ''
  for (const line of text.split(/\r\n?|\n/)) {
    const plain = unmarked(line)
    if (isDrawn(plain)) {
      drawn.push(plain)
      before = ''
      continue
    }
    endTable()
    const last = blocks.at(-1)
    if (goesOn(plain, before) && last?.kind === 'paragraph')
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${plain.trim()}` }
    else {
      if (plain.trim() !== '') paragraph += 1
      blocks.push(...linesOf(null, plain, { ...NOWHERE, paragraph }))
    }
    before = plain
  }
  endTable()
  return { format: 'text', blocks, pages: null, remarks: [] }
}

/** Text copied from a page may keep the marks for bold, italics and headings. */
function unmarked(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/(^|\s)\*(?=\S)([^*]+)(?<=\S)\*(?=\s|$)/g, '$1$2')
    .replace(/\\([.\-+_*#()])/g, '$1')
}

/** A long line that ends nowhere, with the next right below it that begins in small letters, was cut to fit a page. */
function goesOn(line: string, before: string): boolean {
  return (
    before.length > 50 &&
    !/[.;:!?]\s*$/.test(before) &&
    /^\s*\p{Ll}[\p{L},]*\s/u.test(line) &&
    !/^\s*[a-zđ]\s*[.)]/u.test(line)
  )
}

function isDrawn(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line)
}

function tableOf(lines: readonly string[], table: number): Block {
  const rows = lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .map((line, row) =>
      line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((words, column): WrittenCell => {
          const place = { ...NOWHERE, table, row: row + 1, column: column + 1 }
          return {
            column,
            columns: 1,
            rows: 1,
            paragraphs: linesOf(null, words.replace(/<br\s*\/?>/gi, '\n'), place),
          }
        }),
    )
  return { kind: 'table', rows: gridOf(rows), place: { ...NOWHERE, table } }
}
