import type { FindingPlace } from '../../domain/findings/finding.ts'
import { memoizeLast } from '../../domain/memoize.ts'
import type { Deadline, Plan, Task } from '../../domain/plan.ts'

/** A deadline with its place: at a task, or at a deliverable that has its own. */
export interface WrittenDeadline {
  readonly task: Task
  readonly deadline: Deadline
  /** The place of its words. */
  readonly words: FindingPlace
  /** The place of its schedule, if one is written. */
  readonly schedule: FindingPlace
}

/** Every deadline written in a plan, in order; inherited ones are not repeated. */
export const deadlinesIn = memoizeLast(({ tasks }: Plan): readonly WrittenDeadline[] => {
  const written: WrittenDeadline[] = []
  for (const [index, task] of tasks.entries()) {
    written.push(writtenDeadline(task, task.deadline, ['tasks', index, 'deadline']))
    for (const [number, { deadline }] of (task.amends?.deliverables ?? []).entries()) {
      if (deadline !== null)
        written.push(writtenDeadline(task, deadline, ['tasks', index, 'deliverables', number, 'deadline']))
    }
    for (const [number, { deadline, own }] of task.deliverables.entries()) {
      if (own.has('deadline'))
        written.push(writtenDeadline(task, deadline, ['tasks', index, 'deliverables', number, 'deadline']))
    }
  }
  return written
})

function writtenDeadline(task: Task, deadline: Deadline, at: FindingPlace): WrittenDeadline {
  const shared = deadline.decided?.shared ?? null
  return {
    task,
    deadline,
    words: deadline.decided === null || shared !== null ? at : [...at, 'text'],
    schedule: shared === null ? [...at, 'schedule'] : ['deadlines', shared, 'schedule'],
  }
}
