import { expect, it } from 'vitest'
import { cellText } from '../../../src/documents/document.ts'
import { isRuled, readScan } from '../../../src/documents/scan.ts'

/** A box as tesseract writes it: level, line, place in dots, words. */
function box(level: number, line: number, place: readonly number[], words = ''): string {
  return [level, 1, 1, 1, line, 1, ...place, 95, words].join('\t')
}

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'
const SHEET = box(1, 0, [0, 0, 2480, 3508])

/** Words of one line, each a hundred dots wide. */
function words(line: number, left: number, top: number, text: string): readonly string[] {
  const parts = text.split(' ')
  return [
    box(4, line, [left, top, parts.length * 110, 40]),
    ...parts.map((part, at) => box(5, line, [left + at * 110, top, 100, 40], part)),
  ]
}

const ACROSS = [300, 400, 500].map((top) => box(5, 0, [200, top, 2000, 3]))
const DOWN = [200, 1000, 1600, 2200].map((left) => box(5, 0, [left, 300, 3, 200]))
const WORDS = [
  ...words(1, 220, 330, 'Nhiệm vụ'),
  ...words(2, 1020, 330, 'Chủ trì'),
  ...words(3, 1620, 330, 'Thời hạn'),
  ...words(4, 220, 430, 'Rà soát hồ sơ'),
  ...words(5, 1020, 430, 'Sở Nội vụ |'),
  ...words(6, 1620, 430, 'Quý II/2024'),
]

it('a scanned table is read into the cells that its ruling lines part', () => {
  const document = readScan([[HEAD, SHEET, ...ACROSS, ...DOWN, ...WORDS].join('\n')])
  const [table] = document?.blocks ?? []
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(cellText))).toEqual([
    ['Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['Rà soát hồ sơ', 'Sở Nội vụ', 'Quý II/2024'],
  ])
})

it('a page is worth reading again only where lines of a table go across it', () => {
  expect(isRuled([HEAD, SHEET, ...ACROSS, ...WORDS].join('\n'))).toBe(true)
  expect(isRuled([HEAD, SHEET, ...ACROSS.slice(1), ...WORDS].join('\n'))).toBe(false)
})

it('without lines both ways there is no table, and the text is read as text', () => {
  expect(readScan([[HEAD, SHEET, ...ACROSS, ...WORDS].join('\n')])).toBeNull()
  expect(readScan([])).toBeNull()
})
