import { type PlanPart, viewOf } from '../domain/follow-up/build-view.ts'
import { narrowed, noteShown, nothingShown, rowsShown } from '../domain/follow-up/filter.ts'
import { type TaskHistory, taskHistoriesOf } from '../domain/follow-up/history.ts'
import type { StatusView } from '../domain/follow-up/view.ts'
import type { Situation } from '../domain/obligations/situation.ts'
import type { Office } from '../domain/office.ts'
import type { Plan } from '../domain/plan.ts'
import { collect } from './query.ts'
import { heldCounter, openQuestion, type Question } from './question.ts'

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
