import { NOWHERE, type OfficeDocument } from './document.ts'
import { gridOf, type WrittenCell } from './grid.ts'
import { linesOf } from './lines.ts'

/** Reads a table of text, its columns parted by commas, semicolons or tabs, whichever its first lines have most of. */
export function readCsv(text: string): OfficeDocument {
  const separator = separatorOf(text)
  const rows = rowsOf(text, separator).map((cells, row) =>
    cells.map((words, column): WrittenCell => {
      const place = { ...NOWHERE, table: 1, row: row + 1, column: column + 1 }
      return { column, columns: 1, rows: 1, paragraphs: linesOf(null, words, place) }
    }),
  )
  return {
    format: 'csv',
    blocks: [{ kind: 'table', rows: gridOf(rows), place: { ...NOWHERE, table: 1 } }],
    pages: null,
    remarks: [],
  }
}

function separatorOf(text: string): string {
  const head = text.slice(0, 5000)
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: head.split(sign).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let words = ''
  let isQuoted = false
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') words += sign
      else if (plain[at + 1] === '"') words += plain[at++]
      else isQuoted = false
    } else if (sign === '"' && words === '') isQuoted = true
    else if (sign === separator) {
      row.push(words)
      words = ''
    } else if (sign === '\n') {
      rows.push([...row, words])
      row = []
      words = ''
    } else words += sign
  }
  if (words !== '' || row.length > 0) rows.push([...row, words])
  return rows
}
