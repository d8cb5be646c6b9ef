import type { Register } from '../agencies/register.ts'
import type { Plan, Task } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import type { Act, Amending } from './acts.ts'
import type { Restatement } from './amended-plan.ts'
import { citationOf } from './citation.ts'
import { endingEvent, endOf } from './events.ts'
import type { AmendmentFault } from './fault.ts'
import { restatedBy, type Standing, standingOf } from './restated.ts'

/** What several documents in their order come to for the plan that they change. */
interface Course {
  readonly events: readonly PlanRecord[]
  readonly restatements: readonly Restatement[]
  /** Those that have an effect. */
  readonly acts: readonly Act[]
  readonly faults: readonly { readonly by: string; readonly fault: AmendmentFault }[]
}

/** What has ended cannot be changed; of what one day says twice, the later in order holds. */
export function followed(plan: Plan, acts: readonly Act[], register: Register): Course {
  const events: PlanRecord[] = []
  const restatements: Restatement[] = []
  const effective: Act[] = []
  const faults: { by: string; fault: AmendmentFault }[] = []
  let replaced: Ended | null = null
  const repealed = new Map<Task, Ended>()
  const standing = new Map<Task, Standing>()
  const said = new Map<string, Said>()
  const end = (act: Act, tasks: readonly Task[]) => {
    for (const task of tasks) {
      events.push(endingEvent(act, task))
      restatements.push(...endOf(act, task))
    }
    effective.push(act)
    return { by: citationOf(act.by), day: act.day }
  }
  for (const act of acts) {
    const fail = (fault: AmendmentFault) => faults.push({ by: act.by.id, fault })
    const { at } = act
    if (act.kind === 'replaces') {
      if (replaced !== null) fail({ code: 'replaced-twice', at, plan: plan.id, ...replaced })
      else
        replaced = end(
          act,
          plan.tasks.filter((task) => !repealed.has(task)),
        )
      continue
    }
    const before: Ended | null = replaced ?? repealed.get(act.task) ?? null
    const target = `${plan.id}#${act.task.id}`
    if (before !== null) fail({ code: 'amends-repealed', at, target, ...before })
    else if (act.kind === 'repeals') repealed.set(act.task, end(act, [act.task]))
    else {
      const found = restatedBy(act, standing.get(act.task) ?? standingOf(act.task), register)
      standing.set(act.task, found.standing)
      events.push(...found.events)
      restatements.push(...found.restatements)
      for (const fault of found.faults) fail(fault)
      for (const twice of saidTwice(act, found.said, said)) fail({ ...twice, at, target })
      if (found.said.length > 0) effective.push(act)
    }
  }
  return { events, restatements, acts: effective, faults }
}

/** Since when and by which document a task or plan has ended. */
interface Ended {
  readonly by: Text
  readonly day: Day
}

interface Said {
  readonly day: Day
  readonly at: string
}

/** What was said of the same thing from the same day on; noted for those that follow. */
function saidTwice({ by, own, task, day }: Amending, things: readonly string[], said: Map<string, Said>) {
  const found = new Set<string>()
  for (const thing of things) {
    const key = `${task.id} ${thing}`
    const before = said.get(key)
    if (before?.day === day) found.add(before.at)
    said.set(key, { day, at: `${by.id}#${own.id}` })
  }
  return [...found].map((with_) => ({ code: 'ambiguous-amendment', with: with_, day }) as const)
}
