import { describe, expect, it } from 'vitest'
import {
  type AssumptionCode,
  DEFAULT_READINGS,
  type Readings,
} from '../../../../src/domain/deadline/model/reading.ts'
import { notationOf } from '../../../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../../../src/domain/deadline/read.ts'
import { parseDay } from '../../../../src/domain/time/day.ts'

const STRICT: Readings = { beforeMonth: 'strict', beforeDay: 'strict' }
const BROAD: Readings = { beforeMonth: 'inclusive', beforeDay: 'inclusive' }

function read(phrase: string, readings: Readings, issued: string | null = '2023-07-03') {
  const reading = readDeadline(phrase, { issued: issued === null ? null : parseDay(issued), readings })
  if (reading.kind === 'refused') return { found: 'refused', assumed: [] }
  return {
    found: notationOf(reading.schedule),
    assumed: reading.assumptions.map(({ code, other }) => [code, other]),
  }
}

const CASES: readonly [
  phrase: string,
  readings: Readings,
  found: string,
  code: AssumptionCode,
  other: string | null,
][] = [
  ['trước ngày 15/6/2024', DEFAULT_READINGS, 'once 2024-06-15', 'before-day', 'once 2024-06-14'],
  ['trước ngày 15/6/2024', STRICT, 'once 2024-06-14', 'before-day', 'once 2024-06-15'],
  ['trước tháng 6/2024', DEFAULT_READINGS, 'once 2024-05-31', 'before-month', 'once 2024-06-30'],
  ['trước tháng 6/2024', BROAD, 'once 2024-06-30', 'before-month', 'once 2024-05-31'],
  ['trước quý I/2024', BROAD, 'once 2024-03-31', 'before-month', 'once 2023-12-31'],
  ['trước năm 2025', BROAD, 'once 2025-12-31', 'before-month', 'once 2024-12-31'],
  ['trước ngày 25 hằng tháng', STRICT, 'every month @24', 'before-day', 'every month @25'],
  ['trước ngày 01/3 hằng năm', STRICT, 'every year @02-29', 'before-day', 'every year @03-01'],
  ['trước ngày 20 tháng cuối quý', STRICT, 'every quarter @m3-19', 'before-day', 'every quarter @m3-20'],
  ['trước ngày 1 hằng tháng', DEFAULT_READINGS, 'every month @01', 'before-day', null],
  ['trước tháng 12 hằng năm', BROAD, 'every year @12-31', 'before-month', 'every year @11-30'],
  [
    'trước ngày 15/6 và 15/12 hằng năm',
    STRICT,
    'every year @06-14 + every year @12-14',
    'before-day',
    'every year @06-15 + every year @12-15',
  ],
  ['31/8', DEFAULT_READINGS, 'once 2023-08-31', 'year-from-issue', null],
  ['theo kế hoạch hằng năm của tỉnh', DEFAULT_READINGS, 'every year', 'inferred-frequency', 'undated'],
]

describe('assumptions', () => {
  it.each(CASES)('%s %o → %s', (phrase, readings, found, code, other) => {
    const reading = read(phrase, readings)
    expect(reading.found).toBe(found)
    expect(reading.assumed).toContainEqual([code, other])
  })

  it.each(['trước ngày 1 hằng tháng', 'trước ngày 01/01 hằng năm'])('%s has no strict reading', (phrase) => {
    expect(read(phrase, STRICT).found).toBe('refused')
  })

  it.each(['31/7', 'quý III', 'Trong vòng 15 ngày kể từ ngày ban hành Kế hoạch', 'từ nay đến hết năm 2024'])(
    '%s needs the day of the document',
    (phrase) => {
      expect(read(phrase, DEFAULT_READINGS, null).found).toBe('refused')
    },
  )

  it('an hour before a day keeps the day in either reading', () => {
    expect(read('trước 16h ngày 22/7/2026', STRICT)).toEqual({ found: 'once 2026-07-22', assumed: [] })
  })
})

describe('words that give no date of their own', () => {
  it.each([
    [
      'Báo cáo năm 2023 trước ngày 15/01/2024',
      'năm 2023',
      'kỳ của điều được nêu ngay trước, không phải thời hạn',
    ],
    ['Tháng 9 và tháng 10/2023', 'Tháng 9', 'gộp với mốc bên cạnh thành một thời hạn'],
    ['Quý III/2023 (trước ngày 15/9/2023)', 'Quý III/2023', 'gộp với mốc bên cạnh thành một thời hạn'],
  ])('%s: “%s” is accounted for', (phrase, words, because) => {
    const reading = readDeadline(phrase, { issued: parseDay('2023-07-03'), readings: DEFAULT_READINGS })
    const steps = reading.kind === 'read' ? reading.steps : []
    expect(steps.find((step) => step.words === words)?.because.vi).toBe(because)
  })
})
