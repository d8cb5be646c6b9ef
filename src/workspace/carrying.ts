import { type CarryingFault, carryingFaults, type UpperPlan, upperPlanOf } from '../domain/carrying/faults.ts'
import type { Plan } from '../domain/plan.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { loadedOf } from './load-plan.ts'

/**
 * Finds out what of that which plans carry out cannot be. Only the plans above are read, each once, and of each only what
 * its tasks carry out in turn is kept.
 */
export function carryingChecker(
  { plans: all, unread }: WorkspaceIndex,
  calendar: Calendar,
): (plan: Plan) => Promise<readonly CarryingFault[]> {
  const files = new Map(all.map((one) => [one.id, one]))
  const ids = new Set(all.filter((one) => one.plans.length > 0).map(({ id }) => id))
  const read = new Map<string, UpperPlan | null>()
  const upper = async (id: string): Promise<UpperPlan | null> => {
    const before = read.get(id)
    if (before !== undefined) return before
    const own = files.get(id)
    const loaded = own === undefined ? null : await loadedOf({ ...own, records: [] }, calendar, 'errors')
    // A copy: the words themselves are pieces of a file's text, and would keep all of it in memory.
    const found = loaded === null || loaded.plan === null ? null : structuredClone(upperPlanOf(loaded.plan))
    read.set(id, found)
    return found
  }
  return async (plan) => {
    const named = new Set(plan.tasks.flatMap(({ carriesOut }) => carriesOut.map((place) => place.plan)))
    if (named.size === 0) return NO_FAULTS
    const plans = new Map<string, UpperPlan>()
    // The set grows while it is gone through.
    for (const id of named) {
      const found = await upper(id)
      if (found === null) continue
      plans.set(id, found)
      for (const places of found.tasks.values()) for (const place of places) named.add(place.plan)
    }
    return carryingFaults(plan, { plans, ids, isBroken: (id) => unread.plans.has(id) || ids.has(id) })
  }
}

const NO_FAULTS: readonly CarryingFault[] = []
