import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAY_DIFFER, parsersMayDiffer } from '../../src/load/parsers-may-differ.ts'

const fragment = fc.oneof(
  fc.constantFrom(
    ...[' ', '  ', '- ', '\n', '\n', '\r\n', 'key:', 'lead: ', 'null', 'null:', '~', ':', '::', ', ', ','],
  ),
  fc.constantFrom(
    ...[
      '[',
      ']',
      '{',
      '}',
      '[so-a, so-b]',
      '[null, so-a]',
      '"',
      "'",
      '"1.1"',
      '"a',
      '#',
      ' #',
      '*',
      '&',
      '!',
    ],
  ),
  fc.constantFrom(
    ...[
      '.',
      '-',
      '--',
      '0b11',
      '0x1',
      '1_000',
      '1e400',
      '-0',
      '+.5',
      '-.5',
      '2023',
      '15/12',
      '129/KH-UBND',
      '0420/BC-VP',
      '2024-05-26.4.5.so-noi-vu.2023-Q2.delivered',
      '1.5',
    ],
  ),
  fc.constantFrom(
    ...[
      'Sở Nội vụ',
      '{ id: a-b, title: Sở Nội vụ 1.1, confidence: stated }',
      '{ null: a }',
      '{ a: null }',
      'trước',
      'II.1',
      'a-',
      '(b)',
      '\t',
      '%',
      '?',
      '|',
      '>',
      '\ufeff',
      '\u2028',
      '\u00d7',
      'l:',
    ],
  ),
  fc.constantFrom('x'.repeat(999), 'word '.repeat(250), `${'so-abc, '.repeat(140)}`),
)

it('looks closely at every line in which something doubtful stands', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 14 }), (fragments) => {
      const text = fragments.join('')
      expect(parsersMayDiffer(text)).toBe(MAY_DIFFER.some((doubtful) => doubtful.test(text)))
    }),
    { numRuns: 20_000 },
  )
})
