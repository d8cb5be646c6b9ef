import type { ReminderView } from '../domain/follow-up/reminder.ts'
import type { ObligationLine, PlanLine, TaskLine } from '../domain/follow-up/view.ts'

/** What a plan says about an obligation; undefined where the view does not hold it. */
export interface Facts {
  readonly plan: PlanLine | undefined
  readonly task: TaskLine | undefined
  readonly deliverable: TaskLine['deliverables'][number] | undefined
}

/** Finds what the plans of a view say, however many they are. */
export function factsIn({ plans }: Pick<ReminderView, 'plans'>): (line: ObligationLine) => Facts {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  return (line) => {
    const plan = byId.get(line.plan)
    const task = plan?.tasks.find(({ id }) => id === line.task)
    const deliverable = task?.deliverables.find(({ id }) => id === line.deliverable)
    return { plan, task, deliverable }
  }
}

/** What all obligations of a deliverable share, worked out once for all of them and for all agencies. */
export function oncePerDeliverable<Answer>(
  answer: (line: ObligationLine) => Answer,
): (line: ObligationLine) => Answer {
  const known = new Map<string, Answer>()
  return (line) => {
    const key = `${line.plan}#${line.task}/${line.deliverable}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = answer(line)
    known.set(key, found)
    return found
  }
}

/** What is said of a thing wherever it stands (an obligation, a list of bodies that several share), worked out once. */
export function oncePerThing<Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const found = answer(thing)
    known.set(thing, found)
    return found
  }
}
