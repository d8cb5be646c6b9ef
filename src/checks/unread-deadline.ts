import { type NearWording, nearestWording } from '../domain/deadline/nearest-wording.ts'
import { finding } from '../domain/findings/finding.ts'
import { readingContextOf } from '../domain/plan.ts'
import { joined, same, type Text } from '../domain/text.ts'
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
      const near = nearestWording(text, readingContextOf(plan))
      yield finding(words, joined([what, because, same('.')], ''), {
        suggest: near === null ? [] : [near.words],
        help:
          near === null ? writeSchedule(example) : joined([didYouMean(near), writeSchedule(example)], ' '),
      })
    }
  },
}

function didYouMean({ words, notation }: NearWording): Text {
  return {
    vi: `Có phải “${words}” (${notation})? Nếu không:`,
    en: `Did you mean “${words}” (${notation})? If not:`,
  }
}

function writeSchedule(example: string): Text {
  const form = `deadline: { text: "…", schedule: "${example}", basis: "…" }`
  return {
    vi: `ghi rõ lịch và căn cứ, ví dụ ${form}.`,
    en: `write the schedule and why, for example ${form}.`,
  }
}
