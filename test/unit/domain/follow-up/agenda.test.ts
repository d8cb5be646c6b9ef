import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  rolledDay,
  UncoveredYear,
} from '../../../../src/domain/time/calendar.ts'
import { addDays, type Day, parseDay } from '../../../../src/domain/time/day.ts'
import { shippedCalendar } from '../../../support/calendar.ts'

const calendar = await shippedCalendar()

function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new Error(text)
  return found
}

describe('the shipped calendars', () => {
  it.each([
    // The first and the last day of every span, and the weekdays swapped for a Saturday.
    [
      '2023',
      2023,
      ['2023-01-02', '2023-01-20', '2023-01-26', '2023-04-29', '2023-05-03', '2023-09-01', '2023-09-04'],
    ],
    [
      '2024',
      2024,
      [
        '2024-01-01',
        '2024-02-08',
        '2024-02-14',
        '2024-04-18',
        '2024-04-27',
        '2024-04-29',
        '2024-05-01',
        '2024-08-31',
        '2024-09-03',
      ],
    ],
    [
      '2025',
      2025,
      [
        '2025-01-01',
        '2025-01-25',
        '2025-02-02',
        '2025-04-07',
        '2025-04-30',
        '2025-05-02',
        '2025-05-04',
        '2025-08-30',
        '2025-09-02',
      ],
    ],
  ])('%s: the official days off', (_, year, off) => {
    for (const text of off) expect(isWorkingDay(day(text), calendar), text).toBe(false)
    expect(calendar.get(year)?.year).toBe(year)
  })

  it.each([
    // The working days around the holidays.
    ['2023-01-03'],
    ['2023-01-19'],
    ['2023-01-27'],
    ['2023-04-28'],
    ['2023-05-04'],
    ['2023-08-31'],
    ['2023-09-05'],
    ['2024-01-02'],
    ['2024-02-07'],
    ['2024-02-15'],
    ['2024-04-17'],
    ['2024-04-19'],
    ['2024-04-26'],
    ['2024-05-02'],
    ['2024-08-30'],
    ['2024-09-04'],
    ['2025-01-02'],
    ['2025-01-24'],
    ['2025-02-03'],
    ['2025-04-29'],
    ['2025-05-05'],
    ['2025-08-29'],
    ['2025-09-03'],
  ])('%s is worked', (text) => {
    expect(isWorkingDay(day(text), calendar)).toBe(true)
  })

  it.each([
    // The Saturday that makes up for a swapped day, beside Saturdays that do not.
    ['2024-05-04', true],
    ['2024-05-11', false],
    ['2024-05-05', false],
    ['2025-04-26', true],
    ['2025-04-19', false],
    ['2025-04-27', false],
  ])('%s, of a weekend, worked: %s', (text, worked) => {
    expect(isWorkingDay(day(text), calendar)).toBe(worked)
  })

  it.each([
    // Weekdays of the year, less the weekdays off, plus the Saturdays worked.
    // 2023: 365 days from a Sunday: 260 weekdays. Off: 2/1 | 20, 23–26/1 | 1–3/5 | 1, 4/9 = 1 + 5 + 3 + 2.
    [2023, 260 - 11],
    // 2024: 366 days from a Monday: 262. Off: 1/1 | 8, 9, 12–14/2 | 18/4 | 29, 30/4, 1/5 | 2, 3/9 = 1 + 5 + 1 + 3 + 2. 4/5.
    [2024, 262 - 12 + 1],
    // 2025: 365 days from a Wednesday: 261. Off: 1/1 | 27–31/1 | 7/4 | 30/4, 1, 2/5 | 1, 2/9 = 1 + 5 + 1 + 3 + 2. 26/4.
    [2025, 261 - 12 + 1],
  ])('%i has %i working days', (year, count) => {
    let worked = 0
    for (let one = day(`${year}-01-01`); one <= day(`${year}-12-31`); one = addDays(one, 1))
      if (isWorkingDay(one, calendar)) worked += 1
    expect(worked).toBe(count)
  })
})

describe('so many working days after a day', () => {
  it.each([
    // The day itself is not counted, whether it is worked or not.
    ['2023-09-14', 2, '2023-09-18'],
    ['2023-07-03', 10, '2023-07-17'],
    ['2024-02-07', 1, '2024-02-15'],
    ['2024-06-03', 0, '2024-06-03'],
    ['2024-06-08', 1, '2024-06-10'],
    // A Saturday that is worked counts: Thursday 2/5, Friday 3/5, Saturday 4/5.
    ['2024-05-01', 3, '2024-05-04'],
    ['2024-05-01', 4, '2024-05-06'],
    // Over New Year into the next calendar: 29/12, then 2/1.
    ['2023-12-28', 2, '2024-01-02'],
    // 10 calendar days and 10 working days from a Monday do not end on the same day.
    ['2024-06-03', 10, '2024-06-17'],
    // 24/1, then Tết to 2/2, then 3/2.
    ['2025-01-23', 2, '2025-02-03'],
  ])('%s + %i = %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, calendar)).toBe(expected)
  })

  it('is refused where it reaches a year without a calendar', () => {
    expect(addWorkingDays(day('2025-12-30'), 1, calendar)).toBe('2025-12-31')
    expect(() => addWorkingDays(day('2025-12-30'), 2, calendar)).toThrow(new UncoveredYear(2026))
    expect(() => addWorkingDays(day('2022-12-29'), 1, calendar)).toThrow(new UncoveredYear(2022))
  })
})

describe('a day rolled off a day off', () => {
  it.each([
    ['2023-12-31', '2024-01-02'],
    ['2024-11-30', '2024-12-02'],
    ['2024-06-30', '2024-07-01'],
    ['2025-01-31', '2025-02-03'],
    // A working day stays; so does a Saturday that is worked.
    ['2024-05-31', '2024-05-31'],
    ['2024-05-04', '2024-05-04'],
    ['2024-04-27', '2024-05-02'],
  ])('%s → %s', (text, expected) => {
    expect(rolledDay(day(text), calendar)).toBe(expected)
  })

  it('is refused where it reaches a year without a calendar', () => {
    expect(() => rolledDay(day('2026-06-30'), calendar)).toThrow(new UncoveredYear(2026))
    const only2023 = new Map([...calendar].filter(([year]) => year === 2023))
    expect(() => rolledDay(day('2023-12-31'), only2023)).toThrow(new UncoveredYear(2024))
  })
})
