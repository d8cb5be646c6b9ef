import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { isWorkingDay } from '../../../../src/domain/time/calendar.ts'
import { addDays, type Day, parseDay } from '../../../../src/domain/time/day.ts'
import { calendarOf } from '../../../support/calendar.ts'
import { filesIn } from '../../../support/workspace.ts'

const MS_PER_DAY = 86_400_000

/** The public holidays of a year as date-holidays has them, which knows no days in lieu: a lower bound. */
function publicHolidays(year: number): readonly Day[] {
  const all = new Holidays('VN').getHolidays(year).filter(({ type }) => type === 'public')
  return all.flatMap(({ date, start, end }) => {
    const first = parseDay(date.slice(0, 10))
    if (first === null) throw new Error(date)
    const days = Math.round((end.getTime() - start.getTime()) / MS_PER_DAY)
    return Array.from({ length: days }, (_, count) => addDays(first, count))
  })
}

// Five of Tết (the day before it with four after), Giỗ Tổ, 30/4, 1/5, 2/9 and 1/1; Tết itself is listed twice.
it.each([2023, 2024, 2025, 2026, 2027])('no public holiday of %d is a working day', async (year) => {
  const calendar = await calendarOf(filesIn('plans/calendar'))
  const holidays = new Set(publicHolidays(year))
  expect(holidays.size).toBe(10)
  expect([...holidays].filter((day) => isWorkingDay(day, calendar))).toEqual([])
})
