import { findBody, type Register } from '../../domain/agencies/register.ts'
import { hangsOnEvent } from '../../domain/deadline/model/schedule.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import { dutiesOf, TooManyDuties } from '../../domain/obligations/expand.ts'
import {
  type DutyGroup,
  dutiesMeant,
  dutyGroup,
  matchesDuty,
} from '../../domain/obligations/match-records.ts'
import { outcomeOf } from '../../domain/obligations/outcome.ts'
import { replay } from '../../domain/obligations/replay.ts'
import { isUnread, type Plan, type Task } from '../../domain/plan.ts'
import {
  knownRecords,
  type PlanRecord,
  type PlanRecords,
  recordsByTask,
  retractedBy,
} from '../../domain/records/record.ts'
import { UncoveredYear } from '../../domain/time/calendar.ts'
import type { Day } from '../../domain/time/day.ts'
import { periodAfter } from '../../domain/time/period.ts'
import type { Workspace } from './check.ts'
import { memoizePerWorkspace } from './memo.ts'

/** A record beside what it speaks of. */
export interface MatchedRecord {
  /** Its place in the file's list. */
  readonly index: number
  readonly record: PlanRecord
  readonly plan: Plan
  /** The task it names, if the plan has it and it stands for itself. */
  readonly task: Task | undefined
  /** Every duty of the task, whatever its deliverable, part or period; null where they cannot be computed. Long: few ask. */
  readonly ofTask: () => readonly Duty[] | null
  /** Those of its deliverable, part and period, whoever owes them. */
  readonly duties: readonly Duty[] | null
  /** The one among them that its agency owes or held on its day. */
  readonly duty: Duty | undefined
}

/** Each record of a file that still counts, but the retractions, beside what it speaks of; nothing where the plan is unknown. */
export const matchedRecordsIn = memoizePerWorkspace(
  (records: PlanRecords, workspace): readonly MatchedRecord[] => [...eachRecorded(records, workspace)],
)

function* eachRecorded(records: PlanRecords, workspace: Workspace): Generator<MatchedRecord> {
  const { plan } = workspace
  if (plan === null) return
  const tasks = new Map(
    [...plan.tasks].reverse().flatMap((task) => (task.sameAs === null ? [[task.id, task]] : [])),
  )
  const lines = linesByTask(plan, workspace)
  const sides = new Map<Line, DutyGroup>()
  for (const [index, record] of countedRecordsIn(records, workspace)) {
    if (record.event === 'retracted') continue
    const task = tasks.get(record.task ?? '')
    const ofTask = lines?.get(task) ?? null
    const meant = ofTask === null ? null : meantIn(ofTask, record)
    // Nearly always it is one line, and then its own array, which is sorted out only once.
    const duties = meant?.length === 1 ? (meant[0] ?? null) : (meant?.flat() ?? null)
    const side = sides.get(duties ?? NO_LINE) ?? dutyGroup(duties ?? NO_LINE, workspace.register)
    if (duties !== null) sides.set(duties, side)
    const duty =
      dutiesSpokenOf(plan, workspace).get(record) ?? dutiesMeant(record, side, workspace.register)[0]
    const inReach = () => ofTask?.all.filter((line) => isInReach(line, record.date)).flat() ?? null
    yield { index, record, plan, task, ofTask: inReach, duties, duty }
  }
}

/** The duties of one task, those that stand side by side in arrays of their own. */
interface TaskLines {
  readonly all: Line[]
  readonly byPeriod: Map<PlanRecord['period'], Line[]>
}

type Line = readonly Duty[]

const NO_LINE: Line = []

function linesByTask(plan: Plan, workspace: Workspace): ReadonlyMap<Task | undefined, TaskLines> | null {
  const byTask = new Map<Task, TaskLines>()
  const lines = dutyLinesOf(plan, workspace)
  for (const line of lines ?? []) {
    const [first] = line
    if (first === undefined) continue
    const ofTask = byTask.get(first.task) ?? { all: [], byPeriod: new Map<PlanRecord['period'], Line[]>() }
    byTask.set(first.task, ofTask)
    const ofPeriod = ofTask.byPeriod.get(first.period) ?? []
    ofTask.byPeriod.set(first.period, ofPeriod)
    ofTask.all.push(line)
    ofPeriod.push(line)
  }
  return lines === null ? null : byTask
}

/** The lines that a record can mean on its day. */
function meantIn({ all, byPeriod }: TaskLines, record: PlanRecord): readonly Line[] {
  const isOfPeriod = record.period !== null && record.event !== 'triggered'
  const lines = isOfPeriod ? (byPeriod.get(record.period) ?? []) : all
  return lines.filter((line) => isMeant(record, line) && isInReach(line, record.date))
}

/** The records of a file with their places, without those that another record of the plan has retracted. */
export const countedRecordsIn = memoizePerWorkspace(
  (ofPlan: PlanRecords, workspace): readonly (readonly [number, PlanRecord])[] => {
    const retracted = retractedBy(workspace.records.get(ofPlan.plan) ?? [])
    return [...ofPlan.records.entries()].filter(([, { id }]) => !retracted.has(id))
  },
)

/** Each duty of a plan that has records, with those that count of it, in their order; none where they cannot be computed. */
export const recordsByDuty = memoizePerWorkspace(
  (plan: Plan, workspace): readonly (readonly [Duty, readonly PlanRecord[]])[] => {
    const all = workspace.records.get(plan.id) ?? []
    const asOf = latestDay(plan, all)
    const known = recordsByTask(knownRecords(all, asOf, null))
    const surroundings = { register: workspace.register, asOf, outcomeOf: asWritten }
    return (dutyLinesOf(plan, workspace) ?? [])
      .flatMap((duties) => replay(duties, known.get(duties[0]?.task.id ?? null) ?? [], surroundings))
      .flatMap(({ duty, records }) => (records.length === 0 ? [] : [[duty, records] as const]))
  },
)

/** Days off move no last day here. */
function asWritten(duty: Duty, records: readonly PlanRecord[]) {
  return outcomeOf(duty, records, (day) => day)
}

/** The duty that each record of a plan speaks of. */
const dutiesSpokenOf = memoizePerWorkspace(
  (plan: Plan, workspace): ReadonlyMap<PlanRecord, Duty> =>
    new Map(
      recordsByDuty(plan, workspace).flatMap(([duty, records]) =>
        records.map((record) => [record, duty] as const),
      ),
    ),
)

/** Where each record of a file stands in its list. */
export const indexByRecord = memoizePerWorkspace(
  ({ records }: PlanRecords): ReadonlyMap<PlanRecord, number> =>
    new Map(records.map((record, index) => [record, index])),
)

/** Whether a trigger calls for a duty, or another record speaks of it. */
function isMeant(record: PlanRecord, [duty]: Line): boolean {
  if (duty === undefined) return false
  if (record.event !== 'triggered') return matchesDuty(record, duty)
  const { deliverable, part, schedule } = duty
  if (!hangsOnEvent(schedule)) return false
  return (record.deliverable ?? deliverable.id) === deliverable.id && (record.part ?? part) === part
}

/** What recurs can be recorded for the periods begun by a day, and for the next one. */
function isInReach([first]: Line, day: Day): boolean {
  if (first === undefined) return false
  const { schedule, from } = first
  if (schedule.kind !== 'recurring' || from === null || from <= day) return true
  return from <= periodAfter(schedule.every, day, schedule.count).first
}

/**
 * Everything the tasks with records ask for by the day of the plan's last record, what stands side by side together;
 * null where a day would need an unknown calendar, or there are too many. Nothing of a task that is unclear.
 */
export const dutyLinesOf = memoizePerWorkspace((plan: Plan, workspace): readonly Line[] | null => {
  const { register, calendar, records, today } = workspace
  const all = records.get(plan.id) ?? []
  const asOf = latestDay(
    plan,
    all.filter(({ date }) => today === null || date <= today),
  )
  const recorded = new Set(all.map(({ task }) => task))
  const tasks = plan.tasks.filter((task) => recorded.has(task.id) && !isUnclear(task, plan, register))
  const standing = { ...plan, tasks, readings: { ...plan.readings, dayOff: null } }
  try {
    const known = knownRecords(all, asOf, null)
    const situation = { register, calendar, records: known, asOf, listedThrough: asOf, dayOff: null }
    return joined(dutiesOf(standing, situation))
  } catch (error) {
    if (error instanceof UncoveredYear || error instanceof TooManyDuties) return null
    throw error
  }
})

/** Whether nobody can tell who owes a task, or when: a lead is unknown, or a deadline not read. The plan is told of it. */
function isUnclear({ deliverables }: Task, { province }: Plan, register: Register): boolean {
  return deliverables.some(
    ({ lead, deadline }) =>
      isUnread(deadline) || lead.some((words) => findBody(register, province, words) === undefined),
  )
}

/** Lines of the same name are one: a file may give two tasks one number. */
function joined(lines: Iterable<Line>): readonly Line[] {
  const byName = new Map<string, Line>()
  for (const line of lines) {
    const name = line[0]?.line
    if (name === undefined) continue
    const before = byName.get(name)
    byName.set(name, before === undefined ? line : [...before, ...line])
  }
  return [...byName.values()]
}

/** Whether words name a group of the plan's province. */
export function isGroup(words: string, { province }: Plan, { register }: Workspace): boolean {
  return findBody(register, province, words)?.what === 'group'
}

/** The day of a plan's last record, or of its issue if that is later. */
function latestDay({ issue }: Plan, records: readonly PlanRecord[]): Day {
  return records.reduce((latest, { date }) => (date > latest ? date : latest), issue.by)
}
