import { didYouMean } from '../domain/findings/did-you-mean.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const unknownAmendedTask: Check = {
  code: 'unknown-amended-task',
  severity: 'error',
  title: { vi: 'Sửa đổi nhiệm vụ, kế hoạch không có', en: 'Amends what is not there' },
  why: {
    vi: 'Sửa đổi, bãi bỏ hay thay thế điều không có thì không có hiệu lực gì, và thời hạn cũ vẫn bị tính.',
    en: 'What amends, repeals or replaces something that is not there has no effect, and the old time limit goes on counting.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#11, deadline: Trong năm 2025 }`,
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
    vi: 'Sửa mã kế hoạch hoặc số mục, hoặc nhập kế hoạch ấy trước.',
    en: 'Fix the plan’s id or the task’s number, or encode that plan first.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('unknown-amended-task', plan, workspace)) {
      const { at, plan: id, task, suggest } = fault
      yield finding(
        at,
        task === null
          ? { vi: `Không có kế hoạch nào mang mã “${id}”.`, en: `There is no plan with the id “${id}”.` }
          : {
              vi: `Kế hoạch ${id} không có nhiệm vụ “${task}”.`,
              en: `The plan ${id} has no task “${task}”.`,
            },
        {
          suggest,
          help: didYouMean(suggest, {
            vi: 'Nhập kế hoạch ấy trước, hoặc sửa mã.',
            en: 'Encode that plan first, or fix the id.',
          }),
        },
      )
    }
  },
}
