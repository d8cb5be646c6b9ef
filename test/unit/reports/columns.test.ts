import { describe, expect, it } from 'vitest'
import { findingsText } from '../../../src/reports/findings/text.ts'
import { validate } from '../../../src/workspace/validate.ts'

// Columns count Unicode code points, from 1; the caret under the frame counts the cells of a terminal.

/** The place of the unknown key `x` in one line of a calendar, and the column of its caret in the frame. */
async function placeOf(line: string, ending = '\n', before = '') {
  const text = `${before}${['schema: calendar/v1', 'year: 2024', 'sources: {}', line, ''].join(ending)}`
  const findings = (await validate([{ path: 'a.yaml', text }])).filter(({ code }) => code === 'unknown-key')
  const [finding] = findings
  const frame = findingsText(findings, 1, { language: 'en', color: 'plain' }).split('\n')
  const caret = frame.find((row) => /^\s+\|\s+\^$/.test(row)) ?? ''
  return { line: finding?.range?.start.line, column: finding?.range?.start.column, caret: caret.indexOf('^') }
}

// `  4 | ` is six characters before the line's own, so a caret under column c stands at 5 + c, if all are one cell wide.
describe('the place of a key after', () => {
  // days-off: [{ name: Te, x: 1 }] — `days-off: [{ ` is 13, `name: ` 6, `Te` 2, `, ` 2: x is the 24th.
  const item = (name: string) => `days-off: [{ name: ${name}, x: 1 }]`

  it('plain letters', async () => {
    expect(await placeOf(item('Te'))).toEqual({ line: 4, column: 24, caret: 29 })
  })

  it('Vietnamese letters composed, each one code point and one cell', async () => {
    expect(await placeOf(item('Tế'.normalize('NFC')))).toEqual({ line: 4, column: 24, caret: 29 })
  })

  it('the same decomposed: ế is e and two marks, which take no cell', async () => {
    expect(await placeOf(item('Tế'.normalize('NFD')))).toEqual({ line: 4, column: 26, caret: 29 })
  })

  it('an emoji beyond the basic plane: one code point, two cells', async () => {
    expect(await placeOf(item('📢e'))).toEqual({ line: 4, column: 24, caret: 30 })
  })

  it('wide letters: one code point, two cells each', async () => {
    expect(await placeOf(item('北京'))).toEqual({ line: 4, column: 24, caret: 31 })
  })

  it('a tab, which is one code point, and printed as one space', async () => {
    expect(await placeOf(item('T\te'))).toEqual({ line: 4, column: 25, caret: 30 })
  })

  it('a no-break space, which is one of each', async () => {
    expect(await placeOf(item('T\u00a0e'))).toEqual({ line: 4, column: 25, caret: 30 })
  })

  it('lines ended by CRLF or CR', async () => {
    for (const ending of ['\r\n', '\r'])
      expect(await placeOf(item('Tế'), ending)).toEqual({ line: 4, column: 24, caret: 29 })
  })

  it('a byte order mark, which is no letter of the first line', async () => {
    expect(await placeOf(item('Tế'), '\n', '\ufeff')).toEqual({ line: 4, column: 24, caret: 29 })
    const [finding] = await validate([{ path: 'a.yaml', text: '\ufeffschema: calendar/v9\n' }])
    expect(finding?.range?.start).toEqual({ line: 1, column: 9 })
  })
})
