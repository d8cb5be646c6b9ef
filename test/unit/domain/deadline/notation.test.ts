import { describe, expect, it } from 'vitest'
import { notationOf, parseNotation } from '../../../../src/domain/deadline/notation.ts'

describe('a notation that is read', () => {
  it.each([
    'every week @fri',
    'every month @next-05',
    'every week @next-mon',
    'every quarter @next-m1-15',
    'every half-year @next-m1-15',
    'every year @next-05-01',
    'every 2 year',
    'every 2 week @mon',
    'every 18 month @25',
    'every year 2025-01-01..',
    'every quarter ..2026-12-31',
    'every year @12-15 x2 2025-01-01..2027-12-31',
    'every month 2024-07-01..2024-07-01',
    'open after 24 month',
    'open after 5 working-day',
    'open until event',
    'once 2024-06-30 + every month 2024-07-01..',
  ])('%s is printed as it was', (notation) => {
    const schedule = parseNotation(notation)
    expect(schedule).not.toBeNull()
    expect(notationOf(schedule ?? [])).toBe(notation)
  })

  // The day of several months lies in the last of them, that of the period after in its first month.
  it.each([
    ['every 3 month', 'every quarter'],
    ['every 6 month', 'every half-year'],
    ['every 12 month', 'every year'],
    ['every 3 month @20', 'every quarter @m3-20'],
    ['every 6 month @31 x2', 'every half-year @m6-31 x2'],
    ['every 12 month @15 2025-01-01..', 'every year @12-15 2025-01-01..'],
    ['every 3 month @next-05', 'every quarter @next-m1-05'],
  ])('%s is printed as %s', (written, printed) => {
    expect(notationOf(parseNotation(written) ?? [])).toBe(printed)
  })
})

describe('what is no notation', () => {
  it.each([
    'every 1 year',
    'every 0 year',
    'every 100 year',
    'every year x1',
    'every week @m1-05',
    'every week @05',
    'every week @friday',
    'every month @fri',
    'every quarter @m4-01',
    'every year @02-30',
    'every year @next-',
    'every year ..',
    'every year 2025-01-01',
    'every year 2025-01-01..2024-12-31',
    'every year 2025-02-30..',
    'every year 2025-01-01..x',
    'every year 2025-01-01..2026-01-01..2027-01-01',
    'every year x2 @12-15',
    'every year 2025-01-01.. @12-15',
    'every fortnight',
    'open',
    'open 2025-01-01',
    'open ..2025-01-01',
    'open before 24 month',
    'open after month',
    'open until',
    'open until 2025-01-01',
  ])('%s', (words) => expect(parseNotation(words)).toBeNull())
})
