import type { Register } from '../agencies/register.ts'
import type { Plan } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { type Act, actsOf, type KnownPlans } from './acts.ts'
import { NOT_AMENDED, type OtherDocument, type PlanAmendments } from './amended-plan.ts'
import { citationOf } from './citation.ts'
import { followed } from './course.ts'
import type { AmendmentFault } from './fault.ts'

/**
 * What the documents of a workspace change in each other, by plan id.
 *
 * @param amending the plans that change others, in any order
 * @param known these and all plans that they name, as far as they can be read
 */
export function amendmentsAmong(
  amending: readonly Plan[],
  known: KnownPlans,
  register: Register,
): ReadonlyMap<string, PlanAmendments> {
  const faults = new Map<string, AmendmentFault[]>(amending.map(({ id }) => [id, []]))
  const byPlan = new Map<Plan, Act[]>()
  for (const plan of amending) {
    const own = faults.get(plan.id)
    own?.push(...retroactive(plan))
    for (const act of actsOf(plan, known)) {
      if ('code' in act) own?.push(act)
      else {
        const others = byPlan.get(act.plan)
        if (others === undefined) byPlan.set(act.plan, [act])
        else others.push(act)
      }
    }
  }
  const all = new Map<string, PlanAmendments>()
  const of = new Map<string, OtherDocument[]>()
  for (const [plan, acts] of byPlan) {
    const course = followed(plan, [...acts].sort(inForceFirst), register)
    for (const { by, fault } of course.faults) faults.get(by)?.push(fault)
    all.set(plan.id, { ...NOT_AMENDED, ...course, by: documents(course.acts, ({ by }) => by), faults: [] })
    for (const act of course.acts) of.set(act.by.id, [...(of.get(act.by.id) ?? []), other(act, act.plan)])
  }
  for (const { id } of amending)
    all.set(id, {
      ...(all.get(id) ?? NOT_AMENDED),
      of: distinct(of.get(id) ?? []),
      faults: faults.get(id) ?? [],
    })
  return all
}

/** A document that wants to change others before it exists; it does so from its issue. */
function retroactive({ effective, issue, id }: Plan): readonly AmendmentFault[] {
  return effective === null || effective >= issue.by
    ? []
    : [{ code: 'effective-before-issue', at: ['effective'], effective, issued: issue.by, plan: id }]
}

/** By the day from which they hold; of one day, the document issued first, then the one with the smaller id. */
function inForceFirst(one: Act, another: Act): number {
  return (
    compared(one.day, another.day) ||
    compared(one.by.issue.by, another.by.issue.by) ||
    compared(one.by.id, another.by.id)
  )
}

function compared(one: Day | string, another: Day | string): number {
  return one < another ? -1 : one > another ? 1 : 0
}

function documents(acts: readonly Act[], side: (act: Act) => Plan): readonly OtherDocument[] {
  return distinct(acts.map((act) => other(act, side(act))))
}

function other({ kind, day, by }: Act, plan: Plan): OtherDocument {
  return { plan: plan.id, document: citationOf(plan), how: kind, effective: day, known: by.issue.by }
}

function distinct(all: readonly OtherDocument[]): readonly OtherDocument[] {
  const seen = new Set<string>()
  return all.filter(({ plan, how }) => seen.size < seen.add(`${how} ${plan}`).size)
}
