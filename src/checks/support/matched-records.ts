import { findBody, type Register } from '../../domain/agencies/register.ts'
import { planAfterAll } from '../../domain/amending/amended-plan.ts'
import { hangsOnEvent } from '../../domain/deadline/model/schedule.ts'
import { occurrences } from '../../domain/deadline/resolve/occurrences.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import { type DutyGroup, dutyGroup } from '../../domain/obligations/duty-group.ts'
import { dutiesMeant, dutyMeant, matchesDuty } from '../../domain/obligations/match-records.ts'
import { isOwnTask, type Plan, spanOf, type Task } from '../../domain/plan.ts'
import { type PlanRecord, type PlanRecords, retractedBy } from '../../domain/records/record.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Workspace } from './check.ts'
import { type DutyLine, type LineCourses, lineCoursesOf, linesReplaying } from './duty-lines.ts'
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
  const surely = surelyCounted(courses, groupOf, register)
  for (const [index, record] of countedRecordsIn(records, workspace)) {
    if (record.event === 'retracted') continue
    const task = tasks.get(record.task ?? '')
    const ofTask = courses.byTask.get(record.task)?.all.filter(([first]) => first?.task === task) ?? NO_LINES
    const candidates = ofTask.length === 0 ? null : ofTask.filter((line) => isAbout(record, line))
    // Nearly always one line: its own array is the key of `groupOf`, so that each group is made only once.
    const duties = candidates?.length === 1 ? (candidates[0] ?? null) : (candidates?.flat() ?? null)
    // A trigger, or another entry of the same id, is never replayed.
    const isReplayed = record.event !== 'triggered' && replayable.has(record)
    const duty = () => (isReplayed ? countedFor(record, courses) : meantAmong(duties ?? NO_LINE, record))
    const isSure = () => isReplayed && surely(record)
    yield {
      index,
      record,
      plan,
      task,
      ofTask: () =>
        ofTask.length === 0 ? null : ofTask.filter((line) => isInReach(line, record.date)).flat(),
      duties,
      duty,
      isOwed: () => isSure() || duty() !== undefined,
      unclear: () => (!isReplayed || isSure() ? NO_LINE : unclearFor(record, courses)),
    }
  }
}

const NO_LINE: DutyLine = []
const NO_LINES: readonly DutyLine[] = []

/** The duty that a record counts for. */
function countedFor(record: PlanRecord, courses: LineCourses): Duty | undefined {
  const duties = linesReplaying(record, courses).flatMap(courses.replayed)
  return duties.findLast(({ records }) => records.includes(record))?.duty
}

/** The duties that a record may speak of equally, where it counts for none of them. */
function unclearFor(record: PlanRecord, courses: LineCourses): readonly Duty[] {
  const duties = linesReplaying(record, courses).flatMap(courses.replayed)
  return duties.filter(({ unclear }) => unclear.includes(record)).map(({ duty }) => duty)
}

function groupsIn(register: Register): (line: DutyLine) => DutyGroup {
  const groups = new Map<DutyLine, DutyGroup>()
  return (line) => {
    const group = groups.get(line) ?? dutyGroup(line, register)
    groups.set(line, group)
    return group
  }
}

/**
 * Whether a record that is replayed counts for one duty, as it can be told without replaying any: it is of one line, and
 * its agency owes a duty of it or came to one that nobody gave away. It may say no of a record that does.
 */
function surelyCounted(
  courses: LineCourses,
  groupOf: (line: DutyLine) => DutyGroup,
  register: Register,
): (record: PlanRecord) => boolean {
  const known = new Set([...courses.known.values()].flat())
  const isGivenAway = memoize(
    (task: string) => task,
    (task) =>
      courses.known.get(task)?.some(({ event, amendment }) => event === 'assigned' || amendment !== undefined)
        ? 'yes'
        : 'no',
  )
  return (record) => {
    if (record.task === null || !known.has(record) || isGivenAway(record.task) === 'yes') return false
    const [line, ...others] = linesReplaying(record, courses)
    if (line === undefined || others.length > 0) return false
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

/** Whether a record can be about a line on its day. */
function isAbout(record: PlanRecord, line: DutyLine): boolean {
  return matchesLine(record, line) && isInReach(line, record.date)
}

/** Whether a trigger calls for the duties of a line, or another record is about them. */
function matchesLine(record: PlanRecord, [duty]: DutyLine): boolean {
  if (duty === undefined) return false
  if (record.event !== 'triggered') return matchesDuty(record, duty)
  const { deliverable, part, schedule } = duty
  if (!hangsOnEvent(schedule)) return false
  return (record.deliverable ?? deliverable.id) === deliverable.id && (record.part ?? part) === part
}

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
