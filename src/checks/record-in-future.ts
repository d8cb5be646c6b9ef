import { finding } from '../domain/findings/finding.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { countedRecordsIn } from './support/matched-records.ts'

export const recordInFuture: Check = {
  code: 'record-in-future',
  severity: 'error',
  title: { vi: 'Sự kiện ở ngày chưa tới', en: 'An event in the future' },
  why: {
    vi: 'Chỉ ghi việc đã xảy ra; ngày chưa tới thường là gõ nhầm năm.',
    en: 'Only past events are recorded; a future day is usually a mistyped year.',
  },
  examples: {
    wrong: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: delivered, date: 2204-05-02, document: 15/BC-SNV }`,
    },
    right: {
      records: `records:
  - { id: a, task: "1", agency: so-noi-vu, event: delivered, date: 2024-05-02, document: 15/BC-SNV }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: “hôm nay” là ngày ở Việt Nam lúc kiểm tra, không phải ngày của báo cáo.',
    en: 'The program’s own practice: “today” is the day in Việt Nam at the time of the check, not the day of a report.',
  },
  fix: { vi: 'Sửa ngày của sự kiện.', en: 'Fix the day of the event.' },
  *records(records, workspace) {
    const { today } = workspace
    if (today === null) return
    for (const [index, { date }] of countedRecordsIn(records, workspace)) {
      if (date <= today) continue
      yield finding(
        ['records', index, 'date'],
        {
          vi: `Ngày ${dayText(date).vi} chưa tới (hôm nay là ${dayText(today).vi}).`,
          en: `The day ${date} is in the future (today is ${today}).`,
        },
        { help: { vi: 'Sửa ngày.', en: 'Fix the day.' } },
      )
    }
  },
}
