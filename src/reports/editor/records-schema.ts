import type { EditorLists, ListedPlan } from '../../domain/follow-up/editor-lists.ts'
import { periodWords } from '../words/period-name.ts'
import { bodiesOf, bodyIn, both, named } from './body-offers.ts'
import { offering, type Schema, where } from './offering.ts'
import { partsIn, toldOf, untold, withKeys, withOffers } from './schema-parts.ts'

/** The schema of records, which offers the tasks, debtors and periods of each plan. */
export function recordsSchema(schema: Schema, { plans, provinces }: EditorLists): Schema {
  if (plans.length === 0) return schema
  const { record = {}, ...definitions } = partsIn(schema, '$defs')
  const used = new Set(plans.map(({ province }) => province))
  const known = provinces.filter(({ id }) => used.has(id))
  const isKnown = new Set(known.map(({ id }) => id))
  const inRecord = (properties: Schema) => ({ records: { items: { properties } } })
  return {
    ...withOffers(schema, { plan: offering(plans.map(named)) }),
    allOf: [
      ...plans.map((plan) => {
        const to = isKnown.has(plan.province) ? { to: bodyIn({ name: plan.province }) } : {}
        return where('plan', plan.value, inRecord({ ...recordKeys(plan), ...to }))
      }),
      { properties: inRecord(toldKeys(record)) },
    ],
    $defs: {
      ...definitions,
      record: withKeys(record, OFFERED, untold),
      ...Object.fromEntries(known.map((province) => [`bodies-of-${province.id}`, bodiesOf(province)])),
    },
  }
}

const OFFERED = ['task', 'deliverable', 'agency', 'period', 'to']

/** The descriptions of the keys where no plan's branch has more specific ones. */
function toldKeys(record: Schema): Schema {
  const properties = partsIn(record, 'properties')
  return Object.fromEntries(OFFERED.map((key) => [key, toldOf(properties[key] ?? {})]))
}

function recordKeys({ tasks, debtors, periods }: ListedPlan): Schema {
  return {
    task: offering(tasks.map(named)),
    deliverable: offering(
      tasks.flatMap(({ value: task, deliverables }) =>
        deliverables.map(({ value, name }) => ({
          value,
          name,
          about: `${name} (${both({ vi: `nhiệm vụ ${task}`, en: `task ${task}` })})`,
        })),
      ),
    ),
    agency: offering(debtors.map(named)),
    period: offering(
      periods.map((value) => ({ value, name: periodWords(value).vi, about: both(periodWords(value)) })),
    ),
  }
}
