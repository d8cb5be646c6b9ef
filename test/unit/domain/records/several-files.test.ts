import { describe, expect, it } from 'vitest'
import { examine } from '../../../../src/workspace/examine.ts'
import { SMALL_REGISTER } from '../../../support/province.ts'

const PLAN = `schema: plan/v1
id: p
province: mau
number: 1/KH-UBND
type: ke-hoach
title: Kế hoạch
issuer: ubnd
issued: 2024-01-10
tasks:
  - { id: "1", title: Kiểm tra, lead: [ubnd], deadline: 02 lần/năm }
  - { id: "2", title: Báo cáo, lead: [ubnd], deadline: trong tháng 5/2024 }
`

function delivered(id: string, document: string): string {
  return `  - { id: ${id}, task: "1", agency: ubnd, event: delivered, date: 2024-05-02, period: "2024", document: ${document} }\n`
}

function viewOf(
  files: readonly string[],
  asked: { readonly asOf: string; readonly knownAt?: string | null },
) {
  const records = files.map((entries, index) => ({
    path: `records/${index + 1}.yaml`,
    text: `schema: records/v1\nplan: p\nrecords:\n${entries}`,
  }))
  return examine({
    files: [{ path: 'p.yaml', text: PLAN }, { path: 'so.yaml', text: SMALL_REGISTER }, ...records],
    ...asked,
  })
}

/** How the duty of 2024 stands at its end, with so many files of records. */
async function stateWith(...files: readonly string[]) {
  const view = await viewOf(files, { asOf: '2024-12-31' })
  const codes = view.findings.map(({ code, file, pointer }) => `${file} ${code} ${pointer}`)
  return [view.obligations.find(({ period }) => period === '2024')?.status, codes]
}

it('the records of a plan may stand in several files', async () => {
  expect(await stateWith(delivered('a', '1/KL'), delivered('b', '2/KL'))).toEqual(['done-on-time', []])
})

it('one record counts once, in however many files it stands, and the later ones are told of', async () => {
  const [once, other] = [delivered('a', '1/KL'), delivered('b', '2/KL')]
  expect(await stateWith(once, once)).toEqual(['in-progress', ['records/2.yaml duplicate-id /records/0/id']])
  expect(await stateWith(once + once)).toEqual(['in-progress', ['records/1.yaml duplicate-id /records/1/id']])
  expect(await stateWith(once, other + once, once)).toEqual([
    'done-on-time',
    ['records/2.yaml duplicate-id /records/1/id', 'records/3.yaml duplicate-id /records/0/id'],
  ])
})

it('of two records of one id the first counts, in the order of the paths', async () => {
  const [first, other] = [delivered('a', '1/KL'), delivered('b', '2/KL')]
  const progress =
    '  - { id: b, task: "1", agency: ubnd, event: progress, date: 2024-06-03, period: "2024" }\n'
  expect((await stateWith(first, other, progress))[0]).toBe('done-on-time')
  expect((await stateWith(first, progress, other))[0]).toBe('in-progress')
})

describe('what two files say of one day', () => {
  const entry = (id: string, said: string) => `  - { id: ${id}, agency: ubnd, date: 2024-06-05, ${said} }\n`
  const DELIVERED = 'task: "2", event: delivered, document: 1/x'
  const WAIVED = 'task: "2", event: waived, reason: r, by: b'
  const REOPENED = 'task: "2", event: reopened, reason: r'

  /** How the duty due on 31/5/2024 stands, whichever file bears which name; they must agree. */
  async function standsBy(one: string, other: string, knownAt: string | null = null) {
    const stateOf = async (...files: readonly string[]) => {
      const { obligations } = await viewOf(files, { asOf: '2024-07-10', knownAt })
      const line = obligations.find(({ task }) => task === '2')
      return `${line?.status} ${line?.daysLate}`
    }
    const state = await stateOf(one, other)
    expect(await stateOf(other, one)).toBe(state)
    return state
  }

  it('is taken in the order of the ids, whatever the files are called', async () => {
    const certain = entry('x2', DELIVERED)
    const boundOnly = (id: string) => entry(id, `${DELIVERED}, certainty: no-later-than`)
    // Known only by 5/6, it is not proven late; delivered again on 5/6 changes nothing. The other way round it is 5 days late.
    expect(await standsBy(boundOnly('x1'), certain)).toBe('done-on-time 0')
    expect(await standsBy(boundOnly('x3'), certain)).toBe('done-late 5')
    // Waived after the delivery changes nothing; delivered after the waiver comes too late.
    expect(await standsBy(entry('y1', DELIVERED), entry('y2', WAIVED))).toBe('done-late 5')
    expect(await standsBy(entry('y1', WAIVED), entry('y2', DELIVERED))).toBe('closed 0')
  })

  it('stays together and in the order of its file', async () => {
    // Taken as a, c, b it is reopened at the end, and 40 days after 31/5; by the ids alone c would deliver it again.
    const two = entry('c', DELIVERED) + entry('b', REOPENED)
    expect(await standsBy(two, entry('a', DELIVERED))).toBe('overdue 40')
    expect(await standsBy(two, entry('d', DELIVERED))).toBe('done-late 5')
  })

  it('goes first where it was recorded first, and what is recorded later moves nothing', async () => {
    const waived = entry('a', `${WAIVED}, recorded: 2024-06-10`)
    const delivered = entry('b', `${DELIVERED}, recorded: 2024-06-07`)
    expect(await standsBy(waived, delivered)).toBe('done-late 5')
    // Added to the file of the waiver after 10/6, a smaller id leaves what was known then as it was.
    const early = entry('a', `${WAIVED}, recorded: 2024-06-10`)
    const more = entry('A', 'task: "1", period: "2024", event: progress, recorded: 2024-06-20')
    const other = entry('B', `${DELIVERED}, recorded: 2024-06-10`)
    const then = await standsBy(early, other, '2024-06-15')
    expect(then).toBe('done-late 5')
    expect(await standsBy(early + more, other, '2024-06-15')).toBe(then)
    expect(await standsBy(early + more, other)).toBe(then)
  })
})

it('of two calendars of one year that differ none counts, and a plan that needs one is withheld', async () => {
  const rolling = PLAN.replace('issued:', 'readings: { day-off: next-working-day }\nissued:').replace(
    '02 lần/năm',
    '2/9/2024',
  )
  const [holiday, none] = ['days-off: [{ from: 2024-09-02, name: Quốc khánh }]', 'days-off: []']
  const dueWith = async (...calendars: readonly string[]) => {
    const texts = calendars.map((days) => `schema: calendar/v1\nyear: 2024\nsources: {}\n${days}\n`)
    const files = [
      { path: 'p.yaml', text: rolling },
      { path: 'so.yaml', text: SMALL_REGISTER },
      ...texts.map((text, index) => ({ path: `calendar/${index + 1}.yaml`, text })),
    ]
    const { obligations } = await examine({ files, asOf: '2024-08-01' })
    return obligations.filter(({ task }) => task === '1').map(({ due }) => due)
  }
  // 2/9/2024 is a Monday.
  expect(await dueWith(holiday)).toEqual(['2024-09-03'])
  expect(await dueWith(none)).toEqual(['2024-09-02'])
  expect(await dueWith(holiday, none)).toEqual([])
  expect(await dueWith(none, holiday)).toEqual([])
})
