import { findBody } from '../domain/agencies/register.ts'
import { type FindingPlace, finding } from '../domain/findings/finding.ts'
import { isOwnTask, type Plan, type Sharing } from '../domain/plan.ts'
import type { Check, Workspace } from './support/check.ts'

export const undeclaredSharing: Check = {
  code: 'undeclared-sharing',
  severity: 'note',
  title: {
    vi: 'Nhiều cơ quan chủ trì mà chưa khai cách chia trách nhiệm',
    en: 'Several leads and no declared sharing',
  },
  why: {
    vi: 'Văn bản nêu tên từng cơ quan thì có thể là các cơ quan cùng chịu một việc, cũng có thể là mỗi cơ quan một việc. Chương trình hiểu là cùng chịu: một cơ quan nộp thì tất cả xong, và cả bảng chỉ đếm một lần.',
    en: 'Agencies named one by one may owe one duty together, or one each. The program takes them to owe it jointly: when one of them delivers, all are done, and it counts once.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu, so-tttt], deadline: Trong năm 2024 }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu, so-tttt], sharing: each, deadline: Trong năm 2024 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: nêu tên từng cơ quan là cùng chịu một việc, có nhóm là mỗi cơ quan một việc.',
    en: 'The program’s own practice: agencies named one by one owe a duty jointly, a list with a group in it means one each.',
  },
  fix: {
    vi: 'So với văn bản rồi khai sharing: joint (cùng chịu một việc) hoặc sharing: each (mỗi cơ quan một việc).',
    en: 'Compare with the document and declare sharing: joint (one duty together) or sharing: each (one each).',
  },
  *plan(plan, workspace) {
    const [first, ...others] = undeclaredIn(plan, workspace)
    if (first === undefined) return
    const tasks = [...new Set([first, ...others].map(({ task }) => task))]
    const shown = tasks.slice(0, MOST_NAMED).join(', ') + (tasks.length > MOST_NAMED ? ', …' : '')
    const many = tasks.length > 1 ? 'tasks' : 'task'
    yield finding(
      first.at,
      {
        vi: `Các cơ quan chủ trì của nhiệm vụ ${shown} được hiểu là cùng chịu một việc: đếm một lần, một cơ quan nộp là xong.`,
        en: `The leads of ${many} ${shown} are taken to owe it jointly: it counts once, and is done when one of them delivers.`,
      },
      {
        help: {
          vi: 'Khai sharing: joint nếu đúng vậy, hoặc sharing: each nếu mỗi cơ quan phải nộp riêng.',
          en: 'Declare sharing: joint if that is so, or sharing: each if every agency has to deliver its own.',
        },
      },
    )
  },
}

const MOST_NAMED = 8

/** The lists of leads, named one by one, of which the plan does not say how they share. */
function* undeclaredIn(
  plan: Plan,
  workspace: Workspace,
): Generator<{ readonly task: string; readonly at: FindingPlace }> {
  for (const [index, task] of plan.tasks.entries()) {
    if (!isOwnTask(task)) continue
    const inherits = task.deliverables.some(({ own, sharing }) => !own.has('lead') && sharing === null)
    if (inherits && isUndeclared(task, plan, workspace)) yield { task: task.id, at: ['tasks', index, 'lead'] }
    for (const [number, deliverable] of task.deliverables.entries()) {
      if (deliverable.own.has('lead') && isUndeclared(deliverable, plan, workspace))
        yield { task: task.id, at: ['tasks', index, 'deliverables', number, 'lead'] }
    }
  }
}

/** Whether they are two agencies or more, and no group. */
function isUndeclared(
  { lead, sharing }: { readonly lead: readonly string[]; readonly sharing: Sharing | null },
  { province }: Plan,
  { register }: Workspace,
): boolean {
  if (sharing !== null || lead.length < 2) return false
  const bodies = lead.map((words) => findBody(register, province, words))
  return new Set(bodies.map((body) => body?.ref)).size > 1 && bodies.every((body) => body?.what === 'agency')
}
