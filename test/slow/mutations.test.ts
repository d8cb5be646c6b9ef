import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesIn } from '../support/workspace.ts'
import { expectSound, RUNS } from './inside.ts'

// Real files with mistakes in them, as hands, merges and editors make them. PLAN_CHECK_RUNS=5000 makes thousands.

const files = filesIn('plans')

/** A change to a text; its numbers are taken modulo what there is. */
type Mutation = (text: string) => string

const at = fc.nat()
const few = fc.integer({ min: 1, max: 12 })

const LETTERS = fc.constantFrom(
  ...[
    ':',
    '-',
    '#',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a ',
    '*a',
    '!',
    '!!int ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '~',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\n\n',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\ufffe',
  ],
  ...[
    '😀',
    'ệ',
    'e\u0323\u0302',
    '\ud83d',
    '---\n',
    '...\n',
    '\n---\n',
    '<<: *a',
    '- - - ',
    '? ',
    '%YAML 1.1\n',
  ],
  ...[
    '# plan-check-ignore ',
    '# plan-check-ignore unknown-agency: a\n',
    ' # plan-check-ignore not-owed, x: a',
  ],
)

const VALUES = fc.constantFrom(
  ...[
    '',
    'null',
    '~',
    'true',
    'no',
    '0',
    '-1',
    '1e999',
    '.nan',
    '0x1F',
    '12:30',
    '5',
    '"5"',
    "''",
    '[]',
    '{}',
    '[a, b]',
  ],
  ...[
    '{ a: b }',
    '[[[]]]',
    '{ a: [ { b: c } ] }',
    '2024-02-30',
    '2024-06',
    '99999-01-01',
    '0000-00-00',
    '|\n  a',
    '>-',
  ],
  ...[
    '*a',
    '&a b',
    '!!binary aGk=',
    '!x y',
    '"\\u0000"',
    '"\\q"',
    '"a',
    "'a",
    '[a',
    '{ a',
    'a: b',
    '- a',
    '@a',
    '😀',
  ],
  ...[
    'plan/v1',
    'agencies/v1',
    'records/v1',
    'x'.repeat(3000),
    '__proto__',
    'constructor',
    'every year @02-30',
  ],
)

function lineAt(text: string, index: number, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n')
  const chosen = index % lines.length
  return lines.flatMap((line, number) => (number === chosen ? change(line) : [line])).join('\n')
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, few).map(
    ([from, length]): Mutation =>
      (text) => {
        const start = from % (text.length + 1)
        return text.slice(0, start) + text.slice(start + length)
      },
  ),
  fc.tuple(at, few).map(
    ([from, length]): Mutation =>
      (text) => {
        const start = from % (text.length + 1)
        return text.slice(0, start + length) + text.slice(start)
      },
  ),
  fc.tuple(at, at, fc.integer({ min: 1, max: 200 })).map(
    ([from, into, length]): Mutation =>
      (text) => {
        const [start, target] = [from % (text.length + 1), into % (text.length + 1)]
        return text.slice(0, target) + text.slice(start, start + length) + text.slice(target)
      },
  ),
  fc.tuple(at, LETTERS).map(
    ([into, letters]): Mutation =>
      (text) => {
        const target = into % (text.length + 1)
        return text.slice(0, target) + letters + text.slice(target)
      },
  ),
  at.map(
    (index): Mutation =>
      (text) =>
        lineAt(text, index, () => []),
  ),
  at.map(
    (index): Mutation =>
      (text) =>
        lineAt(text, index, (line) => [line, line]),
  ),
  fc.tuple(at, fc.integer({ min: -4, max: 4 })).map(
    ([index, by]): Mutation =>
      (text) =>
        lineAt(text, index, (line) => [by < 0 ? line.slice(-by) : ' '.repeat(by) + line]),
  ),
  at.map(
    (index): Mutation =>
      (text) =>
        lineAt(text, index, (line) => [line.replace(/[\w-]+:/, '')]),
  ),
  fc.tuple(at, fc.string({ unit: 'grapheme', maxLength: 8 })).map(
    ([index, key]): Mutation =>
      (text) =>
        lineAt(text, index, (line) => [line.replace(/[\w-]+:/, () => `${key}:`)]),
  ),
  fc.tuple(at, VALUES).map(
    ([index, value]): Mutation =>
      (text) =>
        lineAt(text, index, (line) => [line.replace(/: .*$/, () => `: ${value}`)]),
  ),
  fc.tuple(at, VALUES).map(
    ([index, value]): Mutation =>
      (text) =>
        lineAt(text, index, (line) => [line.replace(/(?<=[[,{:] ?)[^[\]{},:]+(?=[\]},])/, () => value)]),
  ),
  at.map(
    (from): Mutation =>
      (text) =>
        text.slice(0, from % (text.length + 1)),
  ),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => `\ufeff${text}`,
    (text) => text.normalize('NFD'),
    (text) => text.replaceAll('  ', '\t'),
    (text) => text.replace(/\n+$/, ''),
  ),
)

describe('a file of a real plan with mistakes in it', () => {
  it(`is told soundly, in ${RUNS} runs`, async () => {
    let faulty = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async ({ path, text }, mutations) => {
          const { findings } = await expectSound(
            mutations.reduce((before, change) => change(before), text),
            path,
          )
          if (findings.length > 0) faulty += 1
        },
      ),
      { numRuns: RUNS },
    )
    // Else nothing was tried.
    expect(faulty).toBeGreaterThan(RUNS / 4)
  })
})
