import type { Duty } from '../domain/obligations/duty.ts'
import { dutiesOf } from '../domain/obligations/expand.ts'
import { dutyOf, isOfLine } from '../domain/obligations/matching.ts'
import type { Plan, Task } from '../domain/plan.ts'
import { knownRecords, type PlanRecord, type PlanRecords } from '../domain/records/record.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import type { Day } from '../domain/time/day.ts'
import type { Workspace } from './check.ts'

/** A record beside what it speaks of. */
export interface Recorded {
  /** Its place in the file's list. */
  readonly index: number
  readonly record: PlanRecord
  readonly plan: Plan
  /** The task it names, if the plan has it and it stands for itself. */
  readonly task: Task | undefined
  /** The duties of its deliverable, part and period, whoever owes them; null where they cannot be computed. */
  readonly duties: readonly Duty[] | null
  /** The one among them that its agency owes or held on its day. */
  readonly duty: Duty | undefined
}

/** Each record of a file but the retractions, beside what it speaks of; nothing where the plan is unknown. */
export function* recordedIn(
  { plan: planId, records }: PlanRecords,
  workspace: Workspace,
): Generator<Recorded> {
  const plan = workspace.plans.get(planId)
  if (plan === undefined) return
  const lines = linesOf(plan, workspace)
  for (const [index, record] of records.entries()) {
    if (record.event === 'retracted') continue
    const task = plan.tasks.find(({ id, sameAs }) => id === record.task && sameAs === null)
    const duties = lines?.filter(([first]) => first !== undefined && isOfLine(record, first)).flat() ?? null
    yield {
      index,
      record,
      plan,
      task,
      duties,
      duty: duties === null ? undefined : dutyOf(record, duties, workspace.register),
    }
  }
}

/** Everything the plan asks for by its last record's day; null where a day would need an unknown calendar. */
function linesOf(
  plan: Plan,
  { register, calendar, records }: Workspace,
): readonly (readonly Duty[])[] | null {
  const all = records.get(plan.id) ?? []
  const asOf = latestOf([plan.issue.by, ...all.map(({ date }) => date)])
  try {
    return [
      ...dutiesOf(plan, { register, calendar, records: knownRecords(all, asOf, null), asOf, dayOff: null }),
    ]
  } catch (error) {
    if (error instanceof UncoveredYear) return null
    throw error
  }
}

/** The latest of some days. */
export function latestOf(days: readonly [Day, ...Day[]]): Day {
  return [...days].sort().at(-1) ?? days[0]
}
