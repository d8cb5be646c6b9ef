import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examine } from '../../src/workspace/examine.ts'
import { validate } from '../../src/workspace/validate.ts'
import { many } from '../support/program.ts'
import { filesIn } from '../support/workspace.ts'

describe('whatever a file holds', () => {
  const files = filesIn('fixtures/ok')
  const plan = files.find(({ path }) => path.endsWith('mau-01.yaml'))?.text ?? ''
  const letters = fc.constantFrom(
    ...[
      '"',
      "'",
      ':',
      ': ',
      '-',
      '- ',
      ',',
      '[',
      ']',
      '{',
      '}',
      '#',
      ' #',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '?',
    ],
    ...[
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      ' ',
      '  ',
      '\u0000',
      '\u001b',
      '\ufeff',
      '\ud83d',
      '📢',
      'ệ',
      'e\u0323\u0302',
    ],
    ...['0', '~', 'null', '---\n', '...\n', '<<', 'x', '\n  - ', '2024-02-30'],
  )
  const change = fc.record({ at: fc.nat(), length: fc.nat(12), put: fc.option(letters) })

  it('it is told without an error of the program, and every place lies in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const text = changes.reduce(
          (before, { at, length, put }) =>
            before.slice(0, at % before.length) + (put ?? '') + before.slice((at % before.length) + length),
          plan,
        )
        const changed = files.map((file) => (file.path.endsWith('mau-01.yaml') ? { ...file, text } : file))
        const findings = await validate(changed)
        const lines = text.split(/\r\n|\r|\n/).map((line) => [...line].length)
        for (const { file, range, message, help } of findings) {
          expect(message.vi.length * message.en.length).toBeGreaterThan(0)
          expect(help === null || help.vi.length * help.en.length > 0).toBe(true)
          if (!file.endsWith('mau-01.yaml') || range === null) continue
          for (const { line, column } of [range.start, range.end]) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual(lines.length)
            expect(column).toBeGreaterThanOrEqual(1)
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? 0) + 2)
          }
          const width =
            range.end.line === range.start.line
              ? range.end.column - range.start.column
              : range.end.line - range.start.line
          expect(width).toBeGreaterThanOrEqual(0)
        }
        await examine({ files: changed, asOf: '2024-06-30' })
      }),
      { numRuns: many(50) },
    )
  })
})
