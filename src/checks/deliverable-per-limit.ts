import { isForSeveralThings } from '../domain/deadline/rules/concerning.ts'
import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const deliverablePerLimit: Check = {
  code: 'deliverable-per-limit',
  severity: 'note',
  title: { vi: 'Nhiều thời hạn “đối với” trong một lời', en: 'Several limits, each for a thing of its own' },
  why: {
    vi: 'Mỗi “đối với” là một việc có hạn riêng; gộp lại thì bảng theo dõi có đủ các ngày nhưng không nói ngày nào là của việc nào.',
    en: 'Each “đối với” is work with a limit of its own; taken together the table has all the days, but does not say which is for what.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - id: "1"
    title: Quyết toán
    lead: [so-noi-vu]
    deadline: Trước ngày 30/6/2024 đối với cấp tỉnh, trước ngày 31/12/2024 đối với cấp xã`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Quyết toán
    lead: [so-noi-vu]
    deliverables:
      - { id: cap-tinh, title: Quyết toán cấp tỉnh, deadline: Trước ngày 30/6/2024 }
      - { id: cap-xa, title: Quyết toán cấp xã, deadline: Trước ngày 31/12/2024 }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Tách thành từng sản phẩm, mỗi sản phẩm một deadline.',
    en: 'Write one deliverable for each, with a deadline of its own.',
  },
  *plan(plan) {
    for (const { task, deadline, words } of deadlinesIn(plan)) {
      if (deadline.reading?.kind !== 'read' || deadline.decided?.notation) continue
      if (deadline.reading.schedule.length < 2 || !isForSeveralThings(deadline.reading.steps)) continue
      yield finding(
        words,
        {
          vi: `Thời hạn của nhiệm vụ ${task.id} gồm nhiều hạn, mỗi hạn đối với một việc.`,
          en: `The deadline of task ${task.id} has several limits, each for a thing of its own.`,
        },
        { help: deliverablePerLimit.fix },
      )
    }
  },
}
