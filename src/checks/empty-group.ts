import { membersOn } from '../domain/agencies/members.ts'
import { agencyAt, findBody, type Group, type Register } from '../domain/agencies/register.ts'
import type { Part } from '../domain/deadline/model/schedule.ts'
import { occurrences } from '../domain/deadline/resolve/occurrences.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { leftOut } from '../domain/obligations/recipients.ts'
import { type Deliverable, isOwnTask, type Plan, scheduleOf, spanOf, type Task } from '../domain/plan.ts'
import type { Text } from '../domain/text.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check, Workspace } from './support/check.ts'

export const emptyGroup: Check = {
  code: 'empty-group',
  severity: 'error',
  title: { vi: 'Nhóm không có cơ quan nào vào ngày ấy', en: 'A group with no agency on the day' },
  why: {
    vi: 'Giao việc cho một nhóm rỗng là không giao cho ai: việc biến mất khỏi mọi bảng.',
    en: 'A duty assigned to an empty group belongs to nobody: it would be missing from every table.',
  },
  examples: {
    wrong: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
groups:
  - { id: ubnd-cap-huyen, name: UBND các huyện, kinds: [ubnd-huyen] }`,
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [ubnd-cap-huyen], deadline: Hằng năm }`,
    },
    right: {
      agencies: `agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Mẫu, kind: ubnd-tinh, source: luat, confidence: stated }
  - { id: huyen-mot, name: UBND huyện Một, kind: ubnd-huyen, source: luat, confidence: stated }
groups:
  - { id: ubnd-cap-huyen, name: UBND các huyện, kinds: [ubnd-huyen] }`,
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [ubnd-cap-huyen], deadline: Hằng năm }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: nhóm là các thành viên vào ngày đầu của việc, hoặc ngày ban hành nếu muộn hơn. Chẳng hạn cấp huyện kết thúc hoạt động từ 1/7/2025.',
    en: 'The program’s own practice: a group stands for its members on the duty’s first day, or on the day of issue if that is later. For example, the district level ended on 2025-07-01.',
  },
  fix: {
    vi: 'Thêm thành viên vào sổ cơ quan, sửa from, through của họ, hoặc khai open: true nếu nhóm không liệt kê được.',
    en: 'Add members to the register, fix their from and through, or declare open: true for a group that cannot be listed.',
  },
  *plan(plan, workspace) {
    for (const [index, task] of plan.tasks.entries()) {
      if (!isOwnTask(task)) continue
      const inherit = task.deliverables.filter(({ own }) => !own.has('lead'))
      yield* emptyIn(task.lead, ['tasks', index, 'lead'], inherit, { plan, task }, workspace)
      for (const [number, deliverable] of task.deliverables.entries()) {
        if (!deliverable.own.has('lead')) continue
        const at = ['tasks', index, 'deliverables', number, 'lead']
        yield* emptyIn(deliverable.lead, at, [deliverable], { plan, task }, workspace)
      }
    }
  },
}

function* emptyIn(
  lead: readonly string[],
  at: FindingPlace,
  owing: readonly Deliverable[],
  { plan, task }: { readonly plan: Plan; readonly task: Task },
  { register }: Workspace,
): Generator<Finding> {
  const groups = lead.map((words) => findBody(register, plan.province, words))
  if (!groups.some((body) => body?.what === 'group' && mayBeEmpty(body))) return
  const days = [...new Set(owing.flatMap(({ deadline }) => scheduleOf(deadline)).map(firstDay(plan)))].sort()
  for (const [place, group] of groups.entries()) {
    if (group?.what !== 'group') continue
    const isEmptyOn = (day: Day) =>
      owing.some((deliverable) => {
        const out = leftOut({ plan, task, deliverable }, 'lead', register, day)
        return membersOn(register, group, day)?.every(({ ref }) => out.has(ref))
      })
    const day = days.find(isEmptyOn)
    if (day === undefined) continue
    const { vi, en } = dayText(day)
    yield finding(
      [...at, place],
      {
        vi: `Nhóm “${group.name}” không có cơ quan nào vào ngày ${vi}.`,
        en: `The group “${group.name}” has no agencies on ${en}.`,
      },
      { help: helpFor(group, day, register) },
    )
  }
}

/** Whether there may be a day on which it stands for nobody; one that cannot be listed and never ends stands for itself. */
function mayBeEmpty({ members, through }: Group): boolean {
  return members !== null || through !== null
}

/** What to do about a group without members on a day: it has ended, or only begins later, or has none at all. */
function helpFor({ members }: Group, day: Day, register: Register): Text {
  if (members === null) return ENDED_HELP
  const [begins] = members
    .flatMap((ref) => agencyAt(register, ref)?.from ?? [])
    .filter((from) => from > day)
    .sort()
  return begins === undefined ? EMPTY_HELP : beginsHelp(begins)
}

function beginsHelp(begins: Day): Text {
  const { vi, en } = dayText(begins)
  return {
    vi: `Theo sổ cơ quan, nhóm có thành viên từ ngày ${vi}: xem lại ngày ấy, ngày ban hành và ngày đầu của việc.`,
    en: `By the register, the group has members from ${en} on: check that day, the day of issue and the duty’s first day.`,
  }
}

const EMPTY_HELP: Text = {
  vi: 'Thêm thành viên vào sổ cơ quan, hoặc xem lại from, through của họ.',
  en: 'Add members to the register, or check their from and through.',
}

const ENDED_HELP: Text = {
  vi: 'Nhóm đã kết thúc trước ngày ấy: xem lại through của nhóm, hoặc giao cho cơ quan khác.',
  en: 'The group had ended by then: check its through, or name another lead.',
}

/** The first day on which the members of a part count. */
function firstDay(plan: Plan): (part: Part) => Day {
  const { by } = plan.issue
  return (part) => {
    const from = occurrences(part, spanOf(plan), by)[0]?.from ?? by
    return from > by ? from : by
  }
}
