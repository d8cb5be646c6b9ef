import { waitsForEvent } from '../domain/deadline/model/schedule.ts'
import { endOfTerm } from '../domain/deadline/resolve/term-end.ts'
import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { type Plan, scheduleOf } from '../domain/plan.ts'
import type { Text } from '../domain/text.ts'
import { rolledDay, UncoveredYear } from '../domain/time/calendar.ts'
import type { Day } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check, Workspace } from './support/check.ts'
import { isAhead, lastDaysIn, type PlannedLastDay } from './support/last-days.ts'
import { type MatchedRecord, matchedRecordsIn } from './support/matched-records.ts'

export const uncoveredYear: Check = {
  code: 'uncovered-year',
  severity: 'error',
  title: { vi: 'Năm chưa có lịch nghỉ', en: 'A year without a calendar' },
  why: {
    vi: 'Ngày làm việc chỉ tính được khi biết ngày nghỉ chính thức của năm; chương trình không đoán.',
    en: 'Working days can only be counted if the official days off of the year are known; the program does not guess them.',
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
    en: 'Labour Code 2019, articles 111 and 112, and the yearly announcement of days off: days in lieu are only known once announced.',
  },
  fix: { vi: 'Thêm tệp calendar/v1 của năm ấy.', en: 'Add the calendar/v1 file of that year.' },
  *plan(plan, workspace) {
    const reported = new Set<number>()
    for (const { due, at } of rollingDays(plan, workspace)) {
      const year = yearMissing(() => rolledDay(due, workspace.calendar))
      if (year === null || reported.has(year)) continue
      reported.add(year)
      yield uncoveredFinding(at, year, readingText(due))
    }
  },
  *records(records, workspace) {
    for (const recorded of matchedRecordsIn(records, workspace)) {
      const { index, record } = recorded
      const ofTerms = yearMissing(() => countTerms(recorded, workspace))
      if (ofTerms !== null)
        yield uncoveredFinding(['records', index, 'date'], ofTerms, countedFromText(record.date))
      const through = rollingExtension(recorded, workspace)
      if (through === null) continue
      const year = yearMissing(() => rolledDay(through, workspace.calendar))
      if (year !== null) yield uncoveredFinding(['records', index, 'through'], year, readingText(through))
    }
  },
}

function readingText(due: Day): Text {
  const last = dayText(due)
  return {
    vi: `Theo readings.day-off: next-working-day, ngày cuối ${last.vi}`,
    en: `With readings.day-off: next-working-day, the last day ${last.en}`,
  }
}

function countedFromText(event: Day): Text {
  const day = dayText(event)
  return { vi: `Ngày cuối tính từ ${day.vi}`, en: `The last day counted from ${day.en}` }
}

function uncoveredFinding(at: FindingPlace, year: number, what: Text): Finding {
  return finding(
    at,
    {
      vi: `${what.vi} cần lịch nghỉ năm ${year}, mà thư mục chưa có.`,
      en: `${what.en} needs the calendar of ${year}, which the folder does not have.`,
    },
    {
      help: {
        vi: `Thêm tệp calendar/${year}.yaml (schema: calendar/v1).`,
        en: `Add calendar/${year}.yaml (schema: calendar/v1).`,
      },
    },
  )
}

/** The last days that a report as of today would move off days off, because the plan says so. */
function rollingDays(plan: Plan, workspace: Workspace): Iterable<PlannedLastDay> {
  return plan.readings.dayOff === 'next-working-day' ? lastDaysIn(plan, workspace) : []
}

/** The last day of an extension, where a report as of today would move it off a day off; otherwise null. */
function rollingExtension(recorded: MatchedRecord, { today }: Workspace): Day | null {
  const { record, plan } = recorded
  if (record.event !== 'extended' || plan.readings.dayOff !== 'next-working-day') return null
  const { due = null, from = null } = recorded.duty() ?? {}
  if (due === null || isAhead(from, today)) return null
  return record.through !== null && record.through > due ? record.through : null
}

/** Computes the last days of the duties that a trigger calls for. */
function countTerms({ record, task, plan }: MatchedRecord, { calendar }: Workspace): void {
  if (record.event !== 'triggered') return
  for (const { id, deadline } of task?.deliverables ?? []) {
    for (const [index, part] of scheduleOf(deadline).entries()) {
      const isMeant = (record.deliverable ?? id) === id && (record.part ?? index + 1) === index + 1
      if (!isMeant || !waitsForEvent(part) || part.term === null) continue
      const due = endOfTerm(record.date, part.term, calendar)
      if (part.kind === 'triggered' && plan.readings.dayOff === 'next-working-day') rolledDay(due, calendar)
    }
  }
}

/** The year whose missing calendar stops a computation; null where nothing stops it. */
function yearMissing(compute: () => void): number | null {
  try {
    compute()
    return null
  } catch (error) {
    if (error instanceof UncoveredYear) return error.year
    throw error
  }
}
