import { waitsForEvent } from '../deadline/model/schedule.ts'
import { type Plan, scheduleOf } from '../plan.ts'
import type { Day } from '../time/day.ts'
import type { Duty } from './duty.ts'
import { changedDuty, type DutyBeside } from './duty-beside.ts'
import { namingPlan } from './last-day.ts'
import { dutiesAt, formerDutiesAt } from './occurrence-duties.ts'
import { scheduledOccurrences } from './scheduled-occurrences.ts'
import type { Situation } from './situation.ts'
import { triggeredDuties } from './triggered-duties.ts'

/**
 * The duties of a plan that a report speaks of, occurrence by occurrence: each array holds the duties of all
 * debtors for one deliverable, one part of its schedule and one period, in the plan's order.
 *
 * Tasks that repeat another owe nothing themselves. A plan not yet issued has no duties. Throws UncoveredYear
 * where a last day would have to be computed from working days in a year that no calendar covers, and TooManyDuties;
 * both name the plan.
 */
export function* dutiesOf(plan: Plan, situation: Situation): Generator<readonly Duty[]> {
  let count = 0
  try {
    for (const duties of everyLine(plan, situation)) {
      count += Math.max(1, duties.length)
      if (count > MAX_DUTIES) throw new TooManyDuties(plan.id)
      yield duties
    }
  } catch (error) {
    throw namingPlan(error, plan)
  }
}

/** A plan that comes to more duties than an office could follow up: its dates are wrong, or meant to fill the memory. */
export class TooManyDuties extends Error {
  readonly plan: string

  constructor(plan: string) {
    super(`the plan ${plan} comes to more than ${MAX_DUTIES} duties`)
    this.plan = plan
  }
}

/** Enough for 40 tasks that every commune of a province owes each month for eight years. */
export const MAX_DUTIES = 500_000

function* everyLine(plan: Plan, situation: Situation): Generator<readonly Duty[]> {
  if (plan.issue.by > situation.asOf) return
  for (const task of plan.tasks) {
    if (task.sameAs !== null) continue
    for (const deliverable of task.deliverables) {
      const schedule = scheduleOf(deliverable.deadline)
      for (const [index, part] of schedule.entries()) {
        const number = schedule.length > 1 ? index + 1 : null
        const place = { plan, task, deliverable, part, number }
        if (waitsForEvent(part)) yield* triggeredDuties(place, part, situation)
        else {
          let before: Day | null = null
          for (const { occurrence, part, restated, revoked } of scheduledOccurrences(place, situation)) {
            const listed = { from: plan.issue.by, since: before }
            const own = { ...place, part }
            const duties = restatedAs(restated, dutiesAt(own, occurrence, situation))
            yield revoked === null
              ? [...duties, ...formerDutiesAt(own, occurrence, listed, situation)]
              : duties.map((duty) => changedDuty(duty, { revoked }))
            before = occurrence.from
          }
        }
      }
    }
  }
}

function restatedAs(restated: Duty['restated'], duties: readonly DutyBeside[]): readonly DutyBeside[] {
  return restated.length === 0 ? duties : duties.map((duty) => changedDuty(duty, { restated }))
}
