import { membersOn } from '../agencies/members.ts'
import { findBody, type Ref, type Register } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import type { Deliverable, Plan, Task } from '../plan.ts'
import type { Day } from '../time/day.ts'

/** A deliverable with what it inherits the meaning of its names from. */
export interface DeliverablePlace {
  readonly plan: Pick<Plan, 'province'>
  readonly task: Pick<Task, 'field'>
  readonly deliverable: Pick<Deliverable, 'except' | 'reportTo'>
}

/** Who receives a deliverable on a day: those the plan names, or who holds their work of the task's field by then. */
export function recipientsOn(
  { plan, task, deliverable }: DeliverablePlace,
  register: Register,
  day: Day,
): readonly Ref[] {
  if (deliverable.reportTo.length === 0) return NOBODY
  const refs = deliverable.reportTo.flatMap((words) => {
    const body = findBody(register, plan.province, words)
    if (body === undefined) return []
    return body.what === 'group' ? [body.ref] : [holderOn(register, body.ref, task.field, day) ?? body.ref]
  })
  return [...new Set(refs)]
}

const NOBODY: readonly Ref[] = []

/**
 * The bodies that a group does not stand for where it leads or helps with a deliverable, on the day on which it is
 * expanded: the exceptions by name, and who then receives the result.
 */
export function leftOut(
  place: DeliverablePlace,
  side: 'lead' | 'support',
  register: Register,
  day: Day,
): ReadonlySet<Ref> {
  const { plan, deliverable } = place
  const except = deliverable.except[side]
  if (except.length === 0 && deliverable.reportTo.length === 0) return NONE
  const named = except.flatMap((words) => findBody(register, plan.province, words)?.ref ?? [])
  return new Set(
    [...named, ...recipientsOn(place, register, day)].flatMap((ref) => withMembers(ref, register, day)),
  )
}

const NONE: ReadonlySet<Ref> = new Set()

function withMembers(ref: Ref, register: Register, day: Day): readonly Ref[] {
  const body = register.bodies.get(ref)
  const members = body?.what === 'group' ? membersOn(register, body, day) : null
  return members === null ? [ref] : [ref, ...members.map((member) => member.ref)]
}
