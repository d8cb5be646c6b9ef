import { describe, expect, it } from 'vitest'
import { supportLines } from '../../../src/domain/follow-up/reminder-lines.ts'
import type { AgencyReminder, ReminderView } from '../../../src/domain/follow-up/reminder-view.ts'
import { periodNamed } from '../../../src/domain/time/period.ts'
import { remind } from '../../../src/workspace/remind.ts'
import { filesIn } from '../../support/workspace.ts'

// What the reminders of four agencies hold, counted by hand from the documents and the registers.
//
// Thái Nguyên 129/KH-UBND. Nothing is recorded but a progress, so nothing is done.
//
// Sở Nội vụ leads
//   as one of the sở, ban, ngành: 1.2 4.1 4.2 4.3 (thường xuyên), 5.1 (hàng năm + đột xuất), 5.3 (hàng năm),
//     6.2 (trước tháng 12/2024 = 30/11/2024), IV.6.1 IV.6.2 IV.6.3 (no limit stated); III.2 repeats 5.1
//   by name: 6.1 (30/11/2024), 6.3 (trước tháng 6/2024 = 31/5/2024); IV.3 repeats 6.3 and owes nothing.
// UBND huyện Định Hóa leads the same but 6.1 and 6.3.
//
// The plan is of 3/7/2023, so its first yearly period is 2023, due 31/12/2023; that of 2025 begins on 1/1/2025,
// after Q3 2024 and in the quarter that follows Q4.

const files = filesIn('plans')

async function reminderFor(id: string, asOf?: string): Promise<ReminderView> {
  const period = periodNamed(id)
  if (period === null) throw new Error(`no period ${id}`)
  return remind(period, { files, asOf: asOf ?? period.first })
}

function tableOf({ agencies }: ReminderView, id: string): Pick<AgencyReminder, 'id' | 'lead' | 'support'> {
  return agencies.find((agency) => agency.id === id) ?? { id, lead: [], support: [] }
}

/** The tasks of each section, in its order: `5.1:2023` for a period, `5.1/2` for a part that is not dated. */
async function sections(period: string, agency: string, asOf?: string) {
  const view = await reminderFor(period, asOf)
  const found: Record<string, string[]> = {}
  for (const { row } of tableOf(view, agency).lead) {
    const { section, one: line } = row
    if (section === null) throw new Error(`${line.id} is in a table`)
    const plan = line.plan === 'nam-dinh-thanh-tra-08' ? '08#' : line.plan === 'nam-dinh-119' ? '119#' : ''
    const name = line.period === null ? line.task : `${line.task}:${line.period}`
    found[section] = [...(found[section] ?? []), plan + name]
  }
  return found
}

const STANDING = ['1.2', '4.1', '4.2', '4.3', 'IV.6.1', 'IV.6.2', 'IV.6.3']

describe('Sở Nội vụ, Thái Nguyên', () => {
  const id = 'thai-nguyen/so-noi-vu'

  it('2024-Q2, on 1/4: the yearly ones of 2023 came over, 6.3 falls due on 31/5', async () => {
    expect(await sections('2024-Q2', id)).toEqual({
      'carried-over': ['5.1:2023', '5.3:2023'],
      due: ['6.3'],
      recurring: ['5.1:2024', '5.3:2024'],
      standing: STANDING,
      waiting: ['5.1'],
      next: ['6.1', '6.2'],
    })
  })

  it('2024-Q3, on 1/7: 6.3 came over as well, nothing falls due', async () => {
    expect(await sections('2024-Q3', id)).toEqual({
      'carried-over': ['5.1:2023', '5.3:2023', '6.3'],
      recurring: ['5.1:2024', '5.3:2024'],
      standing: STANDING,
      waiting: ['5.1'],
      next: ['6.1', '6.2'],
    })
  })

  it('2024-Q4, on 1/10: four fall due, and the year 2025 comes next', async () => {
    expect(await sections('2024-Q4', id)).toEqual({
      'carried-over': ['5.1:2023', '5.3:2023', '6.3'],
      due: ['5.1:2024', '5.3:2024', '6.1', '6.2'],
      standing: STANDING,
      waiting: ['5.1'],
      next: ['5.1:2025', '5.3:2025'],
    })
  })

  // Asked on 15/1/2025: 6.1 and 6.2 fell due on 30/11/2024, the yearly ones of 2024 on 31/12/2024, all after the quarter.
  it('2024-Q3, on 15/1/2025: what has become overdue since is not yet to come', async () => {
    expect(await sections('2024-Q3', id, '2025-01-15')).toEqual({
      'carried-over': ['5.1:2023', '5.3:2023', '6.3'],
      'overdue-since': ['5.1:2024', '5.3:2024', '6.1', '6.2'],
      recurring: ['5.1:2025', '5.3:2025'],
      standing: STANDING,
      waiting: ['5.1'],
    })
  })

  // The sở, ban, ngành support 1.1 2.1 2.3 2.4 5.2 6.1 6.5 6.6. It leads 6.1 itself; 2.4 2.1 stand; 5.2 6.5 6.6 are
  // yearly (2023 and 2024), the plan of 2.3 was due in 2023 and its watching stands, 1.1 is due on 31/12/2024. Sở Nội vụ is named as helping with 6.2, which
  // 22 sở, ban, ngành and 9 UBND owe, 31 in all: 30 besides itself.
  it('helps with what the sở, ban, ngành help with, and with 6.2 of the thirty others', async () => {
    const view = await reminderFor('2024-Q2')
    const tasks = supportLines(tableOf(view, id)).map(({ row }) => row.one.task)
    const counts = Object.fromEntries(
      [...new Set(tasks)].sort().map((task) => [task, tasks.filter((one) => one === task).length]),
    )
    expect(counts).toEqual({
      '1.1': 1,
      '2.1': 1,
      '2.3': 2,
      '2.4': 1,
      '5.2': 2,
      '6.2': 30,
      '6.5': 2,
      '6.6': 2,
    })
  })
})

describe('UBND huyện Định Hóa', () => {
  const id = 'thai-nguyen/ubnd-huyen-dinh-hoa'
  const yearly = (year: number) => [`5.1:${year}`, `5.3:${year}`]

  it.each([
    ['2024-Q2', { 'carried-over': yearly(2023), recurring: yearly(2024), next: ['6.2'] }],
    ['2024-Q3', { 'carried-over': yearly(2023), recurring: yearly(2024), next: ['6.2'] }],
    [
      '2024-Q4',
      {
        'carried-over': yearly(2023),
        due: ['5.1:2024', '5.3:2024', '6.2'],
        next: yearly(2025),
      },
    ],
  ])('%s', async (period, expected) => {
    expect(await sections(period, id)).toEqual({ ...expected, standing: STANDING, waiting: ['5.1'] })
  })
})

// Nam Định 119/KH-UBND (28/8/2023) has one yearly task; the Inspectorate's plan for 2024 is known by 26/2/2024, and is
// itself a plan known by that day: 4 5 and the second product of 3 have no limit, the first of 3 is yearly. Of 119 nothing is
// known before 2024.
describe('Thanh tra tỉnh Nam Định, 2024-Q1', () => {
  const id = 'nam-dinh/thanh-tra-tinh'

  it('on 1/1: nothing is known yet of its plan for 2024', async () => {
    expect(await sections('2024-Q1', id)).toEqual({
      recurring: ['119#1:2024'],
    })
  })

  it('on 26/2: the year 2024 of 119 is done, and its own plan is there', async () => {
    expect(await sections('2024-Q1', id, '2024-02-26')).toEqual({
      recurring: ['08#3:2024'],
      standing: ['08#3', '08#4', '08#5'],
    })
  })
})

// Sở TT&TT leads by name 2.2 2.4 3.1 3.2 5.4 7.1 (thường xuyên), 7.2 with Công an tỉnh, 5.2 6.6 (yearly), IV.1.1 IV.1.2;
// as one of the sở what Sở Nội vụ does, 5.3 only once though it is named beside the sở. It ended on 28/2/2025:
// press and communication went to Sở VHTTDL, the rest to Sở KH&CN.
describe('Sở TT&TT Thái Nguyên and its successors', () => {
  const id = 'thai-nguyen/so-tttt'

  it('2025-Q1, on 1/1: eight yearly ones of two years and 6.2 came over', async () => {
    expect(await sections('2025-Q1', id)).toEqual({
      'carried-over': [
        ...['5.1:2023', '5.1:2024', '5.2:2023', '5.2:2024', '5.3:2023', '5.3:2024'],
        ...['6.2', '6.6:2023', '6.6:2024'],
      ],
      recurring: ['5.1:2025', '5.2:2025', '5.3:2025', '6.6:2025'],
      standing: [
        ...['1.2', '2.2', '2.4', '3.1', '3.2', '4.1', '4.2', '4.3', '5.4', '7.1', '7.2'],
        ...['IV.1.1', 'IV.1.2', 'IV.6.1', 'IV.6.2', 'IV.6.3'],
      ],
      waiting: ['5.1'],
    })
  })

  // What each successor owes itself and is not overdue has become one with its own: the members' 5.1 5.3 of
  // 2025, 1.2 4.1 4.2 4.3 IV.6.1-3 and the waiting 5.1. What was overdue, and what only Sở TT&TT led, are lines.
  it('2025-Q2: overdue lines and its own duties passed on, the rest became one with the successors’ own', async () => {
    const view = await reminderFor('2025-Q2')
    expect(tableOf(view, id).lead).toEqual([])
    const inherited = (successor: string) =>
      tableOf(view, successor)
        .lead.map((line) => line.id)
        .filter((obligation) => obligation.includes('@thai-nguyen/so-tttt'))
        .map((obligation) =>
          obligation.replace(/^thai-nguyen-129#|\/.*@thai-nguyen\/so-tttt(\+cong-an-tinh)?/g, ''),
        )
        .sort()
    expect(inherited('thai-nguyen/so-vhttdl')).toEqual([
      ...['2.2', '2.4', '3.1', '3.2', '5.1:2023', '5.1:2024', '5.2:2023', '5.2:2024', '5.2:2025'],
      ...['5.3:2023', '5.3:2024', '6.6:2023', '6.6:2024', '6.6:2025', '7.1', '7.2', 'IV.1.1', 'IV.1.2'],
    ])
    expect(inherited('thai-nguyen/so-khcn')).toEqual(['5.4', '6.2'])
  })
})
