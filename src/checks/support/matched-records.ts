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
  ofTask(): readonly Duty[] | null
  /** The duties of its deliverable, part and period, whoever owes them; null where they cannot be computed. */
  readonly duties: readonly Duty[] | null
  /** Whether its agency owes or held a duty among them on its day, or may have held several. */
  isOwed(): boolean
  /** The duty that it counts for: the one among them that its agency owes or held on its day. */
  duty(): Duty | undefined
  /** Where it may speak of several that its agency held on its day: those; else none. */
  unclear(): readonly Duty[]
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
  const known: KnownOfPlan = { plan, register, courses, groupOf }
  const isSurelyCounted = surelyCounted(courses, groupOf, register)
  for (const [index, record] of countedRecordsIn(records, workspace)) {
    if (record.event === 'retracted') continue
    const task = tasks.get(record.task ?? '')
    const matching = linesMatching(record, courses)
    // A trigger, or another entry of the same id, is never replayed.
    const isReplayed = record.event !== 'triggered' && replayable.has(record)
    const counted = !isReplayed ? 'by-name' : isSurelyCounted(record, matching) ? 'surely' : 'by-replay'
    yield new Matched(index, record, task, dutiesAmong(matching, record, task, courses), counted, known)
  }
}

/** The duties of a record's task that are in its reach, of the lines that it may be about; null where they cannot be computed. */
function dutiesAmong(
  matching: readonly DutyLine[],
  { task: number, date }: PlanRecord,
  task: Task | undefined,
  { byTask }: LineCourses,
): readonly Duty[] | null {
  const hasLines = byTask.get(number)?.all.some(([first]) => first?.task === task) === true
  if (!hasLines) return null
  let found: DutyLine | null = null
  for (const line of matching) {
    if (line[0]?.task !== task || !isInReach(line, date)) continue
    // Nearly always one line: its own array is the key of `groupOf`, so that each group is made only once.
    found = found === null ? line : [...found, ...line]
  }
  return found ?? NO_LINE
}

/** What the records of one plan are matched with. */
interface KnownOfPlan {
  readonly plan: Plan
  readonly register: Register
  readonly courses: LineCourses
  readonly groupOf: (line: DutyLine) => DutyGroup
}

/** How the duty of a record is found: by the name of its agency alone, or by replaying; surely where that is known to find one. */
type CountedBy = 'by-name' | 'by-replay' | 'surely'

class Matched implements MatchedRecord {
  readonly index: number
  readonly record: PlanRecord
  readonly task: Task | undefined
  readonly duties: readonly Duty[] | null
  readonly #counted: CountedBy
  readonly #known: KnownOfPlan

  constructor(
    index: number,
    record: PlanRecord,
    task: Task | undefined,
    duties: readonly Duty[] | null,
    counted: CountedBy,
    known: KnownOfPlan,
  ) {
    this.index = index
    this.record = record
    this.task = task
    this.duties = duties
    this.#counted = counted
    this.#known = known
  }

  get plan() {
    return this.#known.plan
  }
  ofTask() {
    return linesInReach(this.record, this.task, this.#known.courses)
  }
  duty() {
    const { courses, register, groupOf } = this.#known
    if (this.#counted !== 'by-name') return countedFor(this.record, courses)
    const among = this.duties ?? NO_LINE
    return dutyMeant(this.record, among, register, groupOf(among))
  }
  isOwed() {
    return this.#counted === 'surely' || this.duty() !== undefined
  }
  unclear() {
    return this.#counted === 'by-replay' ? unclearFor(this.record, this.#known.courses) : NO_LINE
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
