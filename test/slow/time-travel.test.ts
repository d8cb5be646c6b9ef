import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ObligationLine, StatusView } from '../../src/domain/follow-up/view.ts'
import { addDays, type Day } from '../../src/domain/time/day.ts'
import type { SourceFile } from '../../src/load/source.ts'
import { examine } from '../../src/workspace/examine.ts'
import { many } from '../support/program.ts'
import { filesIn } from '../support/workspace.ts'

const REGISTER = `
schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
  - { id: a, name: Sở A, kind: so, source: s, confidence: inferred }
  - { id: b, name: Sở B, kind: so, through: 2024-06-30, successors: [{ agency: a, from: 2024-07-01, basis: NQ 1 }], source: s, confidence: inferred }
  - { id: c, name: Sở C, kind: so, through: 2024-09-30, successors: [{ agency: d, from: 2024-10-01, basis: NQ 2 }], source: s, confidence: inferred }
  - { id: d, name: Sở D, kind: so, from: 2024-10-01, source: s, confidence: inferred }
groups:
  - { id: cac-so, name: Các sở, kinds: [so] }
`

const PLAN = `
schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-02
tasks:
  - { id: "1", title: Một lần, lead: [a], deadline: { text: null, schedule: "once 2024-06-30", basis: thử } }
  - { id: "2", title: Mỗi quý, lead: [cac-so], deadline: { text: null, schedule: every quarter, basis: thử } }
  - { id: "3", title: Cùng làm, lead: [a, c], deadline: { text: null, schedule: "once 2024-08-15", basis: thử } }
  - { id: "4", title: Hai lần, lead: [c], deadline: { text: null, schedule: every half-year x2, basis: thử } }
  - { id: "5", title: Khi có việc, lead: [cac-so], deadline: { text: null, schedule: triggered after 5 working-day, basis: thử } }
  - { id: "6", title: Luôn luôn, lead: [b], deadline: { text: null, schedule: continuous, basis: thử } }
  - { id: "7", title: Không hạn, lead: [c], deadline: { text: null, schedule: undated, basis: thử } }
`

const FIRST = '2024-01-02' as Day
// The days tried reach from 2024 into 2025, and terms of five working days no further.
const CALENDARS = filesIn('plans/calendar').filter(({ path }) => /202[45]/.test(path))
const LAST = addDays(FIRST, 420)

/** A record as it stands in a file. */
type Entry = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly date: Day
  readonly recorded: Day
}

/** What records can be of: enough to meet each other often. */
const TARGETS = [
  { task: '1', periods: [undefined] },
  { task: '2', periods: ['2024-Q1', '2024-Q2', '2024-Q3'] },
  { task: '3', periods: [undefined] },
  { task: '4', periods: ['2024-H1', '2024-H2'] },
  { task: '5', periods: ['T-2024-02-07', 'T-2024-06-28'] },
  { task: '6', periods: [undefined] },
  { task: '7', periods: [undefined] },
]
const TRIGGERS = ['2024-02-07' as Day, '2024-06-28' as Day]

const days = fc.oneof(
  fc.integer({ min: 0, max: 420 }).map((count) => addDays(FIRST, count)),
  // Around last days and reorganisations.
  fc.constantFrom(
    '2024-03-31' as Day,
    '2024-04-01' as Day,
    '2024-06-30' as Day,
    '2024-07-01' as Day,
    '2024-08-15' as Day,
    '2024-08-16' as Day,
    '2024-10-01' as Day,
  ),
)

const targets = fc.constantFrom(...TARGETS).chain(({ task, periods }) =>
  fc.record({
    task: fc.constant(task),
    agency: fc.constantFrom('a', 'b', 'c', 'd'),
    period: fc.constantFrom(...periods),
  }),
)

const proofs = fc.constantFrom({ document: '1/VB' }, { document: '1/VB', certainty: 'no-later-than' }, {})

const happenings = fc.oneof(
  { weight: 4, arbitrary: proofs.map((proof) => ({ event: 'delivered', ...proof })) },
  { weight: 2, arbitrary: days.map((through) => ({ event: 'extended', through, basis: 'CV 1' })) },
  { weight: 2, arbitrary: fc.constant({ event: 'reopened', reason: 'thiếu' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('waived', 'cancelled', 'superseded')
      .map((event) => ({ event, reason: 'lũ', by: 'CV 2' })),
  },
  { weight: 1, arbitrary: fc.constant({ event: 'progress' }) },
)

/** An event on one of some days, recorded on its own day or up to two months after. */
function entry(id: string, on: fc.Arbitrary<Day>): fc.Arbitrary<Entry> {
  return fc
    .record({ target: targets, happening: happenings, date: on, delay: fc.constantFrom(0, 0, 1, 30, 60) })
    .map(({ target, happening, date, delay }) => ({
      id,
      ...target,
      ...happening,
      date,
      recorded: addDays(date, delay),
    }))
}

/** A condition that came on one of two days, for all or for one. */
function trigger(id: string): fc.Arbitrary<Entry> {
  return fc
    .record({ date: fc.constantFrom(...TRIGGERS), agency: fc.constantFrom(undefined, 'a', 'c') })
    .map(({ date, agency }) => ({ id, task: '5', event: 'triggered', date, recorded: date, agency }))
}

/** The retraction of an event of the log. */
function retraction(id: string, on: fc.Arbitrary<Day>, size: number): fc.Arbitrary<Entry> {
  return fc.record({ number: fc.integer({ min: 0, max: size - 1 }), date: on }).map(({ number, date }) => ({
    id,
    event: 'retracted',
    retracts: `e${number}`,
    reason: 'nhầm',
    date,
    recorded: date,
  }))
}

const SIZE = 14

/** A log of events, with or without retractions among them. */
function logs(retractions: 'retractions' | 'no retractions'): fc.Arbitrary<readonly Entry[]> {
  const entries = Array.from({ length: SIZE }, (_, index) => {
    const id = `e${index}`
    const kinds = [
      { weight: 8, arbitrary: entry(id, days) },
      { weight: 2, arbitrary: trigger(id) },
    ]
    const mistakes = { weight: 1, arbitrary: retraction(id, days, SIZE) }
    return fc.oneof(...kinds, ...(retractions === 'retractions' ? [mistakes] : []))
  })
  return fc.tuple(...entries).chain((all) => fc.subarray(all))
}

/** A log with one event more, at any place of the file. */
function withOneMore(log: readonly Entry[], more: Entry, place: number): readonly Entry[] {
  const at = place % (log.length + 1)
  return [...log.slice(0, at), more, ...log.slice(at)]
}

function filesOf(log: readonly Entry[]): readonly SourceFile[] {
  const half = Math.floor(log.length / 2)
  const recordsIn = (entries: readonly Entry[]) =>
    `schema: records/v1\nplan: p\nrecords: ${JSON.stringify(entries)}\n`
  return [
    { path: 'p.yaml', text: PLAN },
    { path: 'r.yaml', text: REGISTER },
    { path: 'records/1.yaml', text: recordsIn(log.slice(0, half)) },
    { path: 'records/2.yaml', text: recordsIn(log.slice(half)) },
    ...CALENDARS,
  ]
}

/** The whole view but its findings, which are of the files and not of a day. */
async function viewOf(log: readonly Entry[], asOf: Day, knownAt: Day | null = null): Promise<StatusView> {
  const view = await examine({ files: filesOf(log), asOf, knownAt })
  const broken = view.findings.filter(({ code }) => /^(wrong|unknown-key|missing|yaml|ambiguous)/.test(code))
  expect(broken).toEqual([])
  return { ...view, findings: [] }
}

async function linesById(log: readonly Entry[], asOf: Day): Promise<ReadonlyMap<string, ObligationLine>> {
  return new Map((await viewOf(log, asOf)).obligations.map((line) => [line.id, line]))
}

const RUNS = { numRuns: many(40) }

describe('a report on a day', () => {
  it('is not changed by what happened after it', async () => {
    const cases = logs('retractions').chain((log) =>
      days.chain((asOf) => {
        const after = fc.integer({ min: 1, max: 200 }).map((count) => addDays(asOf, count))
        const more = fc.oneof(entry('new', after), retraction('new', after, SIZE))
        return fc.tuple(fc.constant(log), fc.constant(asOf), more, fc.nat())
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ([log, asOf, more, place]) => {
        expect(await viewOf(withOneMore(log, more, place), asOf)).toEqual(await viewOf(log, asOf))
      }),
      RUNS,
    )
  })

  it('as known at a day is not changed by what was recorded after that', async () => {
    const cases = fc.tuple(logs('retractions'), days, days, entry('new', days), fc.nat(), fc.nat(90))
    await fc.assert(
      fc.asyncProperty(cases, async ([log, asOf, knownAt, event, place, delay]) => {
        const more = { ...event, recorded: addDays(knownAt, 1 + delay) }
        const expected = await viewOf(log, asOf, knownAt)
        expect(await viewOf(withOneMore(log, more, place), asOf, knownAt)).toEqual(expected)
        const known = log.filter(({ recorded }) => recorded <= knownAt)
        expect(await viewOf(known, asOf)).toEqual(expected)
      }),
      RUNS,
    )
  })

  it('is the same in whatever order the files are given', async () => {
    const cases = logs('retractions').chain((log) => {
      const files = filesOf(log)
      const shuffled = fc.shuffledSubarray([...files], { minLength: files.length })
      return fc.tuple(fc.constant(files), shuffled, days)
    })
    await fc.assert(
      fc.asyncProperty(cases, async ([files, shuffled, asOf]) => {
        expect(await examine({ files: shuffled, asOf })).toEqual(await examine({ files, asOf }))
      }),
      RUNS,
    )
  })

  it('does not tell an event and its retraction from neither', async () => {
    const cases = fc.tuple(logs('retractions'), entry('new', days), fc.nat())
    await fc.assert(
      fc.asyncProperty(cases, async ([log, event, place]) => {
        const takenBack: Entry = {
          id: 'back',
          event: 'retracted',
          retracts: 'new',
          reason: 'nhầm',
          date: event.date,
          recorded: event.date,
        }
        const both = withOneMore([...log, takenBack], event, place)
        expect(await viewOf(both, event.date)).toEqual(await viewOf(log, event.date))
        expect(await viewOf(both, LAST)).toEqual(await viewOf(log, LAST))
      }),
      RUNS,
    )
  })
})

describe('from one day to a later one', () => {
  it('what was done late is never done on time', async () => {
    await fc.assert(
      fc.asyncProperty(
        logs('no retractions'),
        days,
        fc.integer({ min: 1, max: 300 }),
        async (log, day, more) => {
          const [before, after] = [await linesById(log, day), await linesById(log, addDays(day, more))]
          for (const [id, { status }] of before) {
            if (status === 'done-late') expect(after.get(id)?.status, id).not.toBe('done-on-time')
          }
        },
      ),
      RUNS,
    )
  })

  it('no later event makes a last day an earlier one', async () => {
    const cases = logs('no retractions').chain((log) => {
      const last =
        log
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? FIRST
      const later = fc.integer({ min: 0, max: 60 }).map((count) => addDays(last, count))
      return fc.tuple(fc.constant(log), entry('new', later))
    })
    await fc.assert(
      fc.asyncProperty(cases, async ([log, more]) => {
        const [before, after] = [await linesById(log, more.date), await linesById([...log, more], more.date)]
        expect([...after.keys()]).toEqual([...before.keys()])
        for (const [id, { due, originalDue }] of before) {
          const now = after.get(id)
          expect(now?.originalDue, id).toBe(originalDue)
          if (due === null) expect(now?.due, id).toBeNull()
          else expect((now?.due ?? '') >= due, `${id}: ${due} → ${now?.due}`).toBe(true)
        }
      }),
      RUNS,
    )
  })
})
