import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { dayText } from '../domain/time/format-day.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const effectiveBeforeIssue: Check = {
  code: 'effective-before-issue',
  severity: 'error',
  title: { vi: 'Hiệu lực trước ngày ban hành', en: 'Effective before its issue' },
  why: {
    vi: 'Văn bản chưa có thì chưa sửa được gì; sửa đổi ấy được tính từ ngày ban hành, và điều đã in trước đó không đổi.',
    en: 'A document that does not exist yet changes nothing; its amendments count from its issue, and what was printed before stays.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `issued: 2024-06-15
effective: 2024-06-01
tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#1, deadline: Trong năm 2025 }`,
    },
    right: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `issued: 2024-06-15
effective: 2024-07-01
tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#1, deadline: Trong năm 2025 }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa ngày effective hoặc ngày ban hành; bỏ effective nếu có hiệu lực từ ngày ban hành.',
    en: 'Fix the day in effective or the day of issue; leave effective out where it holds from the issue.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('effective-before-issue', plan, workspace)) {
      const [from, issued] = [dayText(fault.effective), dayText(fault.issued)]
      yield finding(
        fault.at,
        {
          vi: `Sửa đổi có hiệu lực từ ${from.vi}, trước ngày ban hành ${issued.vi}.`,
          en: `Its amendments hold from ${from.en}, before its issue on ${issued.en}.`,
        },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Xem lại hai ngày; bỏ effective nếu có hiệu lực từ ngày ban hành.',
  en: 'Check both days; leave effective out where it holds from the issue.',
}
