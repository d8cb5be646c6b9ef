import type { DeliveryBelow } from '../carrying/delivered-below.ts'
import { type ExplainedPart, type Explanation, explanationOf } from '../deadline/explanation.ts'
import { obligationsOf } from '../obligations/obligation.ts'
import type { Situation } from '../obligations/situation.ts'
import { type Deliverable, isUnread, type Plan, scheduleOf, spanOf, type Task } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { type AmendedDeadline, amendedDeadlines } from './amended-deadlines.ts'
import { type DecidedBy, decidedBy, decidedSchedule } from './decided-schedule.ts'
import type { HistoryStep } from './history-step.ts'
import { historySteps } from './history-steps.ts'
import type { ObligationLine, StatusView } from './view.ts'

/** The whole story of a task's obligations: plain data, the contract `story/v1`. */
export interface TaskHistory {
  readonly schema: 'story/v1'
  readonly asOf: Day
  readonly plan: string
  readonly task: string
  readonly title: string
  readonly stated: Task['stated']
  readonly note: string | null
  readonly deadlines: readonly HistoryDeadline[]
  readonly obligations: readonly HistoryLine[]
  /** Deliveries of tasks that carry it out, which its office may take as evidence; absent where there are none. */
  readonly below?: readonly DeliveryBelow[]
  readonly names: StatusView['names']
  readonly provinces: StatusView['provinces']
}

/** The deadline of a deliverable: how its words were read, and what the encoder decided. */
export interface HistoryDeadline {
  readonly deliverable: string
  readonly title: string
  /** Null where the plan states no limit. */
  readonly explanation: Explanation | null
  /** Why the words are read so, or the schedule is as written; null where nothing is said. */
  readonly basis: string | null
  /** What says when it falls due: the words of the plan, the schedule that the encoder wrote, or neither. */
  readonly decidedBy: DecidedBy
  /** The schedule that decides, in compact notation; `refused` where it could not be read. */
  readonly schedule: string
  /** When it falls due by that schedule; none where it could not be read. */
  readonly parts: readonly ExplainedPart[]
  /** What later documents give in its place by the day of the story, in their order; absent where none does. */
  readonly amendedBy?: readonly AmendedDeadline[]
}

export interface HistoryLine {
  readonly obligation: ObligationLine
  /** What led to where it stands, day by day. */
  readonly steps: readonly HistoryStep[]
}

/** What a story takes of a view. */
type Shown = Pick<StatusView, 'obligations' | 'names' | 'provinces'>

/** The story of one task as of the day of a view that holds its obligations. */
export function taskHistoryOf(task: Task, plan: Plan, situation: Situation, view: Shown): TaskHistory {
  const lines = historyLines(plan, situation, view, (one) => one === task)
  return historyOf(task, plan, situation, lines.get(task) ?? [], view)
}

/** The stories of all tasks of a plan that have obligations in a view, as of its day. */
export function taskHistoriesOf(plan: Plan, situation: Situation, view: Shown): readonly TaskHistory[] {
  const lines = historyLines(plan, situation, view, () => true)
  return [...lines].map(([task, own]) => historyOf(task, plan, situation, own, view))
}

/** By task, the obligations that a view holds, with what led to where each stands. */
function historyLines(
  plan: Plan,
  situation: Situation,
  { obligations }: Shown,
  isWanted: (task: Task) => boolean,
): ReadonlyMap<Task, readonly HistoryLine[]> {
  const shown = new Map(obligations.map((line) => [line.id, line]))
  const lines = new Map<Task, HistoryLine[]>()
  for (const { duty, records } of obligationsOf(plan, situation)) {
    const obligation = shown.get(duty.id)
    if (obligation === undefined || !isWanted(duty.task)) continue
    const line = { obligation, steps: historySteps(duty, records, obligation, situation) }
    const own = lines.get(duty.task)
    if (own === undefined) lines.set(duty.task, [line])
    else own.push(line)
  }
  return lines
}

function historyOf(
  task: Task,
  plan: Plan,
  situation: Situation,
  obligations: readonly HistoryLine[],
  { names, provinces }: Shown,
): TaskHistory {
  return {
    schema: 'story/v1',
    asOf: situation.asOf,
    plan: plan.id,
    task: task.id,
    title: task.title,
    stated: task.stated,
    note: task.note,
    deadlines: task.deliverables.map((deliverable) => {
      const amendedBy = amendedDeadlines(deliverable, task, situation)
      return { ...deadlineOf(deliverable, plan), ...(amendedBy.length === 0 ? {} : { amendedBy }) }
    }),
    obligations,
    names,
    provinces,
  }
}

function deadlineOf({ id, title, deadline }: Deliverable, plan: Plan): HistoryDeadline {
  const { words, reading, decided } = deadline
  const schedule = scheduleOf(deadline)
  const decisive = { kind: 'read', text: words ?? '', schedule, steps: [], assumptions: [] } as const
  return {
    deliverable: id,
    title,
    explanation: reading === null ? null : explanationOf(reading, spanOf(plan)),
    basis: decided?.basis ?? null,
    decidedBy: decidedBy(deadline),
    schedule: decidedSchedule(deadline),
    parts: isUnread(deadline) ? [] : explanationOf(decisive, spanOf(plan)).parts,
  }
}
