import { expect, it } from 'vitest'
import { letterNumber } from '../../../src/documents/list-numbers.ts'
import { romanNumber } from '../../../src/domain/roman-number.ts'

it.each([
  [4, 'IV'],
  [9, 'IX'],
  [49, 'XLIX'],
  [50, 'L'],
  [94, 'XCIV'],
])('the list number %i is %s in Roman numerals', (number, roman) => {
  expect(romanNumber(number)).toBe(roman)
})

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [53, 'AAA'],
])('the list number %i is %s in letters', (number, letters) => {
  expect(letterNumber(number)).toBe(letters)
})
