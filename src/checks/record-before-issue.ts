import { finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/written.ts'
import type { Check } from './check.ts'
import { recordedIn } from './recorded.ts'

export const recordBeforeIssue: Check = {
  code: 'record-before-issue',
  severity: 'warning',
  title: { vi: 'Sự kiện trước ngày ban hành kế hoạch', en: 'An event before the plan was issued' },
  why: {
    vi: 'Việc đã xong trước khi được giao có thể là gõ nhầm năm, hoặc là sản phẩm cũ mà cơ quan phải xác nhận có dùng được không.',
    en: 'What was done before it was asked for may be a mistyped year, or an older product of which the office has to confirm that it will do.',
  },
  *records(records, workspace) {
    for (const { index, record, plan } of recordedIn(records, workspace)) {
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
            vi: 'Xem lại ngày; nếu đúng, nói rõ trong note.',
            en: 'Check the day; if it is right, explain it in a note.',
          },
        },
      )
    }
  },
}
