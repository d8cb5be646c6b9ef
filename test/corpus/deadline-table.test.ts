import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../src/domain/deadline/model/reading.ts'
import { notationOf, parseNotation } from '../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { parseDay } from '../../src/domain/time/day.ts'
import { PHRASE_TABLES, phraseRows } from '../support/phrase-tables.ts'

/** What the reader finds in a phrase, as a row of the tables has it. */
function readingOf(phrase: string, issued: string) {
  const context = { issued: parseDay(issued), readings: DEFAULT_READINGS }
  const reading = readDeadline(phrase, context)
  return { reading, found: reading.kind === 'read' ? notationOf(reading.schedule) : 'refused' }
}

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

describe('examined.tsv', () => {
  it('is read as settled, or refused', () => {
    const table = phraseRows('examined.tsv')
    expect(table.length).toBeGreaterThan(2700)
    expect(table.map(([phrase, issued]) => [phrase, issued, readingOf(phrase, issued).found])).toEqual(table)
  })
})
