import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../src/load/load.ts'

async function told(text: string) {
  const { findings: faults } = await loadFile({ path: 'a.yaml', text })
  return faults.map(({ range, message, help }) => {
    expect(help).not.toBeNull()
    return `${range?.start.line}:${range?.start.column} ${message.en}`
  })
}

const TASKS = `a: 1
tasks:
  - id: "1"
    title: A
    lead: [x]
    deadline: B
  - id: "2"
    title: C
    lead: [x]
    deadline: D
  - id: "3"
    title: E
`

/** The text with its eighth line, the title of the second task, or another one written otherwise. */
function withLine(line: string, number = 8): string {
  const lines = TASKS.split('\n')
  lines[number - 1] = line
  return lines.join('\n')
}

const UNLIKE = 'The indentation of this line does not match its block.'
const ODD_SPACE = 'This is not an ordinary space; text pasted from Word or a web page often has such spaces.'
const ODD_DASH = 'This dash is not the ordinary -; Word turns it into a longer one.'
const TAB = 'The line is indented with a tab; YAML accepts only spaces.'

// The parser itself tells up to seven faults of each: of the line, of its neighbours and of all that follow.
describe('one slip is told once, where it was made', () => {
  it.each([
    ['a tab', withLine('\ttitle: C'), [`8:1 ${TAB}`]],
    ['spaces and a tab', withLine('  \ttitle: C'), [`8:3 ${TAB}`]],
    [
      'hard spaces before the first key after an item',
      withLine('\u00a0\u00a0\u00a0\u00a0lead: [x]', 9),
      [`9:1 ${ODD_SPACE}`],
    ],
    ['ideographic spaces', withLine('\u3000\u3000title: C'), [`8:1 ${ODD_SPACE}`]],
    ['an en dash for an item', withLine('  – id: "2"', 7), [`7:3 ${ODD_DASH}`]],
    ['an em dash without a space', withLine('  —id: "2"', 7), [`7:3 ${ODD_DASH}`]],
    ['hard spaces', withLine('\u00a0\u00a0\u00a0\u00a0title: C'), [`8:1 ${ODD_SPACE}`]],
    ['a hard space after a colon', withLine('    title:\u00a0C'), [`8:11 ${ODD_SPACE}`]],
    ['a hard space after a dash', withLine('  -\u00a0id: "2"', 7), [`7:4 ${ODD_SPACE}`]],
    [
      'no space after a dash',
      withLine('  -id: "2"', 7),
      ['7:3 There is no space after the dash of this list item.'],
    ],
    ['no space after a colon', withLine('    title:C'), ['8:10 There is no space after the colon.']],
    ['a full-width colon', withLine('    title： C'), ['8:10 This is not an ordinary colon.']],
    ['a bare colon', withLine('    title: C: c'), ['8:12 The value contains a colon and is not in quotes.']],
    ['no dash', withLine('  id: "2"', 7), [`7:1 ${UNLIKE}`]],
    ['no dash, indented', withLine('    id: "2"', 7), ['7:5 This key is already above in the same block.']],
    ['an item too far left', withLine(' - id: "2"', 7), [`7:1 ${UNLIKE}`]],
    ['a key too far left', withLine('   title: C'), [`8:1 ${UNLIKE}`]],
    [
      'a key too far right',
      withLine('     lead: [x]', 9),
      ['8:12 The value here does not fit the indented lines below it.'],
    ],
    [
      'a conflict',
      withLine('<<<<<<< HEAD\n    title: C\n=======\n    title: c\n>>>>>>> x'),
      ['8:1 A git conflict marker was left in the file.'],
    ],
  ])('%s', async (_, text, expected) => expect(await told(text)).toEqual(expected))

  it('and each of several', async () => {
    expect(await told(withLine('    title:C').replace('    title: E', '\ttitle: E'))).toEqual([
      '8:10 There is no space after the colon.',
      `12:1 ${TAB}`,
    ])
    expect(await told(withLine('    title: C: c\n    note: D: d'))).toEqual([
      '8:12 The value contains a colon and is not in quotes.',
      '9:11 The value contains a colon and is not in quotes.',
    ])
  })

  it('a key within braces that follows a comma is taken for the rest of a value', async () => {
    const plan = 'schema: plan/v1\ntasks:\n  - { id: "1", title: Biên bản, quyết định, lead: [a] }\n'
    const { findings: faults } = await loadFile({ path: 'a.yaml', text: plan })
    expect(faults.find(({ code }) => code === 'unknown-key')?.help?.en).toBe(
      'If this follows a comma inside the previous value, put that whole value in quotes.',
    )
  })
})

it('every fault the parser can find is told in words of our own', async () => {
  const texts = [
    'a: @b',
    'a: `b`',
    'a: %b',
    '%A b',
    'a: &x &y b',
    'a: !!str !!int b',
    'a: *x',
    '&x *x',
    'a: "\\q"',
    'a: [\nb:\n - c]',
    `? ${'x'.repeat(1100)}: b`,
  ]
  for (const text of texts)
    for (const line of await told(text)) expect(line).not.toContain('Not readable as YAML')
})
