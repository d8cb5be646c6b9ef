import { findBody } from '../domain/agencies/register.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import type { Deliverable, Plan } from '../domain/plan.ts'
import type { Check, Workspace } from './support/check.ts'

export const recipientLeads: Check = {
  code: 'recipient-leads',
  severity: 'error',
  title: { vi: 'Nơi nhận lại là cơ quan chủ trì', en: 'A recipient that leads' },
  why: {
    vi: 'Cơ quan được nêu tên vừa phải nộp vừa là nơi nhận: không rõ nó nộp cho ai. Chương trình chỉ tự bỏ nơi nhận ra khỏi nhóm, không bỏ một cơ quan được nêu tên.',
    en: 'An agency named as lead is also the one that receives the result, so it is not clear to whom it reports. The program takes a recipient out of groups only, never an agency named by itself.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], report-to: [so-noi-vu], deadline: Trong năm 2024 }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [cac-so], report-to: [so-noi-vu], deadline: Trong năm 2024 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: nơi nhận báo cáo thì không nợ báo cáo ấy.',
    en: 'The program’s own practice: who receives a report does not owe it.',
  },
  fix: {
    vi: 'Sửa lead hoặc report-to; nếu việc ấy không phải gửi ai thì viết report-to: [] ở nhiệm vụ.',
    en: 'Fix lead or report-to; where the task reports to nobody, write report-to: [] on it.',
  },
  *plan(plan, workspace) {
    for (const [index, task] of plan.tasks.entries()) {
      const inherit = task.deliverables.filter(({ own }) => !own.has('lead'))
      yield* leadingIn(task.lead, ['tasks', index, 'lead'], inherit, plan, workspace)
      for (const [number, deliverable] of task.deliverables.entries()) {
        if (!deliverable.own.has('lead')) continue
        const at = ['tasks', index, 'deliverables', number, 'lead']
        yield* leadingIn(deliverable.lead, at, [deliverable], plan, workspace)
      }
    }
  },
}

function* leadingIn(
  lead: readonly string[],
  at: FindingPlace,
  owing: readonly Deliverable[],
  { province }: Plan,
  { register }: Workspace,
): Generator<Finding> {
  const names = new Set(owing.flatMap(({ reportTo }) => reportTo))
  if (names.size === 0) return
  const recipients = new Set([...names].flatMap((words) => findBody(register, province, words)?.ref ?? []))
  for (const [place, words] of lead.entries()) {
    const body = findBody(register, province, words)
    if (body === undefined || !recipients.has(body.ref)) continue
    yield finding(
      [...at, place],
      {
        vi: `“${body.name}” vừa chủ trì vừa là nơi nhận (report-to).`,
        en: `“${body.name}” leads and is the recipient (report-to) too.`,
      },
      {
        help: {
          vi: 'Sửa một trong hai; không phải gửi ai thì viết report-to: [].',
          en: 'Fix one of the two; where nobody receives it, write report-to: [].',
        },
      },
    )
  }
}
