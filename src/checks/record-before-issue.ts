import { finding } from '../domain/findings/finding.ts'
import { OWN_PRACTICE } from '../domain/findings/rule.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { matchedRecordsIn } from './support/matched-records.ts'

export const recordBeforeIssue: Check = {
  code: 'record-before-issue',
  severity: 'warning',
  title: { vi: 'Sự kiện trước ngày ban hành kế hoạch', en: 'An event before the plan was issued' },
  why: {
    vi: 'Việc đã xong trước khi được giao có thể là gõ nhầm năm, hoặc là sản phẩm cũ mà cơ quan phải xác nhận có dùng được không.',
    en: 'A result from before it was assigned may be a mistyped year, or an older product that the office has to confirm as acceptable.',
  },
  examples: {
    wrong: {
      plan: 'issued: 2024-01-15',
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: progress, date: 2023-01-20, note: Đã họp }`,
    },
    right: {
      plan: 'issued: 2024-01-15',
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: progress, date: 2024-01-20, note: Đã họp }`,
    },
  },
  basis: OWN_PRACTICE,
  fix: {
    vi: 'Sửa ngày; nếu đúng là việc đã có từ trước, thêm ngay dòng trên: # plan-check-ignore record-before-issue: <lý do>.',
    en: 'Fix the day; if it really came before, add on the line above: # plan-check-ignore record-before-issue: <reason>.',
  },
  *records(records, workspace) {
    for (const { index, record, plan } of matchedRecordsIn(records, workspace)) {
      const { issue } = plan
      const first = issue.day ?? (issue.text === null ? null : `${issue.text}-01`)
      if (first === null || record.date >= first) continue
      const [date, issued] = [dayText(record.date), dayText(issue.text ?? '')]
      yield finding(
        ['records', index, 'date'],
        {
          vi: `Sự kiện ngày ${date.vi} xảy ra trước khi kế hoạch ban hành (${issued.vi}).`,
          en: `The event of ${date.en} came before the plan was issued (${issued.en}).`,
        },
        {
          help: {
            vi: 'Xem lại ngày; nếu đúng, thêm ngay dòng trên: # plan-check-ignore record-before-issue: <lý do>.',
            en: 'Check the day; if it is right, add on the line above: # plan-check-ignore record-before-issue: <reason>.',
          },
        },
      )
    }
  },
}
