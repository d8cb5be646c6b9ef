import { findBody, type Ref } from '../domain/agencies/register.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Check, Workspace } from './support/check.ts'

export const uselessException: Check = {
  code: 'useless-exception',
  severity: 'warning',
  title: { vi: 'Trừ một cơ quan không có trong nhóm', en: 'An exception that is in no group' },
  why: {
    vi: '`except` bỏ một cơ quan ra khỏi nhóm chủ trì hay phối hợp. Không nhóm nào ở đây có cơ quan ấy thì không ai được bỏ ra: có thể sai mã, hoặc sai nhóm.',
    en: '`except` takes an agency out of the groups that lead or help. Where no group here has that agency, nobody is taken out: the id or the group may be wrong.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [cac-so], except: [ubnd-tinh], deadline: Trong năm 2024 }`,
    },
    right: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [cac-so], except: [so-noi-vu], deadline: Trong năm 2024 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: except chỉ bỏ thành viên của nhóm; cơ quan được nêu tên thì xóa khỏi danh sách.',
    en: 'The program’s own practice: except takes out members of groups; an agency named by itself is just not listed.',
  },
  fix: {
    vi: 'Sửa mã cơ quan, sửa nhóm, hoặc bỏ except.',
    en: 'Fix the id, fix the group, or leave except out.',
  },
  *plan(plan, workspace) {
    for (const [index, task] of plan.tasks.entries()) {
      const at = ['tasks', index]
      yield* uselessIn(task.except, [...task.lead, ...task.support], [...at, 'except'], plan, workspace)
      for (const [number, { own, except, lead, support }] of task.deliverables.entries()) {
        if (!own.has('except')) continue
        const place = [...at, 'deliverables', number, 'except']
        yield* uselessIn(except.lead, [...lead, ...support], place, plan, workspace)
      }
    }
  },
}

function* uselessIn(
  except: readonly string[],
  names: readonly string[],
  at: FindingPlace,
  { province }: Plan,
  { register }: Workspace,
): Generator<Finding> {
  if (except.length === 0) return
  const membersOf = (words: string): readonly Ref[] => {
    const body = findBody(register, province, words)
    return body?.what === 'group' ? (body.members ?? []) : []
  }
  const members = new Set(names.flatMap(membersOf))
  for (const [place, words] of except.entries()) {
    const body = findBody(register, province, words)
    if (body === undefined) continue
    const meant = body.what === 'group' ? (body.members ?? []) : [body.ref]
    if (meant.some((ref) => members.has(ref))) continue
    yield finding(
      [...at, place],
      {
        vi: `Không nhóm nào ở đây có “${body.name}”, nên không ai được trừ ra.`,
        en: `No group here has “${body.name}”, so nobody is taken out.`,
      },
      {
        help: {
          vi: 'Sửa mã hoặc nhóm, hoặc bỏ except.',
          en: 'Fix the id or the group, or leave except out.',
        },
      },
    )
  }
}
