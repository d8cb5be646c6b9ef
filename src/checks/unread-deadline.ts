import { finding } from '../domain/findings/finding.ts'
import { joined } from '../domain/text.ts'
import type { Check } from './check.ts'
import { deadlinesIn } from './deadlines.ts'

export const unreadDeadline: Check = {
  code: 'unread-deadline',
  severity: 'error',
  title: { vi: 'Chưa đọc được lời thời hạn', en: 'Deadline words that could not be read' },
  why: {
    vi: 'Lời không đọc được thì không có ngày nào cả: việc nằm ngoài mọi danh sách đến hạn. Chương trình không đoán.',
    en: 'Words that cannot be read give no date, so the duty is in no list of what is due. The program does not guess.',
  },
  *plan(plan) {
    for (const { task, deadline, words } of deadlinesIn(plan)) {
      if (deadline.reading?.kind !== 'refused' || deadline.decided?.notation) continue
      const { because, example, text } = deadline.reading
      const what = {
        vi: `Không đọc được thời hạn “${text}” của nhiệm vụ ${task.id}: `,
        en: `The deadline “${text}” of task ${task.id} cannot be read: `,
      }
      yield finding(words, joined([what, because], ''), {
        help: {
          vi: `Ghi rõ lịch và căn cứ, ví dụ: deadline: { text: "…", schedule: "${example}", basis: "…" }.`,
          en: `Write the schedule and why, for example: deadline: { text: "…", schedule: "${example}", basis: "…" }.`,
        },
      })
    }
  },
}
