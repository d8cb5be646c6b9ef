import { expect, it } from 'vitest'
import { oneByOne } from '../../../src/domain/follow-up/reminder-filter.ts'
import { periodNamed } from '../../../src/domain/time/period.ts'
import { remind } from '../../../src/workspace/examine.ts'
import { filesIn } from '../../support/workspace.ts'

it('gives each agency its table, with the obligations and plans that it names, in the order of the whole', async () => {
  const period = periodNamed('2024-Q3')
  if (period === null) throw new Error('no period')
  const view = await remind(period, { files: filesIn('plans'), asOf: '2024-06-30' })
  const parts = [...oneByOne(view)]
  expect(parts.map(({ id }) => id)).toEqual(view.agencies.map(({ id }) => id))
  for (const [index, { own }] of parts.entries()) {
    const agency = view.agencies[index]
    const named = [...(agency?.lead ?? []), ...(agency?.support ?? [])].map(({ obligation }) => obligation)
    expect(own.agencies).toEqual([agency])
    expect(own.obligations).toEqual(view.obligations.filter(({ id }) => named.includes(id)))
    expect(own.plans).toEqual(view.plans.filter(({ id }) => own.obligations.some(({ plan }) => plan === id)))
  }
})
