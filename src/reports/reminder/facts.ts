import type { Ref } from '../../domain/agencies/register.ts'
import type { ReminderView } from '../../domain/follow-up/reminder-view.ts'
import type { ObligationLine, PlanLine, TaskLine } from '../../domain/follow-up/view.ts'
import { memoize } from '../../domain/memoize.ts'

/** What a plan says about an obligation; undefined where the view does not hold it. */
interface Facts {
  readonly plan: PlanLine | undefined
  readonly task: TaskLine | undefined
  readonly deliverable: TaskLine['deliverables'][number] | undefined
}

/** Finds what the plans of a view say, however many they are. */
export function planFactsIn({ plans }: Pick<ReminderView, 'plans'>): (line: ObligationLine) => Facts {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  return (line) => {
    const plan = byId.get(line.plan)
    const task = plan?.tasks.find(({ id }) => id === line.task)
    const deliverable = task?.deliverables.find(({ id }) => id === line.deliverable)
    return { plan, task, deliverable }
  }
}

/** What all obligations of a deliverable share, worked out once for all agencies. */
export function oncePerDeliverable<Answer>(
  answer: (line: ObligationLine) => Answer,
): (line: ObligationLine) => Answer {
  return memoize(({ plan, task, deliverable }) => `${plan}#${task}/${deliverable}`, answer)
}

/** What is said of several bodies, worked out once for all obligations that are theirs. */
export function oncePerBodies<Answer>(
  answer: (refs: readonly Ref[]) => Answer,
): (refs: readonly Ref[]) => Answer {
  return memoize((refs) => refs.join(' '), answer)
}
