import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../../src/domain/follow-up/changes.ts'
import { examine } from '../../../../src/workspace/examine.ts'
import { calendarFiles } from '../../../support/calendar.ts'
import { SMALL_REGISTER } from '../../../support/province.ts'

function planOf(schedule: string): string {
  return `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-10
readings: { day-off: next-working-day }
tasks:
  - { id: "1", title: Việc, lead: [ubnd], deadline: { text: null, schedule: "${schedule}", basis: thử } }
`
}

/** The kinds of change between two days, each with the last day before and after. */
async function changes(from: string, to: string, schedule: string, records: readonly string[] = []) {
  const entries = records.map((record) => `\n  - ${record}`)
  const files = [
    { path: 'p.yaml', text: planOf(schedule) },
    { path: 'so.yaml', text: SMALL_REGISTER },
    {
      path: 'r.yaml',
      text: `schema: records/v1\nplan: p\nrecords:${entries.length === 0 ? ' []' : entries.join('')}\n`,
    },
    ...calendarFiles,
  ]
  const [earlier, later] = [await examine({ files, asOf: from }), await examine({ files, asOf: to })]
  return changesBetween(earlier, later).changes.map(
    ({ kind, before, obligation }) => `${kind} ${obligation.period} ${before?.due ?? null} ${obligation.due}`,
  )
}

describe('a period that begins', () => {
  it('moves no last day, where it ends on a day off', async () => {
    // The quarters end on Sunday 31/3 and Sunday 30/6: on Monday 1/4 the first one is still in time.
    expect(await changes('2024-03-31', '2024-04-01', 'every quarter')).toEqual([
      'begun 2024-Q2 2024-07-01 2024-07-01',
    ])
  })
})

describe('a last day', () => {
  // Quarter II ends on Sunday 30/6, so that 1/7 is in time; 31/8/2024 is a Saturday, and 2–3/9 are off.
  const SECOND = 'event: extended, agency: ubnd, period: "2024-Q2", date: 2024-06-10, through: 2024-08-31'
  const records = [
    `{ id: a, task: "1", ${SECOND}, basis: CV 1 }`,
    '{ id: b, event: retracted, retracts: a, date: 2024-06-25, reason: nhầm }',
  ]

  it('that an extension moves is extended, and shortened again when the extension is retracted', async () => {
    expect(await changes('2024-06-09', '2024-06-10', 'every quarter', records)).toEqual([
      'extended 2024-Q2 2024-07-01 2024-09-04',
    ])
    expect(await changes('2024-06-24', '2024-06-25', 'every quarter', records)).toEqual([
      'shortened 2024-Q2 2024-09-04 2024-07-01',
    ])
    expect(await changes('2024-06-10', '2024-06-24', 'every quarter', records)).toEqual([])
  })
})

describe('what was done', () => {
  const done = '{ id: a, task: "1", agency: ubnd, event: delivered, date: 2024-06-10, document: 1/BC }'
  const again = '{ id: b, task: "1", agency: ubnd, event: reopened, date: 2024-08-05, reason: sai }'

  it('and is to be done again is reopened, and overdue where its last day is past', async () => {
    expect(await changes('2024-08-04', '2024-08-05', 'once 2024-12-31', [done, again])).toEqual([
      'reopened null 2024-12-31 2024-12-31',
    ])
    expect(await changes('2024-08-04', '2024-08-05', 'once 2024-07-15', [done, again])).toEqual([
      'newly-overdue null 2024-07-15 2024-07-15',
      'reopened null 2024-07-15 2024-07-15',
    ])
  })

  it('and was a mistake is reopened too', async () => {
    const mistaken = '{ id: b, event: retracted, retracts: a, date: 2024-08-05, reason: nhầm }'
    expect(await changes('2024-08-04', '2024-08-05', 'once 2024-12-31', [done, mistaken])).toEqual([
      'reopened null 2024-12-31 2024-12-31',
    ])
  })
})
