import { describe, expect, it } from 'vitest'
import { examine } from '../../../../src/workspace/examine.ts'
import { planOf, registerOf } from '../../../support/province.ts'

const register = registerOf({
  agencies: [],
  groups: [
    '{ id: xa, name: Các xã, open: true, count: 99 }',
    '{ id: phuong, name: Các phường, open: true, count: [{ from: 2024-01-01, count: 10 }, { from: 2025-07-01, count: 7 }] }',
    '{ id: lien-quan, name: Các cơ quan liên quan, open: true }',
  ],
})

const YEAR = 'deadline: { text: null, schedule: "every year 2025-01-01..", basis: giả định }'

const plan = planOf(
  [
    '{ id: "1", title: Báo cáo, lead: [xa], deadline: Trước ngày 30/6/2025 }',
    `{ id: "2", title: Hằng năm, lead: [phuong], ${YEAR} }`,
    '{ id: "3", title: Phối hợp, lead: [lien-quan], deadline: Trước ngày 30/6/2025 }',
  ],
  '2025-01-06',
)

/** Where a task's lines stand after some records, each `event, date, what else it says`. */
async function linesOf(task: string, asOf: string, records: readonly string[] = []) {
  const who = { 1: 'xa', 2: 'phuong', 3: 'lien-quan' }[task]
  const items = records.map(
    (record, index) =>
      `  - { id: r${index}, task: "${task}", agency: ${who}, document: 1/BC, ${record.replace(/^(\S+) (\S+)/, 'event: $1, date: $2,')} }\n`,
  )
  const files = [
    { path: 'so.yaml', text: register },
    { path: 'mau-01.yaml', text: plan },
    {
      path: 'records.yaml',
      text: `schema: records/v1\nplan: mau-01\nrecords:${items.length === 0 ? ' []' : `\n${items.join('')}`}`,
    },
  ]
  const { obligations } = await examine({ files, asOf })
  return obligations
    .filter((line) => line.task === task)
    .map(({ period, status, daysLate, counted, flags }) => ({ period, status, daysLate, counted, flags }))
}

const stands = async (...args: Parameters<typeof linesOf>) => {
  const [line] = await linesOf(...args)
  const { delivered, inTime, asked } = line?.counted ?? { delivered: null, inTime: null, asked: null }
  return [line?.status, line?.daysLate, delivered, inTime, asked]
}

describe('a counted group is one line', () => {
  const some = ['delivered 2025-06-10 count: 48']

  it('that stays open until the full number', async () => {
    expect(await stands('1', '2025-06-30')).toEqual(['in-progress', 0, 0, 0, 99])
    expect(await stands('1', '2025-06-30', some)).toEqual(['in-progress', 0, 48, 48, 99])
    expect(await stands('1', '2025-07-01', some)).toEqual(['overdue', 1, 48, 48, 99])
  })

  it('and is done on time or late by the day of the record that makes it full', async () => {
    const inTime = [...some, 'delivered 2025-06-30 count: 99']
    expect(await stands('1', '2025-06-30', inTime)).toEqual(['done-on-time', 0, 99, 99, 99])
    // 48 by 30/6; 99 on 3/7, three days late. How many came in time stays shown.
    const late = [...some, 'delivered 2025-07-03 count: 99']
    expect(await stands('1', '2025-12-31', late)).toEqual(['done-late', 3, 99, 48, 99])
    expect(await stands('1', '2025-12-31', [...some, 'delivered 2025-07-03 all: true'])).toEqual([
      'done-late',
      3,
      99,
      48,
      99,
    ])
  })

  it('of which some may be excused', async () => {
    const excused = 'waived 2025-06-20 count: 3, reason: Mới lập, by: UBND tỉnh'
    expect(await stands('1', '2025-06-30', [...some, excused])).toEqual(['in-progress', 0, 48, 48, 96])
    const rest = [...some, excused, 'delivered 2025-06-25 count: 96']
    expect(await stands('1', '2025-06-30', rest)).toEqual(['done-on-time', 0, 96, 96, 96])
    // Those that are left had delivered before: on time, though the waiver came late.
    const after = ['delivered 2025-06-25 count: 96', excused.replace('06-20', '07-10')]
    expect(await stands('1', '2025-07-09', after)).toEqual(['overdue', 9, 96, 96, 99])
    expect(await stands('1', '2025-07-10', after)).toEqual(['done-on-time', 0, 96, 96, 96])
    expect(await stands('1', '2025-07-10', [excused.replace('3', '99')])).toEqual(['closed', 0, 0, 0, 0])
  })

  it('that no lower number takes back', async () => {
    expect(await stands('1', '2025-06-30', [...some, 'delivered 2025-06-12 count: 40'])).toEqual([
      'in-progress',
      0,
      48,
      48,
      99,
    ])
  })

  // 2025 has the number of the plan's issue, 6/1/2025; 2026 that of 1/1/2026.
  it('whose period keeps the number of its first day', async () => {
    const asked = async (asOf: string) =>
      (await linesOf('2', asOf)).map(({ period, counted }) => [period, counted?.asked])
    expect(await asked('2025-12-31')).toEqual([
      ['2025', 10],
      ['2026', 7],
    ])
    expect((await asked('2026-01-01')).slice(0, 2)).toEqual([
      ['2025', 10],
      ['2026', 7],
    ])
  })
})

describe('an open group without a number', () => {
  it('is not done by one delivery, but by one that says all', async () => {
    const [line] = await linesOf('3', '2025-07-01', ['delivered 2025-06-10'])
    expect([line?.status, line?.flags]).toEqual(['overdue', ['partly-delivered']])
    expect(await stands('3', '2025-06-30', ['delivered 2025-06-10 count: 5'])).toEqual([
      'in-progress',
      0,
      5,
      5,
      null,
    ])
    expect(await stands('3', '2025-07-01', ['delivered 2025-06-10 all: true'])).toEqual([
      'done-on-time',
      0,
      0,
      0,
      null,
    ])
  })
})
