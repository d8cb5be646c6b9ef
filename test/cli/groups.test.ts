import { describe, expect, it } from 'vitest'
import { GROUP_KEYS, type GroupLine } from '../../src/domain/follow-up/group-lines.ts'
import { emptyTally, type Tally, tallyTotal } from '../../src/domain/follow-up/tally.ts'
import { totalsBy } from '../../src/workspace/totals.ts'
import { folderWith, textIn } from '../support/folder.ts'
import { expectKept, printed } from '../support/json-contract.ts'
import { agency, registerOf } from '../support/province.ts'
import { filesIn } from '../support/workspace.ts'
import { run } from '../support/world.ts'

function countsOf(counts: Tally): Tally {
  const all = emptyTally()
  for (const key of Object.keys(all) as readonly (keyof Tally)[]) all[key] = counts[key]
  return all
}

describe('the groups together', () => {
  // On the day after the mergers of 1/7/2025, when most columns are filled.
  it.each(['plans', 'fixtures/ok'])('are the whole of %s, whatever they are of', async (folder) => {
    const asOf = '2025-07-02'
    const { totals } = await printed(['status', '--plans', folder, '--as-of', asOf])
    for (const key of GROUP_KEYS) {
      const view = await totalsBy(key, { files: filesIn(folder), asOf })
      expect([key, countsOf(tallyTotal(view.lines))]).toEqual([key, totals])
      expect(view.totals).toEqual(totals)
    }
  })

  it('are the same in status and alone, and keep their contracts', async () => {
    const asked = ['status', '--plans', 'fixtures/ok', '--as-of', '2024-06-30', '--group-by', 'field']
    const held = await expectKept('status', asked, {}, ['vi'])
    const alone = await expectKept('totals', [...asked, '--totals'], {}, ['vi'])
    expect(held.groups.lines).toEqual(alone.groups)
    expect(alone.groups.length).toBeGreaterThan(1)
  })
})

const PLAN = (id: string, type: string, tasks: readonly string[], more = '') => `schema: plan/v1
id: ${id}
province: mau
number: null
type: ${type}
title: Văn bản ${id}
issuer: ubnd-tinh
issued: 2024-01-10
${more}tasks:
${tasks.map((task) => `  - ${task}\n`).join('')}`

const task = (id: string, lead: string, due: string, more = '') =>
  `{ id: "${id}", title: Việc ${id}, lead: [${lead}], deadline: Chậm nhất ngày ${due}${more} }`

const FILES = {
  'plans/so.yaml': registerOf({
    agencies: [
      agency('so-an', 'Sở An'),
      agency('so-binh', 'Sở Bình'),
      agency('pho', 'Phó Chủ tịch', 'chuc-danh'),
    ],
  }).replace('agencies:', 'fields: { bao: Báo chí, sach: Sách }\nagencies:'),
  // As of 30/6/2024: 1 done, 2 overdue (a joint duty counts once), 3 in progress; 4 only waits.
  'plans/mot.yaml': PLAN('mot', 'ke-hoach', [
    task('1', 'so-an', '31/3/2024', ', field: bao, supervisor: pho'),
    task('2', 'so-an, so-binh', '31/5/2024', ', field: bao'),
    task('3', 'so-binh', '31/12/2024', ', field: sach'),
    '{ id: "4", title: Chờ, lead: [so-an], deadline: Khi có yêu cầu }',
  ]),
  'plans/hai.yaml': PLAN('hai', 'cong-van', [task('1', 'so-an', '15/6/2024')], 'field: sach\n'),
  'plans/ghi.yaml': `schema: records/v1
plan: mot
records:
  - { id: 2024-03-20.1.so-an.delivered, task: "1", agency: so-an, event: delivered, date: 2024-03-20, document: 5/BC }
`,
}

/** Key, total, done on time, in progress, overdue, waiting, plans. */
const rowOf = ({ key, total, doneOnTime, inProgress, overdue, waiting, plans }: GroupLine) =>
  [key, total, doneOnTime, inProgress, overdue, waiting, plans.join()] as const

describe('counted by hand', () => {
  it.each([
    [
      'document-type',
      [
        ['cong-van', 1, 0, 0, 1, 0, 'hai'],
        ['ke-hoach', 3, 1, 1, 1, 1, 'mot'],
      ],
    ],
    ['issuer', [['mau/ubnd-tinh', 4, 1, 1, 2, 1, 'hai,mot']]],
    ['province', [['mau', 4, 1, 1, 2, 1, 'hai,mot']]],
    // What states no field or supervisor has a row of its own, the last.
    [
      'field',
      [
        ['bao', 2, 1, 0, 1, 0, 'mot'],
        ['sach', 2, 0, 1, 1, 0, 'hai,mot'],
        [null, 0, 0, 0, 0, 1, 'mot'],
      ],
    ],
    [
      'supervisor',
      [
        ['mau/pho', 1, 1, 0, 0, 0, 'mot'],
        [null, 3, 0, 1, 2, 1, 'hai,mot'],
      ],
    ],
  ])('by %s', async (key, rows) => {
    const asked = ['status', '--as-of', '2024-06-30', '--group-by', key, '--totals']
    const { groups } = await printed(asked, { cwd: folderWith(FILES) })
    expect(groups.map(rowOf)).toEqual(rows)
  })

  it('in every format, each row under its name', async () => {
    const cwd = folderWith(FILES)
    const asked = ['status', '--as-of', '2024-06-30', '--group-by', 'field']
    const { stdout: csv } = await run([...asked, '--totals', '--format', 'csv'], { cwd })
    expect(csv.split('\r\n').map((row) => row.split(',').slice(0, 5))).toEqual([
      ['by', 'key', 'name', 'total', 'doneOnTime'],
      ['field', 'bao', 'Báo chí', '2', '1'],
      ['field', 'sach', 'Sách', '2', '0'],
      ['field', '', '(không nêu)', '0', '0'],
      [''],
    ])
    const { stdout: sheet } = await run([...asked, '--totals', '--format', 'markdown'], { cwd })
    // Rates of the total: 1 of 2 done on time, 1 of 2 overdue; of nothing there is none.
    expect(sheet).toMatch(/\| 1 \| Báo chí +\|.*\| 50% +\| 0% +\| 50% +\|/)
    expect(sheet).toMatch(/\(không nêu\) +\|.*\| – +\| – +\| – +\|/)
    expect(sheet).toMatch(/\| +\| \*{0,2}Tổng cộng/)
    const { stdout: page } = await run([...asked, '--format', 'table'], { cwd })
    const heads = [
      'Theo lĩnh vực',
      'Theo cơ quan: Mẫu',
      'Báo chí',
      'Sách',
      '(không nêu): thường xuyên, chờ điều kiện',
    ]
    const found = heads.map((head) => page.indexOf(`\n${head}\n`))
    expect(found.every((at) => at > 0)).toBe(true)
    expect(found).toEqual([...found].sort((one, other) => one - other))
    const written = [
      [...asked, '--totals', '--format', 'html=a.html', '--format', 'docx=a.docx', '--format', 'xlsx=a.xlsx'],
      [...asked, '--format', 'html=b.html', '--format', 'xlsx=b.xlsx'],
    ]
    for (const args of written) expect(await run(args, { cwd })).toMatchObject({ code: 0, stderr: '' })
    for (const page of ['a.html', 'b.html']) expect(textIn(cwd, page)).toContain('Tổng cộng')
  })

  it('of the plans that are asked for alone', async () => {
    const asked = ['status', '--as-of', '2024-06-30', '--group-by', 'document-type', '--totals']
    const { groups } = await printed([...asked, '--plan', 'hai'], { cwd: folderWith(FILES) })
    expect(groups.map(rowOf)).toEqual([['cong-van', 1, 0, 0, 1, 0, 'hai']])
  })

  it('counts the documents of each group, and those that cannot be followed up, which are not in the sums', async () => {
    const broken = { ...FILES, 'plans/hong.yaml': 'schema: records/v1\nplan: hai\nrecords: [oops\n' }
    const asked = ['status', '--as-of', '2024-06-30', '--group-by', 'document-type', '--totals']
    const { code, stdout } = await run([...asked, '--format', 'markdown'], { cwd: folderWith(broken) })
    const [head, , ...rows] = stdout.split('\n').filter((line) => line.startsWith('|'))
    const cells = (row = '') => row.split('|').map((text) => text.trim())
    const counted = (row: string) =>
      ['Văn bản', 'Chưa có ghi nhận', 'Chưa theo dõi được'].map(
        (title) => cells(row)[cells(head).indexOf(title)],
      )
    expect(code).toBe(1)
    // An official letter that cannot be followed up, a plan without records, and their sum.
    expect(rows.map(counted)).toEqual([
      ['1', undefined, '1'],
      ['1', undefined, '0'],
      ['**2**', undefined, '**1**'],
    ])
  })

  it.each([
    [['--totals'], '--totals needs --group-by'],
    [['--totals', '--group-by', 'agency'], '--totals needs --group-by'],
    [['--totals', '--group-by', 'field', '--fail-on', 'overdue'], '--fail-on'],
    // Of whole plans they would be, and neither of the agency nor of everybody.
    [['--totals', '--group-by', 'field', '--agency', 'so-an'], '--agency'],
    [['--group-by', 'issuer', '--agency', 'so-an'], '--agency does not go with --group-by issuer'],
    [['--group-by', 'provinc'], 'Did you mean “province”?'],
  ])('%j is refused', async (args, said) =>
    expect(await run(['status', ...args, '--lang', 'en'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    }),
  )
})
