import type { Diagnostic } from '../domain/findings/finding.ts'
import { type Agenda, agendaOf } from '../domain/follow-up/agenda.ts'
import { type PlanPart, viewOf } from '../domain/follow-up/build-view.ts'
import {
  type Choices,
  type Filter,
  isIn,
  narrowed,
  noteShown,
  nothingShown,
  rowsShown,
} from '../domain/follow-up/filter.ts'
import { type TaskHistory, taskHistoriesOf, taskHistoryOf } from '../domain/follow-up/history.ts'
import { reminderBuilder } from '../domain/follow-up/reminder.ts'
import { WHOLE_REMINDER, wantedReminder } from '../domain/follow-up/reminder-filter.ts'
import type { ReminderExtent } from '../domain/follow-up/reminder-tables.ts'
import type { ReminderView } from '../domain/follow-up/reminder-view.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Situation } from '../domain/obligations/situation.ts'
import type { Office } from '../domain/office.ts'
import { isOwnTask, type Plan } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Day } from '../domain/time/day.ts'
import type { ReportingPeriod } from '../domain/time/reporting-period.ts'
import type { PlansAsked } from '../load/files-for-plans.ts'
import { indexForPlans, indexWorkspace } from '../load/index-workspace.ts'
import type { Files } from './environment.ts'
import { choicesIn, collect, type OpenQuery, openQuery, planIds, type Query } from './query.ts'
import type { Severities } from './run-checks.ts'

/** A query with the workspace it is about. */
export interface Question extends Query {
  /** The texts of the workspace: plans, registers, records, calendars. */
  readonly files: Files
  /** Called after each plan with the number of plans so far. */
  readonly onPlan?: (plans: number) => void
  /** Makes a filter from what the workspace can be filtered by; everything is shown by default. */
  readonly filter?: (choices: () => Choices) => Filter
  /**
   * Looks at these plans alone, with the registers and calendars that they need, and tells nothing of the files of
   * other plans, whatever is wrong with them. All plans by default.
   */
  readonly about?: PlansAsked
  /** The most obligations that may be held at once, for those who have only so much memory; without end by default. */
  readonly maxObligations?: number
}

/** A question whose answer has to be held whole, and is more than may be held. */
export class TooManyObligations extends Error {
  readonly most: number

  constructor(most: number) {
    super(`the answer comes to more than ${most} obligations, which would have to be held at once`)
    this.most = most
  }
}

/** Counts obligations that are held, and throws TooManyObligations as soon as there are too many. */
function heldCounter({ maxObligations = Number.POSITIVE_INFINITY }: Question): (more: number) => void {
  let held = 0
  return (more) => {
    held += more
    if (held > maxObligations) throw new TooManyObligations(maxObligations)
  }
}

/**
 * Who owes what, as of the end of a day: the whole program, without file system, clock or screen.
 *
 * Files that cannot be read are left out and reported among the view's findings.
 *
 * @returns the view `status/v2`, its obligations in the order of the plans' ids and of their documents
 * @throws RangeError where `asOf`, `knownAt` or `listedThrough` is not a day of the calendar
 * @throws UncoveredYear where a last day needs working days of a year that no calendar of the workspace covers
 * @throws TooManyDuties where one plan has more than 500,000
 * @throws TooManyObligations where there are more than `maxObligations`
 */
export async function examine(question: Question): Promise<StatusView> {
  const { view } = await examineForReport(question)
  return view
}

/** A view with the offices that may report by it. */
export interface ReportedView {
  readonly view: StatusView
  readonly offices: readonly Office[]
}

/** The same with the offices of the workspace. Throws as `examine` does. */
export function examineForReport(question: Question): Promise<ReportedView> {
  return examineEach(question, () => undefined)
}

/** A view, and of each task what led its obligations to where they stand. */
export interface ExaminedWithHistories {
  readonly view: StatusView
  readonly histories: readonly TaskHistory[]
}

/** The same with the histories of all its obligations. Throws as `examine` does. */
export async function examineWithHistories(question: Question): Promise<ExaminedWithHistories> {
  const histories: TaskHistory[] = []
  const { view } = await examineEach(question, (plan, part, situation) => {
    for (const history of taskHistoriesOf(plan, situation(), part)) histories.push(history)
  })
  return { view, histories }
}

/** The view; `take` is called with every plan and what is shown of it. */
async function examineEach(
  question: Question,
  take: (plan: Plan, part: PlanPart, situation: () => Situation) => void,
): Promise<ReportedView> {
  const open = await openQuestion(question, 'warnings')
  const { filter } = open
  const [parts, shown] = [[] as PlanPart[], nothingShown()]
  const hold = heldCounter(question)
  const findings = await collect(
    open,
    (plan, part, { records, amendments }) => {
      const shownPart = filter === null ? part : narrowed(part, filter)
      if (shownPart === null) return
      hold(shownPart.obligations.length)
      parts.push(shownPart)
      take(plan, shownPart, () => open.situationOf(plan, records, amendments))
      if (filter !== null) noteShown(shown, shownPart, filter)
    },
    question.onPlan,
  )
  const summary = open.builder.summary()
  const agencies = filter === null ? summary.agencies : rowsShown(summary.agencies, shown, filter)
  return { view: viewOf(parts, { ...summary, agencies }, findings), offices: open.evaluation.offices }
}

/**
 * The history of a task as of the end of a day; null where there is no such plan or task, or the task only repeats another.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function explainTask(
  planId: string,
  taskId: string,
  question: Question,
): Promise<TaskHistory | null> {
  return (await taskExplanation(planId, taskId, question)).story
}

/** The history of a task, or what helps to find the right task where there is none. */
export interface TaskExplanation {
  readonly story: TaskHistory | null
  /** Null where no plan of this id could be read. */
  readonly plan: Plan | null
  /** The ids of all plans. */
  readonly plans: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** The history of a task, limited to the obligations that the filter selects, and the errors in the files. */
export async function taskExplanation(
  planId: string,
  taskId: string,
  question: Question,
): Promise<TaskExplanation> {
  const open = await openQuestion(question, 'errors')
  const { plans, filter } = open
  const found: { plan: Plan; part: PlanPart; situation: Situation }[] = []
  const findings = await collect(
    open,
    (plan, part, { records, amendments }) => {
      if (plan.id === planId)
        found.push({ plan, part, situation: open.situationOf(plan, records, amendments) })
    },
    question.onPlan,
  )
  const [{ plan, part, situation } = NOT_FOUND] = found
  const missed = { story: null, plan, plans, findings }
  const task = plan?.tasks.find((one) => one.id === taskId && isOwnTask(one))
  if (plan === null || task === undefined) return missed
  const shownPart = filter === null ? part : narrowed(part, filter)
  const view = viewOf(shownPart === null ? [] : [shownPart], open.builder.summary(), [])
  return { ...missed, story: taskHistoryOf(task, plan, situation, view) }
}

const NOT_FOUND = { plan: null, part: null, situation: null } as const

/**
 * What every agency should be reminded of for a period, as of the end of a day; with `issuedThrough`, plans issued later
 * and by that day as of their own issue. Of a summary, where several agencies lead something, no table is kept but its counts.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties, TooManyObligations as `examine` does
 */
export async function remind(
  period: ReportingPeriod,
  question: Question,
  extent: ReminderExtent = 'pages',
): Promise<ReminderView> {
  const open = await openQuestion({ ...question, doubtful: 'withheld' }, 'warnings', period.last)
  const { filter } = open
  const wanted = filter === null ? WHOLE_REMINDER : wantedReminder(filter)
  const reminder = reminderBuilder(period, open.context, wanted, extent)
  const hold = heldCounter(question)
  const findings = await collect(
    open,
    (plan, part) => {
      if (filter === null || isIn(filter.plans, plan.id)) hold(reminder.take(plan, part, open.dayOf(plan)))
    },
    question.onPlan,
  )
  return reminder.view({ summary: open.builder.summary(), offices: open.evaluation.offices, findings })
}

/**
 * The last days of all duties, open, future or closed, as of the end of a day, for the periods that begin by
 * `through`.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties, TooManyObligations as `examine` does
 */
export async function lookAhead(through: Day, question: Question): Promise<Agenda> {
  const open = await openQuestion({ ...question, revoked: 'all', doubtful: 'withheld' }, 'warnings', through)
  const { filter } = open
  const parts: PlanPart[] = []
  const hold = heldCounter(question)
  const recorded: { plan: Plan; records: readonly PlanRecord[] }[] = []
  const findings = await collect(
    open,
    (plan, part, { records, amendments }) => {
      if (filter !== null && !isIn(filter.plans, plan.id)) return
      hold(part.obligations.length)
      parts.push(part)
      recorded.push({ plan, records: open.entriesOf([...records, ...amendments.events]) })
    },
    question.onPlan,
  )
  const view = viewOf(parts, open.builder.summary(), findings)
  return agendaOf(view, filter, through, recorded, open.evaluation.register)
}

/** An open query with the plan ids of its workspace and its filter. */
interface Opened extends OpenQuery {
  readonly plans: readonly string[]
  /** Null where everything is shown. */
  readonly filter: Filter | null
}

async function openQuestion(
  question: Question,
  severities: Severities,
  listedThrough = question.listedThrough ?? null,
): Promise<Opened> {
  const { files, about, environment } = question
  const index =
    about === undefined
      ? await indexWorkspace(files, environment?.shipped)
      : await indexForPlans(files, about, environment?.shipped)
  const filter = question.filter?.(() => choicesIn(index, question.asOf)) ?? null
  const share = about === undefined ? undefined : { only: new Set(about.ids) }
  const open = openQuery(index, { ...question, listedThrough }, severities, share)
  return { ...open, plans: planIds(index), filter }
}
