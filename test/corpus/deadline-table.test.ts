import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../src/domain/deadline/model/reading.ts'
import { notationOf, parseNotation } from '../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { parseDay } from '../../src/domain/time/day.ts'

/** Rows of `phrase, issued, expected`, tab-separated, below a heading. Lines that begin with # are remarks. */
function rows(name: string): [phrase: string, issued: string, expected: string][] {
  const text = readFileSync(new URL(`../../fixtures/deadlines/${name}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string])
}

/** What the reader finds in a phrase, as a row of the tables has it. `\\n` in a table begins a line of the cell. */
function readingOf(phrase: string, issued: string) {
  const context = { issued: parseDay(issued), readings: DEFAULT_READINGS }
  const reading = readDeadline(phrase.replaceAll('\\n', '\n'), context)
  return { reading, found: reading.kind === 'read' ? notationOf(reading.schedule) : 'refused' }
}

describe.each(['phrases.tsv', 'more-phrases.tsv'])('%s', (name) => {
  it.each(rows(name))('%s (%s) → %s', (phrase, issued, expected) => {
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
    const table = rows('examined.tsv')
    expect(table.length).toBeGreaterThan(2700)
    expect(table.map(([phrase, issued]) => [phrase, issued, readingOf(phrase, issued).found])).toEqual(table)
  })
})
