import { expect, it } from 'vitest'
import { oneByOne } from '../../../src/domain/follow-up/reminder-filter.ts'
import { linesIn, supportLines } from '../../../src/domain/follow-up/reminder-lines.ts'
import { periodNamed } from '../../../src/domain/time/period.ts'
import { remind } from '../../../src/workspace/remind.ts'
import { filesIn } from '../../support/workspace.ts'

it('gives each agency its table, with the obligations and plans that it names, in the order of the whole', async () => {
  const period = periodNamed('2024-Q3')
  if (period === null) throw new Error('no period')
  const view = await remind(period, { files: filesIn('plans'), asOf: '2024-06-30' })
  const parts = [...oneByOne(view)]
  expect(parts.map(({ agency }) => agency)).toEqual(view.agencies)
  for (const { agency, own } of parts) {
    const named = new Set([...agency.lead, ...supportLines(agency)])
    expect(own.agencies).toEqual([agency])
    expect(linesIn(own)).toEqual(linesIn(view).filter((line) => named.has(line)))
    const plans = new Set([...named].map(({ row }) => row.one.plan))
    expect(own.plans).toEqual(view.plans.filter(({ id }) => plans.has(id)))
  }
})
