import type { TaskPlace } from '../later-words.ts'
import type { Plan } from '../plan.ts'
import { isProven, knownRecords, type PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'

/** A proven delivery of a task that carries out another: it may be evidence for that one, if its office takes it so. */
export interface DeliveryBelow {
  readonly plan: string
  readonly number: string | null
  readonly task: string
  readonly title: string
  readonly record: string
  readonly deliverable: string | null
  readonly period: string | null
  readonly date: Day
  readonly certainty: PlanRecord['certainty']
  readonly document: string | null
  readonly evidence: readonly string[]
}

/** The proven deliveries, by the end of a day, of the tasks that carry out another directly, in the order of the plans. */
export function deliveredBelow(
  place: TaskPlace,
  plans: readonly Plan[],
  recordsOf: (plan: string) => readonly PlanRecord[],
  asOf: Day,
): readonly DeliveryBelow[] {
  return plans.flatMap((plan) => {
    const tasks = plan.tasks.filter(({ carriesOut }) =>
      carriesOut.some((one) => one.plan === place.plan && one.task === place.task),
    )
    if (tasks.length === 0) return []
    const records = knownRecords(recordsOf(plan.id), asOf, null)
    return tasks.flatMap(({ id, title }) =>
      records
        .filter((record) => record.event === 'delivered' && record.task === id && isProven(record))
        .map(({ id: record, deliverable, period, date, certainty, document, evidence }) => ({
          plan: plan.id,
          number: plan.number,
          task: id,
          title,
          record,
          deliverable,
          period,
          date,
          certainty,
          document,
          evidence,
        })),
    )
  })
}

/** How a delivery is named in `--from`: by its task where that has no other, else by its record. */
export function nameOfDelivery({ plan, task, record }: DeliveryBelow, all: readonly DeliveryBelow[]): string {
  const isOnly = all.filter((one) => one.plan === plan && one.task === task).length === 1
  return `${plan}#${isOnly ? task : record}`
}
