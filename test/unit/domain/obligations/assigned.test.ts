import { describe, expect, it } from 'vitest'
import { examine } from '../../../../src/workspace/examine.ts'
import { agency, planOf, registerOf } from '../../../support/province.ts'

// What a body was given by a record it holds like what it took over: from that day on its own records count.

const endsFor = (successor: string, last: string, first: string) =>
  `, through: ${last}, successors: [{ agency: ${successor}, from: ${first}, basis: NQ, main: true, confidence: stated }]`

const register = registerOf({
  agencies: [
    agency('tttt', 'Sở Thông tin và Truyền thông', 'so', endsFor('khcn', '2025-02-28', '2025-03-01')),
    agency('khcn', 'Sở Khoa học và Công nghệ'),
    agency('noi-vu', 'Sở Nội vụ'),
    agency('van-hoa', 'Sở Văn hóa'),
    agency('huyen-a', 'UBND huyện A', 'ubnd-huyen', ', through: 2025-06-30'),
    agency('huyen-b', 'UBND huyện B', 'ubnd-huyen', endsFor('xa-b', '2025-06-30', '2025-07-01')),
    agency('xa-b', 'UBND xã B', 'ubnd-xa', ', from: 2025-07-01'),
  ],
})

const plan = planOf(
  [
    '{ id: "1", title: Cổng, lead: [tttt], deadline: { text: null, schedule: once 2025-05-31, basis: x } }',
    '{ id: "2", title: Rà soát, lead: [huyen-a, huyen-b], sharing: each, deadline: { text: null, schedule: once 2025-12-14, basis: x } }',
    '{ id: "3", title: Lớp, lead: [tttt, noi-vu], deadline: { text: null, schedule: once 2025-12-31, basis: x } }',
    '{ id: "4", title: Báo cáo, lead: [noi-vu], deadline: Hằng tháng }',
  ],
  '2024-10-01',
)

/** Records, each as `task agency event date` and further keys. */
function recordsOf(lines: readonly string[]): string {
  const entries = lines.map((line, index) => {
    const [task, by, event, date, ...more] = line.split(' ')
    const document = event === 'delivered' || event === 'assigned' ? ', document: 1/CV' : ''
    const rest = more.length === 0 ? '' : `, ${more.join(' ')}`
    return `  - { id: r${index}, task: "${task}", agency: ${by}, event: ${event}, date: ${date}${document}${rest} }\n`
  })
  return `schema: records/v1\nplan: mau-01\nrecords:\n${entries.join('')}`
}

/** `debtors: status, holders` of the duties of a task, of one period where it has several; and what is found. */
async function standing(records: readonly string[], asOf: string, period: string | null = null) {
  const [task] = records[0]?.split(' ') ?? []
  const view = await examine({
    files: [
      { path: 'p.yaml', text: plan },
      { path: 'so.yaml', text: register },
      { path: 'ghi.yaml', text: recordsOf(records) },
    ],
    asOf,
  })
  const short = (refs: readonly string[]) => refs.map((ref) => ref.replace('mau/', '')).join('+')
  return {
    lines: view.obligations
      .filter((line) => line.task === task && line.period === period)
      .map(({ agencies, status, heldBy }) => `${short(agencies)}: ${status}, ${short(heldBy)}`),
    findings: view.findings.map(({ code }) => code),
  }
}

const GIVEN = '1 tttt assigned 2024-11-01 to: noi-vu'
const LAPSED = '2 huyen-a assigned 2025-08-01 to: khcn'
const BOTH = '2 huyen-a assigned 2025-08-01 to: xa-b'
const SHARED = '3 tttt assigned 2024-11-01 to: van-hoa'

type Row = readonly [
  what: string,
  asOf: string,
  records: readonly string[],
  lines: readonly string[],
  findings: readonly string[],
]

const OF_ONE: readonly Row[] = [
  [
    'delivers what it was given',
    '2025-04-01',
    [GIVEN, '1 noi-vu delivered 2024-12-01'],
    ['tttt: done-on-time, noi-vu'],
    [],
  ],
  [
    'delivers it on the very day',
    '2025-04-01',
    [GIVEN, '1 noi-vu delivered 2024-11-01'],
    ['tttt: done-on-time, noi-vu'],
    [],
  ],
  [
    'delivered nothing of it the day before',
    '2025-04-01',
    [GIVEN, '1 noi-vu delivered 2024-10-31'],
    ['tttt: in-progress, noi-vu'],
    ['not-owed'],
  ],
  [
    'has it instead of the giver’s successor',
    '2025-04-01',
    [GIVEN, '1 khcn delivered 2025-03-15'],
    ['tttt: in-progress, noi-vu'],
    ['not-owed'],
  ],
  [
    'is given more time',
    '2025-06-15',
    [GIVEN, '1 noi-vu extended 2025-05-01 through: 2025-06-30, basis: x'],
    ['tttt: in-progress, noi-vu'],
    [],
  ],
  [
    'is given more time only once where the second is less',
    '2025-06-15',
    [
      GIVEN,
      '1 noi-vu extended 2025-05-01 through: 2025-06-30, basis: x',
      '1 noi-vu extended 2025-05-10 through: 2025-06-20, basis: x',
    ],
    ['tttt: in-progress, noi-vu'],
    ['useless-extension'],
  ],
  [
    'is excused',
    '2025-06-15',
    [GIVEN, '1 noi-vu waived 2025-05-01 reason: x, by: x'],
    ['tttt: closed, noi-vu'],
    [],
  ],
  [
    'gives it on',
    '2025-04-01',
    [GIVEN, '1 noi-vu assigned 2025-01-05 to: van-hoa', '1 van-hoa delivered 2025-01-06'],
    ['tttt: done-on-time, van-hoa'],
    [],
  ],
  [
    'has nothing more after it gave it on',
    '2025-04-01',
    [GIVEN, '1 noi-vu assigned 2025-01-05 to: van-hoa', '1 noi-vu delivered 2025-01-06'],
    ['tttt: in-progress, van-hoa'],
    ['not-owed'],
  ],
  [
    'has a successor, which delivers it 31 days late',
    '2025-07-01',
    ['1 tttt assigned 2024-11-01 to: huyen-b', '1 xa-b delivered 2025-07-01'],
    ['tttt: done-late, xa-b'],
    [],
  ],
  [
    'has a successor only from its own day on',
    '2025-07-01',
    ['1 tttt assigned 2024-11-01 to: huyen-b', '1 xa-b delivered 2025-06-30'],
    ['tttt: overdue, xa-b'],
    ['not-owed'],
  ],
  [
    'takes what nobody held',
    '2025-10-01',
    [LAPSED, '2 khcn delivered 2025-09-01'],
    ['huyen-a: done-on-time, khcn', 'huyen-b: in-progress, xa-b'],
    [],
  ],
]

const OF_SEVERAL: readonly Row[] = [
  [
    'counts for neither',
    '2025-10-01',
    [BOTH, '2 xa-b delivered 2025-09-01'],
    ['huyen-a: in-progress, xa-b', 'huyen-b: in-progress, xa-b'],
    ['ambiguous-record'],
  ],
  [
    'counts for the one whose first debtor it names',
    '2025-10-01',
    [BOTH, '2 huyen-a delivered 2025-09-01'],
    ['huyen-a: done-on-time, xa-b', 'huyen-b: in-progress, xa-b'],
    [],
  ],
  [
    'counts for the only one that is left',
    '2025-10-01',
    [BOTH, '2 huyen-a delivered 2025-09-01', '2 xa-b delivered 2025-09-02'],
    ['huyen-a: done-on-time, xa-b', 'huyen-b: done-on-time, xa-b'],
    [],
  ],
  [
    'counted while there was only one',
    '2025-10-01',
    ['2 xa-b delivered 2025-07-31', BOTH],
    ['huyen-a: in-progress, xa-b', 'huyen-b: done-on-time, xa-b'],
    [],
  ],
]

const OF_JOINT: readonly Row[] = [
  ['leaves the other lead', '2025-04-01', [SHARED], ['tttt+noi-vu: in-progress, noi-vu+van-hoa'], []],
  [
    'leaves the other’s successor to come',
    '2025-04-01',
    ['3 noi-vu assigned 2024-11-01 to: van-hoa'],
    ['tttt+noi-vu: in-progress, van-hoa+khcn'],
    [],
  ],
  [
    'is made by a successor too',
    '2025-04-01',
    ['3 khcn assigned 2025-03-02 to: van-hoa'],
    ['tttt+noi-vu: in-progress, noi-vu+van-hoa'],
    [],
  ],
  [
    'may leave the other lead alone with it',
    '2025-04-01',
    ['3 tttt assigned 2024-11-01 to: noi-vu'],
    ['tttt+noi-vu: in-progress, noi-vu'],
    [],
  ],
  [
    'lets the new one deliver for both',
    '2025-04-01',
    [SHARED, '3 van-hoa delivered 2024-12-01'],
    ['tttt+noi-vu: done-on-time, noi-vu+van-hoa'],
    [],
  ],
]

describe('a body that a record gave a duty to', () => {
  it.each(OF_ONE)('%s', async (_, asOf, records, lines, findings) => {
    expect(await standing(records, asOf)).toEqual({ lines, findings })
  })

  it('delivers the one period that it was given', async () => {
    const records = [
      '4 noi-vu assigned 2024-11-05 to: khcn, period: 2024-10',
      '4 khcn delivered 2024-11-06 period: 2024-10',
      '4 khcn delivered 2024-11-07 period: 2024-11',
    ]
    expect(await standing(records, '2024-11-30', '2024-10')).toEqual({
      lines: ['noi-vu: done-late, khcn'],
      findings: ['not-owed'],
    })
    expect((await standing(records, '2024-11-30', '2024-11')).lines).toEqual(['noi-vu: in-progress, noi-vu'])
  })
})

describe('a record of a body that holds two such duties', () => {
  it.each(OF_SEVERAL)('%s', async (_, asOf, records, lines, findings) => {
    expect(await standing(records, asOf)).toEqual({ lines, findings })
  })
})

describe('an assignment by one of several who owe it jointly', () => {
  it.each(OF_JOINT)('%s', async (_, asOf, records, lines, findings) => {
    expect(await standing(records, asOf)).toEqual({ lines, findings })
  })
})
