import { describe, expect, it } from 'vitest'
import type { ObligationLine } from '../../src/domain/follow-up/view.ts'
import { examine } from '../../src/workspace/examine.ts'
import { agency, planOf, registerOf } from '../support/province.ts'

// A quarterly report of 10/1/2024, due at the end of the quarter; from 1/6/2024 by the 20th of its last month, from 1/8/2024
// by the 25th, and from 1/1/2025 once a year. A period keeps the words that held on its first day. Counted by hand.

const REGISTER = registerOf({
  agencies: [agency('so-an', 'Sở An'), agency('so-binh', 'Sở Bình'), agency('so-cam', 'Sở Cam')],
})

const PLAN = planOf(
  [
    '{ id: "1", title: Báo cáo, lead: [so-an], deadline: Hằng quý }',
    '{ id: "2", title: Sổ, lead: [so-an], deadline: Chậm nhất ngày 31/12/2024 }',
  ],
  '2024-01-10',
)

const letter = (id: string, issued: string, tasks: readonly string[]) =>
  planOf(tasks, issued).replace('mau-01', id).replace('01/KH-UBND', `${id}/UBND`)

const quarterly = (day: number, of = 'mau-01#1') =>
  `{ id: "1", title: Báo cáo sớm, amends-task: ${of}, deadline: { text: Trước ngày ${day} tháng cuối quý, schedule: every quarter @m3-${day}, basis: Thông lệ } }`

const FILES = [
  { path: 'so.yaml', text: REGISTER },
  { path: 'goc.yaml', text: PLAN },
  { path: 'a.yaml', text: letter('a', '2024-06-01', [quarterly(20)]) },
  // The second changes the first; the third the plan itself.
  { path: 'b.yaml', text: letter('b', '2024-08-01', [quarterly(25, 'a#1')]) },
  {
    path: 'c.yaml',
    text: letter('c', '2025-01-01', [
      '{ id: "1", title: Báo cáo năm, amends-task: mau-01#1, deadline: Hằng năm }',
    ]),
  },
]

async function linesOn(asOf: string, task = '1', files = FILES) {
  const { obligations } = await examine({ files, asOf })
  return obligations.filter((line) => line.plan === 'mau-01' && line.task === task)
}

/** `period status due (original) by whom`. */
function told({ period, status, due, originalDue, amendedBy = [] }: ObligationLine): string {
  const old = originalDue === due ? '' : ` (${originalDue})`
  const by = amendedBy.map((note) => `${note.by} ${note.due ?? '-'}`).join(', ')
  return `${period} ${status} ${due}${old} ${by}`.trim()
}

describe('a recurrence that later documents change', () => {
  it.each([
    [
      'the day before the first: nothing is known of it',
      '2024-05-31',
      ['2024-Q1 overdue 2024-03-31', '2024-Q2 in-progress 2024-06-30', '2024-Q3 not-started 2024-09-30'],
    ],
    [
      'quarter II, begun before, keeps its words; quarter III has the new ones',
      '2024-06-25',
      [
        '2024-Q1 overdue 2024-03-31',
        '2024-Q2 in-progress 2024-06-30',
        '2024-Q3 not-started 2024-09-20 (2024-09-30) a#1 2024-09-20',
      ],
    ],
    [
      'the day after the new last day, which the old one would still be in time of; quarter IV has both changes',
      '2024-09-21',
      [
        '2024-Q1 overdue 2024-03-31',
        '2024-Q2 overdue 2024-06-30',
        '2024-Q3 overdue 2024-09-20 (2024-09-30) a#1 2024-09-20',
        '2024-Q4 not-started 2024-12-25 (2024-12-31) a#1 2024-12-20, b#1 2024-12-25',
      ],
    ],
    [
      'what had been listed of the quarters is closed, and says by what; the year is by the last document alone',
      '2025-01-01',
      [
        '2024-Q1 overdue 2024-03-31',
        '2024-Q2 overdue 2024-06-30',
        '2024-Q3 overdue 2024-09-20 (2024-09-30) a#1 2024-09-20',
        '2024-Q4 overdue 2024-12-25 (2024-12-31) a#1 2024-12-20, b#1 2024-12-25',
        '2025-Q1 closed 2025-03-31 a#1 2025-03-20, b#1 2025-03-25, c#1 -',
        '2025 in-progress 2025-12-31 c#1 2025-12-31',
        '2026 not-started 2026-12-31 c#1 2026-12-31',
      ],
    ],
  ])('%s', async (_, asOf, expected) => {
    expect((await linesOn(asOf)).map(told)).toEqual(expected)
  })
})

describe('a lead given on after an amendment', () => {
  const files = [
    ...FILES,
    {
      path: 'd.yaml',
      text: letter('d', '2024-03-01', [
        '{ id: "1", title: Giao lại, amends-task: mau-01#2, lead: [so-binh] }',
      ]),
    },
    {
      path: 'ghi-nhan.yaml',
      text: 'schema: records/v1\nplan: mau-01\nrecords:\n  - { id: x, task: "2", agency: so-binh, event: assigned, to: so-cam, date: 2024-05-02, document: 9/SB }\n',
    },
  ]

  it('names the record that gave it on, from its day', async () => {
    const on = async (asOf: string) =>
      (await linesOn(asOf, '2', files)).map(({ heldBy, amendedBy }) => [
        heldBy.join(),
        amendedBy?.map(({ by, overtakenBy }) => [by, overtakenBy]),
      ])
    expect(await on('2024-05-01')).toEqual([['mau/so-binh', [['d#1', undefined]]]])
    expect(await on('2024-05-02')).toEqual([
      ['mau/so-cam', [['d#1', { date: '2024-05-02', document: '9/SB' }]]],
    ])
  })
})
