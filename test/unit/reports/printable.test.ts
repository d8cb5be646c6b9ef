import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless, printable } from '../../../src/reports/draw/printable.ts'

// Most texts are recognised as harmless at a glance; what comes out must be what the long way gives.

const PIECES = [
  'a',
  'ệ',
  'e\u0323\u0302',
  ':',
  '::',
  '#',
  '##[',
  '\u001b[31m',
  '\n',
  '\u202e',
  '“',
  '…',
  '\u00a0',
  '\ufeff',
]

describe('printable', () => {
  it('is the same at a glance and the long way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 }))),
        (parts) => {
          const text = parts.join('')
          expect(printable(text)).toBe(harmless(text.normalize('NFC')).replaceAll('::', ': :'))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('leaves ordinary Vietnamese alone', () => {
    const words = 'Sở Nội vụ: “Hoàn thành trước tháng 6/2024” – 129/KH-UBND…'
    expect(printable(words)).toBe(words)
  })
})
