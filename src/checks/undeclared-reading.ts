import { finding } from '../domain/findings/finding.ts'
import { assumptionsOf } from '../domain/plan.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const undeclaredReading: Check = {
  code: 'undeclared-reading',
  severity: 'warning',
  title: {
    vi: 'Lời hai nghĩa mà kế hoạch chưa khai cách đọc',
    en: 'Words with two meanings and no declared reading',
  },
  why: {
    vi: '“Trước tháng 6/2024” theo nghĩa đen là hết 31/5/2024, nhưng nhiều nơi hiểu là hết 30/6/2024: lệch nhau một tháng. Kế hoạch phải nói cơ quan ban hành hiểu thế nào.',
    en: '“Trước tháng 6/2024” (before June 2024) literally ends on 31 May, yet many take it to end on 30 June: a month apart. The plan has to say what its issuer means.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hoàn thành trước tháng 6/2024 }`,
    },
    right: {
      plan: `readings: { before-month: strict }
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Hoàn thành trước tháng 6/2024 }`,
    },
  },
  basis: {
    vi: 'Không tìm thấy quy định hay hướng dẫn nào về “trước tháng”. Bộ luật Dân sự 2015, Điều 146, chỉ nói về đầu, giữa, cuối tháng và năm.',
    en: 'No rule or guidance on “trước tháng” was found. Article 146 of the Civil Code 2015 covers only the beginning, middle and end of months and years.',
  },
  fix: {
    vi: 'Khai readings: { before-month: strict } hoặc inclusive sau khi hỏi cơ quan ban hành.',
    en: 'Ask the issuer and declare readings: { before-month: strict } or inclusive.',
  },
  *plan(plan) {
    if (plan.readings.beforeMonth !== null) return
    for (const { task, deadline, words } of deadlinesIn(plan)) {
      const assumption = assumptionsOf(deadline).find(({ code }) => code === 'before-month')
      if (assumption === undefined) continue
      yield finding(
        words,
        {
          vi: `Thời hạn “${deadline.words}” của nhiệm vụ ${task.id} có hai cách hiểu, và kế hoạch chưa khai cách nào.`,
          en: `The deadline “${deadline.words}” of task ${task.id} has two meanings, and the plan declares neither.`,
        },
        {
          help: {
            vi: 'Thêm vào kế hoạch readings: { before-month: strict } (hết tháng trước) hoặc inclusive (hết chính tháng đó).',
            en: 'Add readings: { before-month: strict } (the month before) or inclusive (the month named) to the plan.',
          },
        },
      )
    }
  },
}
