import { readDeadline } from './deadline/read.ts'
import { type Deadline, type Deliverable, type Plan, readingContextOf, type Task } from './plan.ts'
import type { Calendar } from './time/calendar.ts'

/**
 * The plan with its deadlines in working days read again, now that the days off are known; the same object where it has
 * no such deadline.
 */
export function withCalendar(plan: Plan, calendar: Calendar): Plan {
  const context = readingContextOf(plan, calendar)
  const reread = (deadline: Deadline): Deadline => {
    const { reading } = deadline
    return reading?.kind === 'refused' && reading.needsCalendar
      ? { ...deadline, reading: readDeadline(reading.text, context) }
      : deadline
  }
  const isReread = ({ deadline }: Pick<Task | Deliverable, 'deadline'> | Restated) =>
    deadline !== null && reread(deadline) !== deadline
  const isTaskReread = (task: Task) =>
    isReread(task) || task.deliverables.some(isReread) || task.amends?.deliverables.some(isReread) === true
  if (!plan.tasks.some(isTaskReread)) return plan
  const restated = <Item extends Restated>(item: Item): Item =>
    item.deadline === null ? item : { ...item, deadline: reread(item.deadline) }
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      deadline: reread(task.deadline),
      deliverables: task.deliverables.map((deliverable) => ({
        ...deliverable,
        deadline: reread(deliverable.deadline),
      })),
      amends:
        task.amends === null
          ? null
          : { ...restated(task.amends), deliverables: task.amends.deliverables.map(restated) },
    })),
  }
}

type Restated = Pick<NonNullable<Task['amends']>, 'deadline'>
