import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, parseDay } from '../../../../src/domain/time/day.ts'
import { examine } from '../../../../src/workspace/examine.ts'
import { statusCounts } from '../../../support/workspace.ts'

const REGISTER = `
schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
fields: { press: Báo chí, digital: Công nghệ số }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
  - { id: a, name: Sở A, kind: so, source: s, confidence: inferred }
  - { id: b, name: Sở B, kind: so, source: s, confidence: inferred }
  - id: c
    name: Sở C
    kind: so
    through: 2025-02-28
    successors:
      - { agency: b, from: 2025-03-01, basis: NQ 1, main: true }
      - { agency: d, from: 2025-03-01, basis: NQ 2, fields: [press] }
    source: s
    confidence: inferred
  - { id: d, name: Sở D, kind: so, from: 2025-03-01, source: s, confidence: inferred }
  - { id: x, name: UBND huyện X, kind: ubnd-huyen, through: 2025-06-30, source: s, confidence: inferred }
  - { id: m, name: MTTQ tỉnh, kind: doan-the, source: s, confidence: inferred }
groups:
  - id: cac-so
    name: Các sở
    members: [{ agency: a, confidence: inferred }, { agency: b, confidence: inferred }, { agency: c, confidence: inferred }, { agency: d, confidence: inferred }]
  - { id: huyen, name: UBND các huyện, kinds: [ubnd-huyen] }
  - { id: lien-quan, name: Cơ quan liên quan, open: true }
`

interface PlanOf {
  readonly issued?: string
  readonly through?: string
  readonly tasks: string
}

function planOf({ issued = '2024-01-10', through, tasks }: PlanOf): string {
  return `
schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: ${issued}
${through === undefined ? '' : `through: ${through}`}
tasks:
${tasks}`
}

function task(lead: string, schedule: string, more = ''): string {
  return `  - { id: "1", title: Việc, lead: ${lead}, deadline: { text: null, schedule: "${schedule}", basis: thử }${more} }\n`
}

async function lines(plan: PlanOf, asOf: string) {
  const files = [
    { path: 'plans/p.yaml', text: planOf(plan) },
    { path: 'plans/agencies/mau.yaml', text: REGISTER },
  ]
  const view = await examine({ files, asOf })
  expect(view.findings).toEqual([])
  return view.obligations
}

describe('who owes it', () => {
  it('agencies named one by one owe it jointly', async () => {
    const found = await lines({ tasks: task('[a, b]', 'once 2024-06-30') }, '2024-06-30')
    expect(found.map(({ id, agencies }) => ({ id, agencies }))).toEqual([
      { id: 'p#1/ket-qua@mau/a+b', agencies: ['mau/a', 'mau/b'] },
    ])
  })

  it('a list with a group in it means each, nobody twice', async () => {
    const found = await lines({ tasks: task('[cac-so, huyen, a]', 'once 2024-06-30') }, '2024-06-30')
    expect(found.map(({ agencies }) => agencies.join())).toEqual(['mau/a', 'mau/b', 'mau/c', 'mau/x'])
  })

  it.each([
    ['[a, b]', 'each', ['mau/a', 'mau/b']],
    ['[cac-so]', 'joint', ['mau/a+mau/b+mau/c']],
  ])('%s with sharing: %s', async (lead, sharing, expected) => {
    const found = await lines({ tasks: task(lead, 'once 2024-06-30', `, sharing: ${sharing}`) }, '2024-06-30')
    expect(found.map(({ agencies }) => agencies.join('+'))).toEqual(expected)
  })

  it('an open group is one debtor under its own name', async () => {
    const found = await lines({ tasks: task('[lien-quan]', 'once 2024-06-30') }, '2024-06-30')
    expect(found.map(({ id }) => id)).toEqual(['p#1/ket-qua@mau/lien-quan'])
  })

  it('names do as well as ids, in any spelling', async () => {
    const found = await lines({ tasks: task('["SỞ  a", "Sở B"]', 'once 2024-06-30') }, '2024-06-30')
    expect(found.map(({ id }) => id)).toEqual(['p#1/ket-qua@mau/a+b'])
  })

  it('a lead is not its own support', async () => {
    const [line] = await lines(
      { tasks: task('[a]', 'once 2024-06-30', ', support: [a, b, lien-quan]') },
      '2024-06-30',
    )
    expect(line?.support).toEqual(['mau/b', 'mau/lien-quan'])
  })

  it('a group stands for its members on the period’s first day, or on the plan’s issue if that is later', async () => {
    // C ended on 28/2/2025, D began on 1/3/2025. In 2024 and 2025 the year began with A, B, C; in 2026 with A, B, D.
    const found = await lines({ tasks: task('[cac-so]', 'every year') }, '2026-01-01')
    const of = (period: string) =>
      found.filter((line) => line.period === period).map(({ agencies }) => agencies.join())
    expect(of('2024')).toEqual(['mau/a', 'mau/b', 'mau/c'])
    expect(of('2025')).toEqual(['mau/a', 'mau/b', 'mau/c'])
    // 2026 came into reports on 1/1/2025 for C too: its line stays there, closed.
    expect(of('2026')).toEqual(['mau/a', 'mau/b', 'mau/d', 'mau/c'])
    expect(found.filter(({ period }) => period === '2026').map(({ status }) => status)).toEqual([
      ...['in-progress', 'in-progress', 'in-progress', 'closed'],
    ])
    const later = await lines({ issued: '2025-03-05', tasks: task('[cac-so]', 'every year') }, '2025-12-31')
    expect(later.filter(({ period }) => period === '2025').map(({ agencies }) => agencies.join())).toEqual([
      'mau/a',
      'mau/b',
      'mau/d',
    ])
  })
})

describe('what state it is in', () => {
  it.each([
    // The last day itself is in time.
    ['once 2024-06-30', '2024-06-30', 'in-progress', 0],
    ['once 2024-06-30', '2024-07-01', 'overdue', 1],
    // February 2024 has 29 days: from 28 February to 1 March are two.
    ['once 2024-02-28', '2024-03-01', 'overdue', 2],
    ['once 2024-05-01..2024-06-30', '2024-04-30', 'not-started', 0],
    ['once 2024-05-01..2024-06-30', '2024-05-01', 'in-progress', 0],
    ['open 2024-05-01..', '2024-04-30', 'not-started', 0],
    ['open 2024-05-01..', '2034-05-01', 'continuous', 0],
    ['continuous', '2034-05-01', 'continuous', 0],
    ['undated', '2034-05-01', 'undated', 0],
    ['triggered', '2034-05-01', 'awaiting-trigger', 0],
    ['triggered after 10 working-day', '2034-05-01', 'awaiting-trigger', 0],
  ])('%s on %s is %s', async (schedule, asOf, status, daysLate) => {
    expect(await lines({ tasks: task('[a]', schedule) }, asOf)).toMatchObject([{ status, daysLate }])
  })

  it('the parts of a deadline are obligations of their own', async () => {
    const found = await lines(
      { tasks: task('[a]', 'once 2024-03-31 + every year @12-15 + triggered') },
      '2024-04-01',
    )
    expect(found.map(({ id, part, status }) => ({ id, part, status }))).toEqual([
      { id: 'p#1/ket-qua/1@mau/a', part: 1, status: 'overdue' },
      { id: 'p#1/ket-qua/2@mau/a:2024', part: 2, status: 'in-progress' },
      { id: 'p#1/ket-qua/2@mau/a:2025', part: 2, status: 'not-started' },
      { id: 'p#1/ket-qua/3@mau/a', part: 3, status: 'awaiting-trigger' },
    ])
  })

  it('is due soon within 30 days of the last day', async () => {
    const flagged = async (asOf: string) =>
      (await lines({ tasks: task('[a]', 'once 2024-06-30') }, asOf))[0]?.flags
    // 31 May is 30 days before 30 June, 30 May 31.
    expect(await flagged('2024-05-30')).toEqual([])
    expect(await flagged('2024-05-31')).toEqual(['due-soon'])
    expect(await flagged('2024-07-01')).toEqual([])
  })

  it('a plan not yet issued owes nothing', async () => {
    expect(await lines({ tasks: task('[a]', 'continuous') }, '2024-01-09')).toEqual([])
    expect(await lines({ tasks: task('[a]', 'continuous') }, '2024-01-10')).toHaveLength(1)
  })

  it('known by its month, a plan exists from the month’s last day', async () => {
    expect(await lines({ issued: '2024-02', tasks: task('[a]', 'continuous') }, '2024-02-28')).toEqual([])
    expect(await lines({ issued: '2024-02', tasks: task('[a]', 'continuous') }, '2024-02-29')).toHaveLength(1)
  })

  it('with the plan end the standing duties, and what was due stays due', async () => {
    const tasks = task('[a]', 'continuous') + task('[b]', 'once 2024-03-31').replace('"1"', '"2"')
    const on = async (asOf: string) =>
      (await lines({ through: '2024-12-31', tasks }, asOf)).map(({ status }) => status)
    expect(await on('2024-12-31')).toEqual(['continuous', 'overdue'])
    expect(await on('2025-01-01')).toEqual(['closed', 'overdue'])
  })

  it('requests are counted apart', async () => {
    const files = [
      { path: 'p.yaml', text: planOf({ tasks: task('[m]', 'once 2024-03-31', ', force: request') }) },
      { path: 'r.yaml', text: REGISTER },
    ]
    const { totals } = await examine({ files, asOf: '2024-06-30' })
    expect(totals).toMatchObject({ total: 0, overdue: 0, requested: 1 })
  })

  it('what repeats a task owes nothing itself', async () => {
    const tasks = `${task('[a]', 'once 2024-03-31')}  - { id: "II.1", title: Nhắc lại, lead: [a], same-as: "1" }\n`
    expect(await lines({ tasks }, '2024-06-30')).toHaveLength(1)
  })
})

describe('who holds it after a reorganisation', () => {
  it.each([
    // No field, or one that nobody took alone: the main successor. Press: D.
    ['', 'mau/b'],
    [', field: digital', 'mau/b'],
    [', field: press', 'mau/d'],
  ])('of C on 1/3/2025, with%s: %s', async (field, holder) => {
    const before = await lines({ tasks: task('[c]', 'continuous', field) }, '2025-02-28')
    const after = await lines({ tasks: task('[c]', 'continuous', field) }, '2025-03-01')
    expect(before).toMatchObject([{ id: 'p#1/ket-qua@mau/c', heldBy: ['mau/c'], flags: [] }])
    expect(after).toMatchObject([
      { id: 'p#1/ket-qua@mau/c', heldBy: [holder], flags: ['inherited'], status: 'continuous' },
    ])
  })

  it('becomes one with what the successor owes, but not when it was overdue', async () => {
    const tasks = task('[b, c]', 'every year', ', sharing: each')
    const found = await lines({ tasks }, '2025-03-01')
    expect(
      found
        .filter(({ agencies }) => agencies.includes('mau/c'))
        .map(({ period, status, heldBy }) => ({ period, status, heldBy })),
    ).toEqual([
      { period: '2024', status: 'overdue', heldBy: ['mau/b'] },
      { period: '2025', status: 'closed', heldBy: [] },
      { period: '2026', status: 'closed', heldBy: [] },
    ])
  })

  it('a joint duty goes on with those who are left, and with the successor of who is not', async () => {
    expect(await lines({ tasks: task('[a, c]', 'continuous') }, '2025-03-01')).toMatchObject([
      { heldBy: ['mau/a', 'mau/b'] },
    ])
    expect(await lines({ tasks: task('[b, c]', 'continuous') }, '2025-03-01')).toMatchObject([
      { heldBy: ['mau/b'] },
    ])
  })

  it('is held by nobody known where nobody takes it over, with the reason and its last day', async () => {
    const [line] = await lines({ tasks: task('[x]', 'once 2025-05-31') }, '2025-07-01')
    expect(line).toMatchObject({
      status: 'no-known-holder',
      heldBy: [],
      due: '2025-05-31',
      daysLate: 0,
      wasOverdue: true,
    })
    expect(line?.closedBecause?.vi).toBe(
      'UBND huyện X kết thúc hoạt động, không có cơ quan kế nhiệm; khi đó việc đã quá hạn',
    )
  })
})

describe('a report on a day', () => {
  const anyDay = fc
    .integer({ min: 0, max: 1200 })
    .map((count) => addDays(parseDay('2024-01-10') as Day, count))

  it('knows nothing of a reorganisation after it', async () => {
    const tasks =
      task('[cac-so, huyen]', 'every quarter', ', field: press') +
      task('[c]', 'continuous').replace('"1"', '"2"')
    const plan = { path: 'p.yaml', text: planOf({ tasks }) }
    await fc.assert(
      fc.asyncProperty(anyDay, anyDay, async (asOf, ends) => {
        fc.pre(ends >= asOf)
        const later = REGISTER.replace(
          '{ id: a, name: Sở A, kind: so,',
          `{ id: a, name: Sở A, kind: so, through: ${ends}, successors: [{ agency: b, from: ${addDays(ends, 1)}, basis: NQ 9 }],`,
        )
        const view = async (register: string) =>
          await examine({ files: [plan, { path: 'r.yaml', text: register }], asOf })
        expect(await view(later)).toEqual(await view(REGISTER))
      }),
      { numRuns: 40 },
    )
  })

  it('never takes a late duty back', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, fc.integer({ min: 1, max: 400 }), async (asOf, after) => {
        const tasks = task('[a]', 'every month @31')
        const [early, late] = [await lines({ tasks }, asOf), await lines({ tasks }, addDays(asOf, after))]
        const overdueLater = new Set(late.filter(({ status }) => status === 'overdue').map(({ id }) => id))
        for (const { id, status } of early) if (status === 'overdue') expect(overdueLater.has(id)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('counts in the total the four columns of the form, and every duty in one column', async () => {
    // One of each kind: dated twelve times a year, standing, waiting, undated, asked; the first month is late, the second not.
    const tasks = ['every month @31', 'continuous', 'triggered', 'undated', 'once 2024-06-30']
      .map((schedule, at) => task('[a]', schedule).replace('"1"', `"${at + 1}"`))
      .join('')
    const request = task('[m]', 'once 2024-06-30', ', force: request').replace('"1"', '"9"')
    const delivered = (id: string, period: string, date: string) =>
      `  - { id: ${id}, task: "1", agency: a, period: "${period}", event: delivered, date: ${date}, document: 1/BC }\n`
    const waived =
      '  - { id: w, task: "5", agency: a, event: waived, date: 2024-02-01, reason: thử, by: ubnd }\n'
    const records = `schema: records/v1\nplan: p\nrecords:\n${delivered('i', '2024-01', '2024-02-05')}${delivered('k', '2024-02', '2024-02-20')}${waived}`
    const files = [
      { path: 'p.yaml', text: planOf({ tasks: tasks + request }) },
      { path: 'a.yaml', text: REGISTER },
      { path: 'r.yaml', text: records },
    ]
    await fc.assert(
      fc.asyncProperty(anyDay, async (asOf) => {
        const { totals, obligations, plans } = await examine({ files, asOf })
        const { doneOnTime, doneLate, inProgress, overdue, total } = totals
        const { standing, waiting, notStarted, noKnownHolder, closed, requested } = totals
        expect(doneOnTime + doneLate + inProgress + overdue).toBe(total)
        expect(total + standing + waiting + notStarted + noKnownHolder + closed + requested).toBe(
          obligations.length,
        )
        expect(plans.map((plan) => plan.totals)).toEqual([totals])
        const ordered = statusCounts(obligations.filter(({ force }) => force === 'order'))
        expect([doneOnTime, doneLate, inProgress, overdue, notStarted]).toEqual(
          ['done-on-time', 'done-late', 'in-progress', 'overdue', 'not-started'].map(
            (status) => ordered[status] ?? 0,
          ),
        )
      }),
      { numRuns: 40 },
    )
    // At the end of April 2024: January was late (5/2), February on time (20/2), March overdue, April due that day.
    const { totals } = await examine({ files, asOf: '2024-04-30' })
    expect(totals).toMatchObject({ total: 4, doneOnTime: 1, doneLate: 1, inProgress: 1, overdue: 1 })
    expect(totals).toMatchObject({ standing: 2, waiting: 1, closed: 1, requested: 1 })
  })

  it('is the same whatever the order of the files', async () => {
    const files = [
      { path: 'p.yaml', text: planOf({ tasks: task('[cac-so]', 'every quarter') }) },
      { path: 'r.yaml', text: REGISTER },
    ]
    expect(await examine({ files: [...files].reverse(), asOf: '2025-03-01' })).toEqual(
      await examine({ files, asOf: '2025-03-01' }),
    )
  })

  it('needs a real day', async () => {
    await expect(examine({ files: [], asOf: '2024-02-30' })).rejects.toThrow(RangeError)
  })
})
