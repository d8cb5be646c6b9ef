import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../../../src/domain/deadline/model/reading.ts'
import { readDeadline } from '../../../../src/domain/deadline/read.ts'
import { parseDay } from '../../../../src/domain/time/day.ts'

describe('a start before the day of each period', () => {
  it.each([
    ['Từ tháng 7/2025, báo cáo trước ngày 10 hằng tháng', 'every month @10 2025-07-01..'],
    ['Từ năm 2027, trước ngày 15/12 hằng năm', 'every year @12-15 2027-01-01..'],
    ['Từ quý III/2025, báo cáo trước ngày 20 tháng cuối quý', 'every quarter @m3-20 2025-07-01..'],
  ])('%s is refused, and %s is what may be written', (phrase, example) => {
    const reading = readDeadline(phrase, { issued: parseDay('2025-03-10'), readings: DEFAULT_READINGS })
    expect(reading).toMatchObject({ kind: 'refused', example })
  })
})
