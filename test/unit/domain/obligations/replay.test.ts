import { describe, expect, it } from 'vitest'
import { examine } from '../../../../src/workspace/examine.ts'
import { validate } from '../../../../src/workspace/validate.ts'

/** Agencies by id: through which day they exist, and who takes over from which day. */
type Agencies = Readonly<Record<string, { readonly through: string; readonly to?: string } | null>>

/** The next day's successor, where the body's last day is 30/6, 31/7 or 31/8/2024. */
const MERGES: Agencies = { a: { through: '2024-06-30', to: 'b' }, b: null }
const BOTH: Agencies = {
  a: { through: '2024-06-30', to: 'd' },
  b: { through: '2024-06-30', to: 'd' },
  d: null,
}
const NEXT: Readonly<Record<string, string>> = {
  '2024-06-30': '2024-07-01',
  '2024-07-31': '2024-08-01',
  '2024-08-31': '2024-09-01',
}

function filesOf(agencies: Agencies, schedule: string, records: readonly string[], lead = '[g]') {
  const lines = Object.entries(agencies).map(([id, life]) => {
    const end = life === null ? '' : `, through: ${life.through}`
    const next =
      life?.to === undefined
        ? ''
        : `, successors: [{ agency: ${life.to}, from: ${NEXT[life.through]}, basis: NQ }]`
    return `  - { id: ${id}, name: Sở ${id.toUpperCase()}, kind: so${end}${next}, source: s, confidence: stated }\n`
  })
  const register = `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: stated }
${lines.join('')}groups:
  - { id: g, name: Hai sở, members: [{ agency: a, confidence: stated }, { agency: b, confidence: stated }] }
`
  const plan = `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-15
tasks:
  - { id: "1", title: Việc, lead: ${lead}, deadline: { text: null, schedule: "${schedule}", basis: thử } }
`
  const entries = records.map((words, index) => `  - { id: r${index}, task: "1", ${words} }\n`).join('')
  return [
    { path: 'so.yaml', text: register },
    { path: 'p.yaml', text: plan },
    ...(entries === ''
      ? []
      : [{ path: 'r.yaml', text: `schema: records/v1\nplan: p\nrecords:\n${entries}` }]),
  ]
}

/** Each obligation as `a: status, last day, days late, who holds it`. */
async function linesOn(asOf: string, ...about: Parameters<typeof filesOf>) {
  const { obligations } = await examine({ files: filesOf(...about), asOf })
  return obligations.map(({ agencies, status, due, daysLate, heldBy, closedBecause }) => {
    const who = agencies.map((ref) => ref.slice(4)).join()
    const merged = closedBecause?.en.includes('merged into') ? ' into one' : ''
    return `${who}: ${status}${merged} ${due} +${daysLate} [${heldBy.map((ref) => ref.slice(4)).join()}]`
  })
}

const delivered = (agency: string, date: string) =>
  `agency: ${agency}, event: delivered, date: ${date}, document: 1/BC`
const reopened = (agency: string, date: string) =>
  `agency: ${agency}, event: reopened, date: ${date}, reason: sai`

// a's duty becomes one with b's on 1/7 (due 15/7, so in time); b's passes to c on 1/8, overdue.
const CHAIN: Agencies = {
  a: { through: '2024-06-30', to: 'b' },
  b: { through: '2024-07-31', to: 'c' },
  c: null,
}

describe('what a successor does counts for what is still owed', () => {
  it('not for a duty that had become one with it', async () => {
    const late = [delivered('c', '2024-08-10')]
    expect(await linesOn('2024-12-31', CHAIN, 'once 2024-07-15', late)).toEqual([
      'a: closed into one 2024-07-15 +0 []',
      // 15/7 to 10/8.
      'b: done-late 2024-07-15 +26 [c]',
    ])
    const longer = ['agency: c, event: extended, date: 2024-08-10, through: 2024-12-31, basis: CV']
    expect(await linesOn('2024-09-01', CHAIN, 'once 2024-08-31', longer)).toEqual([
      'a: closed into one 2024-08-31 +0 []',
      'b: in-progress 2024-12-31 +0 [c]',
    ])
  })

  it('also where the two came to it on different days', async () => {
    const agencies: Agencies = {
      a: { through: '2024-08-31', to: 'c' },
      b: { through: '2024-06-30', to: 'c' },
      c: null,
    }
    expect(await linesOn('2024-11-01', agencies, 'once 2024-10-31', [delivered('c', '2024-10-25')])).toEqual([
      'a: closed into one 2024-10-31 +0 []',
      'b: done-on-time 2024-10-31 +0 [c]',
    ])
  })

  it('and twice is once too often, not a second duty done', async () => {
    const records = [delivered('d', '2024-07-10'), delivered('d', '2024-08-15')]
    // Of two that come to it on one day, the second becomes one with the first.
    expect(await linesOn('2024-12-31', BOTH, 'once 2024-07-31', records)).toEqual([
      'a: done-on-time 2024-07-31 +0 [d]',
      'b: closed into one 2024-07-31 +0 []',
    ])
  })

  it('also under the old name, which the duty no longer has to itself', async () => {
    expect(await linesOn('2024-12-31', MERGES, 'once 2024-07-31', [delivered('a', '2024-07-10')])).toEqual([
      'a: closed into one 2024-07-31 +0 []',
      'b: done-on-time 2024-07-31 +0 [b]',
    ])
  })
})

describe('what is reopened after its agency has ended', () => {
  it('passes to the successor that day, and stands beside what that one had done', async () => {
    const records = [delivered('a', '2024-06-10'), delivered('b', '2024-07-20'), reopened('a', '2024-08-05')]
    expect(await linesOn('2024-08-04', MERGES, 'once 2024-12-31', records)).toEqual([
      'a: done-on-time 2024-12-31 +0 [a]',
      'b: done-on-time 2024-12-31 +0 [b]',
    ])
    expect(await linesOn('2024-08-05', MERGES, 'once 2024-12-31', records)).toEqual([
      'a: in-progress 2024-12-31 +0 [b]',
      'b: done-on-time 2024-12-31 +0 [b]',
    ])
  })

  it('leaves what had stayed overdue beside it a line of its own', async () => {
    // On 1/7 b had delivered, so that a's passed to it alone; overdue from 1/8.
    const records = [delivered('b', '2024-06-10'), reopened('b', '2024-08-05')]
    expect(await linesOn('2024-08-04', MERGES, 'once 2024-07-31', records)).toEqual([
      'a: overdue 2024-07-31 +4 [b]',
      'b: done-on-time 2024-07-31 +0 [b]',
    ])
    expect(await linesOn('2024-08-05', MERGES, 'once 2024-07-31', records)).toEqual([
      'a: overdue 2024-07-31 +5 [b]',
      'b: overdue 2024-07-31 +5 [b]',
    ])
  })

  it('takes no extension away that another was given', async () => {
    const records = [
      'agency: a, event: cancelled, date: 2024-06-05, reason: thôi, by: UBND',
      'agency: d, event: extended, date: 2024-07-10, through: 2024-12-31, basis: CV',
      reopened('a', '2024-08-05'),
    ]
    expect(await linesOn('2024-08-05', BOTH, 'once 2024-07-31', records)).toEqual([
      'a: overdue 2024-07-31 +5 [d]',
      'b: in-progress 2024-12-31 +0 [d]',
    ])
  })

  it('is overdue beside another that is', async () => {
    const records = [delivered('a', '2024-06-25'), reopened('a', '2024-07-25')]
    expect(await linesOn('2024-07-25', MERGES, 'once 2024-07-20', records)).toEqual([
      'a: overdue 2024-07-20 +5 [b]',
      'b: overdue 2024-07-20 +5 [b]',
    ])
  })
})

const ALONE: Agencies = { a: { through: '2024-06-30' }, b: null }

it('what an agency hands in after it ended without a successor stays with it', async () => {
  const about = [ALONE, 'once 2024-06-20', [delivered('a', '2024-07-05')], '[a]'] as const
  expect(await linesOn('2024-07-05', ...about)).toEqual(['a: done-late 2024-06-20 +15 [a]'])
  const { agencies } = await examine({ files: filesOf(...about), asOf: '2024-07-05' })
  expect(agencies.map(({ id, total, doneLate }) => [id, total, doneLate])).toEqual([['mau/a', 1, 1]])
})

it('of several deliveries of a period, an early one that was late makes it late', async () => {
  const of = (date: string, more = '') => `${delivered('b', date)}, period: 2024-Q1${more}`
  const records = [of('2024-04-05'), of('2024-04-07', ', certainty: no-later-than')]
  // Quarter I ends on 31/3: the first was five days late, and known exactly.
  expect((await linesOn('2024-04-07', { a: null, b: null }, 'every quarter x2', records, '[b]'))[0]).toBe(
    'b: done-late 2024-03-31 +5 [b]',
  )
})

describe('a record of a deadline with several parts', () => {
  const PARTS = 'once 2024-06-30 + once 2024-12-31'
  const about = (more: string) =>
    [{ a: null, b: null }, PARTS, [`${delivered('b', '2024-06-05')}${more}`], '[b]'] as const

  it('counts for the part it names', async () => {
    expect(await linesOn('2024-07-01', ...about(', part: 2'))).toEqual([
      'b: overdue 2024-06-30 +1 [b]',
      'b: done-on-time 2024-12-31 +0 [b]',
    ])
    expect(await validate(filesOf(...about(', part: 2')))).toEqual([])
  })

  it('counts for none where it names none, and is told of', async () => {
    expect(await linesOn('2024-07-01', ...about(''))).toEqual([
      'b: overdue 2024-06-30 +1 [b]',
      'b: in-progress 2024-12-31 +0 [b]',
    ])
    const findings = await validate(filesOf(...about('')))
    expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
      ['unknown-task', 'The deadline of task 1 has several parts (1, 2), and the record does not say which.'],
    ])
  })

  it('need not name it where the period tells', async () => {
    const files = filesOf(
      { a: null, b: null },
      'once 2024-06-30 + every quarter',
      [`${delivered('b', '2024-03-05')}, period: 2024-Q1`, delivered('b', '2024-06-05')],
      '[b]',
    )
    expect(await validate(files)).toEqual([])
    const { obligations } = await examine({ files, asOf: '2024-07-01' })
    expect(obligations.map(({ part, period, status }) => [part, period, status]).slice(0, 3)).toEqual([
      [1, null, 'done-on-time'],
      [2, '2024-Q1', 'done-on-time'],
      [2, '2024-Q2', 'overdue'],
    ])
  })
})

it('two tasks of one number that become one are no riddle', async () => {
  // By mistake both are task 1. What is of press passes to b on 2/7, the rest on 1/7.
  const files = [
    {
      path: 'so.yaml',
      text: `schema: agencies/v1
province: mau
name: Mẫu
sources: { s: { title: Sổ, kind: practice } }
fields: { press: Báo chí }
agencies:
  - { id: ubnd, name: UBND tỉnh, kind: ubnd-tinh, source: s, confidence: stated }
  - id: a
    name: Sở A
    kind: so
    through: 2024-06-30
    successors:
      - { agency: b, from: 2024-07-02, basis: NQ, fields: [press] }
      - { agency: b, from: 2024-07-01, basis: NQ }
    source: s
    confidence: stated
  - { id: b, name: Sở B, kind: so, source: s, confidence: stated }
`,
    },
    {
      path: 'p.yaml',
      text: `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-15
tasks:
  - { id: "1", title: Một, lead: [a], field: press, deadline: Trong năm 2024 }
  - { id: "1", title: Hai, lead: [a], deadline: Trong năm 2024 }
`,
    },
    {
      path: 'r.yaml',
      text: `schema: records/v1\nplan: p\nrecords:\n  - { id: x, task: "1", ${delivered('b', '2024-08-01')} }\n`,
    },
  ]
  expect((await validate(files)).map(({ code }) => code)).toContain('duplicate-id')
})
