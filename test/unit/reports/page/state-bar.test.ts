import { expect, it } from 'vitest'
import { emptyTally } from '../../../../src/domain/follow-up/tally.ts'
import { stateBar } from '../../../../src/reports/page/state-bar.ts'

const rectsIn = (bar: string) =>
  [...bar.matchAll(/<rect x="([\d.]+)%" y="0" width="([\d.]+)%" height="16" class="([\w-]+)"/g)].map(
    ([, x, width, status]) => [Number(x), Number(width), status],
  )

it('a bar is as long as its share of the largest, its states one after the other', () => {
  // 1 + 2 + 1 of 8: an eighth, a quarter, an eighth.
  const tally = { ...emptyTally(), total: 4, doneOnTime: 1, inProgress: 2, overdue: 1 }
  expect(rectsIn(stateBar(tally, 8))).toEqual([
    [0, 12.5, 'done-on-time'],
    [12.5, 25, 'in-progress'],
    [37.5, 12.5, 'overdue'],
  ])
})

it('what is not done in time has a pattern besides its colour', () => {
  const bar = stateBar({ ...emptyTally(), total: 2, doneLate: 1, overdue: 1 }, 2)
  expect([...bar.matchAll(/fill="url\(#pattern-([\w-]+)\)"/g)].map(([, status]) => status)).toEqual([
    'done-late',
    'overdue',
  ])
})

it('where nothing is counted there is no bar', () => {
  expect(rectsIn(stateBar(emptyTally(), 0))).toEqual([])
})
