import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { isOwnTask } from '../domain/plan.ts'
import type { Check } from './support/check.ts'

export const missingDeadline: Check = {
  code: 'missing-deadline',
  severity: 'warning',
  title: { vi: 'Không nói gì về thời hạn', en: 'No statement about a deadline' },
  why: {
    vi: 'Bỏ sót thời hạn và văn bản không nêu thời hạn là hai chuyện khác nhau, nhưng đều cho một việc không bao giờ quá hạn. Tệp phải nói là chuyện nào.',
    en: 'A forgotten deadline and a deadline that the document does not state are different things, yet both make a duty that is never overdue. The file has to say which it is.',
  },
  examples: {
    wrong: { plan: 'tasks:\n  - { id: "1", title: Báo cáo, lead: [so-noi-vu] }' },
    right: { plan: 'tasks:\n  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: null }' },
  },
  basis: {
    vi: 'Cách làm của chương trình: deadline: null nghĩa là văn bản không nêu thời hạn.',
    en: 'The program’s own practice: deadline: null means that the document states no deadline.',
  },
  fix: {
    vi: 'Chép nguyên văn thời hạn vào deadline; ghi deadline: null nếu văn bản không nêu.',
    en: 'Copy the words of the deadline into deadline; write deadline: null if the document states none.',
  },
  *plan({ tasks }) {
    for (const [index, task] of tasks.entries()) {
      const { id, deadline, deliverables } = task
      if (!isOwnTask(task) || deadline.said === 'something') continue
      const silent = [...deliverables.entries()].filter(
        ([, deliverable]) => deliverable.deadline.said === 'nothing',
      )
      if (silent.length === deliverables.length) {
        yield missingFinding(['tasks', index], {
          vi: `Nhiệm vụ ${id} không có khóa deadline.`,
          en: `Task ${id} has no deadline key.`,
        })
      } else {
        for (const [number, deliverable] of silent) {
          yield missingFinding(['tasks', index, 'deliverables', number], {
            vi: `Sản phẩm “${deliverable.id}” của nhiệm vụ ${id} không có khóa deadline, nhiệm vụ cũng không.`,
            en: `The deliverable “${deliverable.id}” of task ${id} has no deadline key, and neither has the task.`,
          })
        }
      }
    }
  },
}

function missingFinding(at: FindingPlace, message: Finding['message']): Finding {
  return finding(at, message, {
    on: 'key',
    help: {
      vi: 'Chép thời hạn của văn bản vào deadline; văn bản không nêu thì ghi deadline: null.',
      en: 'Copy the words of the deadline into deadline; if the document states none, write deadline: null.',
    },
  })
}
