import { expect, it } from 'vitest'
import { memoize } from '../../../src/domain/memoize.ts'
import { isLetter } from '../../../src/domain/names/letters.ts'

it('asks each question once, and never mixes two answers up', () => {
  const asked: number[] = []
  const double = memoize(
    (number: number) => String(number),
    (number) => {
      asked.push(number)
      return number * 2
    },
  )
  expect([double(2), double(3), double(2)]).toEqual([4, 6, 4])
  expect(asked).toEqual([2, 3])
})

it('stays right when more was asked than is remembered', () => {
  const square = memoize(
    (number: number) => String(number),
    (number) => number ** 2,
  )
  const numbers = Array.from({ length: 50_001 }, (_, number) => number)
  expect(numbers.map(square)).toEqual(numbers.map((number) => number ** 2))
})

it('knows letters as Unicode does', () => {
  const basic = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code))
  expect(basic.filter(isLetter)).toEqual(basic.filter((character) => /\p{L}/u.test(character)))
})
