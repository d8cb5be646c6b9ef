import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OccurrenceSpan, RecurringOccurrence } from '../../../../src/domain/deadline/model/occurrence.ts'
import { type Recurring, recurring } from '../../../../src/domain/deadline/model/schedule.ts'
import { parseNotation } from '../../../../src/domain/deadline/notation.ts'
import { passedOverIn } from '../../../../src/domain/deadline/passed-over-periods.ts'
import { recurrences } from '../../../../src/domain/deadline/resolve/recurrences.ts'
import { addDays, type Day, daysBetween, parseDay } from '../../../../src/domain/time/day.ts'
import { type Frequency, periodNamed } from '../../../../src/domain/time/period.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(text)
  return parsed
}

interface Bounds {
  readonly from?: string
  readonly through?: string
}

function spanOf(issued: string, { from, through }: Bounds): OccurrenceSpan {
  return { issued: day(issued), from: from ? day(from) : null, through: through ? day(through) : null }
}

function partOf(notation: string): Recurring {
  const [part] = parseNotation(notation) ?? []
  if (part?.kind !== 'recurring') throw new Error(notation)
  return part
}

/** The first few periods owed, with their last days. */
function owed(part: Recurring, span: OccurrenceSpan, most = 3): readonly RecurringOccurrence[] {
  const found: RecurringOccurrence[] = []
  for (const one of recurrences(part, span)) {
    found.push(one)
    if (found.length === most) break
  }
  return found
}

function first(notation: string, issued: string, bounds: Bounds = {}): string {
  const [one] = owed(partOf(notation), spanOf(issued, bounds), 1)
  return one === undefined ? 'none' : `${one.period} ${one.due}`
}

function passed(notation: string, issued: string, bounds: Bounds = {}): string | null {
  const [one] = passedOverIn([partOf(notation)], spanOf(issued, bounds))
  return one === undefined ? null : `${one.period}: ${one.room} of ${one.enough}; ${one.schedule}`
}

describe('the first period', () => {
  it.each<[notation: string, issued: string, bounds: Bounds, expected: string]>([
    // 3/7 to 31/12/2023: 28 + 31 + 30 + 31 + 30 + 31 = 181 days, a third of 365 is 121 2/3.
    ['every year', '2023-07-03', {}, '2023 2023-12-31'],
    // 29/11 to 31/12/2025: 32 days.
    ['every year', '2025-11-29', {}, '2026 2026-12-31'],
    // 122 days are enough for 2025 and 121 are not: from 31/8 (30 + 31 + 30 + 31) and from 1/9.
    ['every year', '2025-08-31', {}, '2025 2025-12-31'],
    ['every year', '2025-09-01', {}, '2026 2026-12-31'],
    // Of 366 days 122 are exactly a third.
    ['every year', '2024-08-31', {}, '2024 2024-12-31'],
    ['every year', '2024-09-01', {}, '2025 2025-12-31'],
    // A day stated: 30 days are enough. 26 + 29 + 31 = 86 to 31/3/2024.
    ['every year @03-31', '2024-01-05', {}, '2024 2024-03-31'],
    // 18 days to 15/1/2026.
    ['every year @01-15', '2025-12-28', {}, '2027 2027-01-15'],
    ['every year @12-31', '2025-12-01', {}, '2025 2025-12-31'],
    ['every year @12-31', '2025-12-02', {}, '2026 2026-12-31'],
    // A month's third is less than 30 days: 1/7 is a day away, 1/8 is 32.
    ['every month @01', '2024-06-30', {}, '2024-08 2024-08-01'],
    // 11 days of 31 are enough, 10 are not; of February’s 28 it is 10.
    ['every month', '2024-07-20', {}, '2024-07 2024-07-31'],
    ['every month', '2024-07-21', {}, '2024-08 2024-08-31'],
    ['every month', '2023-02-18', {}, '2023-02 2023-02-28'],
    ['every month', '2023-02-19', {}, '2023-03 2023-03-31'],
    // 15 days to 25/3/2025; the plan’s own first day is earlier than its issue.
    ['every month @25', '2025-03-10', { from: '2025-01-01' }, '2025-03 2025-03-25'],
    // By Sunday of a week of 7 days 3 are enough: from Thursday 8/1/2026, not from Friday. By Friday from Tuesday.
    ['every week', '2026-01-08', {}, '2026-W02 2026-01-11'],
    ['every week', '2026-01-09', {}, '2026-W03 2026-01-18'],
    ['every week @fri', '2026-01-06', {}, '2026-W02 2026-01-09'],
    ['every week @fri', '2026-01-07', {}, '2026-W03 2026-01-16'],
    // A plan known by its month alone counts from that month’s last day: the second quarter is over.
    ['every quarter', '2026-06-30', {}, '2026-Q3 2026-09-30'],
    // The span of a plan: "giai đoạn 2026 - 2030" of November 2025 owes nothing for 2025.
    ['every year', '2025-08-01', { from: '2026-01-01', through: '2030-12-31' }, '2026 2026-12-31'],
    ['every quarter', '2025-08-01', { from: '2026-01-01' }, '2026-Q1 2026-03-31'],
    // 112 days of 2024 are too few, but the plan has no other year.
    ['every year', '2024-09-10', { through: '2024-12-31' }, '2024 2024-12-31'],
    ['every year', '2024-09-10', { through: '2025-12-31' }, '2025 2025-12-31'],
    // June’s 25th is past; none is left by the end of June.
    ['every month @25', '2024-06-26', { through: '2024-06-30' }, 'none'],
    ['every month @25', '2024-06-25', { through: '2024-06-30' }, '2024-06 2024-06-25'],
    // The last one that is not past: 1/7 is a day away, and June’s first is over.
    ['every month @01', '2024-06-30', { through: '2024-07-31' }, '2024-07 2024-07-01'],
    // The schedule’s own end counts like the plan’s.
    ['every year ..2025-12-31', '2025-11-29', {}, '2025 2025-12-31'],
    ['every year ..2024-12-31', '2025-11-29', {}, 'none'],
    // A first day written decides, whatever the room and the plan’s own first day.
    ['every year 2025-01-01..', '2025-11-29', { from: '2026-01-01' }, '2025 2025-12-31'],
    ['every month @01 2024-07-15..', '2024-06-30', {}, '2024-07 2024-07-01'],
    // … but never a period whose last day lies before the issue.
    ['every month @25 2020-01-01..', '2024-06-25', {}, '2024-06 2024-06-25'],
    ['every month @25 2020-01-01..', '2024-06-26', {}, '2024-07 2024-07-25'],
    ['every 2 year 2001-01-01..', '2024-06-26', {}, '2023..2024 2024-12-31'],
    ['every week 1990-01-01..', '2024-06-26', {}, '2024-W26 2024-06-30'],
    // A day in the next period: the room is that to the period’s own end. 87 days of the quarter’s 91 from 4/1/2024.
    ['every quarter @next-m1-15', '2024-01-04', {}, '2024-Q1 2024-04-15'],
    // 28 days of December 2024 are too few of 92, for a day 43 days away.
    ['every quarter @next-m1-15', '2024-12-03', {}, '2025-Q1 2025-04-15'],
    ['every month @next-05', '2024-06-21', {}, '2024-07 2024-08-05'],
    ['every year @next-03-31', '2024-12-01', {}, '2024 2025-03-31'],
    ['every year @next-03-31', '2024-12-02', {}, '2025 2026-03-31'],
    // Written, the last quarter of 2023 is owed until 15/1/2024.
    ['every quarter @next-m1-15 2023-10-01..', '2024-01-15', {}, '2023-Q4 2024-01-15'],
    ['every quarter @next-m1-15 2023-10-01..', '2024-01-16', {}, '2024-Q1 2024-04-15'],
    // Two years from the one that holds the issue.
    ['every 2 year', '2025-11-29', {}, '2025..2026 2026-12-31'],
  ])('of %s issued %s %o is %s', (notation, issued, bounds, expected) => {
    expect(first(notation, issued, bounds)).toBe(expected)
  })
})

describe('what the rule of room passed over', () => {
  it.each<[notation: string, issued: string, bounds: Bounds, expected: string | null]>([
    ['every year', '2025-11-29', {}, '2025: 32 of 122; every year 2025-01-01..'],
    ['every year @01-15', '2025-12-28', {}, '2026: 18 of 30; every year @01-15 2026-01-01..'],
    ['every month @01', '2024-06-30', {}, '2024-07: 1 of 11; every month @01 2024-07-01..'],
    ['every year x2 ..2027-12-31', '2025-11-29', {}, '2025: 32 of 122; every year x2 2025-01-01..2027-12-31'],
    // A period that was past, or owed, or not begun by the plan’s own first day, is none.
    ['every year @03-31', '2025-11-29', {}, null],
    ['every year', '2023-07-03', {}, null],
    ['every year', '2025-11-29', { from: '2026-01-01' }, null],
    ['every year', '2024-09-10', { through: '2024-12-31' }, null],
    ['every year 2026-01-01..', '2025-11-29', {}, null],
    ['every quarter @next-m1-15', '2024-01-04', {}, null],
  ])('of %s issued %s %o is %s', (notation, issued, bounds, expected) => {
    expect(passed(notation, issued, bounds)).toBe(expected)
  })

  it('names the whole schedule to write, of several parts', () => {
    const schedule = parseNotation('triggered + every year') ?? []
    expect(passedOverIn(schedule, spanOf('2025-11-29', {}))).toEqual([
      {
        part: 2,
        period: '2025',
        due: '2025-12-31',
        since: '2025-11-29',
        room: 32,
        enough: 122,
        schedule: 'triggered + every year 2025-01-01..',
        next: 'triggered + every year 2026-01-01..',
      },
    ])
  })
})

describe('every period owed', () => {
  const months = { week: 1, month: 1, quarter: 3, 'half-year': 6, year: 12 }
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day('2022-01-01'), count))
  const parts = fc.constantFrom<Frequency[]>('week', 'month', 'quarter', 'half-year', 'year').chain((every) =>
    fc
      .record({
        count: fc.integer({ min: 1, max: 4 }),
        at: fc.option(
          fc.record({
            month: fc.integer({ min: 1, max: months[every] }),
            day: fc.integer({ min: 1, max: every === 'week' ? 7 : 31 }),
            in: fc.constantFrom('period' as const, 'next' as const),
          }),
        ),
        from: fc.option(days),
        length: fc.option(fc.integer({ min: 0, max: 3000 })),
      })
      .map(({ count, at, from, length }) =>
        recurring(every, {
          count,
          at,
          from,
          through: length === null ? null : addDays(from ?? day('2022-01-01'), length),
        }),
      ),
  )
  const spans = fc.record({ issued: days, from: fc.option(days), through: fc.option(days) })

  it('has room, unless a first day declares it or it is the last of a closed span, and none was past at the issue', () => {
    fc.assert(
      fc.property(parts, spans, (part, span) => {
        const ends = [part.through, span.through].filter((end) => end !== null).sort()
        const start = span.from !== null && span.from > span.issued ? span.from : span.issued
        const all = owed(part, span, 6)
        for (const [index, { period, from, due }] of all.entries()) {
          expect(due >= span.issued).toBe(true)
          expect(ends[0] === undefined || from <= ends[0]).toBe(true)
          if (part.from !== null) continue
          const { last } = periodNamed(period) ?? { last: from }
          const room = daysBetween(start, due < last ? due : last)
          const length = daysBetween(from, last) + 1
          const isRoomy = 3 * room >= length || (part.at !== null && room >= 30)
          const isLast = ends.length > 0 && index === all.length - 1 && index === 0
          expect(isRoomy || isLast, `${period} due ${due}`).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('follows the one before without a gap', () => {
    fc.assert(
      fc.property(parts, spans, (part, span) => {
        const all = owed(part, span, 6).map(({ period }) => periodNamed(period))
        for (const [index, period] of all.entries()) {
          const before = all[index - 1]
          if (before) expect(period?.first).toBe(addDays(before.last, 1))
        }
      }),
    )
  })
})
