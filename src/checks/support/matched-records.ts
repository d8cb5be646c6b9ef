import { findBody, type Register } from '../../domain/agencies/register.ts'
import { planAfterAll } from '../../domain/amending/amended-plan.ts'
import { occurrences } from '../../domain/deadline/resolve/occurrences.ts'
import { getOrInsert } from '../../domain/get-or-insert.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import { type DutyGroup, dutyGroup } from '../../domain/obligations/duty-group.ts'
import { dutiesMeant, dutyMeant } from '../../domain/obligations/match-records.ts'
import { isOwnTask, type Plan, spanOf, type Task } from '../../domain/plan.ts'
import { type PlanRecord, type PlanRecords, retractedBy } from '../../domain/records/record.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Workspace } from './check.ts'
import { type DutyLine, type LineCourses, lineCoursesOf, linesMatching } from './duty-lines.ts'
import { memoizePerWorkspace } from './memo.ts'

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
  /** Whether its agency owes or held a duty among them on its day, or may have held several. */
  readonly isOwed: () => boolean
  /** The duty that it counts for: the one among them that its agency owes or held on its day. */
  readonly duty: () => Duty | undefined
  /** Where it may speak of several that its agency held on its day: those; else none. */
  readonly unclear: () => readonly Duty[]
}

/** Each record of a file that is neither retracted nor a retraction, with its duties; none where the plan is unknown. */
export const matchedRecordsIn = memoizePerWorkspace(
  (records: PlanRecords, workspace): readonly MatchedRecord[] => [...eachMatched(records, workspace)],
)

function* eachMatched(records: PlanRecords, workspace: Workspace): Generator<MatchedRecord> {
  if (workspace.plan === null) return
  const plan = planAfterAll(workspace.plan, workspace.amendments)
  const { register } = workspace
  const tasks = new Map(
    [...plan.tasks].reverse().flatMap((task) => (isOwnTask(task) ? [[task.id, task]] : [])),
  )
  const courses = lineCoursesOf(plan, workspace)
  const replayable = new Set(workspace.records.get(plan.id))
  const groupOf = groupsIn(register)
  const meantAmong = (line: DutyLine, record: PlanRecord) => dutyMeant(record, line, register, groupOf(line))
  const isSurelyCounted = surelyCounted(courses, groupOf, register)
  for (const [index, record] of countedRecordsIn(records, workspace)) {
    if (record.event === 'retracted') continue
    const task = tasks.get(record.task ?? '')
    const matching = linesMatching(record, courses)
    const isOfTask = ([first]: DutyLine) => first?.task === task
    const hasLines = courses.byTask.get(record.task)?.all.some(isOfTask) === true
    const candidates = matching.filter((line) => isOfTask(line) && isInReach(line, record.date))
    // Nearly always one line: its own array is the key of `groupOf`, so that each group is made only once.
    const [line = NO_LINE, ...others] = candidates
    const duties = hasLines ? (others.length === 0 ? line : candidates.flat()) : null
    // A trigger, or another entry of the same id, is never replayed.
    const isReplayed = record.event !== 'triggered' && replayable.has(record)
    const isSure = isReplayed && isSurelyCounted(record, matching)
    const duty = () => (isReplayed ? countedFor(record, courses) : meantAmong(duties ?? NO_LINE, record))
    yield {
      index,
      record,
      plan,
      task,
      ofTask: () => linesInReach(record, task, courses),
      duties,
      duty,
      isOwed: isSure ? () => true : () => duty() !== undefined,
      unclear: !isReplayed || isSure ? () => NO_LINE : () => unclearFor(record, courses),
    }
  }
}

const NO_LINE: DutyLine = []

/** The duties of a task that records of a day can be about; null where there are none, or they cannot be computed. */
function linesInReach({ task: number, date }: PlanRecord, task: Task | undefined, { byTask }: LineCourses) {
  const ofTask = byTask.get(number)?.all.filter(([first]) => first?.task === task) ?? []
  return ofTask.length === 0 ? null : ofTask.filter((line) => isInReach(line, date)).flat()
}

/** The duty that a record counts for. */
function countedFor(record: PlanRecord, courses: LineCourses): Duty | undefined {
  const duties = linesMatching(record, courses).flatMap(courses.replayed)
  return duties.findLast(({ records }) => records.includes(record))?.duty
}

/** The duties that a record may speak of equally, where it counts for none of them. */
function unclearFor(record: PlanRecord, courses: LineCourses): readonly Duty[] {
  const duties = linesMatching(record, courses).flatMap(courses.replayed)
  return duties.filter(({ unclear }) => unclear.includes(record)).map(({ duty }) => duty)
}

function groupsIn(register: Register): (line: DutyLine) => DutyGroup {
  const groups = new Map<DutyLine, DutyGroup>()
  return (line) => getOrInsert(groups, line, () => dutyGroup(line, register))
}

/**
 * Whether a record that is replayed counts for one duty, as it can be told without replaying any: it is of one line, and
 * its agency owes a duty of it or came to one that nobody gave away. It may say no of a record that does.
 */
function surelyCounted(
  courses: LineCourses,
  groupOf: (line: DutyLine) => DutyGroup,
  register: Register,
): (record: PlanRecord, matching: readonly DutyLine[]) => boolean {
  const known = new Set([...courses.known.values()].flat())
  const givenAway = new Set(
    [...courses.known]
      .filter(([, records]) =>
        records.some(({ event, amendment }) => event === 'assigned' || amendment !== undefined),
      )
      .map(([task]) => task),
  )
  return (record, [line, ...others]) => {
    if (line === undefined || others.length > 0) return false
    if (record.task === null || !known.has(record) || givenAway.has(record.task)) return false
    const { owed, held } = dutiesMeant(record, line, groupOf(line), register)
    return held.length < 2 && owed.length + held.length > 0
  }
}

/** The records of a file with their indexes, without those that another record of the plan retracts. */
export const countedRecordsIn = memoizePerWorkspace(
  (ofPlan: PlanRecords, workspace): readonly (readonly [number, PlanRecord])[] => {
    const retracted = retractedBy(workspace.records.get(ofPlan.plan) ?? [])
    return [...ofPlan.records.entries()].filter(([, { id }]) => !retracted.has(id))
  },
)

/** The index of each record in the list of its file. */
export const indexByRecord = memoizePerWorkspace(
  ({ records }: PlanRecords): ReadonlyMap<PlanRecord, number> =>
    new Map(records.map((record, index) => [record, index])),
)

/** Whether a record of a day can be about a line: a recurring duty accepts records for begun periods and the next one. */
function isInReach([first]: DutyLine, day: Day): boolean {
  if (first === undefined) return false
  const { schedule, from, plan } = first
  if (schedule.kind !== 'recurring' || from === null || from <= day) return true
  return occurrences(schedule, spanOf(plan), day).at(-1)?.from === from
}

/** Whether words name a group of the plan's province. */
export function isGroup(words: string, { province }: Plan, { register }: Workspace): boolean {
  return findBody(register, province, words)?.what === 'group'
}
