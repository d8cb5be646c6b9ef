import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { agency, registerOf } from '../support/province.ts'
import { run } from '../support/world.ts'

// A plan and the document that changes it from 1/6/2024 on: what a record means, and what is withheld where nobody can say
// what is changed.

const REGISTER = registerOf({ agencies: [agency('so-an', 'Sở An'), agency('so-binh', 'Sở Bình')] })

const head = (id: string, number: string, issued: string) => `schema: plan/v1
id: ${id}
province: mau
number: ${number}
type: ke-hoach
title: Văn bản
issuer: ubnd-tinh
issued: ${issued}
readings: { before-month: strict, before-day: inclusive, day-off: stands }
tasks:
`

const PLAN = `${head('goc', '01/KH-UBND', '2024-01-10')}  - { id: "1", title: Đề án, lead: [so-an], deadline: Chậm nhất ngày 30/6/2024 }
  - { id: "2", title: Báo cáo, lead: [so-an], deadline: Hằng quý }
  - { id: "3", title: Quy chế, lead: [so-an], deadline: Chậm nhất ngày 31/12/2024 }
`

const AMENDING = `${head('sua', '02/UBND', '2024-06-01')}  - { id: "1", title: Lùi, amends-task: goc#1, deadline: Chậm nhất ngày 31/8/2024 }
  - { id: "2", title: Mau hơn, amends-task: goc#2, deadline: Hằng tháng }
  - { id: "3", title: Chuyển, amends-task: goc#3, lead: [so-binh] }
`

const folder = (files: Readonly<Record<string, string>>) =>
  folderWith({ 'plans/agencies/mau.yaml': REGISTER, 'plans/goc.yaml': PLAN, ...files })

describe('a record of an amended task', () => {
  it.each([
    // Late by the old last day, 30/6; in time by the new one, 31/8.
    [['goc#1', '--date', '2024-08-10'], 'Now: Done on time'],
    [['goc#1', '--date', '2024-09-01'], 'Now: Done late'],
    // The first period of the new recurrence that begins after 1/6 is July's.
    [['goc#2', '--period', '2024-08', '--date', '2024-08-20'], 'Now: Done on time'],
    [['goc#3', '--agency', 'so-binh', '--date', '2024-09-20'], 'delivered, goc#3, Sở Bình'],
  ])('is judged by the words that hold: %j', async (args, said) => {
    const cwd = folder({ 'plans/sua.yaml': AMENDING })
    const { code, stdout } = await run(['record', 'delivered', ...args, '--document', '3', '--lang', 'en'], {
      cwd,
    })
    expect([code, stdout]).toEqual([0, expect.stringContaining(said)])
    expect((await run(['validate', 'plans/records'], { cwd })).code).toBe(0)
  })

  it('is refused for a period that the amendment ended', async () => {
    const cwd = folder({ 'plans/sua.yaml': AMENDING })
    const args = [
      'record',
      'delivered',
      'goc#2',
      '--period',
      '2024-Q4',
      '--date',
      '2024-12-20',
      '--document',
      '3',
    ]
    expect((await run(args, { cwd })).code).toBe(2)
  })
})

describe('another name of the product and another support', () => {
  const RENAMED = `${head('sua', '02/UBND', '2024-06-01')}  - id: "1"
    title: Đổi
    amends-task: goc#1
    support: [so-binh]
    deliverables: [{ id: ket-qua, title: Đề án rút gọn }]
`
  const steps = async (asOf: string, lang: string, more = {}) => {
    const cwd = folder({ 'plans/sua.yaml': RENAMED, ...more })
    const { stdout } = await run(['explain', 'goc#1', '--as-of', asOf, '--lang', lang], { cwd })
    return stdout.split('\n').filter((line) => line.includes('02/UBND'))
  }

  it('are told in the course of the duty, from their day on', async () => {
    expect(await steps('2024-05-31', 'en')).toEqual([])
    expect(await steps('2024-06-01', 'en')).toEqual([
      expect.stringMatching(/2024-06-01 │ support: Sở Bình \(by 02\/UBND of 2024-06-01\)/),
      expect.stringMatching(/2024-06-01 │ its product is “Đề án rút gọn” \(by 02\/UBND of 2024-06-01\)/),
    ])
    expect(await steps('2024-06-01', 'vi')).toEqual([
      expect.stringMatching(/1\/6\/2024 │ phối hợp: Sở Bình \(theo 02\/UBND ngày 1\/6\/2024\)/),
      expect.stringMatching(/1\/6\/2024 │ sản phẩm là “Đề án rút gọn” \(theo 02\/UBND ngày 1\/6\/2024\)/),
    ])
  })

  it('are not told of what was delivered before', async () => {
    const records =
      'schema: records/v1\nplan: goc\nrecords:\n  - { id: a, task: "1", agency: so-an, event: delivered, date: 2024-05-31, document: 1/SA }\n'
    expect(await steps('2024-06-01', 'en', { 'plans/records/goc.yaml': records })).toEqual([])
  })
})

describe('a document that only repeals or replaces', () => {
  const headOnly = head('sua', '02/QĐ-UBND', '2024-06-01').replace('tasks:\n', '')
  const asOf = ['status', '--as-of', '2024-06-01', '--all', '--format', 'json']

  it.each([
    // Task 1 alone; or all three, of which task 2 has the quarters II and III by then, the first being overdue since 31/3.
    ['repeals: [goc#1]', ['1']],
    ['replaces: [goc]', ['1', '2', '2', '2', '3']],
  ])('needs no task: %s', async (line, closed) => {
    const cwd = folder({ 'plans/sua.yaml': `${headOnly}${line}\n` })
    expect((await run(['validate'], { cwd })).code).toBe(0)
    const { code, stdout } = await run(asOf, { cwd })
    const { obligations, plans } = JSON.parse(stdout)
    const ended = obligations.filter(({ status }: { status: string }) => status === 'closed')
    expect([code, ended.map(({ task }: { task: string }) => task)]).toEqual([0, closed])
    expect(plans.find(({ id }: { id: string }) => id === 'sua').obliges).toBe('by-changes')
  })

  it.each([
    ['explain', ['explain', 'sua#1'], 'nothing to choose from'],
    ['record', ['record', 'delivered', 'sua#1', '--date', '2024-06-02'], 'has no tasks'],
  ])('and has none to name: %s', async (_, args, help) => {
    const cwd = folder({ 'plans/sua.yaml': `${headOnly}repeals: [goc#1]\n` })
    const { code, stderr } = await run([...args, '--lang', 'en'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining(help)])
  })

  it('any other document has one', async () => {
    const cwd = folder({ 'plans/sua.yaml': headOnly })
    const { code, stdout } = await run(['validate', '--format', 'compact', '--lang', 'en'], { cwd })
    expect([code, stdout.trim()]).toEqual([
      1,
      expect.stringMatching(/^plans\/sua.yaml:1:1: error missing-key The key tasks/m),
    ])
  })
})

describe('a plan that is changed by what nobody can say', () => {
  const OTHER = AMENDING.replace('31/8/2024', '30/9/2024')
  const DOUBTFUL: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['two files that differ', { 'plans/sua.yaml': AMENDING, 'plans/a-copy.yaml': OTHER }],
    ['the same the other way round', { 'plans/sua.yaml': OTHER, 'plans/a-copy.yaml': AMENDING }],
    ['a file that cannot be read', { 'plans/sua.yaml': `${AMENDING}  bad: [\n` }],
    [
      'a file with a misspelt key',
      { 'plans/sua.yaml': AMENDING.replace('readings:', 'efective: 2024-07-01\nreadings:') },
    ],
  ]

  // By the plan alone, task 1 was overdue on this day; by neither of the two files it is.
  it.each(DOUBTFUL)('is withheld, alone or with the others: %s', async (_, files) => {
    const cwd = folder(files)
    for (const about of [[], ['--plan', 'goc']]) {
      const status = ['status', '--as-of', '2024-08-15', '--format', 'csv', '--all', ...about]
      const { code, stdout } = await run(status, { cwd })
      expect([code, stdout.includes('goc#1/')]).toEqual([1, false])
      const remind = [
        'remind',
        '--quarter',
        '2024-Q3',
        '--as-of',
        '2024-08-15',
        '--format',
        'markdown',
        ...about,
      ]
      const reminder = await run(remind, { cwd })
      expect(reminder.code).toBe(1)
      expect(reminder.stdout).toContain('chưa theo dõi được')
    }
  })

  it.each(DOUBTFUL)('takes no record: %s', async (_, files) => {
    const cwd = folder(files)
    const { code } = await run(['record', 'delivered', 'goc#1', '--date', '2024-08-10', '--document', '3'], {
      cwd,
    })
    expect([1, 2]).toContain(code)
  })
})

describe('the day before an amendment holds', () => {
  const LATER = AMENDING.replace('issued: 2024-06-01', 'issued: 2024-06-01\neffective: 2024-07-15')
  const RECORDS =
    'schema: records/v1\nplan: goc\nrecords:\n  - { id: a, task: "2", agency: so-an, period: 2024-Q1, event: delivered, date: 2024-04-10, document: 1/SA }\n'
  const asOf = ['--as-of', '2024-07-14']
  const forms = (names: string) => names.split(' ')

  it.each([
    [['status', '--all', ...asOf], forms('table markdown csv json json@1 html xlsx docx')],
    [['remind', '--quarter', '2024-Q3', ...asOf], forms('table markdown csv json html xlsx docx')],
    [
      ['changes', '--from', '2024-06-01', '--to', '2024-07-14'],
      forms('table markdown csv json html xlsx docx'),
    ],
    [['calendar', ...asOf], forms('ics')],
    [['explain', 'goc#1', ...asOf], forms('table json')],
    [['explain', 'goc#2', ...asOf], forms('table json')],
    [['explain', 'goc#3', ...asOf], forms('table json')],
    [['page', '--out', '-', ...asOf], [null]],
  ])('%j prints byte for byte what it printed without it', async (args, formats) => {
    const [before, after] = [
      folder({ 'plans/records/goc.yaml': RECORDS }),
      folder({ 'plans/records/goc.yaml': RECORDS, 'plans/sua.yaml': LATER }),
    ]
    const about = args[0] === 'explain' ? [] : ['--plan', 'goc']
    for (const format of formats) {
      const all = [...args, ...about, ...(format === null ? [] : ['--format', format])]
      const [old, now] = [await run(all, { cwd: before }), await run(all, { cwd: after })]
      expect([now.code, now.stdout], format ?? '').toEqual([old.code, old.stdout])
      expect([old.code, old.stdout.length > 200], `${format}: ${old.stderr}`).toEqual([0, true])
    }
  })
})

describe('a saved status, once its plan is amended', () => {
  it('differs because of the amendment, in every line', async () => {
    const asOf = ['--as-of', '2024-08-15']
    const saved = await run(['status', ...asOf, '--format', 'json'], { cwd: folder({}) })
    const cwd = folder({ 'plans/sua.yaml': AMENDING, 'saved.json': saved.stdout })
    const { stdout } = await run(['changes', '--against', 'saved.json', '--format', 'json'], { cwd })
    const { causes, totals } = JSON.parse(stdout)
    // Saved: task 1, quarters I and II overdue; quarter III and task 3 in progress; quarter IV not begun.
    // Now: quarters I and II, June and July overdue; task 1, August and task 3 in progress; quarter III closed.
    expect([totals.total, totals.overdue]).toEqual([
      { saved: 5, now: 7 },
      { saved: 3, now: 4 },
    ])
    // Task 1, task 3, quarters III and IV, June, July, August, September.
    expect(causes.map(({ cause, duties }: { cause: string; duties: number }) => [cause, duties])).toEqual([
      ['amended', 8],
    ])
  })
})
