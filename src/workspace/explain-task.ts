import type { Diagnostic } from '../domain/findings/finding.ts'
import { type PlanPart, viewOf } from '../domain/follow-up/build-view.ts'
import { narrowed } from '../domain/follow-up/filter.ts'
import { type TaskHistory, taskHistoryOf } from '../domain/follow-up/history.ts'
import type { Situation } from '../domain/obligations/situation.ts'
import { isOwnTask, type Plan } from '../domain/plan.ts'
import { collect } from './query.ts'
import { openQuestion, type Question } from './question.ts'

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
