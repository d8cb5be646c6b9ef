import { membersOn } from '../agencies/members.ts'
import { type Agency, agencyAt, type Ref } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import { leftOut } from '../obligations/recipients.ts'
import type { Plan } from '../plan.ts'
import type { ViewContext } from './build-view.ts'
import type { ObligationLine } from './view.ts'

/** Who helps with the obligations of a plan. The same bodies of a task are looked up once. */
export function helpersIn(plan: Plan, asked: ViewContext): (line: ObligationLine) => ReadonlySet<Ref> {
  const known = new Map<string, ReadonlySet<Ref>>()
  return (line) => {
    const key = [line.task, line.deliverable, ...line.support].join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const task = plan.tasks.find(({ id }) => id === line.task)
    const deliverable = task?.deliverables.find(({ id }) => id === line.deliverable)
    const out =
      task === undefined || deliverable === undefined
        ? NOBODY
        : leftOut({ plan, task, deliverable }, 'support', asked.register, asked.asOf)
    const helpers = helpersOf(line.support, task?.field ?? null, out, asked)
    known.set(key, helpers)
    return helpers
  }
}

const NOBODY: ReadonlySet<Ref> = new Set()
/** The agencies that help on the as-of day: the members of groups but those left out, and the successors of those that ended. */
function helpersOf(
  support: readonly Ref[],
  field: string | null,
  out: ReadonlySet<Ref>,
  { register, asOf }: ViewContext,
): ReadonlySet<Ref> {
  const helpers = new Set<Ref>()
  for (const ref of support) {
    const body = register.bodies.get(ref)
    const members: readonly Agency[] | null = body?.what === 'group' ? membersOn(register, body, asOf) : null
    const some = members?.map((member) => member.ref).filter((member) => !out.has(member))
    for (const one of some ?? [ref]) {
      const holder = agencyAt(register, one) === undefined ? one : holderOn(register, one, field, asOf)
      if (holder !== null) helpers.add(holder)
    }
  }
  return helpers
}
