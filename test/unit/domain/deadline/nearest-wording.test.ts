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

  // Their letters are right: with the day of the document they are read, so no other spelling is meant.
  it.each([
    'Trong 15 ngày kể từ ngày ký',
    'Trong vòng 10 ngày làm việc kể từ ngày ký ban hành',
    'Trước ngày 15/6',
  ])('to “%s” in a plan without its day of issue there is none', (phrase) => {
    const unissued = { ...context, issued: null }
    expect(readDeadline(phrase, unissued).kind).toBe('refused')
    expect(nearestWording(phrase, unissued)).toBeNull()
  })

  it('to a misspelt word there is one without the day of issue too', () =>
    expect(nearestWording('Hằg năm', { ...context, issued: null })?.words).toBe('Hằng năm'))
})
