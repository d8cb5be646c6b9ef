import { findBody, type Register } from '../../domain/agencies/register.ts'
import { notationOf } from '../../domain/deadline/notation.ts'
import { notationWords } from '../../domain/deadline/schedule-words.ts'
import type { TaskPlace } from '../../domain/later-words.ts'
import { type Deadline, isUnread, type Plan, scheduleOf, type Task } from '../../domain/plan.ts'
import { inBoth, type Text } from '../../domain/text.ts'
import { type List, type ListCell, type ListColumnOf, listCell, listOf, plainCell } from './list.ts'

/** Every task, plan by plan: who leads it, the words of its deadline and how they are read. */
export function tasksListed(plans: readonly Plan[], register: Register): List {
  const columns: readonly ListColumnOf<TaskItem>[] = [
    { key: 'plan', title: null, cell: ({ plan }) => plainCell(plan.id) },
    { key: 'task', title: { vi: 'Mục', en: 'Task' }, cell: ({ task }) => plainCell(task.id) },
    { key: 'section', title: null, cell: ({ task }) => plainCell(task.section) },
    { key: 'title', title: { vi: 'Nhiệm vụ', en: 'Title' }, cell: ({ task }) => plainCell(task.title) },
    {
      key: 'lead',
      title: { vi: 'Cơ quan chủ trì', en: 'Lead' },
      cell: ({ plan, task }) => bodiesCell(namesOf(task, 'lead'), plan, register),
    },
    {
      key: 'support',
      title: null,
      cell: ({ plan, task }) => bodiesCell(namesOf(task, 'support'), plan, register),
    },
    {
      key: 'deliverables',
      title: null,
      cell: ({ task }) => listCell(task.deliverables.map(({ id }) => id)),
    },
    {
      key: 'deadlines',
      title: { vi: 'Thời hạn', en: 'Deadline' },
      cell: ({ task }) => listCell([...new Set(deadlinesOf(task).flatMap(({ words }) => words ?? []))]),
    },
    { key: 'readings', title: { vi: 'Đọc là', en: 'Read as' }, cell: ({ task }) => readingsCell(task) },
    { key: 'sameAs', title: null, cell: ({ task }) => plainCell(task.sameAs) },
    { key: 'amends', title: null, cell: ({ task }) => plainCell(task.amends && placeText(task.amends.of)) },
  ]
  return listOf(
    { subject: 'tasks', title: { vi: 'NHIỆM VỤ', en: 'TASKS' } },
    columns,
    plans.map((plan) => ({
      title: inBoth(plan.number === null ? plan.id : `${plan.number} (${plan.id})`),
      items: plan.tasks.map((task) => ({ plan, task })),
    })),
  )
}

interface TaskItem {
  readonly plan: Plan
  readonly task: Task
}

function deadlinesOf({ deliverables, deadline }: Task): readonly Deadline[] {
  return deliverables.length === 0 ? [deadline] : deliverables.map((one) => one.deadline)
}

function namesOf(task: Task, role: 'lead' | 'support'): readonly string[] {
  return [
    ...new Set(task.deliverables.length === 0 ? task[role] : task.deliverables.flatMap((one) => one[role])),
  ]
}

function readingsCell(task: Task): ListCell {
  if (task.amends !== null) return changesTo(task.amends.of)
  return task.sameAs === null
    ? readings([...new Set(deadlinesOf(task).map(readingOf))])
    : repeats(task.sameAs)
}

/** A deadline in notation for programs, in words for people. */
function readings(notations: readonly string[]): ListCell {
  return listCell(notations, notations.map(notationWords))
}

/** What a task that repeats another owes is listed there. */
function repeats(task: string): ListCell {
  const text: Text = { vi: `như mục ${task}`, en: `as task ${task}` }
  return { value: [], text }
}

/** What a task changes in another plan is owed there. */
function changesTo(place: TaskPlace): ListCell {
  const task = placeText(place)
  return { value: [], text: { vi: `sửa ${task}`, en: `changes ${task}` } }
}

function placeText({ plan, task }: TaskPlace): string {
  return `${plan}#${task}`
}

function bodiesCell(words: readonly string[], { province }: Plan, register: Register): ListCell {
  const found = words.map((word) => findBody(register, province, word))
  return listCell(
    words.map((word, index) => found[index]?.ref ?? word),
    words.map((word, index) => {
      const body = found[index]
      return inBoth(body === undefined ? word : body.what === 'agency' ? body.short : body.name)
    }),
  )
}

function readingOf(deadline: Deadline): string {
  return isUnread(deadline) ? 'refused' : notationOf(scheduleOf(deadline))
}
