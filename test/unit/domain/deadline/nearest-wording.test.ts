import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../../../src/domain/deadline/model/reading.ts'
import { nearestWording } from '../../../../src/domain/deadline/nearest-wording.ts'
import { readDeadline } from '../../../../src/domain/deadline/read.ts'
import { parseDay } from '../../../../src/domain/time/day.ts'

const context = { issued: parseDay('2023-07-03'), readings: DEFAULT_READINGS }

describe('the nearest wording that can be read', () => {
  it.each([
    ['Hoan thanh truoc thang 6/2024', 'hoàn thành trước tháng 6/2024', 'once 2024-05-31'],
    ['Hằg năm', 'Hằng năm', 'every year'],
  ])('to “%s” is “%s”', (phrase, words, notation) => {
    expect(readDeadline(phrase, context).kind).toBe('refused')
    expect(nearestWording(phrase, context)).toEqual({ words, notation })
  })

  // What is refused for its meaning has no near wording: mending it would be a guess.
  it.each([
    'Đầu năm 2024',
    'trong quý 5/2024',
    'Chậm nhất 15/13/2024',
    'Tết Nguyên đán',
    'trước ngày 25',
    'hàng ngày',
  ])('to “%s” there is none', (phrase) => expect(nearestWording(phrase, context)).toBeNull())
})
