import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../../src/domain/time/day.ts'
import {
  eveOf,
  lastDayToReport,
  reportingPeriodFollowing,
  reportingPeriodNamed,
} from '../../../../src/domain/time/reporting-period.ts'

// Counted by hand from Nghị định 09/2019/NĐ-CP, điều 12: a month is from the 15th of the month before it to its 14th;
// a quarter from the 15th of the month before it to the 14th of its last month; six months, nine months and a year
// likewise, the first of each from 15 December of the year before.
const BY_DECREE: readonly (readonly [id: string, first: string, last: string, following: string])[] = [
  ['2024-01', '2023-12-15', '2024-01-14', '2024-02'],
  ['2024-03', '2024-02-15', '2024-03-14', '2024-04'],
  ['2024-07', '2024-06-15', '2024-07-14', '2024-08'],
  ['2024-12', '2024-11-15', '2024-12-14', '2025-01'],
  ['2024-Q1', '2023-12-15', '2024-03-14', '2024-Q2'],
  ['2024-Q2', '2024-03-15', '2024-06-14', '2024-Q3'],
  ['2024-Q3', '2024-06-15', '2024-09-14', '2024-Q4'],
  ['2024-Q4', '2024-09-15', '2024-12-14', '2025-Q1'],
  ['2024-H1', '2023-12-15', '2024-06-14', '2024-H2'],
  ['2024-H2', '2024-06-15', '2024-12-14', '2025-H1'],
  ['2024-9M', '2023-12-15', '2024-09-14', '2024-Q4'],
  ['2024', '2023-12-15', '2024-12-14', '2025'],
]

describe('a reporting period of Nghị định 09/2019', () => {
  it.each(BY_DECREE)('%s is from %s to %s, and then comes %s', (id, first, last, following) => {
    const period = reportingPeriodNamed(id, 'nd09')
    expect(period).toEqual({ id, first, last, kind: 'nd09' })
    if (period === null) return
    expect(reportingPeriodFollowing(period)).toEqual(reportingPeriodNamed(following, 'nd09'))
    expect(reportingPeriodFollowing(period).first).toBe(dayAfter(last))
  })

  it('is no week, and nothing that is no period of the calendar', () => {
    for (const id of ['2024-W27', '2024-13', '2024-Q5', '2024-9m', '24-9M', ''])
      expect(reportingPeriodNamed(id, 'nd09'), id).toBeNull()
  })
})

function dayAfter(text: string): string {
  const { first } = reportingPeriodNamed(text.slice(0, 7), 'nd09') ?? { first: '' }
  return `${text.slice(0, 8)}${first.slice(8)}`
}

describe('a reporting period of the calendar', () => {
  it.each([
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-9M', '2024-01-01', '2024-09-30'],
    ['2024-W27', '2024-07-01', '2024-07-07'],
  ])('%s is from %s to %s', (id, first, last) => {
    expect(reportingPeriodNamed(id, 'calendar')).toEqual({ id, first, last })
  })
})

describe('a report for a period', () => {
  // The third quarter by decree: 15/6 to 14/9/2024.
  it.each([
    ['2024-06-14', '2024-09-14'],
    ['2024-06-15', '2024-06-15'],
    ['2024-08-01', '2024-08-01'],
    ['2024-09-14', '2024-09-14'],
    ['2025-01-01', '2024-09-14'],
  ])('on %s asks about %s', (today, asked) => {
    const [period, day] = [reportingPeriodNamed('2024-Q3', 'nd09'), parseDay(today)]
    if (period === null || day === null) throw new Error(today)
    expect(lastDayToReport(period, day)).toBe(asked)
    expect(eveOf(period)).toBe('2024-06-14')
  })
})
