import { isCarriedOutBelow } from '../domain/carrying/below.ts'
import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { TaskPlace } from '../domain/later-words.ts'
import { type Suggester, suggester } from '../domain/names/nearest.ts'
import { partsMeant } from '../domain/obligations/match-records.ts'
import { isOwnTask, isUnread, type Plan, scheduleOf, type Task } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Check } from './support/check.ts'
import { countedRecordsIn } from './support/matched-records.ts'

export const unknownTask: Check = {
  code: 'unknown-task',
  severity: 'error',
  title: { vi: 'Nhiệm vụ không có', en: 'An unknown task' },
  why: {
    vi: 'Mục ghi same-as không được đếm riêng; nếu nó trỏ vào chỗ trống thì việc ấy không được đếm ở đâu cả. Kết quả ghi cho mục không có cũng vậy.',
    en: 'A task with same-as is not counted itself; if the task it points to does not exist, the duty is not counted at all. The same happens to a result recorded for an unknown task.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }
  - { id: IV.1, title: Như mục 1, lead: [so-noi-vu], same-as: "11" }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hằng quý }
  - { id: IV.1, title: Như mục 1, lead: [so-noi-vu], same-as: "1" }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Ghi số mục như trong tệp kế hoạch, đặt trong ngoặc kép; nhiều sản phẩm thì nói rõ sản phẩm nào.',
    en: 'Give the task’s number as in the plan’s file, in quotes; if the task has several deliverables, name one.',
  },
  *plan({ tasks }) {
    if (tasks.every(({ sameAs }) => sameAs === null)) return
    const countedIds = new Set(tasks.filter(isOwnTask).map(({ id }) => id))
    const suggested = suggester()
    for (const [index, { id, sameAs }] of tasks.entries()) {
      if (sameAs === null || countedIds.has(sameAs)) continue
      const suggest = suggested(sameAs, () => countedIds)
      yield finding(
        ['tasks', index, 'same-as'],
        {
          vi: `Mục ${id} ghi trùng với “${sameAs}”, nhưng không có nhiệm vụ nào như vậy.`,
          en: `Task ${id} repeats “${sameAs}”, but there is no such task.`,
        },
        {
          suggest,
          help: didYouMean(suggest, {
            vi: 'Ghi số mục của một nhiệm vụ không có same-as.',
            en: 'Name a task that has no same-as.',
          }),
        },
      )
    }
  },
  *records(records, workspace) {
    const { plan } = workspace
    if (plan === null) return
    const tasks = new Map([...plan.tasks].reverse().map((task) => [task.id, task]))
    const suggested = suggester()
    for (const [index, record] of countedRecordsIn(records, workspace)) {
      if (record.task === null) continue
      const task = tasks.get(record.task)
      if (task === undefined) yield unknownIn(plan, record.task, ['records', index, 'task'], suggested)
      else if (task.sameAs !== null) yield repeatFinding(task.id, task.sameAs, ['records', index, 'task'])
      else if (task.amends !== null)
        yield amendmentFinding(task.id, task.amends.of, ['records', index, 'task'])
      else if (isCarriedOutBelow(task)) yield nobodysFinding(task.id, plan.id, ['records', index, 'task'])
      else if (!isOnlyPart(task, record)) {
        yield* unknownDeliverable(task, record, index, suggested)
        yield* unknownPart(task, record, index)
        yield* unclearPart(task, record, index, plan)
      }
    }
  },
}

function unknownIn(
  { id: planId, tasks }: Plan,
  words: string,
  at: FindingPlace,
  suggested: Suggester,
): Finding {
  const countedIds = () => tasks.filter(isOwnTask).map(({ id }) => id)
  const suggest = suggested(words, countedIds)
  return finding(
    at,
    {
      vi: `Kế hoạch ${planId} không có nhiệm vụ “${words}”.`,
      en: `The plan ${planId} has no task “${words}”.`,
    },
    {
      suggest,
      help: didYouMean(suggest, null),
    },
  )
}

function repeatFinding(id: string, sameAs: string, at: FindingPlace): Finding {
  return finding(
    at,
    {
      vi: `Mục ${id} chỉ nhắc lại nhiệm vụ ${sameAs}; kết quả ghi ở đó.`,
      en: `Task ${id} only repeats ${sameAs}; results are recorded there.`,
    },
    { suggest: [sameAs], help: { vi: `Viết task: "${sameAs}".`, en: `Write task: "${sameAs}".` } },
  )
}

function amendmentFinding(id: string, of: TaskPlace, at: FindingPlace): Finding {
  const place = `${of.plan}#${of.task}`
  return finding(
    at,
    {
      vi: `Mục ${id} chỉ sửa ${place}; kết quả ghi ở kế hoạch ấy.`,
      en: `Task ${id} only changes ${place}; results are recorded under that plan.`,
    },
    {
      help: {
        vi: `Chuyển ghi nhận sang tệp của kế hoạch ${of.plan}, mục ${of.task}.`,
        en: `Move the record to the file of the plan ${of.plan}, task ${of.task}.`,
      },
    },
  )
}

function nobodysFinding(id: string, plan: string, at: FindingPlace): Finding {
  return finding(
    at,
    {
      vi: `Mục ${id} không giao cho cơ quan nào; các văn bản cấp dưới triển khai nó.`,
      en: `Nobody owes task ${id} itself; documents below carry it out.`,
    },
    {
      help: {
        vi: `Ghi ở kế hoạch triển khai nó: plan-check coverage --of ${plan}.`,
        en: `Record it in a plan that carries it out: plan-check coverage --of ${plan}.`,
      },
    },
  )
}

/** Whether there is but one thing that a record without deliverable and part can mean, as there nearly always is. */
function isOnlyPart({ deliverables: [only, second] }: Task, { deliverable, part }: PlanRecord): boolean {
  if (deliverable !== null || part !== null || only === undefined || second !== undefined) return false
  return scheduleOf(only.deadline).length <= 1
}

function* unknownPart(
  { id, deliverables }: Task,
  { part, deliverable }: PlanRecord,
  index: number,
): Generator<Finding> {
  const named = deliverables.filter(({ id }) => deliverable === null || id === deliverable)
  if (named.some(({ deadline }) => isUnread(deadline))) return
  const parts = Math.max(0, ...named.map(({ deadline }) => scheduleOf(deadline).length))
  if (part === null || named.length === 0 || part <= parts) return
  yield finding(
    ['records', index, 'part'],
    {
      vi: `Thời hạn của nhiệm vụ ${id} chỉ có ${parts} phần.`,
      en: `The deadline of task ${id} has ${parts === 1 ? 'one part' : `${parts} parts`} only.`,
    },
    { help: { vi: 'Sửa part, hoặc bỏ khóa này.', en: 'Fix the part, or remove this key.' } },
  )
}

/** A delivery must not count for two parts. */
function* unclearPart(
  { id, deliverables }: Task,
  record: PlanRecord,
  index: number,
  plan: Plan,
): Generator<Finding> {
  const [only, second] = deliverables.filter(({ id }) => (record.deliverable ?? id) === id)
  if (record.event === 'triggered' || only === undefined || second !== undefined) return
  const parts = partsMeant(record, only, plan)
  if (parts.length < 2) return
  const list = parts.join(', ')
  yield finding(
    ['records', index],
    {
      vi: `Thời hạn của nhiệm vụ ${id} có nhiều phần (${list}) mà ghi nhận không nói phần nào.`,
      en: `The deadline of task ${id} has several parts (${list}), and the record does not say which.`,
    },
    { on: 'key', help: { vi: `Thêm part: một trong ${list}.`, en: `Add part: one of ${list}.` } },
  )
}

function* unknownDeliverable(
  { id, deliverables }: Task,
  { deliverable, event }: PlanRecord,
  index: number,
  suggested: Suggester,
): Generator<Finding> {
  const known = deliverables.map((known) => known.id)
  if (deliverable === null ? known.length === 1 || event === 'triggered' : known.includes(deliverable)) return
  const list = known.slice(0, MOST_LISTED).join(', ')
  const suggest = deliverable === null ? [] : suggested(deliverable, () => known)
  yield finding(
    deliverable === null ? ['records', index] : ['records', index, 'deliverable'],
    deliverable === null
      ? {
          vi: `Nhiệm vụ ${id} có nhiều sản phẩm mà ghi nhận không nói sản phẩm nào.`,
          en: `Task ${id} has several deliverables, and the record does not say which.`,
        }
      : {
          vi: `Nhiệm vụ ${id} không có sản phẩm “${deliverable}”.`,
          en: `Task ${id} has no deliverable “${deliverable}”.`,
        },
    {
      on: deliverable === null ? 'key' : 'value',
      suggest,
      help: {
        vi: `Viết deliverable: với một trong: ${list}.`,
        en: `Write deliverable: followed by one of: ${list}.`,
      },
    },
  )
}

/** More than are ever printed, since a long message is cut. */
const MOST_LISTED = 300
