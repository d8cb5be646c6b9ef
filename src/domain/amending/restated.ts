import { findBody, type Register } from '../agencies/register.ts'
import type { Schedule } from '../deadline/model/schedule.ts'
import { type Deadline, type Deliverable, isUnread, scheduleOf, type Task } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Amending } from './acts.ts'
import type { Restatement } from './amended-plan.ts'
import { amendingEvent, restatement } from './events.ts'
import type { AmendmentFault } from './fault.ts'

/** How a task stands after the amendments so far, deliverable by deliverable. */
export type Standing = ReadonlyMap<string, { readonly schedule: Schedule; readonly lead: readonly string[] }>

export function standingOf({ deliverables }: Task): Standing {
  return new Map(deliverables.map(({ id, deadline, lead }) => [id, { schedule: scheduleOf(deadline), lead }]))
}

/** What a task says anew of another comes to. */
interface Restated {
  readonly events: readonly PlanRecord[]
  readonly restatements: readonly Restatement[]
  readonly standing: Standing
  /** The things it says anew: `lead of <deliverable>`. */
  readonly said: readonly string[]
  readonly faults: readonly AmendmentFault[]
}

export function restatedBy(act: Amending, before: Standing, register: Register): Restated {
  const { own, task, at } = act
  const { amends } = own
  const events: PlanRecord[] = []
  const restatements: Restatement[] = []
  const said: string[] = []
  const faults: AmendmentFault[] = []
  const standing = new Map(before)
  const place = at.slice(0, -1)
  const unsupported = (key: string, why: Extract<AmendmentFault, { why: unknown }>['why']) =>
    faults.push({ code: 'unsupported-amendment', at: key === '' ? at : [...place, key], why })
  if (task.sameAs === null && task.lead.length === 0) {
    unsupported('', 'owed-by-nobody')
    return { events, restatements, standing, said, faults }
  }
  const anew = <Key extends 'lead' | 'support' | 'deadline'>(key: Key) => {
    const found = valuesFor(own, task, key)
    if (amends?.[key] != null && !found.some(({ is }) => is === 'general')) unsupported(key, 'own-of-each')
    for (const { deliverable } of found) said.push(`${key} of ${deliverable.id}`)
    return found
  }
  for (const { deliverable, value } of anew('deadline')) {
    const now = standing.get(deliverable.id)
    const change = now === undefined ? null : changeOf(now.schedule, value)
    if (now === undefined || change === null) unsupported('deadline', 'schedule')
    else {
      const words = value.words
      if (change.kind === 'once')
        events.push(amendingEvent(act, deliverable, { event: 'extended', through: change.through, words }))
      else if (change.kind === 'recurring')
        restatements.push({
          ...restatement(act, task, deliverable.id),
          recurring: change,
          event: amendingEvent(act, deliverable, { event: 'extended', words }),
        })
      standing.set(deliverable.id, { ...now, schedule: scheduleOf(value) })
    }
  }
  for (const { deliverable, value: lead } of anew('lead')) {
    const now = standing.get(deliverable.id)
    if (
      now === undefined ||
      !canGiveAway(now.lead, act, register) ||
      !isOneDebtor(deliverable, lead, act, register)
    )
      unsupported('lead', 'lead')
    else {
      events.push(amendingEvent(act, deliverable, { event: 'assigned', lead }))
      standing.set(deliverable.id, { ...now, lead })
    }
  }
  for (const { deliverable, value: support } of anew('support'))
    restatements.push({ ...restatement(act, task, deliverable.id), support })
  for (const [index, { id, title }] of (amends?.deliverables ?? []).entries()) {
    const known = task.deliverables.find((one) => one.id === id)
    if (known === undefined)
      faults.push({
        code: 'unsupported-amendment',
        at: [...place, 'deliverables', index, 'id'],
        why: 'other-deliverable',
      })
    else if (known.title !== title) {
      restatements.push({ ...restatement(act, task, id), title })
      said.push(`title of ${id}`)
    }
  }
  if (said.length === 0 && faults.length === 0) unsupported('', 'nothing-said')
  return { events, restatements, standing, said, faults }
}

/** The deliverables of which something is said anew: each by itself, or as one that inherits it from its task. */
function valuesFor<Key extends 'lead' | 'support' | 'deadline'>(own: Task, { deliverables }: Task, key: Key) {
  const general = own.amends?.[key] ?? null
  const [only] = deliverables.length === 1 ? deliverables : []
  return deliverables.flatMap((deliverable) => {
    const itself = own.amends?.deliverables.find(({ id }) => id === deliverable.id)?.[key] ?? null
    const inherits = !deliverable.own.has(key) || deliverable === only
    const value = itself ?? (inherits ? general : null)
    if (value === null) return []
    return [{ deliverable, value, is: itself === null ? ('general' as const) : ('own' as const) }]
  })
}

/** What a new deadline makes of a schedule; null where that is not worked out. */
function changeOf(before: Schedule, deadline: Deadline) {
  const [was, ...others] = before
  const [now, ...further] = scheduleOf(deadline)
  if (isUnread(deadline) || was === undefined || now === undefined || others.length + further.length > 0)
    return null
  if (now.kind === 'once' && (was.kind === 'once' || was.kind === 'undated')) return now
  return now.kind === 'recurring' && was.kind === 'recurring' ? now : null
}

/** Whether agencies named one by one owe it together, so that it is one duty. */
function isOneDebtor(
  { sharing }: Deliverable,
  lead: readonly string[],
  { plan }: Amending,
  register: Register,
): boolean {
  const areAgencies = lead.every((words) => findBody(register, plan.province, words)?.what === 'agency')
  return areAgencies && (sharing !== 'each' || lead.length === 1)
}

/** Whether whoever leads can be told one by one, so that each gives the duty on; an open group only counts its bodies. */
function canGiveAway(lead: readonly string[], { plan }: Amending, register: Register): boolean {
  return lead.every((words) => {
    const body = findBody(register, plan.province, words)
    return body !== undefined && (body.what === 'agency' || body.members !== null)
  })
}
