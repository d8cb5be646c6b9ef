import { expect, it } from 'vitest'
import { examine } from '../../../../src/workspace/examine.ts'
import { planOf, register } from '../../../support/province.ts'

// What an agency answers besides “done” changes no debt: it is a flag until the office answers.

const PLAN = planOf(['{ id: "1", title: Nộp báo cáo, lead: [so-noi-vu], deadline: Tháng 6/2024 }'])
const ASKED =
  '{ id: a, task: "1", agency: so-noi-vu, event: extension-requested, date: 2024-06-10, through: 2024-08-31 }'
const OBJECTED =
  '{ id: b, task: "1", agency: so-noi-vu, event: contested, date: 2024-06-12, reason: Việc của cơ quan khác }'
const GRANTED =
  '{ id: c, task: "1", agency: so-noi-vu, event: extended, date: 2024-06-20, through: 2024-07-31, basis: 210/UBND-VP }'
const WAIVED =
  '{ id: d, task: "1", agency: so-noi-vu, event: waived, date: 2024-06-20, reason: Trùng việc, by: 211/UBND-VP }'
const TAKEN_BACK = '{ id: e, event: retracted, date: 2024-06-20, retracts: a, reason: Xin rút }'
const DONE = '{ id: f, task: "1", agency: so-noi-vu, event: delivered, date: 2024-07-05, document: 9/BC }'

it.each([
  ['2024-06-09', [ASKED], 'in-progress', '2024-06-30', []],
  ['2024-06-10', [ASKED], 'in-progress', '2024-06-30', ['extension-requested']],
  // Asked in time, not answered: overdue all the same.
  ['2024-07-01', [ASKED], 'overdue', '2024-06-30', ['extension-requested']],
  ['2024-07-01', [ASKED, OBJECTED], 'overdue', '2024-06-30', ['extension-requested', 'contested']],
  ['2024-07-01', [ASKED, OBJECTED, GRANTED], 'in-progress', '2024-07-31', ['extended']],
  ['2024-07-01', [OBJECTED, WAIVED], 'closed', '2024-06-30', []],
  ['2024-06-19', [ASKED, TAKEN_BACK], 'in-progress', '2024-06-30', ['extension-requested']],
  ['2024-06-20', [ASKED, TAKEN_BACK], 'in-progress', '2024-06-30', []],
  ['2024-07-05', [ASKED, OBJECTED, DONE], 'done-late', '2024-06-30', []],
])('on %s of %j: %s', async (asOf, records, status, due, flags) => {
  const files = [
    { path: 'p.yaml', text: PLAN },
    { path: 'so.yaml', text: register },
    {
      path: 'r.yaml',
      text: `schema: records/v1\nplan: mau-01\nrecords:\n${records.map((one) => `  - ${one}\n`).join('')}`,
    },
  ]
  const { obligations, plans } = await examine({ files, asOf })
  expect(obligations).toMatchObject([{ status, due }])
  expect(obligations[0]?.flags.filter((flag) => flag !== 'due-soon')).toEqual(flags)
  // None of the two is a result.
  expect(plans[0]?.recorded).toBe(
    records.includes(GRANTED) || records.includes(WAIVED) || (records.includes(DONE) && asOf >= '2024-07-05')
      ? 1
      : 0,
  )
})
