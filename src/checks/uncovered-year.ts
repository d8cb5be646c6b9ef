import { finding } from '../domain/findings/finding.ts'
import { endOfTerm } from '../domain/obligations/term.ts'
import { scheduleOf } from '../domain/plan.ts'
import { UncoveredYear } from '../domain/time/calendar.ts'
import { dayText } from '../domain/time/written.ts'
import type { Check, Workspace } from './check.ts'
import { type Recorded, recordedIn } from './recorded.ts'

export const uncoveredYear: Check = {
  code: 'uncovered-year',
  severity: 'error',
  title: { vi: 'Năm chưa có lịch nghỉ', en: 'A year without a calendar' },
  why: {
    vi: 'Ngày làm việc chỉ tính được khi biết ngày nghỉ chính thức của năm; chương trình không đoán.',
    en: 'Working days can only be counted where the official days off of the year are known; they are not guessed.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - id: "1"
    title: Trả lời
    lead: [so-noi-vu]
    deadline: { text: null, schedule: triggered after 10 working-day, basis: Suy ra }`,
      records: `records:
  - { id: a, task: "1", event: triggered, date: 2024-03-01 }`,
    },
    right: {
      plan: `tasks:
  - id: "1"
    title: Trả lời
    lead: [so-noi-vu]
    deadline: { text: null, schedule: triggered after 10 working-day, basis: Suy ra }`,
      records: `records:
  - { id: a, task: "1", event: triggered, date: 2024-03-01 }`,
      calendar: `year: 2024
days-off:
  - { from: 2024-02-08, through: 2024-02-14, name: Tết Nguyên đán }`,
    },
  },
  basis: {
    vi: 'Bộ luật Lao động 2019, Điều 111, 112, và thông báo nghỉ của từng năm: ngày nghỉ bù, ngày làm bù chỉ biết khi đã công bố.',
    en: 'Labour Code 2019, articles 111 and 112, and each year’s announcement: days in lieu are known only once announced.',
  },
  fix: { vi: 'Thêm tệp calendar/v1 của năm ấy.', en: 'Add the calendar/v1 file of that year.' },
  *records(records, workspace) {
    for (const recorded of recordedIn(records, workspace)) {
      const year = yearMissing(recorded, workspace)
      if (year === null) continue
      yield finding(
        ['records', recorded.index, 'date'],
        {
          vi: `Ngày cuối tính từ ${dayText(recorded.record.date).vi} cần lịch nghỉ năm ${year}, mà thư mục chưa có.`,
          en: `The last day counted from ${recorded.record.date} needs the calendar of ${year}, which the folder does not have.`,
        },
        {
          help: {
            vi: `Thêm tệp calendar/${year}.yaml (schema: calendar/v1).`,
            en: `Add calendar/${year}.yaml (schema: calendar/v1).`,
          },
        },
      )
    }
  },
}

function yearMissing({ record, task }: Recorded, { calendar }: Workspace): number | null {
  if (record.event !== 'triggered') return null
  try {
    for (const { id, deadline } of task?.deliverables ?? []) {
      for (const [index, part] of scheduleOf(deadline).entries()) {
        const isMeant = (record.deliverable ?? id) === id && (record.part ?? index + 1) === index + 1
        if (isMeant && part.kind === 'triggered' && part.term !== null)
          endOfTerm(record.date, part.term, calendar)
      }
    }
    return null
  } catch (error) {
    if (error instanceof UncoveredYear) return error.year
    throw error
  }
}
