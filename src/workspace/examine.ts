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
import { type TaskHistory, taskHistoryOf } from '../domain/follow-up/history.ts'
import { type ReminderView, reminderBuilder } from '../domain/follow-up/reminder.ts'
import { filteredReminder } from '../domain/follow-up/reminder-filter.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Situation } from '../domain/obligations/expand.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Day } from '../domain/time/day.ts'
import type { Period } from '../domain/time/period.ts'
import { indexWorkspace } from '../load/index-workspace.ts'
import type { Files } from './environment.ts'
import { choicesIn, collect, type OpenQuery, openQuery, planIds, type Query } from './query.ts'
import type { Severities } from './run-checks.ts'

/** What is asked of a workspace. */
export interface Question extends Query {
  /** The texts of the workspace: plans, registers, records, calendars. */
  readonly files: Files
  /** Told after each plan how many have been followed up. */
  readonly followed?: (plans: number) => void
  /** What of it is wanted, chosen among what the workspace holds; everything by default. */
  readonly wanted?: (choices: () => Choices) => Filter
}

/**
 * Who owes what, as of the end of a day: the whole program, without a file, a clock or a screen.
 *
 * Files that cannot be read are left out and reported among the view's findings.
 *
 * @returns the view `status/v1`, its obligations in the order of the plans' ids and of their documents
 * @throws RangeError where `asOf`, `knownAt` or `listedThrough` is not a day of the calendar
 * @throws UncoveredYear where a last day needs working days of a year that no calendar of the workspace covers
 * @throws TooManyDuties where one plan comes to more than 500,000
 */
export async function examine(question: Question): Promise<StatusView> {
  const all = await opened(question, 'warnings')
  const { filter } = all
  const [parts, shown] = [[] as PlanPart[], nothingShown()]
  const findings = await collect(
    all,
    (_, part) => {
      const wanted = filter === null ? part : narrowed(part, filter)
      if (wanted === null) return
      parts.push(wanted)
      if (filter !== null) noteShown(shown, wanted, filter)
    },
    question.followed,
  )
  const summary = all.followed.summary()
  const agencies = filter === null ? summary.agencies : rowsShown(summary.agencies, shown, filter)
  return viewOf(parts, { ...summary, agencies }, findings)
}

/**
 * The whole story of a task as of the end of a day; null where there is no such plan or task of its own.
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

/** A story asked for, and what there is where it was not found. */
export interface TaskExplanation {
  readonly story: TaskHistory | null
  /** Null where no plan of this id could be read. */
  readonly plan: Plan | null
  /** The ids of all plans. */
  readonly plans: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** The same, of the obligations that are wanted, and what is wrong with the files. */
export async function taskExplanation(
  planId: string,
  taskId: string,
  question: Question,
): Promise<TaskExplanation> {
  const all = await opened(question, 'errors')
  const { plans, filter } = all
  const found: { plan: Plan; part: PlanPart; situation: Situation }[] = []
  const findings = await collect(
    all,
    (plan, part, records) => {
      if (plan.id === planId) found.push({ plan, part, situation: all.situationOf(records) })
    },
    question.followed,
  )
  const [{ plan, part, situation } = NOT_FOUND] = found
  const missed = { story: null, plan, plans, findings }
  const task = plan?.tasks.find(({ id, sameAs }) => id === taskId && sameAs === null)
  if (plan === null || task === undefined) return missed
  const own = filter === null ? part : narrowed(part, filter)
  const view = viewOf(own === null ? [] : [own], all.followed.summary(), [])
  return { ...missed, story: taskHistoryOf(task, plan, situation, view) }
}

const NOT_FOUND = { plan: null, part: null, situation: null } as const

/**
 * What every agency is to be reminded of for a period, as of the end of a day.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function remind(period: Period, question: Question): Promise<ReminderView> {
  const all = await opened(question, 'warnings', period.last)
  const { filter } = all
  const reminder = reminderBuilder(period, all.asked)
  const findings = await collect(
    all,
    (plan, part) => {
      if (filter === null || isIn(filter.plans, plan.id)) reminder.take(plan, part)
    },
    question.followed,
  )
  const view = reminder.view({ summary: all.followed.summary(), offices: all.walk.offices, findings })
  return filter === null ? view : filteredReminder(view, filter)
}

/**
 * The last days of what is owed or will be, and of what no longer is, as of the end of a day: of the periods that
 * begin by `through`.
 *
 * @throws RangeError, UncoveredYear, TooManyDuties as `examine` does
 */
export async function lookAhead(through: Day, question: Question): Promise<Agenda> {
  const all = await opened(question, 'warnings', through)
  const { filter } = all
  const parts: PlanPart[] = []
  const recorded: { plan: Plan; records: readonly PlanRecord[] }[] = []
  const findings = await collect(
    all,
    (plan, part, records) => {
      parts.push(part)
      recorded.push({ plan, records: all.entriesOf(records) })
    },
    question.followed,
  )
  const view = viewOf(parts, all.followed.summary(), findings)
  return agendaOf(view, filter, through, recorded, all.walk.register)
}

/** A workspace about to be followed, the ids of its plans, and what of it is wanted. */
interface Opened extends OpenQuery {
  readonly plans: readonly string[]
  /** Null where everything is. */
  readonly filter: Filter | null
}

async function opened(
  question: Question,
  depth: Severities,
  listedThrough = question.listedThrough ?? null,
): Promise<Opened> {
  const survey = await indexWorkspace(question.files)
  const filter = question.wanted?.(() => choicesIn(survey, question.asOf)) ?? null
  return { ...openQuery(survey, { ...question, listedThrough }, depth), plans: planIds(survey), filter }
}
