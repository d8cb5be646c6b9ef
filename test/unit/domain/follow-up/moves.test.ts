import { describe, expect, it } from 'vitest'
import { type ChangeKind, changesBetween } from '../../../../src/domain/follow-up/changes.ts'
import { bothBreaches, breachOf, type Policy } from '../../../../src/domain/follow-up/policy.ts'
import type { ObligationLine, StatusView } from '../../../../src/domain/follow-up/view.ts'
import { type Day, parseDay } from '../../../../src/domain/time/day.ts'

const [MARCH, APRIL] = [dayOf('2024-03-31'), dayOf('2024-04-30')]

const LINE: ObligationLine = {
  id: 'mau#1/kq@mau/so-a',
  plan: 'mau',
  task: '1',
  deliverable: 'kq',
  part: null,
  agencies: ['mau/so-a'],
  heldBy: ['mau/so-a'],
  heldBefore: [],
  of: 1,
  support: [],
  reportTo: [],
  reportToNow: [],
  force: 'order',
  period: null,
  from: null,
  due: MARCH,
  originalDue: MARCH,
  dueIfOff: null,
  inferred: [],
  dueDay: 'working-day',
  remindBy: null,
  deliveredOn: null,
  deliveries: null,
  reached: null,
  counted: null,
  status: 'in-progress',
  flags: [],
  daysLate: 0,
  reading: 'once 2024-03-31',
  otherReading: null,
  confidence: 'stated',
  wasOverdue: false,
  closedBecause: null,
  records: [],
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError(text)
  return day
}

function viewWith(line: Partial<ObligationLine> | null): StatusView {
  const obligations = line === null ? [] : [{ ...LINE, ...line }]
  const rows = { plans: [], obligations, agencies: [], names: {}, provinces: {}, findings: [] }
  return { schema: 'status/v2', asOf: LINE.due, totals: {}, ...rows } as unknown as StatusView
}

type Some = Partial<ObligationLine> | null

// What the duty was on the earlier day, what it is on the later one, and what has happened in between.
const MOVES: readonly (readonly [string, Some, Some, readonly ChangeKind[]])[] = [
  ['nothing', {}, {}, []],
  ['its last day passed', {}, { status: 'overdue' }, ['newly-overdue']],
  ['it was overdue before', { status: 'overdue' }, { status: 'overdue' }, []],
  ['it came overdue with its plan', null, { status: 'overdue' }, ['newly-overdue', 'begun']],
  ['it was delivered in time', {}, { status: 'done-on-time' }, ['newly-done']],
  ['it was delivered before', { status: 'done-on-time' }, { status: 'done-on-time' }, []],
  ['it was delivered late', { status: 'overdue' }, { status: 'done-late' }, ['done-late']],
  ['it got more time', { due: MARCH }, { due: APRIL }, ['extended']],
  ['a later period has a day of its own', null, { due: APRIL, status: 'not-started' }, []],
  ['its period began', { status: 'not-started' }, {}, ['begun']],
  ['it began as a standing duty', null, { status: 'continuous', due: null }, ['begun']],
  ['it was there and done at once', null, { status: 'done-on-time' }, ['newly-done']],
  ['another holds it', {}, { heldBy: ['mau/so-b'] }, ['transferred']],
  [
    'it passed on overdue',
    { status: 'overdue' },
    { status: 'overdue', heldBy: ['mau/so-b'] },
    ['transferred'],
  ],
  ['two hold it, named the other way round', { heldBy: ['b', 'a'] }, { heldBy: ['a', 'b'] }, []],
  ['it became one with another', {}, { status: 'closed', heldBy: [] }, ['closed']],
  ['it was closed before', { status: 'closed' }, { status: 'closed' }, []],
]

describe('what moved between two days', () => {
  it.each(MOVES)('%s', (_, before, now, kinds) => {
    const { changes } = changesBetween(viewWith(before), viewWith(now))
    expect(changes.map(({ kind }) => kind)).toEqual(kinds)
  })
})

// What of a duty breaks which policies.
const POLICED: readonly (readonly [Partial<ObligationLine>, readonly Policy[]])[] = [
  [{}, []],
  [{ status: 'overdue' }, ['overdue', 'due-soon', 'newly-overdue']],
  [{ flags: ['due-soon'] }, ['due-soon']],
  [{ status: 'overdue', force: 'request' }, []],
  [{ flags: ['due-soon'], force: 'request' }, []],
  [{ status: 'done-late', daysLate: 3 }, []],
  [{ status: 'closed' }, []],
]

describe('a policy', () => {
  it.each(POLICED)('of %j', (line, policies) => {
    const broken = (['overdue', 'due-soon', 'newly-overdue'] as const).filter(
      (policy) => breachOf(policy, [{ ...LINE, ...line }]).count > 0,
    )
    expect(broken).toEqual(policies)
  })

  it('counts everything, and names all where it is to be compared, else the first ten', () => {
    const lines = Array.from(
      { length: 12 },
      (_, at): ObligationLine => ({
        ...LINE,
        id: `d${at}`,
        status: 'overdue',
      }),
    )
    const [all, few] = [breachOf('newly-overdue', lines), breachOf('overdue', lines)]
    expect([all.count, all.ids.length, few.count, few.ids.length]).toEqual([12, 12, 12, 10])
    const both = bothBreaches('overdue', breachOf('overdue', lines.slice(0, 7)), few)
    expect([both.count, both.ids.length, both.ids[7]]).toEqual([19, 10, 'd0'])
    expect(bothBreaches('newly-overdue', all, all)).toEqual({ count: 24, ids: [...all.ids, ...all.ids] })
  })
})
