import { finding } from '../domain/findings/finding.ts'
import type { Check } from './support/check.ts'

export const severalReports: Check = {
  code: 'several-reports',
  severity: 'note',
  title: {
    vi: 'Nơi nhận đặt ở nhiệm vụ có nhiều sản phẩm',
    en: 'A recipient on a task with several deliverables',
  },
  why: {
    vi: 'Việc phải làm và báo cáo về việc ấy là hai sản phẩm. Nơi nhận đặt ở nhiệm vụ thì được hiểu là nhận tất cả, và không nợ sản phẩm nào, kể cả phần việc mà chính nó cũng phải làm.',
    en: 'Work and the report on it are two deliverables. A recipient on the task is taken to receive all of them and to owe none, not even the work that it has to do itself.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - id: "1"
    title: Rà soát và báo cáo
    lead: [cac-so]
    report-to: [so-noi-vu]
    deadline: Trong năm 2024
    deliverables:
      - { id: ra-soat, title: Kết quả rà soát }
      - { id: bao-cao, title: Báo cáo }`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Rà soát và báo cáo
    lead: [cac-so]
    deadline: Trong năm 2024
    deliverables:
      - { id: ra-soat, title: Kết quả rà soát }
      - { id: bao-cao, title: Báo cáo, report-to: [so-noi-vu] }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: report-to ở nhiệm vụ là cho mọi sản phẩm của nó.',
    en: 'The program’s own practice: report-to on a task holds for all its deliverables.',
  },
  fix: {
    vi: 'Đặt report-to ở từng sản phẩm phải gửi, hoặc để nguyên nếu mọi sản phẩm đều gửi nơi ấy.',
    en: 'Put report-to on the deliverables that are sent, or change nothing if all of them are.',
  },
  *plan({ tasks }) {
    for (const [index, { id, reportTo, deliverables }] of tasks.entries()) {
      if (reportTo === null || reportTo.length === 0) continue
      const inherit = deliverables.filter(({ own }) => !own.has('report-to'))
      if (inherit.length < 2) continue
      yield finding(
        ['tasks', index, 'report-to'],
        {
          vi: `Nơi nhận của nhiệm vụ ${id} được hiểu là nhận cả ${inherit.length} sản phẩm, và không nợ sản phẩm nào.`,
          en: `The recipient of task ${id} is taken to receive all ${inherit.length} deliverables and to owe none.`,
        },
        {
          help: {
            vi: 'Nếu chỉ gửi báo cáo thì đặt report-to ở sản phẩm ấy.',
            en: 'If only the report is sent, put report-to on that deliverable.',
          },
        },
      )
    }
  },
}
