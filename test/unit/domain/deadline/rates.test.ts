import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../../../src/domain/deadline/model/reading.ts'
import { notationOf, parseNotation } from '../../../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../../../src/domain/deadline/read.ts'
import { parseDay } from '../../../../src/domain/time/day.ts'

// Whatever stands beside whatever: a recurrence and its days are read as so many duties a year, or refused.

const A_YEAR = { week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1 }

/** Words, and the duties a year that they ask for by themselves: twice a month is 24, and no count leaves it open. */
const RECURRENCES: readonly (readonly [words: string, asked: number | null])[] = [
  ['hằng tháng', null],
  ['01 lần/tháng', 12],
  ['02 lần/tháng', 24],
  ['mỗi tháng 3 lần', 36],
  ['hằng quý', null],
  ['mỗi quý một lần', 4],
  ['02 lần/quý', 8],
  ['3 tháng một lần', 4],
  ['định kỳ 6 tháng', null],
  ['6 tháng một lần', 2],
  ['02 lần/6 tháng', 4],
  ['hằng năm', null],
  ['01 lần/năm', 1],
  ['02 lần/năm', 2],
  ['4 lần/năm', 4],
  ['mỗi năm bốn lần', 4],
]

/** Days, and how many they are in a year: the 15th and the 30th of each month are 24. */
const DAYS: readonly (readonly [words: string, named: number])[] = [
  ['ngày 15', 12],
  ['ngày 15 và ngày 30', 24],
  ['ngày 5, 15, 25', 36],
  ['từ ngày 1 đến ngày 5', 12],
  ['ngày 15/6', 1],
  ['ngày 15/6 và 15/12', 2],
  ['tháng 6 và tháng 12', 2],
  ['tháng 3, 6, 9, 12', 4],
  ['ngày 15/6, 16/6, 15/9, 15/12', 4],
  ['quý IV', 1],
  ['ngày 20 tháng cuối quý', 4],
  ['tháng đầu quý và tháng cuối quý', 8],
]

const SHAPES = [
  ...['F D', 'F, D', 'F (D)', 'D F', 'D, F', 'D (F)', '(D) F', '(F) D'],
  ...[
    'F vào D',
    'F, trước D',
    'D F để tổng hợp',
    'F báo cáo D',
    'báo cáo D F',
    'F D hằng năm',
    'F, D hằng tháng',
  ],
]

describe.each(RECURRENCES)('%s', (recurrence, asked) => {
  it.each(DAYS)('with %s', (days, named) => {
    for (const shape of SHAPES) {
      const phrase = shape.replace('F', recurrence).replace('D', days)
      const reading = readDeadline(phrase, { issued: parseDay('2023-07-03'), readings: DEFAULT_READINGS })
      if (reading.kind === 'refused') continue
      const duties = reading.schedule.map((part) =>
        part.kind === 'recurring' ? A_YEAR[part.every] * part.times : Number.NaN,
      )
      expect(
        duties.reduce((sum, count) => sum + count, 0),
        phrase,
      ).toBe(named)
      expect(asked ?? named, phrase).toBe(named)
      expect(parseNotation(notationOf(reading.schedule)), phrase).toEqual(reading.schedule)
    }
  })
})
