import { describe, expect, it } from 'vitest'
import type { ObligationLine } from '../../../../src/domain/follow-up/view.ts'
import { UncoveredYear } from '../../../../src/domain/time/calendar.ts'
import { examine } from '../../../../src/workspace/examine.ts'
import type { Question } from '../../../../src/workspace/question.ts'
import { calendarFiles } from '../../../support/calendar.ts'

const REGISTER = `
schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
  - { id: a, name: Sở A, kind: so, source: s, confidence: inferred }
  - { id: b, name: Sở B, kind: so, source: s, confidence: inferred }
  # On 1/7/2024 C goes on as D, V takes W over, and X and Y become Z.
  - { id: c, name: Sở C, kind: ban, through: 2024-06-30, successors: [{ agency: d, from: 2024-07-01, basis: NQ 1 }], source: s, confidence: inferred }
  - { id: d, name: Sở D, kind: ban, from: 2024-07-01, source: s, confidence: inferred }
  - { id: v, name: UBND huyện V, kind: ubnd-huyen, source: s, confidence: inferred }
  - { id: w, name: UBND huyện W, kind: ubnd-huyen, through: 2024-06-30, successors: [{ agency: v, from: 2024-07-01, basis: NQ 2 }], source: s, confidence: inferred }
  - { id: x, name: UBND xã X, kind: don-vi, through: 2024-06-30, successors: [{ agency: z, from: 2024-07-01, basis: NQ 3 }], source: s, confidence: inferred }
  - { id: "y", name: UBND xã Y, kind: don-vi, through: 2024-06-30, successors: [{ agency: z, from: 2024-07-01, basis: NQ 3 }], source: s, confidence: inferred }
  - { id: z, name: UBND xã Z, kind: don-vi, from: 2024-07-01, source: s, confidence: inferred }
groups:
  - { id: cac-so, name: Các sở, kinds: [so] }
  - { id: huyen, name: UBND các huyện, kinds: [ubnd-huyen] }
  - { id: xa, name: UBND các xã, kinds: [don-vi] }
`

const CALENDARS = calendarFiles

interface Told {
  readonly schedule: string
  /** Events as they stand in a file, without the keys that all share. */
  readonly records?: readonly string[]
  readonly lead?: string
  readonly sharing?: 'joint' | 'each'
  readonly issued?: string
  readonly readings?: string
  /** The codes of the findings the records have. */
  readonly findings?: readonly string[]
}

function planOf({ schedule, lead = '[a]', sharing, issued = '2024-01-02', readings }: Told): string {
  const how = sharing === undefined ? '' : `, sharing: ${sharing}`
  return `
schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: ${issued}
${readings === undefined ? '' : `readings: ${readings}`}
tasks:
  - { id: "1", title: Việc, lead: ${lead}, deadline: { text: null, schedule: "${schedule}", basis: thử }${how} }
`
}

/** A file of records of task 1, with the ids r1, r2, …; of agency A where an event names none. */
function recordsOf(events: readonly string[]): string {
  const entries = events.map((event, index) => {
    const agency = /agency:|event: (?:triggered|retracted)/.test(event) ? '' : ', agency: a'
    return `  - { id: r${index + 1}, task: "1"${agency}, ${event} }\n`
  })
  return `schema: records/v1\nplan: p\nrecords:${entries.length === 0 ? ' []' : `\n${entries.join('')}`}`
}

async function linesOn(asOf: string, told: Told, more: Partial<Question> = {}) {
  const files = [
    { path: 'plans/p.yaml', text: planOf(told) },
    { path: 'plans/agencies/mau.yaml', text: REGISTER },
    { path: 'plans/records/p.yaml', text: recordsOf(told.records ?? []) },
    ...CALENDARS,
  ]
  const view = await examine({ files, asOf, ...more })
  expect(view.findings.map(({ code }) => code)).toEqual(told.findings ?? [])
  return view.obligations
}

async function lineOn(asOf: string, told: Told, more: Partial<Question> = {}): Promise<ObligationLine> {
  const [line, ...others] = await linesOn(asOf, told, more)
  if (line === undefined || others.length > 0) throw new Error(`not one obligation: ${others.length + 1}`)
  return line
}

/** Who owes it, in which period, and its state. */
function short({ id, status }: ObligationLine): string {
  return `${id.replace('p#1/ket-qua', '').replace('@mau/', '')} ${status}`.trim()
}

const JUNE = 'once 2024-06-30'
const EXTENDED = 'event: extended, date: 2024-07-15, through: 2024-08-31, basis: CV 1'

/** A delivery with a document. */
function delivered(date: string, more = ''): string {
  return `event: delivered, date: ${date}, document: 1/VB${more}`
}

describe('a delivery', () => {
  it.each([
    // The last day itself is in time.
    ['2024-06-30', 'done-on-time', 0],
    ['2024-07-01', 'done-late', 1],
    // 30/6 → 31/8: 31 + 31.
    ['2024-08-31', 'done-late', 62],
    // On the day of the plan itself.
    ['2024-01-02', 'done-on-time', 0],
  ])('of %s, due on 30/6: %s, %i days late', async (date, status, daysLate) => {
    expect(await lineOn('2024-12-31', { schedule: JUNE, records: [delivered(date)] })).toMatchObject({
      status,
      daysLate,
      due: '2024-06-30',
      deliveredOn: date,
    })
  })

  it('counts from its own day', async () => {
    const told = { schedule: JUNE, records: [delivered('2024-05-10')] }
    expect(await lineOn('2024-05-09', told)).toMatchObject({ status: 'in-progress', deliveredOn: null })
    expect(await lineOn('2024-05-10', told)).toMatchObject({ status: 'done-on-time' })
  })

  it('the first one counts, in whatever order they were entered', async () => {
    const two = [delivered('2024-06-20'), delivered('2024-07-20')]
    for (const records of [two, [...two].reverse()]) {
      expect(
        await lineOn('2024-12-31', { schedule: JUNE, records, findings: ['repeated-delivery'] }),
      ).toMatchObject({ status: 'done-on-time', deliveredOn: '2024-06-20' })
    }
  })

  it('on an undated duty does it; on a standing one attests it, and the last attestation counts', async () => {
    const records = [delivered('2024-03-01'), delivered('2024-05-01')]
    expect(
      await lineOn('2024-12-31', { schedule: 'undated', records: [delivered('2024-03-01')] }),
    ).toMatchObject({ status: 'done-on-time', deliveredOn: '2024-03-01', due: null })
    for (const schedule of ['continuous', 'open 2024-02-01..']) {
      expect(await lineOn('2024-04-01', { schedule, records })).toMatchObject({
        status: 'continuous',
        deliveredOn: '2024-03-01',
        daysLate: 0,
      })
      expect(await lineOn('2024-12-31', { schedule, records })).toMatchObject({
        status: 'continuous',
        deliveredOn: '2024-05-01',
      })
    }
  })

  it('progress changes nothing but the list of its records', async () => {
    const records = ['event: progress, date: 2024-05-01, document: 1/BC, evidence: ["https://mau.example/1"]']
    const [without, withProgress] = [
      await lineOn('2024-07-01', { schedule: JUNE }),
      await lineOn('2024-07-01', { schedule: JUNE, records }),
    ]
    expect(withProgress).toEqual({ ...without, records: ['r1'] })
  })
})

describe('a claim', () => {
  const claim = 'event: delivered, date: 2024-06-20'

  it('with neither document nor evidence is not done', async () => {
    const told = { schedule: JUNE, records: [claim] }
    expect(await lineOn('2024-06-19', told)).toMatchObject({ status: 'in-progress', flags: ['due-soon'] })
    expect(await lineOn('2024-06-20', told)).toMatchObject({
      status: 'in-progress',
      flags: ['due-soon', 'claimed'],
      deliveredOn: null,
    })
    expect(await lineOn('2024-07-10', told)).toMatchObject({
      status: 'overdue',
      flags: ['claimed'],
      daysLate: 10,
    })
  })

  it.each([', document: 1/VB', ', evidence: ["https://mau.example/1"]'])('with%s is done', async (proof) => {
    expect(await lineOn('2024-07-10', { schedule: JUNE, records: [claim + proof] })).toMatchObject({
      status: 'done-on-time',
      flags: [],
    })
  })

  it('proven later, it was delivered on the day of the proof', async () => {
    const records = [claim, delivered('2024-07-04')]
    expect(await lineOn('2024-07-10', { schedule: JUNE, records })).toMatchObject({
      status: 'done-late',
      flags: [],
      deliveredOn: '2024-07-04',
      daysLate: 4,
    })
  })

  it('after a delivery says nothing new', async () => {
    const records = [delivered('2024-06-10'), claim]
    expect(await lineOn('2024-07-10', { schedule: JUNE, records })).toMatchObject({
      status: 'done-on-time',
      flags: [],
      deliveredOn: '2024-06-10',
    })
  })
})

describe('a day that is only an upper bound', () => {
  const bound = ', certainty: no-later-than'

  it.each([
    // Lateness must be proven; within the time limit there is nothing to prove.
    ['2024-07-05', bound, 'done-on-time', ['timing-unproven']],
    ['2024-07-05', '', 'done-late', []],
    ['2024-06-30', bound, 'done-on-time', []],
  ])('%s%s: %s', async (date, certainty, status, flags) => {
    expect(
      await lineOn('2024-12-31', { schedule: JUNE, records: [delivered(date, certainty)] }),
    ).toMatchObject({ status, flags, deliveredOn: date, daysLate: status === 'done-late' ? 5 : 0 })
  })

  it('does not excuse what was late before', async () => {
    const records = [
      delivered('2024-07-05'),
      'event: reopened, date: 2024-07-10, reason: thiếu',
      delivered('2024-07-20', bound),
    ]
    expect(await lineOn('2024-12-31', { schedule: JUNE, records })).toMatchObject({
      status: 'done-late',
      flags: [],
    })
  })
})

describe('an extension', () => {
  it('moves the last day from its own day on, and the first one stays to be seen', async () => {
    const told = { schedule: JUNE, records: [EXTENDED] }
    expect(await lineOn('2024-07-14', told)).toMatchObject({
      status: 'overdue',
      due: '2024-06-30',
      flags: [],
      daysLate: 14,
    })
    expect(await lineOn('2024-07-15', told)).toMatchObject({
      status: 'in-progress',
      due: '2024-08-31',
      originalDue: '2024-06-30',
      flags: ['extended'],
      daysLate: 0,
    })
    expect(await lineOn('2024-09-01', told)).toMatchObject({ status: 'overdue', daysLate: 1 })
  })

  it.each([
    // A day before it, late; on its own day, in time; to the new last day; a day after it.
    ['2024-07-14', 'done-late', 14],
    ['2024-07-15', 'done-on-time', 0],
    ['2024-08-31', 'done-on-time', 0],
    ['2024-09-01', 'done-late', 1],
  ])('counts for deliveries on or after it: %s is %s', async (date, status, daysLate) => {
    const two = [delivered(date), EXTENDED]
    for (const records of [two, [...two].reverse()]) {
      expect(await lineOn('2024-12-31', { schedule: JUNE, records })).toMatchObject({ status, daysLate })
    }
  })

  it('late once, late for ever: what was delivered late before it stays late', async () => {
    const told = { schedule: JUNE, records: [delivered('2024-07-05'), EXTENDED] }
    for (const asOf of ['2024-07-05', '2024-07-15', '2024-08-31', '2024-12-31']) {
      expect(await lineOn(asOf, told)).toMatchObject({
        status: 'done-late',
        deliveredOn: '2024-07-05',
        daysLate: 5,
      })
    }
  })

  it('after the delivery changes nothing that is shown of its time', async () => {
    const told = { schedule: JUNE, records: [delivered('2024-07-05'), EXTENDED] }
    expect(await lineOn('2024-12-31', told)).toMatchObject({ due: '2024-06-30', flags: [] })
  })

  it.each([
    ['2024-05-31', ['useless-extension']],
    ['2024-06-30', ['useless-extension']],
  ])('to %s never makes the last day an earlier one', async (through, findings) => {
    const records = [`event: extended, date: 2024-05-01, through: ${through}, basis: CV 1`]
    expect(await lineOn('2024-06-15', { schedule: JUNE, records, findings })).toMatchObject({
      status: 'in-progress',
      due: '2024-06-30',
      originalDue: '2024-06-30',
    })
  })

  it('of several the latest last day counts, each from its own day', async () => {
    const records = [
      'event: extended, date: 2024-06-10, through: 2024-09-30, basis: CV 1',
      'event: extended, date: 2024-06-20, through: 2024-10-31, basis: CV 2',
    ]
    const told = { schedule: JUNE, records }
    expect(await lineOn('2024-06-19', told)).toMatchObject({ due: '2024-09-30' })
    expect(await lineOn('2024-06-20', told)).toMatchObject({ due: '2024-10-31' })
    expect(await lineOn('2024-06-20', { schedule: JUNE, records: [...records].reverse() })).toMatchObject({
      due: '2024-10-31',
    })
  })

  it('of one period leaves the others alone', async () => {
    const records = ['event: extended, period: 2024-Q1, date: 2024-03-20, through: 2024-04-30, basis: CV 1']
    const found = await linesOn('2024-04-10', { schedule: 'every quarter', records })
    expect(found.map(({ due }) => due)).toEqual(['2024-04-30', '2024-06-30', '2024-09-30'])
  })
})

describe('reopening', () => {
  const REOPENED = 'event: reopened, date: 2024-07-10, reason: thiếu'

  it('makes it owed again', async () => {
    const told = { schedule: 'once 2024-07-31', records: [delivered('2024-07-01'), REOPENED] }
    expect(await lineOn('2024-07-09', told)).toMatchObject({ status: 'done-on-time' })
    expect(await lineOn('2024-07-10', told)).toMatchObject({ status: 'in-progress', deliveredOn: null })
    expect(await lineOn('2024-08-01', told)).toMatchObject({ status: 'overdue', daysLate: 1 })
  })

  it.each([
    ['2024-07-31', 'done-on-time', 0],
    ['2024-08-02', 'done-late', 2],
  ])('of what was in time, delivered again on %s: %s', async (date, status, daysLate) => {
    const records = [delivered('2024-07-01'), REOPENED, delivered(date)]
    expect(await lineOn('2024-12-31', { schedule: 'once 2024-07-31', records })).toMatchObject({
      status,
      daysLate,
      deliveredOn: date,
    })
  })

  const late = [delivered('2024-07-05'), REOPENED, EXTENDED, delivered('2024-08-20')]

  it('of what was late, delivered again in extended time: still late', async () => {
    expect(await lineOn('2024-08-19', { schedule: JUNE, records: late })).toMatchObject({
      status: 'in-progress',
      due: '2024-08-31',
    })
    expect(await lineOn('2024-12-31', { schedule: JUNE, records: late })).toMatchObject({
      status: 'done-late',
      deliveredOn: '2024-08-20',
    })
  })

  it('what is done late is some days late', async () => {
    // 5 days when it was first delivered; within the extended time the second delivery adds none.
    expect((await lineOn('2024-12-31', { schedule: JUNE, records: late })).daysLate).toBe(5)
  })

  it('on the day of a delivery, the order of the file decides', async () => {
    const two = [delivered('2024-06-20'), 'event: reopened, date: 2024-06-20, reason: thiếu']
    expect(await lineOn('2024-06-20', { schedule: JUNE, records: two })).toMatchObject({
      status: 'in-progress',
    })
    expect(await lineOn('2024-06-20', { schedule: JUNE, records: [...two].reverse() })).toMatchObject({
      status: 'done-on-time',
    })
  })

  it('takes back a waiver too', async () => {
    const records = ['event: waived, date: 2024-05-01, reason: lũ, by: CV 1', REOPENED]
    expect(await lineOn('2024-07-09', { schedule: JUNE, records })).toMatchObject({ status: 'closed' })
    expect(await lineOn('2024-07-10', { schedule: JUNE, records })).toMatchObject({
      status: 'overdue',
      closedBecause: null,
    })
  })
})

describe('waived, cancelled, superseded', () => {
  it.each([
    ['waived', 'được miễn: lũ; CV 1', 'waived: lũ; CV 1'],
    ['cancelled', 'bị hủy: lũ; CV 1', 'cancelled: lũ; CV 1'],
    ['superseded', 'được thay thế: lũ; CV 1', 'superseded: lũ; CV 1'],
  ])('%s closes it from its day on, also when it was overdue', async (event, vi, en) => {
    const told = { schedule: JUNE, records: [`event: ${event}, date: 2024-07-10, reason: lũ, by: CV 1`] }
    expect(await lineOn('2024-07-09', told)).toMatchObject({ status: 'overdue', closedBecause: null })
    expect(await lineOn('2024-07-10', told)).toMatchObject({
      status: 'closed',
      closedBecause: { vi, en },
      daysLate: 0,
    })
  })

  it.each(['waived', 'cancelled', 'superseded'])('%s after a delivery changes nothing', async (event) => {
    for (const [date, status] of [
      ['2024-06-20', 'done-on-time'],
      ['2024-07-05', 'done-late'],
    ] as const) {
      const records = [delivered(date), `event: ${event}, date: 2024-07-10, reason: lũ, by: CV 1`]
      expect(await lineOn('2024-12-31', { schedule: JUNE, records })).toMatchObject({
        status,
        deliveredOn: date,
        closedBecause: null,
      })
    }
  })

  // An attestation is no end: until then the duty was still owed, so waiving or cancelling it ends it.
  it.each(['waived', 'cancelled', 'superseded'])(
    '%s ends a standing duty, attested or not',
    async (event) => {
      const ended = `event: ${event}, date: 2024-06-20, reason: lũ, by: CV 1`
      for (const schedule of ['continuous', 'open 2024-02-01..']) {
        for (const before of [[], [delivered('2024-05-20')]]) {
          const told = { schedule, records: [...before, ended] }
          expect(await lineOn('2024-06-19', told)).toMatchObject({
            status: 'continuous',
            closedBecause: null,
          })
          expect(await lineOn('2024-06-20', told)).toMatchObject({ status: 'closed' })
        }
      }
    },
  )

  it('a standing duty that ended is attested no more, until it is reopened', async () => {
    const ended = [delivered('2024-05-20'), 'event: waived, date: 2024-06-20, reason: lũ, by: CV 1']
    const late = {
      schedule: 'continuous',
      records: [...ended, delivered('2024-07-02')],
      findings: ['delivered-after-end'],
    }
    expect(await lineOn('2024-12-31', late)).toMatchObject({ status: 'closed', deliveredOn: '2024-05-20' })
    const reopened = [...ended, 'event: reopened, date: 2024-07-01, reason: giao lại']
    expect(await lineOn('2024-12-31', { schedule: 'continuous', records: reopened })).toMatchObject({
      status: 'continuous',
      deliveredOn: null,
    })
    expect(
      await lineOn('2024-12-31', {
        schedule: 'continuous',
        records: [...reopened, delivered('2024-07-02')],
      }),
    ).toMatchObject({ status: 'continuous', deliveredOn: '2024-07-02' })
  })

  it('is for one agency of a group, and one period', async () => {
    const records = ['event: waived, agency: b, period: "2024", date: 2024-05-01, reason: lũ, by: CV 1']
    const found = await linesOn('2024-06-30', { schedule: 'every year', lead: '[cac-so]', records })
    expect(found.map(short)).toEqual([
      'a:2024 in-progress',
      'b:2024 closed',
      'a:2025 not-started',
      'b:2025 not-started',
    ])
  })
})

describe('twice in a period', () => {
  const schedule = 'every half-year x2'
  const of = (date: string) => delivered(date, ', period: 2024-H1')

  async function firstHalf(asOf: string, records: readonly string[], findings: readonly string[] = []) {
    return (await linesOn(asOf, { schedule, records, findings })).find(({ period }) => period === '2024-H1')
  }

  it('needs two deliveries, and the day of the second decides', async () => {
    expect(await firstHalf('2024-06-30', [of('2024-03-10')])).toMatchObject({
      status: 'in-progress',
      deliveredOn: null,
    })
    expect(await firstHalf('2024-07-31', [of('2024-03-10')])).toMatchObject({ status: 'overdue' })
    expect(await firstHalf('2024-07-31', [of('2024-03-10'), of('2024-06-30')])).toMatchObject({
      status: 'done-on-time',
      deliveredOn: '2024-06-30',
    })
    expect(await firstHalf('2024-07-31', [of('2024-03-10'), of('2024-07-03')])).toMatchObject({
      status: 'done-late',
      deliveredOn: '2024-07-03',
      daysLate: 3,
    })
  })

  it('two on one day are two, and a third changes nothing', async () => {
    expect(await firstHalf('2024-07-31', [of('2024-03-10'), of('2024-03-10')])).toMatchObject({
      status: 'done-on-time',
      deliveredOn: '2024-03-10',
    })
    const three = [of('2024-03-10'), of('2024-04-10'), of('2024-07-10')]
    expect(await firstHalf('2024-07-31', three, ['repeated-delivery'])).toMatchObject({
      deliveredOn: '2024-04-10',
    })
  })

  it('reopened, it needs them all again; a delivery that is retracted leaves the other', async () => {
    const two = [delivered('2024-05-02'), delivered('2024-06-03')].map((one) => `${one}, period: "2024"`)
    const reopened = 'event: reopened, date: 2024-07-01, period: "2024", reason: thiếu'
    const again = (date: string) => delivered(date, ', period: "2024"')
    const of2024 = async (records: readonly string[]) =>
      (await linesOn('2024-12-31', { schedule: 'every year x2', records }))[0]?.status
    expect(await of2024([...two, reopened, again('2024-08-01')])).toBe('in-progress')
    expect(await of2024([...two, reopened, again('2024-08-01'), again('2024-09-03')])).toBe('done-on-time')
    const retracted = 'event: retracted, date: 2024-07-01, retracts: r2, reason: nhầm'
    expect(await of2024([...two, retracted, again('2024-08-01')])).toBe('done-on-time')
  })

  it('a claim is not one of them', async () => {
    const claim = 'event: delivered, date: 2024-04-10, period: 2024-H1'
    expect(await firstHalf('2024-06-01', [of('2024-03-10'), claim])).toMatchObject({
      status: 'in-progress',
      flags: ['due-soon', 'claimed'],
    })
  })
})

describe('who delivers', () => {
  it.each(['a', 'b', 'Sở B', 'mau/a'])('%s, one of two joint leads, settles it for both', async (agency) => {
    const records = [`agency: ${agency}, ${delivered('2024-06-20')}`]
    expect(await linesOn('2024-07-01', { schedule: JUNE, lead: '[a, b]', records })).toMatchObject([
      { agencies: ['mau/a', 'mau/b'], status: 'done-on-time' },
    ])
  })

  it('where each owes its own, each settles its own', async () => {
    const records = [`agency: b, ${delivered('2024-07-20')}`]
    for (const told of [{ lead: '[a, b]', sharing: 'each' }, { lead: '[cac-so]' }] as const) {
      expect((await linesOn('2024-07-31', { schedule: JUNE, records, ...told })).map(short)).toEqual([
        'a overdue',
        'b done-late',
      ])
    }
  })

  it('who owes nothing settles nothing', async () => {
    const records = [`agency: b, ${delivered('2024-06-20')}`]
    expect(await lineOn('2024-07-01', { schedule: JUNE, records, findings: ['not-owed'] })).toMatchObject({
      status: 'overdue',
      deliveredOn: null,
    })
  })
})

describe('the period it claims', () => {
  const records = [
    // Q1 late, Q3 before it begins, Q2 on its last day.
    delivered('2024-05-02', ', period: 2024-Q1'),
    delivered('2024-06-20', ', period: 2024-Q3'),
    delivered('2024-06-30', ', period: 2024-Q2'),
  ]

  it('early and late, a delivery lands where it belongs', async () => {
    expect((await linesOn('2024-06-25', { schedule: 'every quarter', records })).map(short)).toEqual([
      'a:2024-Q1 done-late',
      'a:2024-Q2 in-progress',
      'a:2024-Q3 done-on-time',
    ])
    expect((await linesOn('2024-08-01', { schedule: 'every quarter', records })).map(short)).toEqual([
      'a:2024-Q1 done-late',
      'a:2024-Q2 done-on-time',
      'a:2024-Q3 done-on-time',
      'a:2024-Q4 not-started',
    ])
  })

  it('without one, or with a wrong one, it lands nowhere and is reported', async () => {
    for (const period of ['', ', period: 2024-Q3', ', period: 2024-06']) {
      const told = { schedule: 'every year', records: [delivered('2024-05-02', period)] }
      expect((await linesOn('2024-06-30', { ...told, findings: ['unknown-period'] })).map(short)).toEqual([
        'a:2024 in-progress',
        'a:2025 not-started',
      ])
    }
  })
})

describe('after a reorganisation', () => {
  const JULY = 'once 2024-07-31'

  it.each([
    // Recorded under the successor, or still under the old name.
    ['d', '2024-07-20', 'done-on-time', ['inherited'], ['mau/d']],
    ['c', '2024-07-20', 'done-on-time', ['inherited'], ['mau/d']],
    ['d', '2024-08-05', 'done-late', ['inherited'], ['mau/d']],
    // On the day of the passing it is the successor’s.
    ['d', '2024-07-01', 'done-on-time', ['inherited'], ['mau/d']],
    // Delivered before it, it stays with the agency that made it.
    ['c', '2024-06-30', 'done-on-time', [], ['mau/c']],
  ])('delivered by %s on %s: %s', async (agency, date, status, flags, heldBy) => {
    const records = [`agency: ${agency}, ${delivered(date)}`]
    expect(await lineOn('2024-12-31', { schedule: JULY, lead: '[c]', records })).toMatchObject({
      id: 'p#1/ket-qua@mau/c',
      status,
      flags,
      heldBy,
    })
  })

  it('the successor delivers nothing before it took over', async () => {
    const records = [`agency: v, ${delivered('2024-06-30')}`]
    expect(
      await lineOn('2024-12-31', { schedule: JULY, lead: '[w]', records, findings: ['not-owed'] }),
    ).toMatchObject({ status: 'overdue', heldBy: ['mau/v'] })
  })

  it('two that became one are settled by one delivery', async () => {
    const told = { schedule: JULY, lead: '[huyen]', records: [`agency: v, ${delivered('2024-07-20')}`] }
    expect((await linesOn('2024-06-30', told)).map(short)).toEqual(['v in-progress', 'w in-progress'])
    expect((await linesOn('2024-07-01', told)).map(short)).toEqual(['v in-progress', 'w closed'])
    expect((await linesOn('2024-12-31', told)).map(short)).toEqual(['v done-on-time', 'w closed'])
  })

  it('two that became one at a new agency are settled by its delivery', async () => {
    const told = { schedule: JULY, lead: '[xa]', records: [`agency: z, ${delivered('2024-07-20')}`] }
    expect((await linesOn('2024-07-01', told)).map(short)).toEqual(['x in-progress', 'y closed'])
    expect((await linesOn('2024-12-31', told)).map(short)).toEqual(['x done-on-time', 'y closed'])
  })

  it('what one of them had delivered stays its own; the other is still owed', async () => {
    const told = { schedule: JULY, lead: '[huyen]', records: [`agency: w, ${delivered('2024-06-20')}`] }
    expect(await linesOn('2024-08-01', told)).toMatchObject([
      { agencies: ['mau/v'], status: 'overdue' },
      { agencies: ['mau/w'], status: 'done-on-time', heldBy: ['mau/w'], flags: [] },
    ])
  })

  it('the successor settles what is still open of two, not what was done', async () => {
    const records = [`agency: x, ${delivered('2024-06-20')}`, `agency: z, ${delivered('2024-07-20')}`]
    expect((await linesOn('2024-12-31', { schedule: JULY, lead: '[xa]', records })).map(short)).toEqual([
      'x done-on-time',
      'y done-on-time',
    ])
  })

  it('what was overdue stays a line of its own, which a record under the old name settles', async () => {
    const own = `agency: v, ${delivered('2024-05-20')}`
    const inherited = `agency: w, ${delivered('2024-07-20')}`
    const told = { schedule: 'once 2024-05-31', lead: '[huyen]' }
    expect(await linesOn('2024-07-10', { ...told, records: [own, inherited] })).toMatchObject([
      { agencies: ['mau/v'], status: 'done-on-time' },
      { agencies: ['mau/w'], status: 'overdue', heldBy: ['mau/v'], flags: ['inherited'] },
    ])
    expect((await linesOn('2024-07-31', { ...told, records: [own, inherited] })).map(short)).toEqual([
      'v done-on-time',
      'w done-late',
    ])
  })

  it('two deliveries that one period asks for are both for the duty the two became', async () => {
    const records = ['2024-07-20', '2024-08-20'].map(
      (date) => `agency: v, ${delivered(date, ', period: "2024"')}`,
    )
    const found = await linesOn('2024-12-31', { schedule: 'every year x2', lead: '[huyen]', records })
    expect(found.filter(({ period }) => period === '2024').map(short)).toEqual([
      'v:2024 done-on-time',
      'w:2024 closed',
    ])
  })

  it('a second delivery for the duty that two became does not part them again', async () => {
    const records = ['2024-07-20', '2024-07-25'].map((date) => `agency: v, ${delivered(date)}`)
    const told = { schedule: JULY, lead: '[huyen]', records, findings: ['repeated-delivery'] }
    expect((await linesOn('2024-12-31', told)).map(short)).toEqual(['v done-on-time', 'w closed'])
  })

  // Due on 31/7, W's passes to V on 1/7, when V's own is settled already: the two do not become one.
  it.each([
    [delivered('2024-06-20'), 'v done-on-time'],
    ['event: waived, date: 2024-06-20, reason: lũ, by: CV 1', 'v closed'],
  ])(
    'what comes in time when its own was settled is settled by a delivery of its own (%s)',
    async (own, state) => {
      const records = [`agency: v, ${own}`, `agency: v, ${delivered('2024-07-25')}`]
      const told = { schedule: JULY, lead: '[huyen]', records }
      expect((await linesOn('2024-07-20', told)).map(short)).toEqual([state, 'w in-progress'])
      expect((await linesOn('2024-08-01', told)).map(short)).toEqual([state, 'w done-on-time'])
    },
  )

  it('every attestation is for the standing duty that two became', async () => {
    const records = ['2024-05-20', '2024-08-20'].map((date) => `agency: v, ${delivered(date)}`)
    const told = { schedule: 'continuous', lead: '[huyen]', records }
    expect(await linesOn('2024-12-31', told)).toMatchObject([
      { agencies: ['mau/v'], status: 'continuous', deliveredOn: '2024-08-20' },
      { agencies: ['mau/w'], status: 'closed', deliveredOn: null },
    ])
  })

  it('what is reopened is what was delivered, not what was inherited and is open', async () => {
    const records = [
      `agency: v, ${delivered('2024-05-20')}`,
      'agency: v, event: reopened, date: 2024-07-10, reason: thiếu',
    ]
    expect(
      await linesOn('2024-07-31', { schedule: 'once 2024-05-31', lead: '[huyen]', records }),
    ).toMatchObject([
      { agencies: ['mau/v'], status: 'overdue', deliveredOn: null },
      { agencies: ['mau/w'], status: 'overdue', heldBy: ['mau/v'] },
    ])
  })

  // V's own was due on 31/5 like W's, which passed to V overdue on 1/7. V's was delivered on 20/5, then wanted again.
  it('what was reopened is what is delivered again, before what was inherited', async () => {
    const records = [
      `agency: v, ${delivered('2024-05-20')}`,
      'agency: v, event: reopened, date: 2024-07-10, reason: thiếu',
      `agency: v, ${delivered('2024-07-15')}`,
    ]
    const told = { schedule: 'once 2024-05-31', lead: '[huyen]' }
    const found = await linesOn('2024-07-31', { ...told, records })
    // Its own: 31/5 → 15/7 is 30 + 15 days. W's: 31/5 → 31/7 is 30 + 31.
    expect(found.map((line) => [short(line), line.daysLate])).toEqual([
      ['v done-late', 45],
      ['w overdue', 61],
    ])
    const both = await linesOn('2024-07-31', {
      ...told,
      records: [...records, `agency: v, ${delivered('2024-07-20')}`],
    })
    expect(both.map((line) => [short(line), line.daysLate])).toEqual([
      ['v done-late', 45],
      // 30 + 20.
      ['w done-late', 50],
    ])
  })

  it('what a period asks for twice is open until it was delivered twice, then comes what was inherited', async () => {
    const deliveries = ['2024-07-05', '2024-07-10', '2024-07-15', '2024-07-20'].map(
      (date) => `agency: v, ${delivered(date, ', period: 2024-Q1')}`,
    )
    const states = async (count: number) =>
      (
        await linesOn('2024-07-31', {
          schedule: 'every quarter x2',
          lead: '[huyen]',
          records: deliveries.slice(0, count),
        })
      )
        .filter(({ period }) => period === '2024-Q1')
        .map(short)
    expect(await states(1)).toEqual(['v:2024-Q1 overdue', 'w:2024-Q1 overdue'])
    expect(await states(2)).toEqual(['v:2024-Q1 done-late', 'w:2024-Q1 overdue'])
    expect(await states(3)).toEqual(['v:2024-Q1 done-late', 'w:2024-Q1 overdue'])
    expect(await states(4)).toEqual(['v:2024-Q1 done-late', 'w:2024-Q1 done-late'])
  })

  it('what was waived is not open: a delivery is for what was inherited', async () => {
    const records = [
      'agency: v, event: waived, date: 2024-05-20, reason: lũ, by: CV 1',
      `agency: v, ${delivered('2024-07-15')}`,
    ]
    const found = await linesOn('2024-07-31', { schedule: 'once 2024-05-31', lead: '[huyen]', records })
    expect(found.map(short)).toEqual(['v closed', 'w done-late'])
  })

  it('every attestation is for the one duty that two standing ones became with the successor', async () => {
    const records = ['2024-07-20', '2024-08-20'].map((date) => `agency: z, ${delivered(date)}`)
    expect(await linesOn('2024-12-31', { schedule: 'continuous', lead: '[xa]', records })).toMatchObject([
      { agencies: ['mau/x'], status: 'continuous', deliveredOn: '2024-08-20' },
      { agencies: ['mau/y'], status: 'closed', deliveredOn: null },
    ])
  })

  it('an attested standing duty goes on with the successor', async () => {
    const told = { schedule: 'continuous', lead: '[c]', records: [`agency: c, ${delivered('2024-05-20')}`] }
    expect(await lineOn('2024-07-01', told)).toMatchObject({
      status: 'continuous',
      heldBy: ['mau/d'],
      flags: ['inherited'],
    })
  })

  it('a waived duty closes with its reason, not with the agency', async () => {
    const records = ['agency: w, event: waived, date: 2024-05-01, reason: lũ, by: CV 1']
    const [, line] = await linesOn('2024-07-01', { schedule: JULY, lead: '[huyen]', records })
    expect(line?.closedBecause?.en).toBe('waived: lũ; CV 1')
  })
})

describe('a retraction', () => {
  const retracted = (id: string, date: string) =>
    `event: retracted, retracts: ${id}, date: ${date}, reason: nhầm`

  it('counts from its own day', async () => {
    const told = { schedule: JUNE, records: [delivered('2024-05-10'), retracted('r1', '2024-05-12')] }
    expect(await lineOn('2024-05-11', told)).toMatchObject({ status: 'done-on-time' })
    expect(await lineOn('2024-05-12', told)).toMatchObject({ status: 'in-progress', deliveredOn: null })
  })

  it('makes way for the right record, as if the wrong one had never been', async () => {
    const records = [delivered('2024-07-05'), retracted('r1', '2024-07-08'), delivered('2024-06-29')]
    expect(await lineOn('2024-07-08', { schedule: JUNE, records })).toMatchObject({
      status: 'done-on-time',
      deliveredOn: '2024-06-29',
    })
  })

  it('takes back an extension, a waiver and a trigger too', async () => {
    expect(
      await lineOn('2024-08-01', { schedule: JUNE, records: [EXTENDED, retracted('r1', '2024-08-01')] }),
    ).toMatchObject({ status: 'overdue', due: '2024-06-30', flags: [] })
    const waived = 'event: waived, date: 2024-05-01, reason: lũ, by: CV 1'
    expect(
      await lineOn('2024-06-15', { schedule: JUNE, records: [waived, retracted('r1', '2024-06-01')] }),
    ).toMatchObject({ status: 'in-progress' })
    const triggered = 'event: triggered, date: 2024-03-04'
    expect(
      (
        await linesOn('2024-04-01', {
          schedule: 'triggered',
          records: [triggered, retracted('r1', '2024-04-01')],
        })
      ).map(short),
    ).toEqual(['a:T-2024-03-04 closed', 'a awaiting-trigger'])
  })

  it('retracted itself, it lets the record count again', async () => {
    const records = [delivered('2024-05-10'), retracted('r1', '2024-05-12'), retracted('r2', '2024-05-14')]
    expect(await lineOn('2024-05-13', { schedule: JUNE, records })).toMatchObject({ status: 'in-progress' })
    expect(await lineOn('2024-05-14', { schedule: JUNE, records })).toMatchObject({ status: 'done-on-time' })
  })
})

describe('a condition', () => {
  const triggered = (date: string, more = '') => `event: triggered, date: ${date}, document: 1/CV${more}`

  it('is waited for until the day it comes', async () => {
    const told = { schedule: 'triggered after 10 day', records: [triggered('2024-03-04')] }
    expect((await linesOn('2024-03-03', told)).map(short)).toEqual(['a awaiting-trigger'])
    expect(await lineOn('2024-03-04', told)).toMatchObject({
      id: 'p#1/ket-qua@mau/a:T-2024-03-04',
      period: 'T-2024-03-04',
      status: 'in-progress',
      from: '2024-03-04',
      due: '2024-03-14',
    })
    expect(await lineOn('2024-03-15', told)).toMatchObject({ status: 'overdue', daysLate: 1 })
  })

  it.each([
    // The day of the event is not counted. Months: the corresponding day, else the month’s last.
    ['after 5 day', '2024-02-27', '2024-03-03'],
    ['after 1 month', '2024-01-31', '2024-02-29'],
    ['after 2 month', '2024-03-15', '2024-05-15'],
    ['after 1 working-day', '2024-02-07', '2024-02-15'],
    ['after 10 working-day', '2024-06-03', '2024-06-17'],
    // Terms before the event end so long before it.
    ['before 3 day', '2024-03-15', '2024-03-12'],
    ['before 1 month', '2024-03-31', '2024-02-29'],
  ])('%s of %s ends on %s', async (term, event, due) => {
    const told = { schedule: `triggered ${term}`, records: [triggered(event)] }
    expect(await lineOn(event, told)).toMatchObject({ due, originalDue: due })
  })

  it('2 working days after 14/9/2023 end on 18/9/2023', async () => {
    const told = {
      schedule: 'triggered after 2 working-day',
      issued: '2023-08-28',
      records: [triggered('2023-09-14')],
    }
    expect(await lineOn('2023-09-14', told)).toMatchObject({ due: '2023-09-18' })
  })

  it('so many working days before an event are counted as those after it', async () => {
    // Thursday 15/2/2024 is the first working day after Tết, Wednesday 7/2 the last one before.
    const told = { schedule: 'triggered before 1 working-day', records: [triggered('2024-02-15')] }
    expect(await lineOn('2024-02-15', told)).toMatchObject({ due: '2024-02-07' })
  })

  it('without a term it is in progress, with no last day, until it is delivered', async () => {
    const records = [triggered('2024-03-04'), delivered('2024-09-01', ', period: T-2024-03-04')]
    expect(await lineOn('2024-08-31', { schedule: 'triggered', records })).toMatchObject({
      status: 'in-progress',
      due: null,
      flags: [],
    })
    expect(await lineOn('2024-09-01', { schedule: 'triggered', records })).toMatchObject({
      status: 'done-on-time',
      daysLate: 0,
    })
  })

  it('that comes twice makes two occurrences, each with its own deliveries', async () => {
    const records = [
      triggered('2024-03-04'),
      triggered('2024-05-06'),
      delivered('2024-05-10', ', period: T-2024-05-06'),
    ]
    expect((await linesOn('2024-05-31', { schedule: 'triggered after 10 day', records })).map(short)).toEqual(
      ['a:T-2024-03-04 overdue', 'a:T-2024-05-06 done-on-time'],
    )
  })

  it('recorded twice on one day is one occurrence', async () => {
    const records = [triggered('2024-03-04'), triggered('2024-03-04')]
    expect((await linesOn('2024-03-04', { schedule: 'triggered', records })).map(short)).toEqual([
      'a:T-2024-03-04 in-progress',
    ])
  })

  it('comes for one agency, or for everybody', async () => {
    const told = { schedule: 'triggered', lead: '[cac-so]' }
    expect(
      (await linesOn('2024-03-04', { ...told, records: [triggered('2024-03-04', ', agency: b')] })).map(
        short,
      ),
    ).toEqual(['b:T-2024-03-04 in-progress', 'a awaiting-trigger'])
    expect((await linesOn('2024-03-04', { ...told, records: [triggered('2024-03-04')] })).map(short)).toEqual(
      ['a:T-2024-03-04 in-progress', 'b:T-2024-03-04 in-progress'],
    )
  })

  it('comes for the members of its own day', async () => {
    const told = { schedule: 'triggered', lead: '[xa]', records: [triggered('2024-08-01')] }
    expect((await linesOn('2024-07-31', told)).map(short)).toEqual(['x awaiting-trigger', 'y closed'])
    expect((await linesOn('2024-08-01', told)).map(short)[0]).toBe('z:T-2024-08-01 in-progress')
  })

  it('that comes for everybody leaves nobody waiting', async () => {
    const told = { schedule: 'triggered', lead: '[xa]', records: [triggered('2024-08-01')] }
    expect((await linesOn('2024-08-01', told)).filter(({ status }) => status === 'awaiting-trigger')).toEqual(
      [],
    )
  })

  it('comes for the successor of the agency that waited', async () => {
    const told = { schedule: 'triggered', lead: '[c]', records: [triggered('2024-08-01', ', agency: d')] }
    expect(await lineOn('2024-08-01', told)).toMatchObject({
      period: 'T-2024-08-01',
      status: 'in-progress',
      heldBy: ['mau/d'],
    })
  })

  it('beside a recurring part concerns only its own', async () => {
    const records = [triggered('2024-03-04')]
    const found = await linesOn('2024-03-04', { schedule: 'every year + triggered after 2 month', records })
    expect(found.map(({ id, due }) => `${id} ${due}`)).toEqual([
      'p#1/ket-qua/1@mau/a:2024 2024-12-31',
      'p#1/ket-qua/1@mau/a:2025 2025-12-31',
      'p#1/ket-qua/2@mau/a:T-2024-03-04 2024-05-04',
    ])
  })

  it('is refused where its last day needs a year without a calendar, and never guessed', async () => {
    const told = {
      schedule: 'triggered after 10 working-day',
      records: [triggered('2025-12-29')],
      findings: ['uncovered-year'],
    }
    await expect(linesOn('2025-12-29', told)).rejects.toThrow(new UncoveredYear(2026, 'p'))
    // The day before, nothing has to be computed.
    expect((await linesOn('2025-12-28', told)).map(short)).toEqual(['a awaiting-trigger'])
    // Calendar days need no calendar.
    const inDays = { schedule: 'triggered after 10 day', records: told.records }
    expect(await lineOn('2025-12-29', inDays)).toMatchObject({ due: '2026-01-08' })
  })
})

describe('a last day on a day off', () => {
  const DAYS = [
    // Saturday, Sunday, Sunday before New Year, Friday in Tết; and a working day.
    ['2024-11-30', '2024-12-02'],
    ['2024-06-30', '2024-07-01'],
    ['2023-12-31', '2024-01-02'],
    ['2025-01-31', '2025-02-03'],
    ['2024-05-31', '2024-05-31'],
  ] as const

  it.each(DAYS)('%s stands by default', async (due) => {
    expect(await lineOn(due, { schedule: `once ${due}`, issued: '2023-07-03' })).toMatchObject({ due })
  })

  it.each(DAYS)('%s is %s where the plan says so', async (day, due) => {
    const readings = '{ day-off: next-working-day }'
    const told = { schedule: `once ${day}`, issued: '2023-07-03', readings }
    expect(await lineOn(due, told)).toMatchObject({ due, status: 'in-progress' })
  })

  it.each(DAYS)('%s is %s where the question says so', async (day, due) => {
    const told = { schedule: `once ${day}`, issued: '2023-07-03' }
    expect(await lineOn(due, told, { dayOff: 'next-working-day' })).toMatchObject({
      due,
      status: 'in-progress',
    })
  })

  it('what the plan says goes before the question', async () => {
    const told = { schedule: 'once 2024-11-30', readings: '{ day-off: stands }' }
    expect(await lineOn('2024-12-02', told, { dayOff: 'next-working-day' })).toMatchObject({
      due: '2024-11-30',
      status: 'overdue',
    })
  })

  it('of a term or a period rolls as well', async () => {
    const dayOff = 'next-working-day'
    // 22/8/2024 + 10 days = Sunday 1/9, and 2–3/9 are off.
    const triggered = ['event: triggered, date: 2024-08-22, document: 1/CV']
    expect(
      await lineOn('2024-08-22', { schedule: 'triggered after 10 day', records: triggered }, { dayOff }),
    ).toMatchObject({ due: '2024-09-04' })
    const quarters = await linesOn('2024-06-30', { schedule: 'every quarter' }, { dayOff })
    // Sunday 31/3, Sunday 30/6, Monday 30/9.
    expect(quarters.map(({ due }) => due)).toEqual(['2024-04-01', '2024-07-01', '2024-09-30'])
  })

  describe('through which an extension runs', () => {
    const dayOff = 'next-working-day'
    const MAY = 'once 2024-05-31'
    // 30/6/2024 is a Sunday, 31/5/2024 a Friday.
    const extended = 'event: extended, date: 2024-05-20, through: 2024-06-30, basis: CV 1'

    it.each([
      ['next-working-day', '2024-06-30', { due: '2024-07-01', status: 'in-progress', daysLate: 0 }],
      ['next-working-day', '2024-07-01', { due: '2024-07-01', status: 'in-progress', daysLate: 0 }],
      ['next-working-day', '2024-07-03', { due: '2024-07-01', status: 'overdue', daysLate: 2 }],
      ['stands', '2024-07-01', { due: '2024-06-30', status: 'overdue', daysLate: 1 }],
    ] as const)('rolls as the plan’s own (%s, on %s)', async (says, asOf, expected) => {
      const told = { schedule: MAY, readings: `{ day-off: ${says} }`, records: [extended] }
      expect(await lineOn(asOf, told)).toMatchObject({
        originalDue: '2024-05-31',
        flags: expect.arrayContaining(['extended']),
        ...expected,
      })
      if (says === dayOff)
        expect(
          await lineOn(asOf, { schedule: MAY, records: [extended] }, { dayOff: 'next-working-day' }),
        ).toMatchObject(expected)
    })

    it.each([
      ['2024-07-01', 'done-on-time', 0],
      ['2024-07-02', 'done-late', 1],
    ])('delivered on %s: %s by %i', async (date, status, daysLate) => {
      const told = { schedule: MAY, records: [extended, delivered(date)] }
      expect(await lineOn('2024-12-31', told, { dayOff })).toMatchObject({ status, daysLate })
    })

    it('does not become inherited overdue by a reorganisation on the day it rolls to', async () => {
      // What C owes passes to D on Monday 1/7/2024, on which it is still in time.
      const records = [`agency: c, ${extended}`]
      const told = { schedule: MAY, lead: '[c]', records }
      expect(await lineOn('2024-07-01', told, { dayOff })).toMatchObject({
        heldBy: ['mau/d'],
        status: 'in-progress',
      })
    })

    it('is refused in a year without a calendar once the duty has begun, never guessed', async () => {
      // No calendar covers 2026; 2024-H2 begins on 1/7/2024.
      const late = 'event: extended, period: "2024-H2", date: 2024-05-20, through: 2026-02-28, basis: CV 1'
      const told = { schedule: 'every half-year', records: [late] }
      const [, ahead] = await linesOn('2024-06-30', told, { dayOff })
      expect(ahead).toMatchObject({ period: '2024-H2', due: '2026-02-28', status: 'not-started' })
      await expect(linesOn('2024-07-01', told, { dayOff })).rejects.toThrow(new UncoveredYear(2026, 'p'))
      expect(await linesOn('2024-07-01', told)).toHaveLength(3)
    })
  })

  it('of a period that has not begun is the one that it will have, where a calendar covers its year', async () => {
    // The second quarter of 2024 ends on a Sunday; the year 2026 has no calendar.
    const dayOff = 'next-working-day'
    const told = { schedule: 'every quarter' }
    const secondQuarter = async (asOf: string) =>
      (await linesOn(asOf, told, { dayOff })).find(({ period }) => period === '2024-Q2')
    expect(await secondQuarter('2024-03-31')).toMatchObject({ due: '2024-07-01', status: 'not-started' })
    expect(await secondQuarter('2024-04-01')).toMatchObject({ due: '2024-07-01', status: 'in-progress' })
    const ahead = { schedule: 'once 2026-01-01..2026-02-28' }
    expect(await lineOn('2025-12-31', ahead, { dayOff })).toMatchObject({
      due: '2026-02-28',
      status: 'not-started',
    })
    const done = { ...ahead, records: [delivered('2024-05-02')] }
    expect(await lineOn('2025-12-31', done, { dayOff })).toMatchObject({ status: 'done-on-time' })
  })

  it('is refused in a year without a calendar', async () => {
    const told = { schedule: 'once 2026-06-30' }
    expect(await lineOn('2024-06-30', told)).toMatchObject({ due: '2026-06-30' })
    await expect(lineOn('2024-06-30', told, { dayOff: 'next-working-day' })).rejects.toThrow(
      new UncoveredYear(2026, 'p'),
    )
  })
})

describe('what was known at the time', () => {
  const records = [
    delivered('2024-06-20', ', recorded: 2024-07-05'),
    'event: retracted, retracts: r1, date: 2024-06-25, recorded: 2024-07-20, reason: nhầm',
  ]
  const told = { schedule: JUNE, records }

  it.each([
    ['2024-07-04', 'in-progress'],
    ['2024-07-05', 'done-on-time'],
    ['2024-07-19', 'done-on-time'],
    ['2024-07-20', 'in-progress'],
  ])('on 30/6, as known at %s: %s', async (knownAt, status) => {
    expect(await lineOn('2024-06-30', told, { knownAt })).toMatchObject({ status })
  })

  it('what names no day of recording was known on its own', async () => {
    const one = { schedule: JUNE, records: [delivered('2024-06-20')] }
    expect(await lineOn('2024-06-30', one, { knownAt: '2024-06-19' })).toMatchObject({
      status: 'in-progress',
    })
    expect(await lineOn('2024-06-30', one, { knownAt: '2024-06-20' })).toMatchObject({
      status: 'done-on-time',
    })
  })

  it('needs a real day', async () => {
    await expect(linesOn('2024-06-30', told, { knownAt: '2024-06-31' })).rejects.toThrow(RangeError)
  })
})
