import type { Plan, Task } from '../plan.ts'

/** Whether a task is a duty that nobody owes by its own document: documents below carry it out. */
export function isCarriedOutBelow(task: Pick<Task, 'sameAs' | 'amends' | 'lead'>): boolean {
  return task.sameAs === null && task.amends === null && task.lead.length === 0
}

/** Whether a plan obliges nobody by itself, as a directive does whose duties are carried out through documents below. */
export function obligesNobody({ tasks }: Pick<Plan, 'tasks'>): boolean {
  return tasks.length > 0 && tasks.every(isCarriedOutBelow)
}
