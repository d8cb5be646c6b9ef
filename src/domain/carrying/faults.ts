import type { FindingPlace } from '../findings/finding.ts'
import type { TaskPlace } from '../later-words.ts'
import { type Suggester, suggester } from '../names/nearest.ts'
import type { Issue, Plan } from '../plan.ts'
import { type Day, firstOfMonth, monthOf, yearOf } from '../time/day.ts'

/** Why a task does not carry out another as it says; its code is that of the check that tells it. */
export type CarryingFault = { readonly at: FindingPlace } & (
  | {
      readonly code: 'unknown-upper-task'
      readonly plan: string
      /** Null where there is no such plan. */
      readonly task: string | null
      readonly suggest: readonly string[]
    }
  | { readonly code: 'carrying-circle'; readonly through: readonly string[] }
  | {
      readonly code: 'older-than-upper'
      readonly upper: string
      /** The latest day on which the plan can have been issued, and the earliest of the other. */
      readonly issued: Day
      readonly upperIssued: Day
    }
)

/** What is kept of a plan that others carry out. */
export interface UpperPlan {
  readonly id: string
  /** The first day on which it can have been issued; null where nobody knows. */
  readonly notBefore: Day | null
  /** What each of its tasks carries out in turn. */
  readonly tasks: ReadonlyMap<string, readonly TaskPlace[]>
}

/** Plans by id, as far as tasks carry them out, and which of the others are there without being readable. */
export interface UpperPlans {
  readonly plans: ReadonlyMap<string, UpperPlan>
  readonly isBroken: (plan: string) => boolean
  readonly ids: ReadonlySet<string>
}

export function upperPlanOf({ id, issue, tasks }: Plan): UpperPlan {
  return {
    id,
    notBefore: notBefore(issue),
    tasks: new Map([...tasks].reverse().map((task) => [task.id, task.carriesOut])),
  }
}

/** The first day on which a plan can have been issued; null where only a day is known by which it existed. */
export function notBefore({ text, day, by }: Issue): Day | null {
  if (day !== null || text === null) return day
  return firstOfMonth(yearOf(by), monthOf(by))
}

/** Whether a document is surely older than another, and so cannot carry it out. */
export function isOlder({ by }: Issue, upper: Day | null): boolean {
  return upper !== null && by < upper
}

/** What of that which a plan's tasks carry out cannot be. */
export function carryingFaults(plan: Plan, known: UpperPlans): readonly CarryingFault[] {
  const suggested = suggester()
  return plan.tasks.flatMap((task, index) =>
    task.carriesOut.flatMap((place, position): readonly CarryingFault[] => {
      const at = ['tasks', index, 'carries-out', position]
      const upper = known.plans.get(place.plan)
      if (upper === undefined) return unknownPlan(at, place.plan, known, suggested)
      if (!upper.tasks.has(place.task)) return [unknownTask(at, place.task, upper, suggested)]
      const circle = wayBack(place, `${plan.id}#${task.id}`, known)
      if (circle !== null) return [{ code: 'carrying-circle', at, through: circle }]
      if (upper.notBefore !== null && isOlder(plan.issue, upper.notBefore))
        return [
          {
            code: 'older-than-upper',
            at,
            upper: upper.id,
            issued: plan.issue.by,
            upperIssued: upper.notBefore,
          },
        ]
      return []
    }),
  )
}

function unknownTask(
  at: FindingPlace,
  task: string,
  { id, tasks }: UpperPlan,
  suggested: Suggester,
): CarryingFault {
  const suggest = suggested(task, () => tasks.keys()).map((one) => `${id}#${one}`)
  return { code: 'unknown-upper-task', at, plan: id, task, suggest }
}

/** What cannot be read is not unknown, only broken. */
function unknownPlan(
  at: FindingPlace,
  plan: string,
  { isBroken, ids }: UpperPlans,
  suggested: Suggester,
): readonly CarryingFault[] {
  return isBroken(plan)
    ? []
    : [{ code: 'unknown-upper-task', at, plan, task: null, suggest: suggested(plan, () => ids) }]
}

/** The way from a task up to another, and so back to it; null where there is none. */
function wayBack(from: TaskPlace, back: string, { plans }: UpperPlans): readonly string[] | null {
  const cameFrom = new Map<string, string>()
  const open: TaskPlace[] = [from]
  cameFrom.set(nameOf(from), back)
  for (const place of open) {
    const name = nameOf(place)
    if (name === back) return wayTo(back, cameFrom)
    for (const next of plans.get(place.plan)?.tasks.get(place.task) ?? []) {
      if (cameFrom.has(nameOf(next))) continue
      cameFrom.set(nameOf(next), name)
      open.push(next)
    }
  }
  return null
}

function wayTo(back: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [back]
  let at = cameFrom.get(back)
  while (at !== undefined && at !== back) {
    way.unshift(at)
    at = cameFrom.get(at)
  }
  return [back, ...way]
}

function nameOf({ plan, task }: TaskPlace): string {
  return `${plan}#${task}`
}
