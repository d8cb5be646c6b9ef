import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../src/domain/deadline/model/reading.ts'
import { notationOf, parseNotation } from '../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { parseDay } from '../../src/domain/time/day.ts'
import { PHRASE_TABLES, phraseRows, unseenRows } from '../support/phrase-tables.ts'

/** What the reader finds in a phrase, as a row of the tables has it. */
function readingOf(phrase: string, issued: string) {
  const context = { issued: parseDay(issued), readings: DEFAULT_READINGS }
  const reading = readDeadline(phrase, context)
  return { reading, found: reading.kind === 'read' ? notationOf(reading.schedule) : 'refused' }
}

/** A new rule moves rows from refused to right; a wrong reading is never counted in. */
const UNSEEN = { 'readable, refused': 16, 'readable, right': 191, 'unreadable, right': 59 }
const STATUTES = { 'readable, refused': 10, 'readable, right': 256, 'unreadable, right': 29 }
const PRESS = { 'readable, refused': 20, 'readable, right': 219, 'unreadable, right': 30 }
const PLANS = { 'readable, refused': 26, 'readable, right': 281, 'unreadable, right': 52 }
const DUTIES = { 'readable, refused': 4, 'readable, right': 93, 'unreadable, right': 17 }
const TASKS = { 'readable, refused': 27, 'readable, right': 298, 'unreadable, right': 35 }
const CELLS = { 'readable, refused': 27, 'readable, right': 236, 'unreadable, right': 27 }

describe.each(PHRASE_TABLES.filter((name) => name !== 'examined.tsv'))('%s', (name) => {
  it.each(phraseRows(name))('%s (%s) → %s', (phrase, issued, expected) => {
    const { reading, found } = readingOf(phrase, issued)
    expect({
      found,
      why: reading.kind === 'refused' && found !== expected ? [reading.words, reading.because.vi] : null,
    }).toEqual({ found: expected, why: null })
    if (reading.kind === 'refused') expect(parseNotation(reading.example)).not.toBeNull()
  })
})

describe('of the wordings that nobody had tried', () => {
  it.each([
    ['unseen.tsv', UNSEEN],
    ['unseen-statutes.tsv', STATUTES],
    ['unseen-press.tsv', PRESS],
    ['unseen-plans.tsv', PLANS],
    ['unseen-duties.tsv', DUTIES],
    ['unseen-tasks.tsv', TASKS],
    ['unseen-cells.tsv', CELLS],
  ] as const)('%s: so many are read right and refused, and none is read wrongly', (table, counts) => {
    const judged = unseenRows(table).map(({ phrase, issued, expected, readable }) => {
      const { found } = readingOf(phrase, issued)
      const verdict = found === expected ? 'right' : found === 'refused' ? 'refused' : 'wrong'
      return `${readable ? 'readable' : 'unreadable'}, ${verdict}`
    })
    expect(
      Object.fromEntries(
        [...new Set(judged)].sort().map((kind) => [kind, judged.filter((one) => one === kind).length]),
      ),
    ).toEqual(counts)
  })
})

describe('examined.tsv', () => {
  it('is read as settled, or refused', () => {
    const table = phraseRows('examined.tsv')
    expect(table.length).toBeGreaterThan(2700)
    expect(table.map(([phrase, issued]) => [phrase, issued, readingOf(phrase, issued).found])).toEqual(table)
  })
})
