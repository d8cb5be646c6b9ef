import CliTable from 'cli-table3'
import { expect, it } from 'vitest'
import { type Cell, type Column, cell } from '../../../src/reports/draw/page.ts'
import { cellLines, drawBox } from '../../../src/reports/draw/table-box.ts'

const TEXTS = [
  'Sở Nội vụ',
  '',
  'Tổ chức triển khai thực hiện nhiệm vụ về truyền thông chính sách',
  '\u001b[31mQuá hạn 12 ngày (đề nghị)\u001b[39m',
  '\u001b[1m\u001b[33mHoàn thành quá hạn\u001b[39m\u001b[22m',
  '\u001b[2mmột-từ-dài\u001b[22m',
  'kế hoạch 計画の名前 👩‍💻',
  '  hai   khoảng  trống ',
]

/** The table as the library draws it whole. */
function whole(head: readonly string[], rows: readonly (readonly string[])[], columns: readonly Drawing[]) {
  const drawn = new CliTable({
    head: [...head],
    colAligns: columns.map(({ align }) => align),
    colWidths: columns.map(({ width }) => width),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  drawn.push(...rows.map((row) => [...row]))
  return drawn.toString()
}

interface Drawing {
  readonly width: number
  readonly align: Column['align']
}

const COLUMNS: readonly Drawing[] = [
  { width: 5, align: 'right' },
  { width: 14, align: 'left' },
  { width: 22, align: 'left' },
]

function drawn(head: readonly string[], rows: readonly (readonly string[])[], columns: readonly Drawing[]) {
  const linesIn = cellLines()
  const own = columns.map(({ width, align }) => ({ width, linesOf: linesIn(width, align) }))
  const paged = rows.map((row) => ({ cells: row.map((text) => cell(text)), sum: false }))
  return [...drawBox(own, head, paged, ({ text }: Cell) => text)].join('')
}

it('is the table that the library draws whole', () => {
  const head = ['TT', '\u001b[1mNhiệm vụ được giao\u001b[22m', 'Cơ quan']
  const rows = TEXTS.flatMap((one) => TEXTS.map((other, index) => [String(index), one, other]))
  expect(drawn(head, rows, COLUMNS)).toBe(whole(head, rows, COLUMNS))
})

it('is so too without rows, and without columns', () => {
  expect(drawn(['TT', 'Việc', 'Cơ quan'], [], COLUMNS)).toBe(whole(['TT', 'Việc', 'Cơ quan'], [], COLUMNS))
  expect(drawn([], [], [])).toBe(whole([], [], []))
})

it('breaks a word that is wider than its column, and cuts nothing', () => {
  // A column of 14 has room for 12 between its margins, and a wide letter takes two.
  const linesOf = (text: string) => cellLines()(14, 'left')(text).map((line) => line.trim())
  expect(linesOf('Cộng kế-hoạch-lạng-sơn-2023')).toEqual(['Cộng', 'kế-hoạch-lạn', 'g-sơn-2023'])
  expect(linesOf('計画の名前計画の名前')).toEqual(['計画の名前計', '画の名前'])
  expect(linesOf('abcdefghijk👩‍💻👩‍💻')).toEqual(['abcdefghijk', '👩‍💻👩‍💻'])
  const painted = linesOf('\u001b[31mabcdefghijklmnop\u001b[39m')
  expect(painted.map((line) => line.replace(ANSI, ''))).toEqual(['abcdefghijkl', 'mnop'])
})

/** The escape sequences of colours. */
const ANSI = /\p{Cc}\[\d+m/gu
