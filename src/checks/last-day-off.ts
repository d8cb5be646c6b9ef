import { type Finding, finding } from '../domain/findings/finding.ts'
import { joinTexts, type Text } from '../domain/text.ts'
import { kindOfDay } from '../domain/time/calendar.ts'
import { type Day, yearOf } from '../domain/time/day.ts'
import { weekendText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'
import { lastDaysIn, type PlannedLastDay } from './support/last-days.ts'

export const lastDayOff: Check = {
  code: 'last-day-off',
  severity: 'note',
  title: {
    vi: 'Ngày cuối rơi vào ngày nghỉ, hoặc chưa rõ',
    en: 'A last day that is a day off, or may be one',
  },
  why: {
    vi: 'Ngày cuối vẫn giữ nguyên khi kế hoạch không nói gì: cơ quan nên biết, và nên khai cách hiểu của mình. Thiếu lịch nghỉ của năm thì báo cáo không có ngày trong ngoặc vuông, dễ tưởng là ngày làm việc.',
    en: 'The last day stands where the plan says nothing: the office should know, and declare its reading. Where the calendar of a year is missing, reports have no day in brackets, which looks like a working day.',
  },
  examples: {
    wrong: {
      plan: `tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Chậm nhất ngày 30/6/2024 }`,
      calendar: `year: 2024
days-off:
  - { from: 2024-02-08, through: 2024-02-14, name: Tết Nguyên đán }`,
    },
    right: {
      plan: `readings: { day-off: stands }
tasks:
  - { id: "1", title: Báo cáo, lead: [so-noi-vu], deadline: Chậm nhất ngày 30/6/2024 }`,
      calendar: `year: 2024
days-off:
  - { from: 2024-02-08, through: 2024-02-14, name: Tết Nguyên đán }`,
    },
  },
  basis: {
    vi: 'Bộ luật Dân sự 2015, Điều 148 khoản 5: ngày cuối là ngày nghỉ thì thời hạn kết thúc vào cuối ngày làm việc kế tiếp; áp dụng cho kế hoạch hành chính chỉ là tương tự, nên kế hoạch phải nói.',
    en: 'Civil Code 2015, article 148(5): a term whose last day is a day off ends with the next working day; that holds for administrative plans by analogy only, so the plan has to say.',
  },
  fix: {
    vi: 'Khai readings: { day-off: stands } hoặc next-working-day; thêm tệp calendar/v1 của năm còn thiếu.',
    en: 'Declare readings: { day-off: stands } or next-working-day; add the calendar/v1 file of a missing year.',
  },
  *plan(plan, workspace) {
    const { calendar, today } = workspace
    // A folder without any calendar keeps no account of days off; where they move last days, a missing year is an error.
    if (calendar.size === 0 || plan.readings.dayOff === 'next-working-day') return
    const off: PlannedLastDay[] = []
    const unknown: PlannedLastDay[] = []
    for (const planned of lastDaysIn(plan, workspace)) {
      const kind = kindOfDay(planned.due, calendar)
      if (kind === 'day-off' && plan.readings.dayOff === null) off.push(planned)
      // Where today is not known, a year may lie ahead whose days off nobody has announced.
      if (today !== null && (kind === 'weekend' || kind === 'unknown')) unknown.push(planned)
    }
    if (off[0] !== undefined) yield onDaysOff(off[0], off)
    if (unknown[0] !== undefined) yield inUnknownYears(unknown[0], unknown)
  },
}

function onDaysOff(first: PlannedLastDay, all: readonly PlannedLastDay[]): Finding {
  const days = daysText(all)
  return finding(
    first.at,
    {
      vi: `Ngày cuối là ngày nghỉ, vẫn giữ nguyên: ${days.vi}.`,
      en: `Last days that are days off, and stand: ${days.en}.`,
    },
    {
      help: {
        vi: 'Khai readings: { day-off: stands } nếu đúng như vậy, hoặc next-working-day.',
        en: 'Declare readings: { day-off: stands } if that is right, or next-working-day.',
      },
    },
  )
}

function inUnknownYears(first: PlannedLastDay, all: readonly PlannedLastDay[]): Finding {
  const years = [...new Set(all.map(({ due }) => yearOf(due)))].sort()
  const days = daysText(all)
  return finding(
    first.at,
    {
      vi: `Chưa có lịch nghỉ năm ${years.join(', ')}, nên chưa rõ ngày cuối có là ngày nghỉ hay không: ${days.vi}.`,
      en: `No calendar covers ${years.join(', ')}, so it is not known whether these last days are days off: ${days.en}.`,
    },
    {
      help: {
        vi: `Thêm tệp calendar/${years[0]}.yaml (schema: calendar/v1) khi đã công bố.`,
        en: `Add calendar/${years[0]}.yaml (schema: calendar/v1) once it is announced.`,
      },
    },
  )
}

const MOST_DAYS = 3

/** The first days, each once, with the tasks that they are the last days of. */
function daysText(all: readonly PlannedLastDay[]): Text {
  const tasks = new Map<Day, Set<string>>()
  for (const { due, task } of all) tasks.set(due, (tasks.get(due) ?? new Set()).add(task.id))
  const days = [...tasks].slice(0, MOST_DAYS).map(([due, ids]) => {
    const [day, list] = [weekendText(due), [...ids].join(', ')]
    return { vi: `${day.vi} (nhiệm vụ ${list})`, en: `${day.en} (task ${list})` }
  })
  const more = tasks.size - days.length
  return more === 0
    ? joinTexts(days, '; ')
    : joinTexts([...days, { vi: `và ${more} ngày khác`, en: `and ${more} more` }], '; ')
}
