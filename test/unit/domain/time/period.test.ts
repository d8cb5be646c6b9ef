import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNotation } from '../../../../src/domain/deadline/notation.ts'
import { occurrences } from '../../../../src/domain/deadline/resolve/occurrences.ts'
import { addDays, addMonths, type Day, daysBetween, parseDay } from '../../../../src/domain/time/day.ts'
import {
  type Frequency,
  periodAfter,
  periodContaining,
  periodNamed,
} from '../../../../src/domain/time/period.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(text)
  return parsed
}

const anyDay = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, after]) => addDays(day(`${year}-01-01`), after))
const anyFrequency = fc.constantFrom<Frequency>('week', 'month', 'quarter', 'half-year', 'year')

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31'])('%s is one', (text) =>
    expect(parseDay(text)).toBe(text),
  )

  // 2023 and 1900 are no leap years (1900 is a century not divisible by 400).
  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-6-1',
    '2024-06-31',
    ' 2024-06-30',
    '20240630',
  ])('%s is none', (text) => expect(parseDay(text)).toBeNull())

  it('a month after the 31st is that month’s last day, and the anchor is not moved by it', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2024-01-31'), 2)).toBe('2024-03-31')
  })

  it('counts the days to itself and back', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        (from, count) => daysBetween(from, addDays(from, count)) === count,
      ),
    )
  })
})

describe('a period', () => {
  // 30 December 2024 is a Monday, so it begins ISO week 1 of 2025; 1 January 2023 is a Sunday, the last of week 52 of 2022.
  it.each<[Frequency, string, string, string, string]>([
    ['year', '2024-06-30', '2024', '2024-01-01', '2024-12-31'],
    ['half-year', '2024-06-30', '2024-H1', '2024-01-01', '2024-06-30'],
    ['half-year', '2024-07-01', '2024-H2', '2024-07-01', '2024-12-31'],
    ['quarter', '2024-05-15', '2024-Q2', '2024-04-01', '2024-06-30'],
    ['month', '2024-02-10', '2024-02', '2024-02-01', '2024-02-29'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['week', '2023-01-01', '2022-W52', '2022-12-26', '2023-01-01'],
  ])('%s of %s is %s', (every, within, id, first, last) => {
    expect(periodContaining(every, day(within))).toEqual({ id, first, last })
  })

  it('holds the day it is asked for, and the next one begins the day after', () => {
    fc.assert(
      fc.property(anyFrequency, anyDay, (every, within) => {
        const { first, last } = periodContaining(every, within)
        expect(first <= within && within <= last).toBe(true)
        expect(periodAfter(every, within, 1).first).toBe(addDays(last, 1))
      }),
    )
  })

  it('n after the anchor is the same whether counted at once or one by one', () => {
    fc.assert(
      fc.property(anyFrequency, anyDay, fc.integer({ min: 0, max: 60 }), (every, anchor, count) => {
        let stepped = periodContaining(every, anchor)
        for (let step = 0; step < count; step += 1) stepped = periodAfter(every, stepped.first, 1)
        expect(periodAfter(every, anchor, count)).toEqual(stepped)
      }),
    )
  })
})

function dueDays(
  notation: string,
  issued: string,
  asOf: string,
  bounds: { from?: string; through?: string } = {},
) {
  const part = parseNotation(notation)?.[0]
  if (part === undefined) throw new Error(notation)
  const { from, through } = bounds
  const span = {
    issued: day(issued),
    from: from === undefined ? null : day(from),
    through: through === undefined ? null : day(through),
  }
  return occurrences(part, span, day(asOf)).map(({ period, due }) => `${period} ${due}`)
}

describe('a period named', () => {
  it.each([
    ['2025..2026', '2025-01-01', '2026-12-31'],
    ['2024-Q4..2025-Q1', '2024-10-01', '2025-03-31'],
    ['2024-05..2024-06', '2024-05-01', '2024-06-30'],
    ['2024-W52..2025-W01', '2024-12-23', '2025-01-05'],
  ])('%s runs through both ends', (id, first, last) => {
    expect(periodNamed(id)).toEqual({ id, first, last })
  })

  it.each([
    '2026..2025',
    '2025..2025',
    '2025..2026-Q1',
    '2025..',
    '..2025',
    '2025..2026..2027',
    '2025-13..2026-01',
  ])('%s is none', (id) => expect(periodNamed(id)).toBeNull())
})

describe('occurrences', () => {
  it('run from the period the plan began in, through the one after the as-of day', () => {
    expect(dueDays('every quarter', '2023-07-03', '2024-01-01')).toEqual([
      '2023-Q3 2023-09-30',
      '2023-Q4 2023-12-31',
      '2024-Q1 2024-03-31',
      '2024-Q2 2024-06-30',
    ])
  })

  it('leave out a period that was over before the plan existed', () => {
    // Due each 15 January: that of 2023 had passed when the plan was issued on 3 July 2023.
    expect(dueDays('every year @01-15', '2023-07-03', '2024-06-30')).toEqual([
      '2024 2024-01-15',
      '2025 2025-01-15',
    ])
  })

  it('clamp the 31st to the end of a shorter month without drifting', () => {
    expect(dueDays('every month @31', '2024-01-05', '2024-04-30')).toEqual([
      '2024-01 2024-01-31',
      '2024-02 2024-02-29',
      '2024-03 2024-03-31',
      '2024-04 2024-04-30',
      '2024-05 2024-05-31',
    ])
  })

  it('count the month inside the quarter and the half-year', () => {
    expect(dueDays('every quarter @m3-20', '2024-01-05', '2024-02-01')).toEqual([
      '2024-Q1 2024-03-20',
      '2024-Q2 2024-06-20',
    ])
    expect(dueDays('every half-year @m6-15', '2024-01-05', '2024-02-01')).toEqual([
      '2024-H1 2024-06-15',
      '2024-H2 2024-12-15',
    ])
  })

  it('fall on a weekday of each ISO week', () => {
    // 5 January 2026 is a Monday.
    expect(dueDays('every week @thu', '2026-01-05', '2026-01-12')).toEqual([
      '2026-W02 2026-01-08',
      '2026-W03 2026-01-15',
      '2026-W04 2026-01-22',
    ])
  })

  it('take several units as one period, its day in the last of them', () => {
    expect(dueDays('every 2 year @12-15', '2025-03-01', '2026-01-01')).toEqual([
      '2025..2026 2026-12-15',
      '2027..2028 2028-12-15',
    ])
    // Two months from May are not those from January.
    expect(dueDays('every 2 month', '2024-05-02', '2024-07-01')).toEqual([
      '2024-05..2024-06 2024-06-30',
      '2024-07..2024-08 2024-08-31',
      '2024-09..2024-10 2024-10-31',
    ])
  })

  it('may lie in the period after the one they are named for', () => {
    expect(dueDays('every year @next-03-31', '2024-01-15', '2025-01-01')).toEqual([
      '2024 2025-03-31',
      '2025 2026-03-31',
      '2026 2027-03-31',
    ])
    // The 31st of the month after January is 29 February in 2024; of a quarter it is in the first month after it.
    expect(dueDays('every month @next-31', '2024-01-05', '2024-01-20')).toEqual([
      '2024-01 2024-02-29',
      '2024-02 2024-03-31',
    ])
    expect(dueDays('every quarter @next-m1-15', '2024-10-02', '2024-10-02')).toEqual([
      '2024-Q4 2025-01-15',
      '2025-Q1 2025-04-15',
    ])
    // The week after the last one of 2024 begins on 30 December.
    expect(dueDays('every week @next-mon', '2024-12-23', '2024-12-23')).toEqual([
      '2024-W52 2024-12-30',
      '2025-W01 2025-01-06',
    ])
  })

  it('begin and end by the bounds of the schedule, whole periods', () => {
    expect(dueDays('every year 2025-01-01..2026-06-30', '2023-07-03', '2030-01-01')).toEqual([
      '2025 2025-12-31',
      '2026 2026-12-31',
    ])
    expect(dueDays('every 3 year 2024-01-01..', '2023-07-03', '2024-01-01')).toEqual([
      '2024..2026 2026-12-31',
      '2027..2029 2029-12-31',
    ])
  })

  it('end with the plan', () => {
    expect(dueDays('every year', '2023-07-03', '2026-06-30', { through: '2024-12-31' })).toEqual([
      '2023 2023-12-31',
      '2024 2024-12-31',
    ])
  })
})
