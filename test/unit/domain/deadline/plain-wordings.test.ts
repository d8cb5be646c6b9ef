import { expect, test } from 'vitest'
import type { Readings } from '../../../../src/domain/deadline/model/reading.ts'
import { notationOf } from '../../../../src/domain/deadline/notation.ts'
import { plainWording } from '../../../../src/domain/deadline/plain-wordings.ts'
import { readByGrammar, readDeadline } from '../../../../src/domain/deadline/read.ts'
import type { Day } from '../../../../src/domain/time/day.ts'
import { someOf } from '../../../support/program.ts'

const STRICT: Readings = { beforeMonth: 'strict', beforeDay: 'strict' }
const INCLUSIVE: Readings = { beforeMonth: 'inclusive', beforeDay: 'inclusive' }
const ISSUED = '2023-07-03' as Day

/** Every wording that may be plain, and the like that are not: all days of a leap year, and the months, quarters and years of every fourth one. */
function* wordings(): Generator<string> {
  const periods: string[] = []
  for (let month = 0; month <= 13; month += 1) {
    for (let day = 0; day <= 32; day += 1)
      periods.push(
        `ngày ${day}/${month}/2024`,
        `ngày ${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/2024`,
      )
  }
  for (let year = 1999; year <= 2103; year += 4) {
    periods.push(`năm ${year}`)
    for (let month = 0; month <= 13; month += 1)
      periods.push(`tháng ${month}/${year}`, `tháng ${String(month).padStart(2, '0')}/${year}`)
    for (const quarter of ['I', 'II', 'III', 'IV', 'V', '1']) periods.push(`quý ${quarter}/${year}`)
  }
  for (const period of periods) {
    for (const relation of ['', 'trước ', 'trong ']) {
      const words = `${relation}${period}`
      yield words
      yield `${words[0]?.toUpperCase()}${words.slice(1)}`
      yield `Hoàn thành ${words}`
    }
  }
}

test('of every plain wording the grammar says the same, by each reading, and the plain ones are read at all', () => {
  let plain = 0
  for (const text of someOf([...wordings()], 8)) {
    for (const issued of [ISSUED, null]) {
      for (const readings of [STRICT, INCLUSIVE]) {
        const context = { issued, readings }
        if (plainWording(text, context) === null) continue
        plain += 1
        const [read, wanted] = [readDeadline(text, context), readByGrammar(text, context)]
        if (JSON.stringify(read) !== JSON.stringify(wanted)) expect(read, text).toEqual(wanted)
      }
    }
  }
  expect(plain).toBeGreaterThan(3_000)
})

test.each([
  ['Hoàn thành trước ngày 1/3/2024', 'once 2024-02-29', 'once 2024-03-01'],
  ['trước tháng 6/2024', 'once 2024-05-31', 'once 2024-06-30'],
  ['Trước quý III/2024', 'once 2024-06-30', 'once 2024-09-30'],
  ['Trước năm 2025', 'once 2024-12-31', 'once 2025-12-31'],
])('%s is plain: strictly %s, inclusively %s', (text, strict, inclusive) => {
  for (const [readings, wanted, other] of [
    [STRICT, strict, inclusive],
    [INCLUSIVE, inclusive, strict],
  ] as const) {
    const plain = plainWording(text, { issued: ISSUED, readings })
    expect(plain === null ? null : notationOf([{ kind: 'once', from: null, through: plain.through }])).toBe(
      wanted,
    )
    expect(plain?.assumption?.other).toBe(other.slice('once '.length))
  }
})

test.each([
  'trước ngày 30/2/2024',
  'trước ngày 2/7/2023',
  'trước ngày 3/7/2023',
  'Năm 2022',
  'trước tháng 13/2024',
  'trước ngày 15/6',
  'Hoàn thành trước ngày 15/6/2024.',
  'hoàn thành báo cáo trước ngày 15/6/2024',
])('%s is left to the grammar', (text) => {
  expect(plainWording(text, { issued: ISSUED, readings: INCLUSIVE })).toBeNull()
})
