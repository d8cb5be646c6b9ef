import { type Finding, type FindingPlace, finding } from '../domain/findings/finding.ts'
import { daysOffOf } from '../domain/time/calendar.ts'
import { type Day, weekday, yearOf } from '../domain/time/day.ts'
import { dayText } from '../domain/time/format-day.ts'
import type { Check } from './support/check.ts'

export const outsideYear: Check = {
  code: 'outside-year',
  severity: 'error',
  title: { vi: 'Ngày không thuộc năm của lịch', en: 'A day outside the calendar’s year' },
  why: {
    vi: 'Ngày của năm nào tính theo lịch của năm ấy: ngày ghi trong lịch năm khác không được tính, và ngày cuối sẽ sai.',
    en: 'A day belongs in the calendar of its own year: in another year’s calendar it does not count, and last days come out wrong.',
  },
  examples: {
    wrong: {
      calendar: `days-off:
  - { from: 2023-02-08, through: 2023-02-14, name: Tết Nguyên đán }`,
    },
    right: {
      calendar: `days-off:
  - { from: 2024-02-08, through: 2024-02-14, name: Tết Nguyên đán }`,
    },
  },
  basis: {
    vi: 'Cách làm của chương trình: mỗi tệp calendar/v1 một năm; đợt nghỉ qua giao thừa dương lịch ghi ở cả hai năm.',
    en: 'The program’s own practice: one calendar/v1 file per year; days off across New Year are in the files of both years.',
  },
  fix: {
    vi: 'Sửa ngày, hoặc ghi ngày ấy vào lịch của năm nó.',
    en: 'Fix the day, or write it into the calendar of its own year.',
  },
  *calendar({ year, spans, makeUpDays }, { calendar }) {
    const isStray = (day: Day) => yearOf(day) !== year
    for (const [index, span] of spans.entries()) {
      // Weekends are off without any calendar.
      const stray = daysOffOf(span).find(
        (day) => isStray(day) && weekday(day) <= 5 && calendar.get(yearOf(day))?.off.has(day) !== true,
      )
      if (stray === undefined) continue
      const key = isStray(span.from) ? 'from' : 'through'
      yield outsideFinding(['days-off', index, key], stray, year)
    }
    for (const [index, { day }] of makeUpDays.entries()) {
      if (isStray(day) && calendar.get(yearOf(day))?.worked.has(day) !== true)
        yield outsideFinding(['worked', index, 'day'], day, year)
    }
  },
}

function outsideFinding(at: FindingPlace, day: Day, year: number): Finding {
  const [written, yearOfDay] = [dayText(day), yearOf(day)]
  return finding(
    at,
    {
      vi: `Ngày ${written.vi} ghi trong lịch năm ${year} nên không được tính.`,
      en: `${written.en} is in the calendar of ${year}, so it does not count.`,
    },
    {
      help: {
        vi: `Sửa năm của ngày, hoặc ghi ngày ấy cả vào lịch năm ${yearOfDay}.`,
        en: `Fix the year of the day, or write it into the calendar of ${yearOfDay} too.`,
      },
    },
  )
}
