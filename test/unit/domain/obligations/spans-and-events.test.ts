import { describe, expect, it } from 'vitest'
import { type Period, periodNamed } from '../../../../src/domain/time/period.ts'
import { examine } from '../../../../src/workspace/examine.ts'
import { remind } from '../../../../src/workspace/remind.ts'

const REGISTER = `
schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: inferred }
  - { id: a, name: Sở A, kind: so, source: s, confidence: inferred }
  - { id: b, name: Sở B, kind: so, source: s, confidence: inferred }
  # C begins with 2026, after the issue of the plans below.
  - { id: c, name: Sở C, kind: so, from: 2026-01-01, source: s, confidence: inferred }
groups:
  - { id: cac-so, name: Các sở, kinds: [so] }
`

interface Told {
  readonly schedule: string
  readonly lead?: string
  readonly issued?: string
  /** Keys of the plan, such as its span. */
  readonly plan?: string
  /** Events as they stand in a file. */
  readonly records?: readonly string[]
}

function filesOf({ schedule, lead = '[a]', issued = '2025-11-29', plan = '', records = [] }: Told) {
  const text = `
schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: ${issued}
${plan}
tasks:
  - { id: "1", title: Việc, lead: ${lead}, deadline: { text: null, schedule: "${schedule}", basis: thử } }
`
  const entries = records.map((event, index) => `  - { id: r${index + 1}, task: "1", ${event} }\n`).join('')
  return [
    { path: 'plans/p.yaml', text },
    { path: 'plans/agencies/mau.yaml', text: REGISTER },
    {
      path: 'plans/records/p.yaml',
      text: `schema: records/v1\nplan: p\nrecords:${entries === '' ? ' []' : `\n${entries}`}`,
    },
  ]
}

/** Each obligation: who, which period, first and last day, status. */
async function linesOn(asOf: string, told: Told): Promise<readonly string[]> {
  const { obligations, findings } = await examine({ files: filesOf(told), asOf })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return obligations.map(({ id, from, due, status }) => {
    const who = id.replace('p#1/ket-qua', '').replace('@mau/', '')
    return `${who} ${from ?? '–'} ${due ?? '–'} ${status}`
  })
}

describe('the span of a plan', () => {
  const plan = 'from: 2026-01-01\nthrough: 2030-12-31'

  it('"giai đoạn 2026 - 2030" of November 2025 owes nothing for 2025', async () => {
    expect(await linesOn('2026-01-01', { schedule: 'every year', plan })).toEqual([
      'a:2026 2026-01-01 2026-12-31 in-progress',
      'a:2027 2027-01-01 2027-12-31 not-started',
    ])
    expect(await linesOn('2025-12-31', { schedule: 'every year', plan })).toEqual([
      'a:2026 2026-01-01 2026-12-31 not-started',
    ])
  })

  it.each(['continuous', 'undated', 'open until event'])('begins and ends what is %s', async (schedule) => {
    const status = schedule === 'undated' ? 'undated' : 'continuous'
    expect(await linesOn('2025-12-31', { schedule, plan })).toEqual(['a 2026-01-01 – not-started'])
    expect(await linesOn('2026-01-01', { schedule, plan })).toEqual([`a 2026-01-01 – ${status}`])
    expect(await linesOn('2030-12-31', { schedule, plan })).toEqual([`a 2026-01-01 – ${status}`])
    expect(await linesOn('2031-01-01', { schedule, plan })).toEqual(['a 2026-01-01 – closed'])
  })

  it('leaves a duty with a day of its own alone', async () => {
    for (const asOf of ['2025-12-31', '2031-01-02']) {
      const [once] = await linesOn(asOf, { schedule: 'once 2025-12-20', plan })
      expect(once).toBe('a – 2025-12-20 overdue')
    }
    expect(await linesOn('2025-12-15', { schedule: 'open 2025-12-01..', plan })).toEqual([
      'a 2025-12-01 – continuous',
    ])
  })

  it('calls a group together on its first day', async () => {
    const told = { schedule: 'continuous', lead: '[cac-so]', plan }
    expect((await linesOn('2026-01-01', told)).map((line) => line.slice(0, 1))).toEqual(['a', 'b', 'c'])
    // Without the span it is the day of issue, when C was not there.
    const always = { ...told, plan: '' }
    expect((await linesOn('2026-01-01', always)).map((line) => line.slice(0, 1))).toEqual(['a', 'b'])
  })

  it('takes a first day before the issue for the issue', async () => {
    const told = { schedule: 'continuous', plan: 'from: 2025-01-01', issued: '2025-03-10' }
    expect(await linesOn('2025-03-10', told)).toEqual(['a – – continuous'])
  })

  it('a year of its own is owed though too little is left of it, and may go without its period', async () => {
    const told = {
      schedule: 'every year',
      issued: '2024-09-10',
      plan: 'through: 2024-12-31',
      records: ['agency: a, event: delivered, date: 2024-12-20, document: 1/BC'],
    }
    expect(await linesOn('2024-12-31', told)).toEqual(['a:2024 2024-01-01 2024-12-31 done-on-time'])
  })
})

describe('what begins after a term', () => {
  // The 24 months from 10/8/2024 end with 10/8/2026.
  const told = { schedule: 'open after 24 month', lead: '[a, b]', issued: '2024-01-10' }
  const each = { ...told, lead: '[cac-so]' }
  const triggered = 'event: triggered, date: 2024-08-10'

  it('waits for its event, and begins on the day after the term, without a last day', async () => {
    const after = { ...told, records: [triggered] }
    expect(await linesOn('2024-08-09', after)).toEqual(['a+b – – awaiting-trigger'])
    expect(await linesOn('2024-08-10', after)).toEqual(['a+b:T-2024-08-10 2026-08-11 – not-started'])
    expect(await linesOn('2026-08-10', after)).toEqual(['a+b:T-2024-08-10 2026-08-11 – not-started'])
    expect(await linesOn('2026-08-11', after)).toEqual(['a+b:T-2024-08-10 2026-08-11 – continuous'])
    expect(await linesOn('2036-08-11', after)).toEqual(['a+b:T-2024-08-10 2026-08-11 – continuous'])
  })

  it('begins for the agency that its event came for; the others still wait', async () => {
    const after = { ...each, records: [`agency: a, ${triggered}`] }
    expect(await linesOn('2026-08-11', after)).toEqual([
      'a:T-2024-08-10 2026-08-11 – continuous',
      'b – – awaiting-trigger',
    ])
  })

  it('is attested, never done', async () => {
    const delivery = 'agency: a, period: T-2024-08-10, event: delivered, date: 2026-09-01, document: 1/BC'
    const after = { ...told, lead: '[a]', records: [triggered, delivery] }
    expect(await linesOn('2026-09-01', after)).toEqual(['a:T-2024-08-10 2026-08-11 – continuous'])
  })
})

describe('what stands until an event', () => {
  const told = { schedule: 'open until event', lead: '[cac-so]', issued: '2024-01-10' }

  it('closes on the day of the event, with that reason', async () => {
    const until = { ...told, records: ['event: triggered, date: 2025-03-05'] }
    expect(await linesOn('2025-03-04', until)).toEqual(['a – – continuous', 'b – – continuous'])
    expect(await linesOn('2025-03-05', until)).toEqual(['a – – closed', 'b – – closed'])
    const { obligations } = await examine({ files: filesOf(until), asOf: '2025-03-05' })
    expect(obligations[0]?.closedBecause?.vi).toBe('sự kiện đã xảy ra, việc thực hiện đến đó là hết')
  })

  it('closes for the agency that the event came for', async () => {
    const until = { ...told, records: ['agency: b, event: triggered, date: 2025-03-05'] }
    expect(await linesOn('2025-03-05', until)).toEqual(['a – – continuous', 'b – – closed'])
  })

  it('stands again where the event was recorded by mistake', async () => {
    const until = {
      ...told,
      records: [
        'event: triggered, date: 2025-03-05',
        'event: retracted, date: 2025-03-06, retracts: r1, reason: nhầm',
      ],
    }
    expect(await linesOn('2025-03-06', until)).toEqual(['a – – continuous', 'b – – continuous'])
  })
})

describe('the reminder of the quarter that a plan was issued in', () => {
  const quarter = periodNamed('2025-Q4')
  const asked = async (told: Told, period: Period | null) => {
    if (period === null) throw new Error('no such period')
    const { passedOver } = await remind(period, { files: filesOf(told), asOf: '2025-12-01' })
    return passedOver.map(({ plan, task, passed }) => `${plan}#${task} ${passed.period} ${passed.schedule}`)
  }

  it('names the period that does not count, and the schedule to write', async () => {
    expect(await asked({ schedule: 'every year' }, quarter)).toEqual(['p#1 2025 every year 2025-01-01..'])
    expect(await asked({ schedule: 'every year' }, periodNamed('2026-Q1'))).toEqual([])
    expect(await asked({ schedule: 'every year 2026-01-01..' }, quarter)).toEqual([])
  })
})

describe('a period of two years', () => {
  it('is one duty under one id, and records name it', async () => {
    const records = ['agency: a, period: 2025..2026, event: delivered, date: 2027-01-05, document: 1/BC']
    expect(await linesOn('2027-01-05', { schedule: 'every 2 year', records })).toEqual([
      'a:2025..2026 2025-01-01 2026-12-31 done-late',
      'a:2027..2028 2027-01-01 2028-12-31 in-progress',
      'a:2029..2030 2029-01-01 2030-12-31 not-started',
    ])
  })
})
