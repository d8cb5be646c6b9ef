import type { TaskPlace } from '../../domain/later-words.ts'
import type { Deadline, TaskAmendment } from '../../domain/plan.ts'
import type { DeadlineValues, TaskValues } from './plan-values.ts'

/** What a task's values change in a task of another plan; null where they stand for themselves. */
export function amendmentIn(
  { 'amends-task': amended, lead, support, deliverables = [] }: TaskValues,
  deadline: Deadline,
  read: (values: DeadlineValues) => Deadline,
): TaskAmendment | null {
  if (amended === undefined) return null
  return {
    of: taskPlace(amended),
    lead: lead ?? null,
    support: support ?? null,
    deadline: deadline.said === 'something' ? deadline : null,
    deliverables: deliverables.map((own) => ({
      id: own.id,
      title: own.title,
      lead: own.lead ?? null,
      support: own.support ?? null,
      deadline: own.deadline === undefined ? null : read(own.deadline),
    })),
  }
}

/** `plan#task`, as the schema lets it through. */
export function taskPlace(words: string): TaskPlace {
  const [plan = '', task = ''] = words.split('#')
  return { plan, task }
}
