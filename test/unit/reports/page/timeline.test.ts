import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../../src/reports/page/timeline.ts'
import { examine } from '../../../../src/workspace/examine.ts'
import { planOf, register } from '../../../support/province.ts'

/** The timeline of a plan whose tasks are due on these days. */
async function timelineFor(days: readonly string[]) {
  const tasks = days.map(
    (day, index) =>
      `{ id: "${index + 1}", title: Việc, lead: [so-noi-vu], deadline: { text: hạn, schedule: once ${day}, basis: b } }`,
  )
  const files = [
    { path: 'plans/so.yaml', text: register },
    { path: 'plans/mau-01.yaml', text: planOf(tasks) },
  ]
  const { obligations } = await examine({ files, asOf: '2024-06-30' })
  return timelineOf(obligations)
}

describe('the timeline', () => {
  it.each([
    // 36 months from July 2023 to June 2026; one month more goes by quarters: Q3 2023 to Q3 2026 is 13.
    [['2023-07-31', '2026-06-30'], 'month', 36],
    [['2023-07-31', '2026-07-01'], 'quarter', 13],
    // 36 quarters from Q3 2023 to Q2 2032; one more goes by years, 2023 to 2032.
    [['2023-07-31', '2032-06-30'], 'quarter', 36],
    [['2023-07-31', '2032-07-01'], 'year', 10],
    // Over more years than there is room for, only those that have something.
    [['2023-07-31', '2099-01-01'], 'year', 2],
    [[], 'month', 0],
  ] as const)('of %j goes by %s in %i columns', async (days, every, columns) => {
    const timeline = await timelineFor(days.length === 0 ? [] : days)
    expect([timeline.every, timeline.columns.length]).toEqual([every, columns])
  })

  it('counts each last day in its month, by state', async () => {
    // On 30 June, what is due that day is still in time.
    const { columns } = await timelineFor(['2024-05-31', '2024-06-01', '2024-06-30', '2024-06-30'])
    expect(columns.map(({ period, counts, total }) => [period.id, counts, total])).toEqual([
      ['2024-05', { overdue: 1 }, 1],
      ['2024-06', { overdue: 1, 'in-progress': 2 }, 3],
    ])
  })
})
