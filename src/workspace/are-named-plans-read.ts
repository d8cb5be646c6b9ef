import type { Plan } from '../domain/plan.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { plansChangedBy } from './amendments.ts'
import { loadedOf } from './load-plan.ts'

/** Whether all plans can be read that a plan changes or carries out, and those that these name in turn. */
export async function areNamedPlansRead(
  plan: Plan,
  { plans }: WorkspaceIndex,
  calendar: Calendar,
): Promise<boolean> {
  const byId = new Map(plans.map((files) => [files.id, files]))
  const named = new Set(plansNamedBy(plan))
  // The set grows while it is gone through.
  for (const id of named) {
    const files = byId.get(id)
    const loaded = files && (await loadedOf({ ...files, records: [] }, calendar, 'errors'))
    if (!loaded?.plan) return false
    for (const other of plansNamedBy(loaded.plan)) named.add(other)
  }
  return true
}

function plansNamedBy(plan: Plan): readonly string[] {
  return [
    ...plansChangedBy(plan),
    ...plan.tasks.flatMap(({ carriesOut }) => carriesOut.map((place) => place.plan)),
  ]
}
