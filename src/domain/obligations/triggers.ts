import { findBody, type Ref, type Register } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import type { Part } from '../deadline/model/schedule.ts'
import type { Deliverable, Plan, Task } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import type { Situation } from './situation.ts'

/** One part of a deliverable's deadline, with all that it belongs to. */
export interface PartPlace {
  readonly plan: Plan
  readonly task: Task
  readonly deliverable: Deliverable
  readonly part: Part
  /** 1, 2, … where the deadline has several parts; null where it has one. */
  readonly number: number | null
}

/** Whether a record says that the event of this part came about. */
export function isTriggerOf({ event, task, deliverable, part }: PlanRecord, place: PartPlace): boolean {
  if (event !== 'triggered' || task !== place.task.id) return false
  return (
    (deliverable === null || deliverable === place.deliverable.id) && (part === null || part === place.number)
  )
}

/** A trigger without an agency calls everybody; one that names an agency calls whoever owed or held the duty on that day. */
export function isCalled(
  debtors: readonly Ref[],
  { agency, date }: PlanRecord,
  { plan, task }: PartPlace,
  register: Register,
): boolean {
  if (agency === null) return true
  const ref = findBody(register, plan.province, agency)?.ref
  return debtors.some((debtor) => debtor === ref || holderOn(register, debtor, task.field, date) === ref)
}

/** The day on which the event came, for these debtors, that ends their standing duty; null where none has come. */
export function endOfStanding(
  debtors: readonly Ref[],
  place: PartPlace,
  { records, register }: Situation,
): Day | null {
  if (place.part.kind !== 'open-until') return null
  const end = records.find(
    (record) => isTriggerOf(record, place) && isCalled(debtors, record, place, register),
  )
  return end?.date ?? null
}
