import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { dayText } from '../domain/time/format-day.ts'
import { amendmentFaults } from './support/amendment-faults.ts'
import type { Check } from './support/check.ts'

export const amendsRepealed: Check = {
  code: 'amends-repealed',
  severity: 'error',
  title: { vi: 'Sửa đổi điều đã bị bãi bỏ', en: 'Amends what was repealed' },
  why: {
    vi: 'Nhiệm vụ đã bị bãi bỏ, hoặc kế hoạch của nó đã được thay thế, thì không còn gì để sửa: sửa đổi ấy không được tính.',
    en: 'Of a task that was repealed, or whose plan was replaced, nothing is left to amend: the amendment does not count.',
  },
  examples: {
    wrong: {
      earlier: `id: mau-00
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
      plan: `repeals: [mau-00#1]
tasks:
  - { id: "1", title: Lùi thời hạn, amends-task: mau-00#1, deadline: Trong năm 2025 }`,
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
    vi: 'Giao lại việc thành một nhiệm vụ của văn bản mới, hoặc sửa ngày hiệu lực.',
    en: 'Assign the work anew as a task of the later document, or fix the day it takes effect.',
  },
  *plan(plan, workspace) {
    for (const fault of amendmentFaults('amends-repealed', plan, workspace)) {
      const { at, target, by, day } = fault
      const { vi, en } = dayText(day)
      yield finding(
        at,
        {
          vi: `${target} đã thôi thực hiện từ ${vi} theo ${by.vi}.`,
          en: `${target} has ended: from ${en} on, by ${by.en}.`,
        },
        { help: HELP },
      )
    }
  },
}

const HELP = {
  vi: 'Giao lại việc thành một nhiệm vụ của văn bản này, không có amends-task.',
  en: 'Assign it anew as a task of this document, without amends-task.',
}
