import type { OccurrenceSpan } from './deadline/model/occurrence.ts'
import {
  type Assumption,
  DEFAULT_READINGS,
  type Reading,
  type ReadingContext,
  type Readings,
} from './deadline/model/reading.ts'
import type { Schedule } from './deadline/model/schedule.ts'
import type { LaterRecurrence, LaterTerms, TaskPlace } from './later-words.ts'
import type { Calendar } from './time/calendar.ts'
import type { Day } from './time/day.ts'

/** How sure an entry is: stated in the document, inferred from it, or reported by the press only. */
export type Confidence = 'stated' | 'inferred' | 'reported'

/** Whether a body is ordered, or only requested (MTTQ, mass organisations); requests are counted separately. */
export type Force = 'order' | 'request'

/** One issued document that assigns tasks. */
export interface Plan {
  readonly id: string
  readonly province: string
  readonly number: string | null
  readonly type: string
  readonly title: string
  readonly issuer: string
  readonly issue: Issue
  /** The first day of the span it works in; null where the document names none. */
  readonly from: Day | null
  /** The plan's own last day, inclusive; null where it names none. */
  readonly through: Day | null
  readonly implements: readonly Citation[]
  readonly sources: ReadonlyMap<string, Source>
  /** How this office reads the forms with two meanings; each null where the plan does not declare it. */
  readonly readings: DeclaredReadings
  /** What the encoder decided of words that several tasks share, in the order of the file. */
  readonly deadlines: readonly SharedDecision[]
  /** The field of work of tasks that name none. */
  readonly field: string | null
  /** Who receives the results of tasks that name nobody themselves. */
  readonly reportTo: readonly string[]
  /** The office that directs the work, where a task names none; as the register calls it. */
  readonly supervisor: string | null
  /** The office to turn to, where a task names none; as the register calls it. */
  readonly contact: string | null
  /** From which day on it changes other plans, as the file says; null where it does so from its issue. */
  readonly effective: Day | null
  /** The tasks of other plans that it ends. */
  readonly repeals: readonly TaskPlace[]
  /** The ids of the plans whose place it takes. */
  readonly replaces: readonly string[]
  readonly tasks: readonly Task[]
}

export type DeclaredReadings = { readonly [Form in keyof Readings]: Readings[Form] | null } & {
  readonly dayOff: DayOff | null
}

/** What happens to a last day on a day off: it stands, or the next working day counts. */
export type DayOff = 'stands' | 'next-working-day'

/** When a plan was issued, as far as known. */
export interface Issue {
  /** As written in the file: a day, a month, or null. */
  readonly text: string | null
  /** The exact day, or null where it is not known to the day. */
  readonly day: Day | null
  /** The latest day on which the plan can have been issued: the day itself, the month's last day, or `known-by`. */
  readonly by: Day
}

export interface Citation {
  readonly number: string
  readonly issued: Day | null
  readonly title: string | null
}

export interface Source {
  readonly title: string
  readonly kind: string
  readonly published: Day | null
  readonly address: string | null
}

/** One numbered assignment in a plan. A task inherits from its plan, and a deliverable from its task. */
export interface Task {
  readonly id: string
  readonly section: string | null
  readonly title: string
  /** Empty where nobody owes it by this document: others carry it out, or it changes a task of another plan. */
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** The bodies taken out of the groups that lead or help. */
  readonly except: readonly string[]
  /** Who receives its results; null where the task does not say, and the plan's own does. */
  readonly reportTo: readonly string[] | null
  readonly sharing: Sharing | null
  readonly force: Force
  readonly deadline: Deadline
  /** At least one, unless the task repeats another, changes one, or is nobody's by this document. */
  readonly deliverables: readonly Deliverable[]
  /** Whether the file names deliverables; if not, one general deliverable stands for the task. */
  readonly products: 'named' | 'unnamed'
  /** The task that this one repeats; this one is then shown beside it and creates no duties. */
  readonly sameAs: string | null
  /** What it changes in a task of another plan; it then creates no duties itself. Null where it stands for itself. */
  readonly amends: TaskAmendment | null
  /** The tasks of documents above that it carries out. */
  readonly carriesOut: readonly TaskPlace[]
  /** Decides the successor when an agency is split. */
  readonly field: string | null
  /** The office that directs the work, the plan's own where the task names none. */
  readonly supervisor: string | null
  /** The office to turn to, the plan's own where the task names none. */
  readonly contact: string | null
  readonly stated: { readonly in: string; readonly at: string } | null
  readonly confidence: Confidence
  readonly note: string | null
}

/** What a task of a later plan says anew of an earlier one; null and left out: that stays as it was. */
export interface TaskAmendment extends Restated {
  readonly of: TaskPlace
  readonly deliverables: readonly (Restated & Pick<Deliverable, 'id' | 'title'>)[]
}

interface Restated {
  readonly lead: readonly string[] | null
  readonly support: readonly string[] | null
  readonly deadline: Deadline | null
}

/** Whether a task obliges anybody by itself: it neither repeats another nor only changes one, and somebody leads it. */
export function isOwnTask(task: Pick<Task, 'sameAs' | 'amends' | 'lead'>): boolean {
  return task.sameAs === null && task.amends === null && task.lead.length > 0
}

/** `joint`: one obligation that several agencies owe together. `each`: one obligation for each of them. */
export type Sharing = 'joint' | 'each'

/** What must exist when a task is done, with everything inherited from its task filled in. */
export interface Deliverable {
  readonly id: string
  readonly title: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** The bodies taken out of the groups that lead, and of those that help: the task's own beside its own lists. */
  readonly except: { readonly lead: readonly string[]; readonly support: readonly string[] }
  /** Who receives it; empty where nobody is named. */
  readonly reportTo: readonly string[]
  readonly sharing: Sharing | null
  readonly deadline: Deadline
  /** What the work is to reach; null where the plan names no number. Reaching it settles nothing. */
  readonly target: Target | null
  readonly confidence: Confidence
  /** What the file writes for the deliverable itself; the rest of these it inherits from its task. */
  readonly own: ReadonlySet<Inheritable>
  /** How later documents have it recur, in their order; absent where none says. */
  readonly recurrences?: readonly LaterRecurrence[]
  /** What else later documents say anew of it, in their order; absent where none does. */
  readonly laterTerms?: readonly LaterTerms[]
}

/** A number to reach, with what it counts: 90 %, 500.000 thuê bao. */
export interface Target {
  readonly value: number
  readonly unit: string
}

/** What a deliverable may write for itself instead of inheriting it, and checks look at where it is written. */
export type Inheritable = 'lead' | 'support' | 'deadline' | 'except' | 'report-to'

/** A time limit: the words of the plan, what the grammar read in them, and what the encoder decided. */
export interface Deadline {
  /** Verbatim; null where the plan states no limit. */
  readonly words: string | null
  /** Null where there are no words. */
  readonly reading: Reading | null
  readonly decided: Decision | null
  /** Whether the file says anything about it; `deadline: null` says that the plan states no limit. */
  readonly said: 'something' | 'nothing'
}

/** What the encoder added to the words: a basis and, where the words do not say it, the schedule itself. */
export interface Decision {
  /** The schedule in compact notation; null where the words are left to the grammar. */
  readonly notation: string | null
  /** Null where there is no notation, or it cannot be read. */
  readonly schedule: Schedule | null
  readonly basis: string
  readonly confidence: Confidence
  /** The words of the plan's `deadlines` that it was decided for; null where it stands at the deadline itself. */
  readonly shared: string | null
}

/** A decision for every deadline of a plan that has these words and no schedule of its own. */
export interface SharedDecision extends Decision {
  readonly shared: string
}

/** What the reading of a plan's deadlines depends on: its day of issue, its declared or usual readings, and a calendar. */
export function readingContextOf(
  { issue, readings }: Pick<Plan, 'issue' | 'readings'>,
  calendar: Calendar,
): ReadingContext {
  return { issued: issue.day, readings: readingsOf(readings), calendar }
}

/** The days between which the duties of a plan run. */
export function spanOf({ issue, from, through }: Pick<Plan, 'issue' | 'from' | 'through'>): OccurrenceSpan {
  return { issued: issue.by, from, through }
}

/** How a plan reads the forms with two meanings: as it declares, otherwise as usual. */
export function readingsOf({ beforeMonth, beforeDay }: DeclaredReadings): Readings {
  return {
    beforeMonth: beforeMonth ?? DEFAULT_READINGS.beforeMonth,
    beforeDay: beforeDay ?? DEFAULT_READINGS.beforeDay,
  }
}

/** The schedule of a deadline: the encoder's, otherwise the grammar's reading, otherwise no limit. */
export function scheduleOf({ decided, reading }: Deadline): Schedule {
  if (decided !== null && decided.notation !== null) return decided.schedule ?? UNDATED
  return reading?.kind === 'read' ? reading.schedule : UNDATED
}

/** Whether it has words or a notation that could not be read. */
export function isUnread({ decided, reading }: Deadline): boolean {
  if (decided !== null && decided.notation !== null) return decided.schedule === null
  return reading?.kind === 'refused'
}

/** The places where the words had two readings; none where the encoder's schedule decides. */
export function assumptionsOf({ decided, reading }: Deadline): readonly Assumption[] {
  return decided?.schedule || reading?.kind !== 'read' ? [] : reading.assumptions
}

const UNDATED: Schedule = [{ kind: 'undated' }]
