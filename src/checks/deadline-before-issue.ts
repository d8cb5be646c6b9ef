import { effectiveDay } from '../domain/amending/acts.ts'
import { finding } from '../domain/findings/finding.ts'
import { type Plan, scheduleOf } from '../domain/plan.ts'
import type { Day } from '../domain/time/day.ts'
import { parseDay } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const deadlineBeforeIssue: Check = {
  code: 'deadline-before-issue',
  severity: 'warning',
  title: { vi: 'Thời hạn trước ngày ban hành', en: 'A deadline before the plan was issued' },
  why: {
    vi: 'Việc hết hạn trước khi được giao thì quá hạn ngay từ ngày đầu; thường là gõ nhầm năm, trong văn bản hoặc trong tệp.',
    en: 'A duty that falls due before it is assigned is overdue from its first day; usually the year was mistyped, in the document or in the file.',
  },
  examples: {
    wrong: {
      plan: `issued: 2024-01-15
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2023 }`,
    },
    right: {
      plan: `issued: 2024-01-15
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Trong năm 2024 }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình. Có văn bản thật ghi như vậy: Quyết định 3210/QĐ-UBND ngày 28/6/2014 của Thành phố Hồ Chí Minh có bước “trước ngày 27 tháng 6 năm 2014”.',
    en: 'The program’s own practice. Real documents do this: decision 3210/QĐ-UBND of Hồ Chí Minh City, dated 2014-06-28, has a step due “trước ngày 27 tháng 6 năm 2014”.',
  },
  fix: {
    vi: 'Sửa năm của thời hạn hoặc ngày ban hành; nếu văn bản ghi đúng như vậy, thêm ngay dòng trên: # plan-check-ignore deadline-before-issue: <lý do>.',
    en: 'Fix the year of the deadline or the day of issue; if the document really says so, add on the line above: # plan-check-ignore deadline-before-issue: <reason>.',
  },
  *plan(plan) {
    const issued = earliestIssue(plan)
    if (issued === null) return
    for (const { task, deadline, words, schedule } of deadlinesIn(plan)) {
      // What a document changes is late from the start, too, where it is due before the change holds.
      const first = task.amends !== null && effectiveDay(plan) > issued ? effectiveDay(plan) : issued
      const early = scheduleOf(deadline).find((part) => part.kind === 'once' && part.through < first)
      if (early?.kind !== 'once') continue
      const [due, issue] = [dayText(early.through), dayText(plan.issue.text ?? '')]
      const before =
        early.through < issued
          ? {
              vi: `trước khi kế hoạch ban hành (${issue.vi})`,
              en: `before the plan was issued (${issue.en})`,
            }
          : {
              vi: `trước ngày sửa đổi có hiệu lực (${dayText(first).vi})`,
              en: `before the amendment takes effect (${dayText(first).en})`,
            }
      yield finding(
        deadline.decided?.schedule ? schedule : words,
        {
          vi: `Nhiệm vụ ${task.id} hết hạn ngày ${due.vi}, ${before.vi}.`,
          en: `Task ${task.id} falls due on ${due.en}, ${before.en}.`,
        },
        {
          help: {
            vi: 'So lại với văn bản; nếu văn bản ghi đúng như vậy, thêm ngay dòng trên: # plan-check-ignore deadline-before-issue: <lý do>.',
            en: 'Compare with the document; if it really says so, add on the line above: # plan-check-ignore deadline-before-issue: <reason>.',
          },
        },
      )
    }
  },
}

/** The earliest day on which the plan can have been issued; null where that is not known. */
function earliestIssue({ issue }: Plan): Day | null {
  if (issue.day !== null || issue.text === null) return issue.day
  return parseDay(`${issue.text}-01`)
}
