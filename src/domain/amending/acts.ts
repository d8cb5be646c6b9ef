import type { FindingPlace } from '../findings/finding.ts'
import type { TaskPlace } from '../later-words.ts'
import { nearest } from '../names/nearest.ts'
import type { Plan, Task } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { circlesIn } from './circles.ts'
import type { AmendmentFault } from './fault.ts'

/** What one document does to another: it takes its place, ends a task of it, or says a task anew. */
export type Act = Replacing | Repealing | Amending

interface ActOf {
  /** The document that acts, and where in it. */
  readonly by: Plan
  readonly at: FindingPlace
  /** The first day on which it holds. */
  readonly day: Day
  /** The plan it befalls. */
  readonly plan: Plan
}

interface Replacing extends ActOf {
  readonly kind: 'replaces'
}

interface Repealing extends ActOf {
  readonly kind: 'repeals'
  readonly task: Task
}

export interface Amending extends ActOf {
  readonly kind: 'amends'
  /** The task that is changed, however long the chain of amendments to it. */
  readonly task: Task
  /** The task of the document that says it anew. */
  readonly own: Task
}

/** Plans by id, and which of the others are there without being readable. */
export interface KnownPlans {
  readonly plans: ReadonlyMap<string, Plan>
  readonly isBroken: (plan: string) => boolean
  readonly ids: ReadonlySet<string>
}

/** From which day on a document changes others: never before it exists. */
export function effectiveDay({ effective, issue }: Plan): Day {
  return effective !== null && effective > issue.by ? effective : issue.by
}

/** Whether a plan changes any other. */
export function changesOthers({ repeals, replaces, tasks }: Plan): boolean {
  return repeals.length + replaces.length > 0 || tasks.some(({ amends }) => amends !== null)
}

/** What a document does to others, in its order, and what of it cannot be. */
export function actsOf(by: Plan, known: KnownPlans): readonly (Act | AmendmentFault)[] {
  const day = effectiveDay(by)
  const acts: (Act | AmendmentFault)[] = []
  for (const [index, id] of by.replaces.entries()) {
    const at = ['replaces', index]
    const plan = known.plans.get(id)
    const circle = circlesIn(id, by.id, ({ replaces }) => replaces, known.plans)
    if (circle !== null) acts.push({ code: 'amendment-circle', at, through: circle })
    else if (plan !== undefined) acts.push({ kind: 'replaces', by, at, day, plan })
    else acts.push(...unknownPlan(at, id, known))
  }
  for (const [index, place] of by.repeals.entries()) {
    const at = ['repeals', index]
    const found = taskAt(place, [], known)
    if (found.is !== 'task') acts.push(...faultOf(found, at, known))
    else if (found.steps > 1) acts.push({ code: 'unsupported-amendment', at, why: 'repeals-amendment' })
    else acts.push(...ofOther({ kind: 'repeals', by, at, day, plan: found.plan, task: found.task }))
  }
  for (const [index, own] of by.tasks.entries()) {
    if (own.amends === null) continue
    const at = ['tasks', index, 'amends-task']
    const found = taskAt(own.amends.of, [`${by.id}#${own.id}`], known)
    if (found.is !== 'task') acts.push(...faultOf(found, at, known))
    else acts.push(...ofOther({ kind: 'amends', by, at, day, plan: found.plan, task: found.task, own }))
  }
  return acts
}

/** No document changes itself. */
function ofOther(act: Act): readonly (Act | AmendmentFault)[] {
  return act.plan.id === act.by.id
    ? [{ code: 'amendment-circle', at: act.at, through: [act.by.id, act.by.id] }]
    : [act]
}

type Found =
  | { readonly is: 'task'; readonly plan: Plan; readonly task: Task; readonly steps: number }
  | { readonly is: 'circle'; readonly through: readonly string[] }
  | { readonly is: 'unknown'; readonly place: TaskPlace }

/** The task that obliges: of one that changes or repeats another, that one. */
function taskAt(place: TaskPlace, before: readonly string[], known: KnownPlans): Found {
  const plan = known.plans.get(place.plan)
  const task = plan?.tasks.find(({ id }) => id === place.task)
  if (plan === undefined || task === undefined) return { is: 'unknown', place }
  const through = [...before, `${place.plan}#${place.task}`]
  if (new Set(through).size < through.length) return { is: 'circle', through }
  if (task.sameAs !== null) return taskAt({ plan: plan.id, task: task.sameAs }, through, known)
  if (task.amends !== null) {
    const found = taskAt(task.amends.of, through, known)
    return found.is === 'task' ? { ...found, steps: found.steps + 1 } : found
  }
  return { is: 'task', plan, task, steps: 1 }
}

function faultOf(
  found: Exclude<Found, { readonly is: 'task' }>,
  at: FindingPlace,
  known: KnownPlans,
): readonly AmendmentFault[] {
  if (found.is === 'circle') return [{ code: 'amendment-circle', at, through: found.through }]
  const { plan: id, task } = found.place
  const plan = known.plans.get(id)
  if (plan === undefined) return unknownPlan(at, id, known)
  const suggest = nearest(
    task,
    plan.tasks.map((one) => one.id),
  )
  return [
    {
      code: 'unknown-amended-task',
      at,
      plan: id,
      task,
      suggest: suggest.map((one) => `${id}#${one}`),
    },
  ]
}

/** What cannot be read is not unknown, only broken. */
function unknownPlan(at: FindingPlace, plan: string, known: KnownPlans): readonly AmendmentFault[] {
  return known.isBroken(plan)
    ? []
    : [{ code: 'unknown-amended-task', at, plan, task: null, suggest: nearest(plan, known.ids) }]
}
