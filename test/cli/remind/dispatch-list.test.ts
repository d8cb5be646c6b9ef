import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { agency, planOf, registerOf } from '../../support/province.ts'
import { run } from '../../support/world.ts'

// Three departments owe task 1 each, and the board helps all three: a line of its table, and of the index beside the list.
it('counts in the list of files what somebody helps with as its table and the index do', async () => {
  const cwd = folderWith({
    'plans/so.yaml': registerOf({
      agencies: [
        agency('so-noi-vu', 'Sở Nội vụ'),
        agency('so-tu-phap', 'Sở Tư pháp'),
        agency('so-tttt', 'Sở Thông tin và Truyền thông'),
        agency('ban-dan-toc', 'Ban Dân tộc', 'ban'),
      ],
      groups: ['{ id: cac-so, name: Các sở, kinds: [so] }'],
    }),
    'plans/mau-01.yaml': planOf([
      '{ id: "1", title: Báo cáo, lead: [cac-so], support: [ban-dan-toc], deadline: Tháng 6/2024 }',
      '{ id: "2", title: Sổ tay, lead: [ban-dan-toc], deadline: Tháng 6/2024 }',
    ]),
  })
  const args = ['remind', '--quarter', '2024-Q2', '--split-by', 'agency', '--out', 'ra', '--format', 'xlsx']
  expect(await run(args, { cwd })).toMatchObject({ code: 0 })
  const [, ...rows] = readFileSync(join(cwd, 'ra/index-2024-Q2.csv'), 'utf8').trim().split(/\r?\n/)
  const counts = rows.map((row) => row.split(',')).map(([id, , , lead, support]) => [id, lead, support])
  expect(counts).toEqual([
    ['mau/so-noi-vu', '1', '0'],
    ['mau/so-tu-phap', '1', '0'],
    ['mau/so-tttt', '1', '0'],
    ['mau/ban-dan-toc', '1', '1'],
  ])
})
