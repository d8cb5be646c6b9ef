import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { dayText } from '../domain/time/format-day.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const ambiguousAmendment: Check = {
  code: 'ambiguous-amendment',
  severity: 'warning',
  title: { vi: 'Hai sửa đổi cùng ngày', en: 'Two amendments of one day' },
  why: {
    vi: 'Hai nơi cùng sửa một điều của một nhiệm vụ và cùng có hiệu lực một ngày: văn bản ban hành sau được tính, cùng ngày ban hành thì theo mã.',
    en: 'Two places change the same thing of a task from the same day: the document issued later counts, and of one day the one that comes later by its id.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#1, deadline: Trong năm 2025 }
  - { id: "2", title: Lùi nữa, amends-task: mau-00#1, deadline: Trong năm 2026 }`,
    },
    right: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#1, deadline: Trong năm 2025 }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Chỉ để một nơi sửa điều ấy, hoặc ghi effective khác nhau.',
    en: 'Let only one place change it, or write different effective days.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('ambiguous-amendment', plan, workspace)) {
      const { at, target, with: other, day } = fault
      const { vi, en } = dayText(day)
      yield finding(
        at,
        {
          vi: `${target} cũng được ${other} sửa cùng điều ấy từ cùng ngày ${vi}; mục này được tính.`,
          en: `${other} changes the same of ${target} from the same day, ${en}; this one counts.`,
        },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Chỉ để một nơi sửa điều ấy, hoặc ghi ngày effective khác nhau.',
  en: 'Let only one place change it, or write different effective days.',
}
