import type { OfficeDocument } from './document.ts'
import { tableOfWords } from './grid.ts'
import { tableRoom } from './table-limits.ts'

/** Reads a table of text, its columns parted by commas, semicolons or tabs, whichever its first lines have most of. */
export function readCsv(text: string): OfficeDocument {
  return {
    format: 'csv',
    blocks: [tableOfWords(rowsOf(text, separatorOf(text)), 1, tableRoom())],
    pages: null,
    remarks: [],
  }
}

function separatorOf(text: string): string {
  const head = text.slice(0, 5000)
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: head.split(sign).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function* rowsOf(text: string, separator: string): Generator<readonly string[]> {
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
      yield [...row, words]
      row = []
      words = ''
    } else words += sign
  }
  if (words !== '' || row.length > 0) yield [...row, words]
}
