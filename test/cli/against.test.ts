import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ComparisonView } from '../../src/domain/follow-up/comparison.ts'
import { folderWith, textIn } from '../support/folder.ts'
import { agency, planOf, registerOf } from '../support/province.ts'
import { run } from '../support/world.ts'

// “Why is it 11 now, you wrote 13”: a saved status against the same day asked again, with the edits and rules between.

const root = join(import.meta.dirname, '../..')
const NOW = ['--plans', 'fixtures/against/now']

async function compared(args: readonly string[], around = {}): Promise<ComparisonView> {
  const { stdout, stderr } = await run(['changes', ...args, '--format', 'json'], around)
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

/** What each cause made different, and what it adds to Tổng số and to what is overdue. */
function shares({ causes }: ComparisonView) {
  return causes.map(({ cause, duties, adds }) => [cause, duties, adds.total ?? 0, adds.overdue ?? 0])
}

describe('a status that an older program saved as status/v1', () => {
  const AGAINST = [...NOW, '--against', 'fixtures/against/saved-v1.json']

  it('is split up by cause, as counted by hand', async () => {
    const view = await compared(AGAINST)
    // Then: six duties of 2023 and 2024 “Hằng năm”, tasks 2, 3, 4, 5, 6, 8, and plan 03. All but 2024 and 8 overdue.
    expect(view.totals.total).toEqual({ saved: 13, now: 11 })
    expect(view.totals.overdue).toEqual({ saved: 9, now: 1 })
    expect(shares(view)).toEqual([
      ['plan-new', 1, 1, 0],
      ['plan-gone', 1, -1, -1],
      ['task', 1, 1, 0],
      ['words', 1, 0, -1],
      ['schedule', 1, 0, -1],
      // Overdue with Sở Nội vụ then, with Sở Y tế now.
      ['lead', 2, 0, 0],
      // Sở Tư pháp went into Sở Nội vụ, Sở Công Thương came into the group: 2024 and 2025 of each.
      ['register', 4, 0, 0],
      ['records', 2, 0, -2],
      // The year 2023 in a plan of 29/11/2023, for three; and one delivery for all enterprises.
      ['rule', 4, -3, -3],
    ])
  })

  it('says in its first lines how the difference splits up, in both languages', async () => {
    const lines = async (lang: string) =>
      (await run(['changes', ...AGAINST, '--lang', lang])).stdout.split('\n').slice(0, 3)
    expect(await lines('vi')).toEqual([
      'SO VỚI BẢN ĐÃ LƯU (status/v1), tính đến hết ngày 30/6/2024',
      'Tổng số: đã lưu 13, nay 11 (−2): +1 Kế hoạch mới có; −1 Kế hoạch không còn; +1 Nhiệm vụ, sản phẩm trong kế hoạch; −3 Quy tắc của chương trình',
      'Chưa hoàn thành, quá hạn: đã lưu 9, nay 1 (−8): −1 Kế hoạch không còn; −1 Lời văn của thời hạn; −1 Lịch hoặc cách đọc thời hạn; −2 Ghi nhận; −3 Quy tắc của chương trình',
    ])
    expect((await lines('en')).slice(1)).toEqual([
      'Total: saved 13, now 11 (−2): +1 The plan is new; −1 The plan is gone; +1 Tasks and products of the plan; −3 Rules of the program',
      'Overdue: saved 9, now 1 (−8): −1 The plan is gone; −1 Words of the deadline; −1 Schedule, or how the words are read; −2 Records; −3 Rules of the program',
    ])
  })

  it('names the rule, and quotes the old words and the new', async () => {
    const { differences } = await compared(AGAINST)
    const because = (id: string) => differences.find((one) => one.id === id)?.because?.en
    expect(because('mau-01#1/ket-qua@mau/so-y-te:2023')).toBe(
      'The period 2023 (due 2023-12-31) does not count: from 2023-11-29 only 32 of the 122 days were left that it takes',
    )
    expect(because('mau-01#8/ket-qua@mau/doanh-nghiep')).toContain('no longer settles a whole open group')
    expect(because('mau-01#2/ket-qua@mau/so-noi-vu')).toBe('was “Trong quý I/2024”, is “Trong quý II/2024”')
    expect(because('mau-01#3/ket-qua@mau/so-y-te')).toBe('was once 2024-05-31, is once 2024-07-31')
  })
})

describe('a status that was saved as status/v2', () => {
  const AGAINST = [...NOW, '--against', 'fixtures/against/saved-v2.json']

  it('is split up by cause, as counted by hand, and no rule has changed', async () => {
    const view = await compared(AGAINST)
    expect(view.totals.total).toEqual({ saved: 10, now: 11 })
    expect(view.totals.overdue).toEqual({ saved: 6, now: 1 })
    expect(shares(view)).toEqual([
      ['plan-new', 1, 1, 0],
      ['plan-gone', 1, -1, -1],
      ['task', 1, 1, 0],
      ['words', 1, 0, -1],
      ['schedule', 1, 0, -1],
      ['lead', 2, 0, 0],
      ['register', 4, 0, 0],
      ['records', 2, 0, -2],
    ])
  })

  it('lists only what a filter wants, of the whole difference', async () => {
    const view = await compared([...AGAINST, '--agency', 'so-tu-phap'])
    expect(view.differences.map(({ id, kinds }) => [id, ...kinds])).toEqual([
      ['mau-01#1/ket-qua@mau/so-tu-phap:2024', 'other-holder', 'other-status'],
      ['mau-01#1/ket-qua@mau/so-tu-phap:2025', 'other-holder', 'other-status'],
    ])
    expect([view.leftOut, view.totals.total]).toEqual([11, { saved: 10, now: 11 }])
  })

  it('is a row each in CSV', async () => {
    const { stdout } = await run(['changes', ...AGAINST, '--format', 'csv', '--lang', 'en'])
    const [header, ...rows] = stdout.trim().split('\r\n')
    expect(header).toMatch(/^cause,causeName,because,kinds,id,/)
    expect(rows).toHaveLength(13)
    expect(rows).toContain(
      'records,Records,,other-due; other-status,mau-01#6/ket-qua@mau/so-noi-vu,mau-01,6,Số hóa,,mau/so-noi-vu,mau/so-noi-vu,Sở Nội vụ,2024-05-31,2024-09-30,overdue,in-progress,once 2024-05-31,once 2024-05-31',
    )
  })

  it.each(['vi', 'en'])('says in %s that nothing differs from the same workspace', async (lang) => {
    const args = [
      'changes',
      '--plans',
      'fixtures/against/before',
      '--against',
      AGAINST[3] ?? '',
      '--lang',
      lang,
    ]
    const { stdout, code } = await run(args)
    expect(code).toBe(0)
    expect(stdout.trim().split('\n').at(-1)).toBe({ vi: 'Không có gì khác.', en: 'Nothing differs.' }[lang])
  })

  it('is read as Windows PowerShell writes it: UTF-16 with a mark', async () => {
    const text = readFileSync(join(root, 'fixtures/against/saved-v2.json'), 'utf8')
    const cwd = folderWith({ 'luu.json': Buffer.from(`\ufeff${text}`, 'utf16le') })
    const view = await compared(['--plans', join(root, NOW[1] ?? ''), '--against', 'luu.json'], { cwd })
    expect(view.totals.total).toEqual({ saved: 10, now: 11 })
  })
})

/** What a later program may have changed of a workspace, and the cause that the comparison gives, with the ids it befell. */
interface Edit {
  readonly what: string
  readonly before: Readonly<Record<string, string>>
  readonly now: Readonly<Record<string, string>>
  readonly expected: readonly (readonly [cause: string, kinds: string, id: string])[]
  /** From the same file as a program before these keys wrote it. */
  readonly older?: readonly (readonly [cause: string, kinds: string, id: string])[]
}

const REGISTER = registerOf({
  agencies: [agency('a', 'Sở A'), agency('b', 'Sở B')],
  groups: ['{ id: so, name: các sở, kinds: [so] }'],
})
const YEARLY = '{ id: "1", title: Báo cáo, lead: [a], deadline: Hằng năm }'
const WAITING =
  '{ id: "1", title: Báo cáo, lead: [a], deadline: { text: null, schedule: triggered after 10 day, basis: x } }'
const BOTH = '{ id: "1", title: Báo cáo, lead: [so], deadline: Tháng 5/2024 }'
const ROLLED = planOf([BOTH.replace('Tháng 5', 'Tháng 3')]).replace(
  'tasks:',
  'readings: { day-off: next-working-day }\ntasks:',
)
const records = (...lines: readonly string[]) =>
  `schema: records/v1\nplan: mau-01\nrecords:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`
const A = 'mau-01#1/ket-qua@mau/a'
const B = 'mau-01#1/ket-qua@mau/b'

const EDITS: readonly Edit[] = [
  {
    what: 'an issue day corrected',
    before: { 'p.yaml': planOf([YEARLY], '2023-07-03') },
    now: { 'p.yaml': planOf([YEARLY], '2024-01-03') },
    expected: [['issue', 'disappeared', `${A}:2023`]],
  },
  {
    what: 'a span that the plan names now, which older files do not tell',
    before: { 'p.yaml': planOf([YEARLY]) },
    now: { 'p.yaml': planOf([YEARLY]).replace('tasks:', 'from: 2024-01-01\ntasks:') },
    expected: [['issue', 'disappeared', `${A}:2023`]],
  },
  {
    what: 'a trigger recorded since',
    before: { 'p.yaml': planOf([WAITING]) },
    now: {
      'p.yaml': planOf([WAITING]),
      'r.yaml': records('id: x, task: "1", event: triggered, date: 2024-03-01'),
    },
    expected: [
      ['records', 'disappeared', A],
      ['records', 'appeared', `${A}:T-2024-03-01`],
    ],
  },
  {
    what: 'one body taken out of a group',
    before: { 'p.yaml': planOf([BOTH]) },
    now: { 'p.yaml': planOf([BOTH.replace('lead: [so]', 'lead: [so], except: [b]')]) },
    expected: [['lead', 'disappeared', B]],
    older: [['unknown', 'disappeared', B]],
  },
  {
    what: 'a body that the register no longer has in the group',
    before: { 'p.yaml': planOf([BOTH]) },
    now: {
      'p.yaml': planOf([BOTH]),
      'so.yaml': REGISTER.replace('name: Sở B, kind: so', 'name: Sở B, kind: ban'),
    },
    expected: [['register', 'disappeared', B]],
    older: [['unknown', 'disappeared', B]],
  },
  {
    what: 'a request instead of an order',
    before: { 'p.yaml': planOf([BOTH]) },
    now: { 'p.yaml': planOf([BOTH.replace('lead:', 'force: request, lead:')]) },
    expected: [
      ['task', 'other-force', A],
      ['task', 'other-force', B],
    ],
  },
  {
    what: 'a waiver taken back',
    before: {
      'p.yaml': planOf([BOTH]),
      'r.yaml': records('id: x, task: "1", agency: a, event: waived, date: 2024-03-01, reason: x, by: y'),
    },
    now: { 'p.yaml': planOf([BOTH]) },
    expected: [['records', 'other-status', A]],
  },
  {
    what: 'a day off in the calendar, where the next working day counts',
    // 31/3/2024 is a Sunday; then 1/4 counts, and 2/4 where 1/4 is off.
    before: { 'p.yaml': ROLLED, 'lich.yaml': calendar('2024-04-18') },
    now: { 'p.yaml': ROLLED, 'lich.yaml': calendar('2024-04-01') },
    expected: [
      ['calendar', 'other-due', A],
      ['calendar', 'other-due', B],
    ],
  },
  {
    what: 'records that cannot be read any more',
    before: { 'p.yaml': planOf([BOTH]) },
    now: { 'p.yaml': planOf([BOTH]), 'r.yaml': 'schema: records/v1\nplan: mau-01\nrecords: x\n' },
    expected: [
      ['withheld', 'disappeared', A],
      ['withheld', 'disappeared', B],
    ],
  },
]

function calendar(off: string): string {
  return `schema: calendar/v1
year: 2024
sources: { s: { title: Lịch, kind: practice } }
days-off: [{ from: ${off}, name: Nghỉ, source: s, confidence: stated }]
`
}

describe('the cause', () => {
  it.each(EDITS)('is told of $what', async ({ before, now, expected, older = expected }) => {
    const cwd = folderWith({
      'luc-truoc/so.yaml': REGISTER,
      'nay/so.yaml': REGISTER,
      ...within('luc-truoc', before),
      ...within('nay', now),
    })
    const saving = ['status', '--plans', 'luc-truoc', '--as-of', '2024-06-30', '--format', 'json']
    const saved = JSON.parse((await run(saving, { cwd })).stdout)
    const against = async (values: object) => {
      const [file, around] = ['luu.json', { cwd }]
      writeFileSync(join(cwd, file), JSON.stringify(values))
      const view = await compared(['--plans', 'nay', '--against', file], around)
      expectSum(view)
      return view.differences.map(({ cause, kinds, id }) => [cause, kinds.join(' '), id])
    }
    expect(await against(saved)).toEqual(expected)
    expect(await against(asBefore(saved))).toEqual(older)
  })
})

function within(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
}

/** What the causes add is the whole difference of every total. */
function expectSum({ totals, causes }: ComparisonView): void {
  for (const [column, { saved, now }] of Object.entries(totals)) {
    const added = causes.map(({ adds }) => new Map(Object.entries(adds)).get(column) ?? 0)
    expect([column, added.reduce((sum, one) => sum + one, 0)]).toEqual([column, now - saved])
  }
}

/** The same status/v2 without the keys that came later. */
function asBefore(saved: {
  readonly obligations: readonly { readonly records: unknown }[]
  readonly plans: readonly {
    readonly from: unknown
    readonly through: unknown
    readonly tasks: readonly { readonly deliverables: readonly Readonly<Record<string, unknown>>[] }[]
  }[]
}): object {
  return {
    ...saved,
    obligations: saved.obligations.map(({ records: _, ...line }) => line),
    plans: saved.plans.map(({ from: _, through: __, ...plan }) => ({
      ...plan,
      tasks: plan.tasks.map((task) => ({
        ...task,
        deliverables: task.deliverables.map(({ id, title, deadline, target }) => ({
          id,
          title,
          deadline,
          target,
        })),
      })),
    })),
  }
}

describe('what is no whole saved status', () => {
  const whole = readFileSync(join(root, 'fixtures/against/saved-v2.json'), 'utf8')
  const values = JSON.parse(whole)
  const lines = whole.split('\n')

  it.each([
    ['an empty file', '', 'the file is empty'],
    // The 8th line is an obligation; it breaks off after its 20th letter.
    [
      'a file cut off',
      [...lines.slice(0, 7), lines[7]?.slice(0, 20)].join('\n'),
      'breaks off at line 8, column 21',
    ],
    [
      'a file cut off between lines',
      lines.slice(0, 8).join('\n'),
      `breaks off at line 8, column ${(lines[7]?.length ?? 0) + 1}`,
    ],
    ['no JSON', 'TÌNH HÌNH THỰC HIỆN', 'not JSON: line 1, column 1'],
    [
      'a comma too many',
      '{\n "schema": "status/v2",\n "asOf": "2024-06-30",,\n}',
      'not JSON: line 3, column 23',
    ],
    ['the JSON of another program', '{"name":"x","version":"1.0.0"}', 'it has no key “schema”'],
    ['a list', '[1]', 'it has no key “schema”'],
    ['another report', '{"schema":"changes/v1"}', 'this is “changes/v1”, neither status/v1 nor status/v2'],
    [
      'a version that never was',
      '{"schema":"status/v0"}',
      '“status/v0” is not known; status/v1 and status/v2 are read',
    ],
    ['a version to come', '{"schema":"status/v3"}', '“status/v3” is not known'],
    ['a day that is none', whole.replace('2024-06-30', '2024-06-31'), 'asOf: not of the form of status/v2'],
    [
      'a status that is none',
      JSON.stringify({ ...values, obligations: [{ ...values.obligations[0], status: 'late' }] }),
      'obligations[0].status: not of the form of status/v2',
    ],
    [
      'a filtered status',
      JSON.stringify({ ...values, obligations: values.obligations.slice(1) }),
      'it lists 12 duties, which is not what its totals say',
    ],
  ])('is refused: %s', async (_, text, said) => {
    const cwd = folderWith({ 'luu.json': text, 'plans/so.yaml': REGISTER })
    const { code, stdout, stderr } = await run(['changes', '--against', 'luu.json', '--lang', 'en'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`--against “luu.json”: `)
    expect(stderr).toContain(said)
    const inVietnamese = await run(['changes', '--against', 'luu.json'], { cwd })
    expect([inVietnamese.code, inVietnamese.stderr === stderr]).toEqual([2, false])
  })

  it('is refused: what status prints with a filter, --owed, or --confidence', async () => {
    for (const filter of [['--agency', 'so-y-te'], ['--owed'], ['--status', 'overdue']]) {
      const args = ['status', '--plans', 'fixtures/against/before', '--as-of', '2024-06-30', ...filter]
      const { stdout } = await run([...args, '--format', 'json'])
      const cwd = folderWith({ 'luu.json': stdout, 'plans/so.yaml': REGISTER })
      const { code, stderr } = await run(['changes', '--against', 'luu.json'], { cwd })
      expect([code, stderr.includes('không khớp Tổng số')], filter.join(' ')).toEqual([2, true])
    }
  })

  it('is never written over', async () => {
    const cwd = folderWith({ 'luu.json': whole, 'plans/so.yaml': REGISTER })
    const { code } = await run(['changes', '--against', 'luu.json', '--format', 'json=./luu.json'], { cwd })
    expect([code, textIn(cwd, 'luu.json')]).toEqual([2, whole])
  })

  it('is refused: a file that is not there, a folder, and days beside it', async () => {
    const cwd = folderWith({ 'plans/so.yaml': REGISTER })
    const said = async (...args: readonly string[]) =>
      (await run(['changes', ...args, '--lang', 'en'], { cwd })).stderr
    expect(await said('--against', 'x.json')).toContain('“x.json”: there is no such file')
    expect(await said('--against', 'plans')).toContain('“plans”: it is no file')
    expect(await said('--against', 'x.json', '--from', '2024-01-01')).toContain('--from')
  })
})
