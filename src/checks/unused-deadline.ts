import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { foldSpelling } from '../domain/names/fold-spelling.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const unusedDeadline: Check = {
  code: 'unused-deadline',
  severity: 'warning',
  title: { vi: 'Lịch ghi cho lời không nhiệm vụ nào có', en: 'A schedule for words that no task has' },
  why: {
    vi: 'Lịch ghi ở deadlines chỉ có tác dụng với nhiệm vụ có đúng lời ấy; sai một chữ thì việc vẫn không có ngày nào.',
    en: 'A schedule under deadlines only counts for tasks with the very same words; with one letter wrong the duty still has no date.',
  },
  examples: {
    wrong: {
      plan: `deadlines:
  Đầu năm 2025: { schedule: once 2025-03-31, basis: Công văn 12/STTTT-TTBC }
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Cuối năm 2025 }`,
    },
    right: {
      plan: `deadlines:
  Đầu năm 2025: { schedule: once 2025-03-31, basis: Công văn 12/STTTT-TTBC }
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Đầu năm 2025 }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Chép lại đúng lời của nhiệm vụ, hoặc bỏ mục ấy.',
    en: 'Copy the words of the task exactly, or remove the entry.',
  },
  *plan(plan) {
    if (plan.deadlines.length === 0) return
    const words = new Set<string>()
    for (const { deadline } of deadlinesIn(plan))
      if (deadline.words !== null) words.add(foldSpelling(deadline.words))
    for (const { shared } of plan.deadlines) {
      const folded = foldSpelling(shared)
      // The first entry for these words decides; a second one would never be used.
      if (words.delete(folded)) continue
      yield finding(
        ['deadlines', shared],
        {
          vi: `Lịch ghi cho lời “${shared}” không dùng cho nhiệm vụ nào.`,
          en: `The schedule for the words “${shared}” is used by no task.`,
        },
        { help: unusedDeadline.fix },
      )
    }
  },
}
