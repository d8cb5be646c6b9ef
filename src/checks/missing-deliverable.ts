import { finding } from '../domain/findings/finding.ts'
import { isOwnTask } from '../domain/plan.ts'
import type { Check } from './support/check.ts'

export const missingDeliverable: Check = {
  code: 'missing-deliverable',
  severity: 'note',
  title: {
    vi: 'Nhiệm vụ không nêu sản phẩm, phần lớn nhiệm vụ khác có nêu',
    en: 'A task without a deliverable where most tasks have one',
  },
  why: {
    vi: 'Không biết phải có cái gì thì không biết bao giờ là xong. Kế hoạch mà phần lớn nhiệm vụ không nêu sản phẩm thì thôi; phần lớn có nêu mà vài nhiệm vụ không thường là nhập sót.',
    en: 'If nobody knows what must exist, nobody knows when the task is done. A plan most of whose tasks name none is not reported; where most do and a few do not, those were usually forgotten.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Tập huấn, lead: [so-noi-vu], deadline: Hằng năm }
  - id: "2"
    title: Hướng dẫn
    lead: [so-noi-vu]
    deadline: Trong năm 2024
    deliverables: [{ id: van-ban, title: Văn bản hướng dẫn }]
  - id: "3"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: Trong năm 2024
    deliverables: [{ id: bao-cao, title: Báo cáo kết quả }]`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Tập huấn
    lead: [so-noi-vu]
    deadline: Hằng năm
    deliverables: [{ id: lop, title: Lớp tập huấn, confidence: inferred }]
  - id: "2"
    title: Hướng dẫn
    lead: [so-noi-vu]
    deadline: Trong năm 2024
    deliverables: [{ id: van-ban, title: Văn bản hướng dẫn }]`,
    },
  },
  basis: {
    vi: 'Biểu nhiệm vụ của Chính phủ (Nghị quyết 03/NQ-CP ngày 9/1/2025, Phụ lục II) có cột Kết quả cho mọi nhiệm vụ. Lược đồ cho phép bỏ trống: khi đó nhiệm vụ có một sản phẩm chung mã ket-qua.',
    en: 'The Government’s table of tasks (Resolution 03/NQ-CP of 2025-01-09, Annex II) has a column of results for every task. The schema allows a task without deliverables, which then has one general deliverable, ket-qua.',
  },
  fix: {
    vi: 'Thêm deliverables; sản phẩm văn bản không nêu mà suy ra thì ghi confidence: inferred.',
    en: 'Add deliverables; mark those that the document does not name with confidence: inferred.',
  },
  *plan({ tasks }) {
    const counted = [...tasks.entries()].filter(([, task]) => isOwnTask(task))
    const silent = counted.filter(([, { products }]) => products === 'unnamed')
    if (2 * silent.length >= counted.length) return
    for (const [index, { id }] of silent) {
      yield finding(
        ['tasks', index],
        {
          vi: `Nhiệm vụ ${id} không nêu sản phẩm, trong khi phần lớn nhiệm vụ của kế hoạch có nêu.`,
          en: `Task ${id} names no deliverable, while most tasks of the plan do.`,
        },
        {
          on: 'key',
          help: {
            vi: 'Thêm deliverables: [{ id: …, title: … }].',
            en: 'Add deliverables: [{ id: …, title: … }].',
          },
        },
      )
    }
  },
}
