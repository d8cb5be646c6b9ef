import { findBody, type Register } from '../../domain/agencies/register.ts'
import { hangsOnEvent } from '../../domain/deadline/model/schedule.ts'
import { getOrInsert } from '../../domain/get-or-insert.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import { dutiesOf, TooManyDuties } from '../../domain/obligations/expand.ts'
import { befalling, matchesDuty } from '../../domain/obligations/match-records.ts'
import { outcomesBeside } from '../../domain/obligations/outcome.ts'
import { replay } from '../../domain/obligations/replay.ts'
import type { ReplayedDuty } from '../../domain/obligations/transfer.ts'
import { isUnread, type Plan, type Task } from '../../domain/plan.ts'
import { knownRecords, type PlanRecord, recordsByTask } from '../../domain/records/record.ts'
import { UncoveredYear } from '../../domain/time/calendar.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Workspace } from './check.ts'
import { memoizePerWorkspace } from './memo.ts'
import { situationOn } from './situation-on.ts'

/** The duties that agencies owe side by side: one deliverable, one period. */
export type DutyLine = readonly Duty[]

/**
 * The duty lines, up to the day of the plan's last record, of all tasks that have records and are clear; null where a
 * day needs an unknown calendar, or there are too many duties.
 */
export const dutyLinesOf = memoizePerWorkspace((plan: Plan, workspace): readonly DutyLine[] | null => {
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
function mergedByName(lines: Iterable<DutyLine>): readonly DutyLine[] {
  const byName = new Map<string, DutyLine>()
  for (const line of lines) {
    const name = line[0]?.line
    if (name === undefined) continue
    const before = byName.get(name)
    byName.set(name, before === undefined ? line : [...before, ...line])
  }
  return [...byName.values()]
}

/** The day of a plan's last record, or of its issue if that is later. */
function latestDay({ issue }: Plan, records: readonly PlanRecord[]): Day {
  return records.reduce((latest, { date }) => (date > latest ? date : latest), issue.by)
}

/** The course of a plan's duty lines, each replayed when it is asked for, since most records need no replaying to be sound. */
export interface LineCourses {
  /** What counts: what is recorded, and what later documents do, without what was taken back; by task. */
  readonly known: ReturnType<typeof recordsByTask>
  /** The lines of tasks by their number, whichever task has it. */
  readonly byTask: ReadonlyMap<PlanRecord['task'], TaskLines>
  readonly replayed: (line: DutyLine) => readonly ReplayedDuty[]
}

/** The duty lines of one task, also by period. */
export interface TaskLines {
  readonly all: readonly DutyLine[]
  readonly byPeriod: ReadonlyMap<PlanRecord['period'], readonly DutyLine[]>
}

export const lineCoursesOf = memoizePerWorkspace((plan: Plan, workspace): LineCourses => {
  const { register } = workspace
  const all = workspace.records.get(plan.id) ?? []
  const asOf = latestDay(plan, all)
  const known = recordsByTask(knownRecords([...all, ...workspace.amendments.events], asOf, null))
  const done = new Map<DutyLine, readonly ReplayedDuty[]>()
  const replayed = (line: DutyLine): readonly ReplayedDuty[] => {
    const before = done.get(line)
    const [first] = line
    if (before !== undefined || first === undefined) return before ?? []
    // Checks take the last days as they are written, and do not move them off days off.
    const context = { register, asOf, outcomeOf: outcomesBeside(first, (day) => day) }
    const duties = replay(line, befalling(line, known.get(first.task.id) ?? []), context)
    done.set(line, duties)
    return duties
  }
  return { known, byTask: linesByTask(dutyLinesOf(plan, workspace) ?? []), replayed }
})

function linesByTask(lines: readonly DutyLine[]): LineCourses['byTask'] {
  const byTask = new Map<PlanRecord['task'], { all: DutyLine[]; byPeriod: Map<string | null, DutyLine[]> }>()
  for (const line of lines) {
    const [first] = line
    if (first === undefined) continue
    const ofTask = getOrInsert(byTask, first.task.id, () => ({ all: [], byPeriod: new Map() }))
    ofTask.all.push(line)
    getOrInsert(ofTask.byPeriod, first.period, () => []).push(line)
  }
  return byTask
}

/** The lines that a record is about, whatever its day; of a trigger, those that it calls for. */
export function linesMatching(record: PlanRecord, { byTask }: LineCourses): readonly DutyLine[] {
  const ofTask = byTask.get(record.task)
  const isTrigger = record.event === 'triggered'
  const lines = isTrigger || record.period === null ? ofTask?.all : ofTask?.byPeriod.get(record.period)
  const isMatched = isTrigger ? isCalledBy : matchesDuty
  return lines?.filter(([first]) => first !== undefined && isMatched(record, first)) ?? NO_LINES
}

const NO_LINES: readonly DutyLine[] = []

/** Whether a trigger calls for a duty of the task that it names. */
function isCalledBy(record: PlanRecord, { deliverable, part, schedule }: Duty): boolean {
  if (!hangsOnEvent(schedule)) return false
  return (record.deliverable ?? deliverable.id) === deliverable.id && (record.part ?? part) === part
}

/** A duty with the records that count for it, in order. */
export type RecordedDuty = readonly [Duty, readonly PlanRecord[]]

/** Each duty of a plan with records that count for it, of the lines that some record asked for may be about; none where duties cannot be computed. */
export function recordsByDuty(
  plan: Plan,
  workspace: Workspace,
  isAsked: (record: PlanRecord) => boolean = () => true,
): readonly RecordedDuty[] {
  const { known, byTask, replayed } = lineCoursesOf(plan, workspace)
  return [...byTask].flatMap(([number, { all }]) => {
    const asked = (known.get(number) ?? []).filter((one) => one.amendment === undefined && isAsked(one))
    return all.flatMap((line) => {
      const [first] = line
      if (first === undefined || !asked.some((record) => matchesDuty(record, first))) return []
      return replayed(line).flatMap(({ duty, records }) => {
        const recorded = records.filter(({ amendment }) => amendment === undefined)
        return recorded.length === 0 ? [] : [[duty, recorded] as const]
      })
    })
  })
}
