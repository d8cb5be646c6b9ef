import { isCarriedOutBelow } from '../../../domain/carrying/below.ts'
import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import type { Plan, Task } from '../../../domain/plan.ts'
import { UsageError } from '../../base/exit.ts'

/** What a record is about, as the command line names it: `plan#task[/deliverable]`, or the whole id of an obligation. */
export interface RecordTarget {
  readonly plan: string
  /** The task, perhaps with a deliverable behind a slash. */
  readonly item: string
  /** The whole id, `plan#task/deliverable[/part]@province/agency[:period]`; null where only an item is named. */
  readonly id: string | null
}

/** A task of a plan, and the deliverable meant. */
export interface TargetItem {
  readonly task: Task
  readonly deliverable: string
  /** What a record says of it: nothing where the task has one. */
  readonly named: string | null
}

/** The plan and item that words name. Throws a UsageError where they do not name both. */
export function targetOf(words: string | undefined): RecordTarget {
  const at = words?.indexOf('#') ?? -1
  if (words !== undefined && at > 0 && at < words.length - 1) {
    const [plan, item] = [words.slice(0, at), words.slice(at + 1)]
    const whole = /^([^/@]+\/[^/@]+)(?:\/\d+)?@/.exec(item)
    return { plan, item: whole?.[1] ?? item, id: whole === null ? null : words }
  }
  const said = words === undefined ? '' : ` “${words}”`
  return throwUsageError(
    {
      vi: `Cần kế hoạch và số mục, không phải${said || ' để trống'}.`,
      en: `Name a plan and a task${said && `, not${said}`}.`,
    },
    { vi: 'Viết như thai-nguyen-129#6.3.', en: 'Write it like thai-nguyen-129#6.3.' },
  )
}

/** The task and deliverable of a plan. Throws a UsageError where there is none, or more than one could be meant. */
export function itemIn(plan: Plan, words: string): TargetItem {
  const slash = words.lastIndexOf('/')
  const whole = plan.tasks.find(({ id }) => id === words)
  const task = whole ?? plan.tasks.find(({ id }) => slash > 0 && id === words.slice(0, slash))
  if (task === undefined) return throwUnknownTask(plan, slash > 0 ? words.slice(0, slash) : words)
  if (task.sameAs !== null) {
    return throwUsageError(
      {
        vi: `Mục ${task.id} chỉ nhắc lại nhiệm vụ ${task.sameAs}; kết quả ghi ở đó.`,
        en: `Task ${task.id} only repeats ${task.sameAs}; results are recorded there.`,
      },
      { vi: `Viết ${plan.id}#${task.sameAs}.`, en: `Write ${plan.id}#${task.sameAs}.` },
    )
  }
  if (task.amends !== null) {
    const { plan: changed, task: number } = task.amends.of
    return throwUsageError(
      {
        vi: `Mục ${task.id} chỉ sửa ${changed}#${number}; kết quả ghi ở đó.`,
        en: `Task ${task.id} only changes ${changed}#${number}; results are recorded there.`,
      },
      { vi: `Viết ${changed}#${number}.`, en: `Write ${changed}#${number}.` },
    )
  }
  if (isCarriedOutBelow(task)) {
    return throwUsageError(
      {
        vi: `Mục ${task.id} của ${plan.id} không giao cho cơ quan nào; các văn bản cấp dưới triển khai nó.`,
        en: `Nobody owes task ${task.id} of ${plan.id} itself; documents below carry it out.`,
      },
      {
        vi: `Ghi kết quả ở nhiệm vụ triển khai nó: plan-check coverage --of ${plan.id}.`,
        en: `Record results where it is carried out: plan-check coverage --of ${plan.id}.`,
      },
    )
  }
  const known = task.deliverables.map(({ id }) => id)
  const said = whole === undefined ? words.slice(slash + 1) : null
  const found = said ?? (known.length === 1 ? known[0] : undefined)
  if (found !== undefined && known.includes(found))
    return { task, deliverable: found, named: known.length > 1 ? found : null }
  return throwUnknownDeliverable(plan, task, said)
}

function throwUnknownTask(plan: Plan, words: string): never {
  const ids = plan.tasks.map(({ id }) => id)
  const suggest = nearest(words, ids).map((id) => `${plan.id}#${id}`)
  return throwUsageError(
    {
      vi: `Kế hoạch ${plan.id} không có nhiệm vụ “${words}”.`,
      en: `The plan ${plan.id} has no task “${words}”.`,
    },
    ids.length === 0
      ? { vi: 'Văn bản này không có nhiệm vụ nào.', en: 'This document has no tasks.' }
      : didYouMean(suggest, {
          vi: `Các nhiệm vụ: ${ids.join(', ')}.`,
          en: `Its tasks are: ${ids.join(', ')}.`,
        }),
  )
}

function throwUnknownDeliverable(plan: Plan, { id, deliverables }: Task, said: string | null): never {
  const known = deliverables.map((one) => one.id)
  const [first = known[0]] = said === null ? [] : nearest(said, known)
  return throwUsageError(
    said === null
      ? {
          vi: `Nhiệm vụ ${id} có nhiều sản phẩm: ${known.join(', ')}.`,
          en: `Task ${id} has several deliverables: ${known.join(', ')}.`,
        }
      : {
          vi: `Nhiệm vụ ${id} không có sản phẩm “${said}”, chỉ có: ${known.join(', ')}.`,
          en: `Task ${id} has no deliverable “${said}”, only: ${known.join(', ')}.`,
        },
    { vi: `Viết như ${plan.id}#${id}/${first}.`, en: `Write it like ${plan.id}#${id}/${first}.` },
  )
}

function throwUsageError(...text: ConstructorParameters<typeof UsageError>): never {
  throw new UsageError(...text)
}
