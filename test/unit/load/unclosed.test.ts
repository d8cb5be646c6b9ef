import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../src/load/load.ts'

async function told(text: string) {
  const { findings: faults } = await loadFile({ path: 'a.yaml', text })
  return faults.map(({ range, message, help }) => {
    expect(help).not.toBeNull()
    return `${range?.start.line}:${range?.start.column} ${message.en}`
  })
}

const OPEN = {
  '[': 'The [ opened here is never closed by ].',
  '{': 'The { opened here is never closed by }.',
  '"': 'The " opened here is never closed by ".',
  "'": "The ' opened here is never closed by '.",
}

// The reader itself tells where it missed the end: on the next line, or at the end of the file.
describe('what is opened and not closed is told of where it opens', () => {
  it.each([
    ['schema: plan/v1\nid: [\nprovince: x\n', [`2:5 ${OPEN['[']}`]],
    ['tasks:\n  - lead: [a, b\n    deadline: x\n  - id: 2\n', [`2:11 ${OPEN['[']}`]],
    ['a: [1, {b: 2\n', [`1:4 ${OPEN['[']}`, `1:8 ${OPEN['{']}`]],
    ['a: {b: 1\nc: [2\nd: 3\n', [`1:4 ${OPEN['{']}`, `2:4 ${OPEN['[']}`]],
    ['{a: 1\n', [`1:1 ${OPEN['{']}`]],
    ['a: [x}\n', [`1:4 ${OPEN['[']}`]],
    ['a: 1\nb: "abc\nc: [2]\n', [`2:4 ${OPEN['"']}`]],
    ["a: 'it''\nb: 2\n", [`1:4 ${OPEN["'"]}`]],
    // The bracket would be closed if the quote were.
    ['a: ["x]\nb: 1\n', [`1:5 ${OPEN['"']}`]],
  ])('%j', async (text, expected) => expect(await told(text)).toEqual(expected))

  it('and what is wrong before it is told of too', async () =>
    expect(await told('a: 1\na: 2\nb: [\nc: 3\n')).toEqual([
      '2:1 This key is already above in the same block.',
      `3:4 ${OPEN['[']}`,
    ]))

  it('what is closed on a later line is no fault of syntax', async () =>
    expect(
      (await loadFile({ path: 'a.yaml', text: 'a: [\n  1,\n]\n' })).findings.map(({ code }) => code),
    ).toEqual(['unknown-schema']))
})
