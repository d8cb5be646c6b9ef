import { findBody, type Register } from '../../domain/agencies/register.ts'
import { planAfterAll } from '../../domain/amending/amended-plan.ts'
import { hangsOnEvent } from '../../domain/deadline/model/schedule.ts'
import { occurrences } from '../../domain/deadline/resolve/occurrences.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import { dutiesOf, TooManyDuties } from '../../domain/obligations/expand.ts'
import {
  befalling,
  type DutyGroup,
  dutyGroup,
  dutyMeant,
  matchesDuty,
} from '../../domain/obligations/match-records.ts'
import { outcomesBeside } from '../../domain/obligations/outcome.ts'
import { replay } from '../../domain/obligations/replay.ts'
import type { ReplayedDuty } from '../../domain/obligations/transfer.ts'
import { isOwnTask, isUnread, type Plan, spanOf, type Task } from '../../domain/plan.ts'
import {
  knownRecords,
  type PlanRecord,
  type PlanRecords,
  recordsByTask,
  retractedBy,
} from '../../domain/records/record.ts'
import { UncoveredYear } from '../../domain/time/calendar.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Workspace } from './check.ts'
import { memoizePerWorkspace } from './memo.ts'
import { situationOn } from './situation-on.ts'

// Which duties a record is about. The duties of the tasks with records are expanded once per plan into lines (the duties
// that agencies owe side by side), and every record is matched with the lines of its task; memoized per workspace.

/** A record together with the duties it is about. */
export interface MatchedRecord {
  /** Its index in the file's list. */
  readonly index: number
  readonly record: PlanRecord
  readonly plan: Plan
  /** The task it names, if the plan has it and it repeats no other. */
  readonly task: Task | undefined
  /** Every duty of the task, whatever its deliverable, part or period; null where they cannot be computed. Slow and rarely needed. */
  readonly ofTask: () => readonly Duty[] | null
  /** The duties of its deliverable, part and period, whoever owes them; null where they cannot be computed. */
  readonly duties: readonly Duty[] | null
  /** The duty among them that its agency owes or held on its day. */
  readonly duty: Duty | undefined
  /** Where it may speak of several that its agency held on its day: those; else none. */
  readonly unclear: readonly Duty[]
}

/** Each record of a file that is neither retracted nor a retraction, with its duties; none where the plan is unknown. */
export const matchedRecordsIn = memoizePerWorkspace(
  (records: PlanRecords, workspace): readonly MatchedRecord[] => [...eachMatched(records, workspace)],
)

function* eachMatched(records: PlanRecords, workspace: Workspace): Generator<MatchedRecord> {
  if (workspace.plan === null) return
  const plan = planAfterAll(workspace.plan, workspace.amendments)
  const tasks = new Map(
    [...plan.tasks].reverse().flatMap((task) => (isOwnTask(task) ? [[task.id, task]] : [])),
  )
  const lines = linesByTask(plan, workspace)
  const replayable = new Set(workspace.records.get(plan.id))
  const groups = new Map<Line, DutyGroup>()
  const groupOf = (line: Line) => {
    const group = groups.get(line) ?? dutyGroup(line, workspace.register)
    groups.set(line, group)
    return group
  }
  for (const [index, record] of countedRecordsIn(records, workspace)) {
    if (record.event === 'retracted') continue
    const task = tasks.get(record.task ?? '')
    const ofTask = lines?.get(task) ?? null
    const candidates = ofTask === null ? null : linesFor(ofTask, record)
    // Nearly always one line: its own array is the key of `groups`, so that each group is made only once.
    const duties = candidates?.length === 1 ? (candidates[0] ?? null) : (candidates?.flat() ?? null)
    const duty = // A trigger, or another entry of the same id, is never replayed.
      record.event !== 'triggered' && replayable.has(record)
        ? dutyByRecord(plan, workspace).get(record)
        : dutyMeant(record, groupOf(duties ?? NO_LINE), workspace.register)
    const inReach = () => ofTask?.all.filter((line) => isInReach(line, record.date)).flat() ?? null
    const unclear = unclearDuties(plan, workspace).get(record) ?? NO_LINE
    yield { index, record, plan, task, ofTask: inReach, duties, duty, unclear }
  }
}

/** The duty lines of one task, also by period. */
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

/** The lines that a record can be about on its day. */
function linesFor({ all, byPeriod }: TaskLines, record: PlanRecord): readonly Line[] {
  const isOfPeriod = record.period !== null && record.event !== 'triggered'
  const lines = isOfPeriod ? (byPeriod.get(record.period) ?? []) : all
  return lines.filter((line) => matchesLine(record, line) && isInReach(line, record.date))
}

/** The records of a file with their indexes, without those that another record of the plan retracts. */
export const countedRecordsIn = memoizePerWorkspace(
  (ofPlan: PlanRecords, workspace): readonly (readonly [number, PlanRecord])[] => {
    const retracted = retractedBy(workspace.records.get(ofPlan.plan) ?? [])
    return [...ofPlan.records.entries()].filter(([, { id }]) => !retracted.has(id))
  },
)

/** Each duty of a plan that has records, with those that count for it, in order; none where duties cannot be computed. */
export const recordsByDuty = memoizePerWorkspace(
  (plan: Plan, workspace): readonly (readonly [Duty, readonly PlanRecord[]])[] =>
    replayedDuties(plan, workspace).flatMap(({ duty, records }) => {
      const recorded = records.filter(({ amendment }) => amendment === undefined)
      return recorded.length === 0 ? [] : [[duty, recorded] as const]
    }),
)

/** The duties that each record of a plan may speak of equally, where it counts for none of them. */
const unclearDuties = memoizePerWorkspace(
  (plan: Plan, workspace): ReadonlyMap<PlanRecord, readonly Duty[]> => {
    const found = new Map<PlanRecord, readonly Duty[]>()
    for (const { duty, unclear } of replayedDuties(plan, workspace))
      for (const record of unclear) found.set(record, [...(found.get(record) ?? []), duty])
    return found
  },
)

const replayedDuties = memoizePerWorkspace((plan: Plan, workspace): readonly ReplayedDuty[] => {
  const all = workspace.records.get(plan.id) ?? []
  const asOf = latestDay(plan, all)
  const known = recordsByTask(knownRecords([...all, ...workspace.amendments.events], asOf, null))
  const { register } = workspace
  return (dutyLinesOf(plan, workspace) ?? []).flatMap((duties) => {
    const [first] = duties
    if (first === undefined) return []
    // Checks take the last days as they are written, and do not move them off days off.
    const context = { register, asOf, outcomeOf: outcomesBeside(first, (day) => day) }
    return replay(duties, befalling(duties, known.get(first.task.id) ?? []), context)
  })
})

/** The duty that each record of a plan counts for. */
const dutyByRecord = memoizePerWorkspace(
  (plan: Plan, workspace): ReadonlyMap<PlanRecord, Duty> =>
    new Map(
      recordsByDuty(plan, workspace).flatMap(([duty, records]) =>
        records.map((record) => [record, duty] as const),
      ),
    ),
)

/** The index of each record in the list of its file. */
export const indexByRecord = memoizePerWorkspace(
  ({ records }: PlanRecords): ReadonlyMap<PlanRecord, number> =>
    new Map(records.map((record, index) => [record, index])),
)

/** Whether a trigger calls for the duties of a line, or another record is about them. */
function matchesLine(record: PlanRecord, [duty]: Line): boolean {
  if (duty === undefined) return false
  if (record.event !== 'triggered') return matchesDuty(record, duty)
  const { deliverable, part, schedule } = duty
  if (!hangsOnEvent(schedule)) return false
  return (record.deliverable ?? deliverable.id) === deliverable.id && (record.part ?? part) === part
}

/** Whether a record of a day can be about a line: a recurring duty accepts records for begun periods and the next one. */
function isInReach([first]: Line, day: Day): boolean {
  if (first === undefined) return false
  const { schedule, from, plan } = first
  if (schedule.kind !== 'recurring' || from === null || from <= day) return true
  return occurrences(schedule, spanOf(plan), day).at(-1)?.from === from
}

/**
 * The duty lines, up to the day of the plan's last record, of all tasks that have records and are clear; null where a
 * day needs an unknown calendar, or there are too many duties.
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
  const countedPlan = { ...plan, tasks, readings: { ...plan.readings, dayOff: null } }
  try {
    const known = knownRecords(all, asOf, null)
    const situation = situationOn(asOf, known, { register, calendar })
    return mergedByName(dutiesOf(countedPlan, situation))
  } catch (error) {
    if (error instanceof UncoveredYear || error instanceof TooManyDuties) return null
    throw error
  }
})

/** Whether it is unclear who owes a task, or when: a lead is unknown, or a deadline cannot be read. Other checks report that. */
function isUnclear({ deliverables }: Task, { province }: Plan, register: Register): boolean {
  return deliverables.some(
    ({ lead, deadline }) =>
      isUnread(deadline) || lead.some((words) => findBody(register, province, words) === undefined),
  )
}

/** Merges lines of the same name: a file may give two tasks the same number. */
function mergedByName(lines: Iterable<Line>): readonly Line[] {
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
