import { findBody, type Register } from '../../domain/agencies/register.ts'
import { notationOf } from '../../domain/deadline/notation.ts'
import { notationWords } from '../../domain/deadline/schedule-words.ts'
import { type Deadline, isUnread, type Plan, scheduleOf, type Task } from '../../domain/plan.ts'
import { inBoth, type Text } from '../../domain/text.ts'
import { type List, type ListCell, listCell, plainCell } from './list.ts'

/** Every task, plan by plan: who leads it, the words of its deadline and how they are read. */
export function tasksListed(plans: readonly Plan[], register: Register): List {
  return {
    subject: 'tasks',
    title: { vi: 'NHIỆM VỤ', en: 'TASKS' },
    columns: [
      { key: 'plan', title: null },
      { key: 'task', title: { vi: 'Mục', en: 'Task' } },
      { key: 'section', title: null },
      { key: 'title', title: { vi: 'Nhiệm vụ', en: 'Title' } },
      { key: 'lead', title: { vi: 'Cơ quan chủ trì', en: 'Lead' } },
      { key: 'support', title: null },
      { key: 'deliverables', title: null },
      { key: 'deadlines', title: { vi: 'Thời hạn', en: 'Deadline' } },
      { key: 'readings', title: { vi: 'Đọc là', en: 'Read as' } },
      { key: 'sameAs', title: null },
    ],
    sections: plans.map((plan) => ({
      title: inBoth(plan.number === null ? plan.id : `${plan.number} (${plan.id})`),
      rows: plan.tasks.map((task) => taskRow(task, plan, register)),
    })),
  }
}

function taskRow(task: Task, plan: Plan, register: Register): readonly ListCell[] {
  const { id, section, title, deliverables, sameAs } = task
  const deadlines = deliverables.length === 0 ? [task.deadline] : deliverables.map(({ deadline }) => deadline)
  const [lead, support] = [
    deliverables.length === 0 ? task.lead : deliverables.flatMap((one) => one.lead),
    deliverables.length === 0 ? task.support : deliverables.flatMap((one) => one.support),
  ].map((words) => bodies([...new Set(words)], plan, register))
  const words = deadlines.flatMap((deadline) => deadline.words ?? [])
  return [
    ...[plainCell(plan.id), plainCell(id), plainCell(section), plainCell(title)],
    ...[lead ?? listCell([]), support ?? listCell([])],
    listCell(deliverables.map((deliverable) => deliverable.id)),
    listCell([...new Set(words)]),
    sameAs === null ? readings([...new Set(deadlines.map(readingOf))]) : repeats(sameAs),
    plainCell(sameAs),
  ]
}

/** In notation for programs, in words for people. */
function readings(notations: readonly string[]): ListCell {
  return listCell(notations, notations.map(notationWords))
}

/** What a task that repeats another owes is listed there. */
function repeats(task: string): ListCell {
  const text: Text = { vi: `như mục ${task}`, en: `as task ${task}` }
  return { value: [], text }
}

function bodies(words: readonly string[], { province }: Plan, register: Register): ListCell {
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
