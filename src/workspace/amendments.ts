import type { Register } from '../domain/agencies/register.ts'
import { changesOthers } from '../domain/amending/acts.ts'
import type { PlanAmendments } from '../domain/amending/amended-plan.ts'
import { amendmentsAmong } from '../domain/amending/amendments.ts'
import type { Plan } from '../domain/plan.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import { withCalendar } from '../domain/with-calendar.ts'
import type { PlanFiles, WorkspaceIndex } from '../load/index-workspace.ts'

/**
 * What the plans of a workspace change in each other, by plan id. Only those are read that change others, and those that
 * they name: a plan that nobody changes is still read when its turn comes.
 */
export async function amendmentsIn(
  { plans: all, unread }: WorkspaceIndex,
  register: Register,
  calendar: Calendar,
): Promise<ReadonlyMap<string, PlanAmendments>> {
  const byId = new Map(all.map((files) => [files.id, files]))
  const plans = new Map<string, Plan>()
  const load = async (files: PlanFiles) => {
    const plan = await planIn(files, calendar)
    if (plan !== null) plans.set(files.id, plan)
    return plan
  }
  const amending: Plan[] = []
  for (const files of all) {
    if (!files.plans.some((file) => file.mayAmend())) continue
    const plan = await load(files)
    if (plan !== null && changesOthers(plan)) amending.push(plan)
  }
  if (amending.length === 0) return NONE
  for (const id of new Set(amending.flatMap(namedBy))) {
    const files = plans.has(id) ? undefined : byId.get(id)
    if (files !== undefined) await load(files)
  }
  const ids = new Set(all.filter((files) => files.plans.length > 0).map(({ id }) => id))
  const isBroken = (id: string) => unread.plans.has(id) || ids.has(id)
  return amendmentsAmong(amending, { plans, ids, isBroken }, register)
}

const NONE: ReadonlyMap<string, PlanAmendments> = new Map()

function namedBy({ repeals, replaces, tasks }: Plan): readonly string[] {
  return [
    ...replaces,
    ...repeals.map(({ plan }) => plan),
    ...tasks.flatMap(({ amends }) => amends?.of.plan ?? []),
  ]
}

/** The plan of the first file that can be read, as its turn will have it. */
async function planIn({ plans }: PlanFiles, calendar: Calendar): Promise<Plan | null> {
  for (const file of plans) {
    const { document } = await file.load('errors-only')
    if (document?.kind === 'plan') return withCalendar(document.plan, calendar)
  }
  return null
}
