import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'

/** The lines of the table of closed duties: task, agency, status. */
async function closed(args: readonly string[], heading: string) {
  const { stdout } = await run(['changes', ...args, '--format', 'markdown'])
  const table = stdout.slice(stdout.indexOf(`## ${heading}`))
  const cells = [...table.matchAll(/^\| +\d+ \|(.*)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((text) => text.trim()),
  )
  return cells.map((row) => [row[0]?.split('.')[0], row[1], row.at(-1)])
}

const YEAR = ['--plans', 'fixtures/mot-nam', '--from', '2024-01-08', '--to', '2024-12-31']

it('duties closed for different reasons are lines of their own, and the heading counts duties', async () => {
  // Task 6 was waived for the Department of Justice; that of Information merged with the one of Culture.
  const merged = 'nhập vào việc của Sở Văn hóa'
  const lines = await closed(YEAR, 'Thôi thực hiện (4 việc)')
  expect(lines.filter(([task]) => task === '6')).toEqual([
    ['6', 'Sở Tư pháp', expect.stringContaining('được miễn')],
    ['6', 'Sở Thông tin', expect.stringContaining(merged)],
  ])
  expect(await closed([...YEAR, '--lang', 'en'], 'Closed (4 duties)')).toHaveLength(4)
})

it.each([
  ['vi', 'được miễn: Đã rà soát đủ ở nhiệm vụ 1; Công văn 415/UBND-VP'],
  ['en', 'waived: Đã rà soát đủ ở nhiệm vụ 1; Công văn 415/UBND-VP'],
])('CSV tells the reason in a column of its own, in %s', async (lang, why) => {
  const days = [
    ['status', '--as-of', '2024-12-31'],
    ['changes', ...YEAR.slice(2)],
  ]
  for (const asked of days) {
    const args = [...asked, ...YEAR.slice(0, 2), '--lang', lang, '--format', 'csv']
    const [head = '', ...rows] = (await run(args)).stdout.trimEnd().split('\r\n')
    // No document amends the plans of this year.
    expect(head).toMatch(/,closedBecause,amendedBy,amendedByDocuments,amendedWhenOverdue$/)
    const isWaived = (row: string) => row.includes('@mau/so-tu-phap') && row.includes(',closed,')
    expect(rows.filter(isWaived).map((row) => row.endsWith(`,${why},,,`))).toEqual([true])
    // Of what is not closed the cell is empty.
    expect(rows.filter((row) => !row.includes(',closed,')).every((row) => row.endsWith(',,,,'))).toBe(true)
  }
})

it.each([
  ['vi', 'cơ quan kết thúc hoạt động, không có cơ quan kế nhiệm'],
  ['en', 'the agency came to an end without a successor'],
])(
  'agencies that the same befell are one line, whose reason names none of them, in %s',
  async (lang, why) => {
    // The ten districts of Hòa Bình ended on 1/7/2025, and nobody took over what they owed.
    const days = ['--from', '2025-06-30', '--to', '2025-07-02', '--province', 'hoa-binh', '--lang', lang]
    const { stdout } = await run(['changes', ...days, '--format', 'markdown'])
    expect(stdout).not.toContain(lang === 'vi' ? 'Đà Bắc kết thúc' : 'Đà Bắc came to an end')
    const rows = stdout.split('\n').filter((row) => row.includes(why))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/\| 10(\/\d+)? (cơ quan|agencies) +\|/)
  },
)

it.each([
  ['vi', 'Sở Bình (nhận từ Sở An)'],
  ['en', 'Sở Bình (from Sở An)'],
])('what closed after it had passed on is of the body that held it, in %s', async (lang, who) => {
  // Sở An ended on 30/6; Sở Bình held its duty when it was waived on 1/8.
  const succession = ', through: 2024-06-30, successors: [{ agency: so-binh, from: 2024-07-01, basis: NQ 7 }]'
  const cwd = folderWith({
    'plans/agencies/mau.yaml': registerOf({
      agencies: [agency('so-an', 'Sở An', 'so', succession), agency('so-binh', 'Sở Bình')],
    }),
    'plans/mau-01.yaml': planOf(['{ id: "1", title: Đề án, lead: [so-an], deadline: Trong năm 2024 }']),
    'plans/records/mau-01.yaml': `schema: records/v1
plan: mau-01
records:
  - { id: a, task: "1", agency: so-binh, event: waived, date: 2024-08-01, reason: Đã làm, by: 7/TB }
`,
  })
  const status = ['status', '--as-of', '2024-08-02', '--all', '--format', 'markdown', '--lang', lang]
  const { stdout } = await run(status, { cwd })
  const row = stdout.split('\n').find((line) => line.includes('1. Đề án'))
  expect(row?.split('|')[3]?.trim()).toBe(who)
})
