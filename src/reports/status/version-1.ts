import { statusIn } from '../../domain/follow-up/saved-status.ts'
import type { Tally } from '../../domain/follow-up/tally.ts'
import type { BodyName, ObligationLine, PlanLine, StatusView, TaskLine } from '../../domain/follow-up/view.ts'
import type { Flag } from '../../domain/obligations/status.ts'

/** A view, or a part of it, in the older contract `status/v1`: without what came later, and with the words it knew. */
export interface Version1 {
  readonly obligations: (lines: readonly ObligationLine[]) => readonly Partial<ObligationLine>[]
  readonly plan: (plan: PlanLine) => object
  readonly summary: (summary: Version1Summary) => object
}

type Version1Summary = Pick<StatusView, 'agencies' | 'totals' | 'names' | 'provinces'>

/** `status/v1` as it was before `status/v2`: whoever reads it finds the keys that it had, and no others. */
export const VERSION_1: Version1 = {
  obligations: (lines) =>
    lines.map((line) => ({
      ...only(line, OBLIGATION),
      status: statusIn('status/v1', line.status),
      flags: line.flags.filter((flag) => FLAGS.has(flag)),
    })),
  plan: (plan) => ({ ...only(plan, PLAN), tasks: plan.tasks.map(taskOf), totals: tally(plan.totals) }),
  summary: ({ agencies, totals, names, provinces }) => ({
    agencies: agencies.map(({ id, name, ...counts }) => ({ id, name, ...tally(counts) })),
    totals: tally(totals),
    names: Object.fromEntries(Object.entries(names).map(([ref, body]) => [ref, only(body, NAME)])),
    provinces,
  }),
}

function taskOf(task: TaskLine): object {
  return {
    ...only(task, TASK),
    deliverables: task.deliverables.map((deliverable) => only(deliverable, DELIVERABLE)),
  }
}

/** What nobody known holds was counted as closed. */
function tally(counts: Tally): object {
  return { ...only(counts, TALLY), closed: counts.closed + counts.noKnownHolder }
}

/** The keys of a value that were there, in their order. */
function only<Value extends object>(value: Value, keys: readonly (keyof Value)[]): Partial<Value> {
  const part: Partial<Value> = {}
  for (const key of keys) part[key] = value[key]
  return part
}

const OBLIGATION = [
  ...(['id', 'plan', 'task', 'deliverable', 'part', 'agencies', 'heldBy', 'of', 'support', 'force'] as const),
  ...(['period', 'from', 'due', 'originalDue', 'dueIfOff', 'remindBy', 'deliveredOn', 'deliveries'] as const),
  ...(['status', 'flags', 'daysLate', 'reading', 'otherReading', 'confidence', 'closedBecause'] as const),
] satisfies readonly (keyof ObligationLine)[]

const PLAN = [
  ...(['id', 'province', 'number', 'issued', 'knownBy', 'title', 'type', 'issuer', 'inForce'] as const),
  ...(['recorded', 'tasks', 'totals'] as const),
] satisfies readonly (keyof PlanLine)[]

const TASK = [
  'id',
  'title',
  'at',
  'source',
  'deadline',
  'deliverables',
  'sameAs',
] as const satisfies readonly (keyof TaskLine)[]

const DELIVERABLE = ['id', 'title', 'deadline'] as const

const FLAGS: ReadonlySet<Flag> = new Set([
  'due-soon',
  'claimed',
  'timing-unproven',
  'unread',
  'extended',
  'inherited',
])

const TALLY = [
  ...(['total', 'doneOnTime', 'doneLate', 'inProgress', 'overdue', 'standing', 'waiting'] as const),
  ...(['notStarted', 'closed', 'requested'] as const),
] satisfies readonly (keyof Tally)[]

const NAME = ['name', 'short', 'aliases', 'province', 'now'] as const satisfies readonly (keyof BodyName)[]
