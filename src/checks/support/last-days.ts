import type { Part } from '../../domain/deadline/model/schedule.ts'
import { occurrences } from '../../domain/deadline/resolve/occurrences.ts'
import type { FindingPlace } from '../../domain/findings/finding.ts'
import { MAX_DUTIES } from '../../domain/obligations/expand.ts'
import { type Plan, scheduleOf, spanOf, type Task } from '../../domain/plan.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Workspace } from './check.ts'
import { deadlinesIn } from './written-deadlines.ts'

/** A last day that a deadline of a plan comes to. */
export interface PlannedLastDay {
  readonly due: Day
  readonly task: Task
  /** The place of the words of its deadline. */
  readonly at: FindingPlace
}

/** The last days that a report as of today would list, except those of events; none for a plan not yet issued. */
export function* lastDaysIn(plan: Plan, { today }: Pick<Workspace, 'today'>): Generator<PlannedLastDay> {
  if (today !== null && plan.issue.by > today) return
  let looked = 0
  for (const { task, deadline, words } of deadlinesIn(plan)) {
    if (task.sameAs !== null || !task.deliverables.some((deliverable) => deliverable.deadline === deadline))
      continue
    for (const due of scheduleOf(deadline).flatMap((part) => lastDaysOf(part, plan, today))) {
      looked += 1
      if (looked > MAX_DUTIES) return
      yield { due, task, at: words }
    }
  }
}

/** The last days of the periods begun by today or, where that is not known, by the end of the plan. */
function lastDaysOf(part: Part, plan: Plan, today: Day | null): readonly Day[] {
  const by = today ?? plan.through
  if (part.kind === 'recurring' && by === null) return []
  return occurrences(part, spanOf(plan), by ?? plan.issue.by).flatMap(({ from, due }) =>
    due === null || isAhead(from, today) ? [] : [due],
  )
}

/** Whether a period has not begun: its days off may not be decided yet. */
export function isAhead(from: Day | null, today: Day | null): boolean {
  return today !== null && from !== null && from > today
}
