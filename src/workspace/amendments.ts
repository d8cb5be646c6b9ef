import type { Register } from '../domain/agencies/register.ts'
import { changesOthers } from '../domain/amending/acts.ts'
import type { PlanAmendments } from '../domain/amending/amended-plan.ts'
import { amendmentsAmong } from '../domain/amending/amendments.ts'
import type { Plan } from '../domain/plan.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { plansMentioned } from '../load/plans-mentioned.ts'
import { loadedOf } from './load-plan.ts'

/** What the plans of a workspace change in each other, and which of them may be changed by what nobody can say. */
export interface WorkspaceAmendments {
  /** By plan id. */
  readonly byPlan: ReadonlyMap<string, PlanAmendments>
  /** By the id of a plan, the files that would change it and cannot be read. */
  readonly unread: ReadonlyMap<string, readonly string[]>
  /** By the id of a plan, the files of one document that would change it and say different things. */
  readonly contradictory: ReadonlyMap<string, readonly string[]>
}

/**
 * Finds out what the plans of a workspace change in each other. Only those are read that change others, and those that
 * they name: a plan that nobody changes is still read when its turn comes.
 */
export async function amendmentsIn(
  { plans: all, unread }: WorkspaceIndex,
  register: Register,
  calendar: Calendar,
): Promise<WorkspaceAmendments> {
  const byId = new Map(all.map((files) => [files.id, files]))
  const ids = new Set(all.filter((files) => files.plans.length > 0).map(({ id }) => id))
  const plans = new Map<string, Plan>()
  const amending: Plan[] = []
  const doubts = { unread: new Map<string, string[]>(), contradictory: new Map<string, string[]>() }
  for (const files of all) {
    if (!files.plans.some((file) => file.mayAmend())) continue
    const { plan, contradictory } = await loadedOf({ ...files, records: [] }, calendar, 'errors')
    if (plan !== null) plans.set(files.id, plan)
    const doubtful = plan === null ? files.plans.map(({ path }) => path) : contradictory
    if (doubtful.length === 0 && plan !== null && changesOthers(plan)) amending.push(plan)
    // Which plans it changes, nobody can say; those that it does not even mention it does not change.
    const mentioned =
      doubtful.length === 0 ? [] : files.plans.flatMap((file) => plansMentioned(file.text(), ids))
    for (const id of new Set(mentioned)) {
      if (id !== files.id) addTo(plan === null ? doubts.unread : doubts.contradictory, id, doubtful)
    }
  }
  for (const id of new Set(amending.flatMap(plansChangedBy))) {
    const files = plans.has(id) ? undefined : byId.get(id)
    if (files === undefined) continue
    const { plan } = await loadedOf({ ...files, records: [] }, calendar, 'errors')
    if (plan !== null) plans.set(id, plan)
  }
  const isBroken = (id: string) => unread.plans.has(id) || ids.has(id)
  const byPlan = amending.length === 0 ? NONE : amendmentsAmong(amending, { plans, ids, isBroken }, register)
  return { byPlan, ...doubts }
}

function addTo(files: Map<string, string[]>, id: string, paths: readonly string[]): void {
  files.set(id, [...(files.get(id) ?? []), ...paths])
}

const NONE: ReadonlyMap<string, PlanAmendments> = new Map()

/** The ids of the plans that a plan says it changes. */
export function plansChangedBy({ repeals, replaces, tasks }: Plan): readonly string[] {
  return [
    ...replaces,
    ...repeals.map(({ plan }) => plan),
    ...tasks.flatMap(({ amends }) => amends?.of.plan ?? []),
  ]
}
