import { type NearWording, nearestWording } from '../domain/deadline/nearest-wording.ts'
import { finding } from '../domain/findings/finding.ts'
import { readingContextOf } from '../domain/plan.ts'
import { capitalized, inBoth, joinTexts, type Text } from '../domain/text.ts'
import type { Check } from './support/check.ts'
import { deadlinesIn } from './support/written-deadlines.ts'

export const unreadDeadline: Check = {
  code: 'unread-deadline',
  severity: 'error',
  title: { vi: 'Chưa đọc được lời thời hạn', en: 'A deadline that cannot be read' },
  why: {
    vi: 'Lời không đọc được thì không có ngày nào cả: việc nằm ngoài mọi danh sách đến hạn. Chương trình không đoán.',
    en: 'Words that cannot be read give no date, so the duty is missing from every list of due duties. The program does not guess.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Đầu năm 2024 }`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Báo cáo
    lead: [so-noi-vu]
    deadline: { text: Đầu năm 2024, schedule: once 2024-03-31, basis: Công văn 12/STTTT-TTBC }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: sai ngày tệ hơn nhiều so với không có ngày. Bộ luật Dân sự 2015, Điều 146, coi “đầu năm” là 1/1, điều ít kế hoạch nào có ý nói.',
    en: 'The program’s own practice: a wrong date is far worse than none. Civil Code 2015, article 146, takes “đầu năm” to mean 1 January, which few plans intend.',
  },
  fix: {
    vi: 'Ghi lịch và căn cứ: deadline: { text, schedule, basis }; lời dùng ở nhiều nhiệm vụ thì ghi một lần ở deadlines của kế hoạch.',
    en: 'Write the schedule and its basis: deadline: { text, schedule, basis }; words that several tasks share are written once, under the plan’s deadlines.',
  },
  *plan(plan, { calendar }) {
    for (const { task, deadline, words } of deadlinesIn(plan)) {
      if (deadline.reading?.kind !== 'refused' || deadline.decided?.notation) continue
      const { because, example, needsCalendar, text, words: left } = deadline.reading
      const what = {
        vi: `Không đọc được thời hạn “${text}” của nhiệm vụ ${task.id}: `,
        en: `The deadline “${text}” of task ${task.id} cannot be read: `,
      }
      const near = needsCalendar ? null : nearestWording(text, readingContextOf(plan, calendar))
      yield finding(words, joinTexts([what, because, inBoth(`${quotedOf(left, text)}.`)], ''), {
        suggest: near === null ? [] : [near.words],
        help: helpOf(near, needsCalendar, writeSchedule(example)),
      })
    }
  },
}

/** The words that were left, where these are not all of them. */
function quotedOf(left: readonly string[], text: string): string {
  const isWhole = left.some((words) => words === text)
  return isWhole || left.length === 0 ? '' : `: ${left.map((words) => `“${words}”`).join(', ')}`
}

function helpOf(near: NearWording | null, needsCalendar: boolean, write: Text): Text {
  if (needsCalendar) return joinTexts([ADD_CALENDAR, write], ' ')
  return near === null ? capitalized(write) : joinTexts([nearQuestion(near), write], ' ')
}

const ADD_CALENDAR: Text = {
  vi: 'Thêm tệp calendar/v1 của năm ấy vào thư mục kế hoạch; hoặc',
  en: 'Add that year’s calendar/v1 file to the folder of plans; or',
}

function nearQuestion({ words, notation }: NearWording): Text {
  return {
    vi: `Có phải “${words}” (${notation})? Nếu không:`,
    en: `Did you mean “${words}” (${notation})? If not:`,
  }
}

function writeSchedule(example: string): Text {
  const form = `deadline: { text: "…", schedule: "${example}", basis: "…" }`
  return {
    vi: `ghi rõ lịch và căn cứ, ví dụ ${form}.`,
    en: `write the schedule and its basis, for example ${form}.`,
  }
}
