import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/domain/follow-up/changes.ts'
import { EVERYTHING } from '../../src/domain/follow-up/filter.ts'
import { lastDaysOf } from '../../src/domain/follow-up/last-days.ts'
import { addDays, type Day, parseDay } from '../../src/domain/time/day.ts'
import { examine } from '../../src/workspace/examine.ts'
import { lookAhead } from '../../src/workspace/look-ahead.ts'

// An id, once in a report, is in every later one: a calendar in somebody's phone keeps what it was given for ever.

const START = parseDay('2024-01-10') as Day
const later = (days: number) => addDays(START, days)

interface Life {
  /** Days after the start; the ones that go on have none. */
  readonly ends: number | null
  readonly begins: number | null
  readonly successor: string | null
}

const BODIES = ['a', 'b', 'c', 'd'] as const

function registerWith(lives: readonly Life[]): string {
  const agencies = BODIES.map((id, index) => {
    const { ends = null, begins = null, successor = null } = lives[index] ?? {}
    const from = begins === null ? '' : `, from: ${later(begins)}`
    const through = ends === null ? '' : `, through: ${later(ends)}`
    const to =
      ends === null || successor === null || successor === id
        ? ''
        : `, successors: [{ agency: ${successor}, from: ${later(ends + 1)}, basis: NQ }]`
    return `  - { id: ${id}, name: Sở ${id.toUpperCase()}, kind: so${from}${through}${to}, source: s, confidence: stated }`
  })
  return `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: stated }
${agencies.join('\n')}
groups: [{ id: so, name: các sở, kinds: [so] }]
`
}

const SCHEDULES = [
  'every quarter',
  'every year @03-31',
  'triggered after 10 day',
  'triggered',
  'open after 2 month',
  'once 2024-09-01..2025-03-31',
  'once 2024-12-31',
  'continuous',
  'once 2024-06-30 + every quarter 2024-07-01..',
]
const LEADS = ['[so]', '[so], sharing: joint', '[a]', '[a, b], sharing: each', '[so, ubnd]']

function planWith(tasks: readonly (readonly [number, number])[]): string {
  const lines = tasks.map(
    ([schedule, lead], index) =>
      `  - { id: "${index + 1}", title: Việc, lead: ${LEADS[lead]}, deadline: { text: null, schedule: "${SCHEDULES[schedule]}", basis: x } }`,
  )
  return `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: ${START}
tasks:
${lines.join('\n')}
`
}

interface Happening {
  readonly task: number
  readonly day: number
  readonly event: string
  readonly agency: string
  readonly period: string | null
  readonly takenBack: number | null
}

function recordsWith(happenings: readonly Happening[]): string {
  const lines = happenings.flatMap(({ task, day, event, agency, period, takenBack }, index) => {
    const who = event === 'triggered' && agency === 'd' ? '' : `, agency: ${agency}`
    const when = event === 'triggered' || period === null ? '' : `, period: "${period}"`
    const more: Readonly<Record<string, string>> = {
      delivered: ', document: 1/BC',
      waived: ', reason: x, by: z',
      reopened: ', reason: x',
      extended: `, through: ${later(day + 200)}, basis: z`,
      assigned: ', to: ubnd, document: 2/QĐ',
    }
    const record = `  - { id: r${index}, task: "${task}"${who}${when}, event: ${event}, date: ${later(day)}${more[event] ?? ''} }`
    const end =
      takenBack === null
        ? []
        : [
            `  - { id: x${index}, event: retracted, date: ${later(day + takenBack)}, retracts: r${index}, reason: nhầm }`,
          ]
    return [record, ...end]
  })
  return `schema: records/v1\nplan: p\nrecords:${lines.length === 0 ? ' []' : `\n${lines.join('\n')}`}\n`
}

const day = fc.integer({ min: 0, max: 800 })
const workspaces = fc
  .record({
    lives: fc.array(
      fc.record({
        ends: fc.option(fc.integer({ min: 30, max: 700 }), { freq: 2 }),
        begins: fc.option(fc.integer({ min: 1, max: 25 }), { freq: 1 }),
        successor: fc.option(fc.constantFrom(...BODIES, 'ubnd')),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    tasks: fc.array(fc.tuple(fc.nat({ max: SCHEDULES.length - 1 }), fc.nat({ max: LEADS.length - 1 })), {
      minLength: 1,
      maxLength: 3,
    }),
    happenings: fc.array(
      fc.record({
        task: fc.integer({ min: 1, max: 3 }),
        day: fc.integer({ min: 1, max: 700 }),
        event: fc.constantFrom(
          ...[
            'triggered',
            'triggered',
            'triggered',
            'delivered',
            'waived',
            'reopened',
            'extended',
            'assigned',
          ],
        ),
        agency: fc.constantFrom(...BODIES),
        period: fc.option(fc.constantFrom('2024', '2025', '2024-Q3', '2025-Q1')),
        takenBack: fc.option(fc.integer({ min: 0, max: 90 })),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ lives, tasks, happenings }) => ({
    files: [
      { path: 'p.yaml', text: planWith(tasks) },
      { path: 'so.yaml', text: registerWith(lives) },
      {
        path: 'r.yaml',
        text: recordsWith(happenings.filter(({ task }) => task <= tasks.length)),
      },
    ],
    /** Tasks of which one that waits may be replaced by what its trigger calls for. */
    waits: new Set(
      tasks.flatMap(([schedule], index) =>
        /^(triggered|open after)/.test(SCHEDULES[schedule] ?? '') ? [String(index + 1)] : [],
      ),
    ),
  }))

it('every obligation of a day is in the reports of all later days, but for what a trigger replaced', async () => {
  await fc.assert(
    fc.asyncProperty(workspaces, day, day, async ({ files, waits }, one, other) => {
      const [from, to] = [later(Math.min(one, other)), later(Math.max(one, other))]
      const [before, after] = [await examine({ files, asOf: from }), await examine({ files, asOf: to })]
      // Every file could be read.
      expect(before.plans.map(({ recorded }) => recorded !== null)).toEqual([true])
      const ids = new Set(after.obligations.map(({ id }) => id))
      const mayGo = ({ task, period }: { task: string; period: string | null }) =>
        period === null && waits.has(task)
      expect(before.obligations.filter((line) => !ids.has(line.id) && !mayGo(line))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

/** Whose calendar it is: one body's, or everybody's. */
const owner = fc.option(fc.constantFrom(...BODIES), { freq: 2 })

it('every event of a calendar is in all later ones, also of one body that gave its work on', async () => {
  await fc.assert(
    fc.asyncProperty(
      workspaces,
      ...([day, day, fc.nat({ max: 900 }), owner] as const),
      async ({ files }, one, other, ahead, whose) => {
        const [from, to] = [later(Math.min(one, other)), later(Math.max(one, other))]
        const through = addDays(from, ahead)
        const filter = whose === null ? EVERYTHING : { ...EVERYTHING, agencies: new Set([`mau/${whose}`]) }
        const idsOn = async (asOf: Day) => {
          const question = { files, asOf, filter: () => filter }
          return lastDaysOf(await lookAhead(through > asOf ? through : asOf, question)).map(({ id }) => id)
        }
        const after = new Set(await idsOn(to))
        expect((await idsOn(from)).filter((id) => !after.has(id))).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})

describe('what is no longer owed says why', () => {
  const SCHEDULED = planWith([
    [0, 0],
    [2, 0],
  ])
  const files = [
    { path: 'p.yaml', text: SCHEDULED },
    // Sở A ends on 2024-05-09, in the second quarter: the third was in reports since 1/4.
    {
      path: 'so.yaml',
      text: registerWith([
        { ends: 120, begins: null, successor: 'b' },
        { ends: null, begins: null, successor: null },
      ]),
    },
    {
      path: 'r.yaml',
      text: recordsWith([{ task: 2, day: 51, event: 'triggered', agency: 'b', period: null, takenBack: 9 }]),
    },
  ]
  const lineOn = async (asOf: string, id: string) =>
    (await examine({ files, asOf })).obligations.find((line) => line.id === id)

  it('the next period of a member that ended before it began', async () => {
    const id = 'p#1/ket-qua@mau/a:2024-Q3'
    expect(await lineOn('2024-03-31', id)).toBeUndefined()
    expect(await lineOn('2024-05-09', id)).toMatchObject({ status: 'not-started', of: 4 })
    for (const asOf of ['2024-05-10', '2024-07-01', '2025-12-31'])
      expect(await lineOn(asOf, id)).toMatchObject({
        status: 'closed',
        heldBy: [],
        of: 1,
        closedBecause: { vi: 'cơ quan kết thúc hoạt động trước khi kỳ bắt đầu' },
      })
    expect(await lineOn('2025-12-31', 'p#1/ket-qua@mau/b:2024-Q3')).toMatchObject({ of: 3 })
    // The fourth was in none, though a calendar may have looked ahead.
    expect(await lineOn('2025-12-31', 'p#1/ket-qua@mau/a:2024-Q4')).toBeUndefined()
  })

  it('what a trigger called for that was taken back, and the waiting line returns', async () => {
    // 2024-01-10 and 51 days is 1/3; taken back on 10/3.
    const id = 'p#2/ket-qua@mau/b:T-2024-03-01'
    expect(await lineOn('2024-03-09', id)).toMatchObject({ status: 'in-progress', due: '2024-03-11' })
    expect(await lineOn('2024-03-09', 'p#2/ket-qua@mau/b')).toBeUndefined()
    for (const asOf of ['2024-03-10', '2024-12-31'])
      expect(await lineOn(asOf, id)).toMatchObject({
        status: 'closed',
        heldBy: [],
        daysLate: 0,
        closedBecause: { vi: 'ghi nhận điều kiện xảy ra đã được rút: nhầm' },
      })
    expect(await lineOn('2024-03-10', 'p#2/ket-qua@mau/b')).toMatchObject({ status: 'awaiting-trigger' })
    const { changes } = changesBetween(
      await examine({ files, asOf: '2024-03-09' }),
      await examine({ files, asOf: '2024-03-10' }),
    )
    expect(changes.map(({ kind, obligation }) => [kind, obligation.id])).toEqual([['closed', id]])
  })

  it('the event of either is cancelled in the calendar', async () => {
    const agenda = await lookAhead('2024-12-31' as Day, { files, asOf: '2024-12-01' })
    const states = new Map(lastDaysOf(agenda).map(({ id, standing }) => [id, standing]))
    expect(states.get('p#2/ket-qua@mau/b:T-2024-03-01') ?? states.get('p#2/ket-qua:T-2024-03-01')).toBe(
      'closed',
    )
  })
})

describe('the calendar of a body that held work for a time', () => {
  // Sở A ends on 9/5/2024 and gives to B, B on 8/7 to C: the year 2024 is due on 31/12.
  const files = [
    {
      path: 'p.yaml',
      text: planWith([[6, 2]]),
    },
    {
      path: 'so.yaml',
      text: registerWith([
        { ends: 120, begins: null, successor: 'b' },
        { ends: 180, begins: null, successor: 'c' },
      ]),
    },
    { path: 'r.yaml', text: recordsWith([]) },
  ]
  const statesOf = async (body: string, asOf: string) => {
    const filter = () => ({ ...EVERYTHING, agencies: new Set([`mau/${body}`]) })
    const agenda = await lookAhead('2024-12-31' as Day, { files, asOf, filter })
    return lastDaysOf(agenda).map(({ id, standing }) => [id, standing])
  }

  it('keeps the event, which is cancelled when the work goes on to another', async () => {
    const id = 'p#1/ket-qua@mau/a'
    expect(await statesOf('b', '2024-05-09')).toEqual([])
    expect(await statesOf('b', '2024-05-10')).toEqual([[id, 'owed']])
    expect(await statesOf('b', '2024-07-08')).toEqual([[id, 'owed']])
    expect(await statesOf('b', '2024-07-09')).toEqual([[id, 'passed-on']])
    expect(await statesOf('c', '2024-07-09')).toEqual([[id, 'owed']])
    expect(await statesOf('d', '2024-07-09')).toEqual([])
  })
})
