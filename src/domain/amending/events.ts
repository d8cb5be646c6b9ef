import type { Deliverable, Task } from '../plan.ts'
import type { Amendment, PlanRecord } from '../records/record.ts'
import type { Act, Amending } from './acts.ts'
import type { Restatement } from './amended-plan.ts'
import { citationOf } from './citation.ts'

/** The end of a task for everybody who still owes it. */
export function endingEvent(act: Act, task: Task): PlanRecord {
  return event(act, task, null, act.kind === 'replaces' ? 'superseded' : 'cancelled', {})
}

/** What ends recurs no longer. */
export function endOf(act: Act, task: Task): readonly Restatement[] {
  return task.deliverables.map(({ id }) => ({ ...restatement(act, task, id), ends: true }))
}

export function restatement(act: Act, task: Task, deliverable: string): Restatement {
  return {
    effective: act.day,
    known: act.by.issue.by,
    task: task.id,
    deliverable,
    title: null,
    support: null,
    recurring: null,
    event: null,
    ends: false,
    document: citationOf(act.by),
  }
}

/** What an amendment does to the duties of one deliverable, as a record of it would. */
export function amendingEvent(
  act: Amending,
  { id }: Deliverable,
  what: Pick<PlanRecord, 'event'> & Partial<Pick<PlanRecord, 'through'> & Pick<Amendment, 'words' | 'lead'>>,
): PlanRecord {
  return event(act, act.task, id, what.event, what)
}

function event(
  act: Act,
  task: Task,
  deliverable: string | null,
  happened: PlanRecord['event'],
  { through = null, words = null, lead = [] }: Partial<Pick<PlanRecord, 'through'>> & Partial<Amendment>,
): PlanRecord {
  const own = act.kind === 'amends' ? act.own.id : null
  const by = own === null ? act.by.id : `${act.by.id}#${own}`
  return {
    id: [act.day, task.id, deliverable, happened, by].filter((part) => part !== null).join('.'),
    event: happened,
    date: act.day,
    recorded: act.by.issue.by,
    task: task.id,
    deliverable,
    part: null,
    agency: null,
    period: null,
    certainty: 'exact',
    document: null,
    evidence: [],
    to: null,
    through,
    value: null,
    count: null,
    all: false,
    basis: null,
    reason: null,
    by: null,
    retracts: null,
    note: null,
    amendment: { plan: act.by.id, task: own, document: citationOf(act.by), words, lead },
  }
}
