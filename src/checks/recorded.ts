import { bodyNamed } from '../domain/agencies/register.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import { dutiesOf } from '../domain/obligations/expand.ts'
import { dutyOf, isOfLine } from '../domain/obligations/matching.ts'
import type { Plan, Task } from '../domain/plan.ts'
import { knownRecords, type PlanRecord, type PlanRecords, retractedBy } from '../domain/records/record.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import type { Day } from '../domain/time/day.ts'
import { periodAfter } from '../domain/time/period.ts'
import type { Workspace } from './check.ts'

/** A record beside what it speaks of. */
export interface Recorded {
  /** Its place in the file's list. */
  readonly index: number
  readonly record: PlanRecord
  readonly plan: Plan
  /** The task it names, if the plan has it and it stands for itself. */
  readonly task: Task | undefined
  /** Every duty of the task, whatever its deliverable, part or period; null where they cannot be computed. */
  readonly ofTask: readonly Duty[] | null
  /** Those of its deliverable, part and period, whoever owes them. */
  readonly duties: readonly Duty[] | null
  /** The one among them that its agency owes or held on its day. */
  readonly duty: Duty | undefined
}

/** Each record of a file that still counts, but the retractions, beside what it speaks of; nothing where the plan is unknown. */
export function recordedIn(records: PlanRecords, workspace: Workspace): readonly Recorded[] {
  return remembered(RECORDED, workspace, records, () => [...eachRecorded(records, workspace)])
}

/** Several checks ask the same of the same records. What is remembered goes with the workspace. */
const RECORDED: Remembered<PlanRecords, readonly Recorded[]> = new WeakMap()

function* eachRecorded(records: PlanRecords, workspace: Workspace): Generator<Recorded> {
  const plan = workspace.plans.get(records.plan)
  if (plan === undefined) return
  const tasks = new Map(
    [...plan.tasks].reverse().flatMap((task) => (task.sameAs === null ? [[task.id, task]] : [])),
  )
  const lines = linesByTask(plan, workspace)
  for (const [index, record] of countingIn(records, workspace)) {
    if (record.event === 'retracted') continue
    const task = tasks.get(record.task ?? '')
    const inReach =
      lines === null
        ? null
        : (lines.get(task) ?? []).filter(([duty]) => duty !== undefined && isInReach(duty, record.date))
    const meant = inReach?.filter(([duty]) => duty !== undefined && isMeant(record, duty)) ?? null
    // Nearly always it is one line, and then its own array, which is sorted out only once.
    const duties = meant?.length === 1 ? (meant[0] ?? null) : (meant?.flat() ?? null)
    const duty = duties === null ? undefined : dutyOf(record, duties, workspace.register)
    yield {
      ...{ index, record, plan, task, duties, duty },
      // Few ask for it, and it is long.
      get ofTask() {
        return inReach?.flat() ?? null
      },
    }
  }
}

/** The duties of each task, those that stand side by side in arrays of their own. */
function linesByTask(plan: Plan, workspace: Workspace): ReadonlyMap<Task | undefined, Duty[][]> | null {
  const duties = linesOf(plan, workspace)
  if (duties === null) return null
  const byTask = new Map<Task, Map<string, Duty[]>>()
  for (const duty of duties) {
    const lines = byTask.get(duty.task) ?? new Map<string, Duty[]>()
    byTask.set(duty.task, lines)
    const line = lines.get(duty.line)
    if (line === undefined) lines.set(duty.line, [duty])
    else line.push(duty)
  }
  return new Map([...byTask].map(([task, lines]) => [task, [...lines.values()]]))
}

type Remembered<Key extends object, Answer> = WeakMap<Workspace, WeakMap<Key, Answer>>

function remembered<Key extends object, Answer>(
  all: Remembered<Key, Answer>,
  workspace: Workspace,
  key: Key,
  answer: () => Answer,
): Answer {
  const known = all.get(workspace) ?? new WeakMap<Key, Answer>()
  all.set(workspace, known)
  const before = known.get(key)
  if (before !== undefined) return before
  const found = answer()
  known.set(key, found)
  return found
}

/** The records of a file with their places, without those that another record of the plan has retracted. */
export function countingIn(
  ofPlan: PlanRecords,
  workspace: Workspace,
): readonly (readonly [number, PlanRecord])[] {
  return remembered(COUNTING, workspace, ofPlan, () => {
    const retracted = retractedBy(workspace.records.get(ofPlan.plan) ?? [])
    return [...ofPlan.records.entries()].filter(([, { id }]) => !retracted.has(id))
  })
}

const COUNTING: Remembered<PlanRecords, readonly (readonly [number, PlanRecord])[]> = new WeakMap()

/** Whether a trigger calls for a duty, or another record speaks of it. */
function isMeant(record: PlanRecord, duty: Duty): boolean {
  if (record.event !== 'triggered') return isOfLine(record, duty)
  const { deliverable, part, schedule } = duty
  if (schedule.kind !== 'triggered') return false
  return (record.deliverable ?? deliverable.id) === deliverable.id && (record.part ?? part) === part
}

/** What recurs can be recorded for the periods begun by a day, and for the next one. */
function isInReach({ schedule, from }: Duty, day: Day): boolean {
  return schedule.kind !== 'recurring' || from === null || from <= periodAfter(schedule.every, day, 1).first
}

/** Everything the tasks with records ask for by the day of the plan's last record; null where a day would need an unknown calendar. */
export function linesOf(plan: Plan, workspace: Workspace): readonly Duty[] | null {
  return remembered(LINES, workspace, plan, () => computedLines(plan, workspace))
}

const LINES: Remembered<Plan, readonly Duty[] | null> = new WeakMap()

function computedLines(
  plan: Plan,
  { register, calendar, records, today }: Workspace,
): readonly Duty[] | null {
  const all = records.get(plan.id) ?? []
  const asOf = latestDay(
    plan,
    all.filter(({ date }) => today === null || date <= today),
  )
  const recorded = new Set(all.map(({ task }) => task))
  const tasks = plan.tasks.filter(({ id }) => recorded.has(id))
  const standing = { ...plan, tasks, readings: { ...plan.readings, dayOff: null } }
  try {
    const known = knownRecords(all, asOf, null)
    const situation = { register, calendar, records: known, asOf, listedThrough: asOf, dayOff: null }
    return [...dutiesOf(standing, situation)].flat()
  } catch (error) {
    if (error instanceof UncoveredYear) return null
    throw error
  }
}

/** Whether words name a group of the plan's province. */
export function isGroup(words: string, { province }: Plan, { register }: Workspace): boolean {
  return bodyNamed(register, province, words)?.what === 'group'
}

/** The day of a plan's last record, or of its issue if that is later. */
export function latestDay({ issue }: Plan, records: readonly PlanRecord[]): Day {
  return records.reduce((latest, { date }) => (date > latest ? date : latest), issue.by)
}
