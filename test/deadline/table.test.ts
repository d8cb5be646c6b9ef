import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { notationOf, parseNotation } from '../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { USUAL_READINGS } from '../../src/domain/deadline/reading.ts'
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

describe.each(['phrases.tsv', 'more-phrases.tsv'])('%s', (name) => {
  it.each(rows(name))('%s (%s) → %s', (phrase, issued, expected) => {
    const reading = readDeadline(phrase, { issued: parseDay(issued), readings: USUAL_READINGS })
    const found = reading.kind === 'read' ? notationOf(reading.schedule) : 'refused'
    expect({
      found,
      why: reading.kind === 'refused' && found !== expected ? [reading.words, reading.because.vi] : null,
    }).toEqual({ found: expected, why: null })
    if (reading.kind === 'refused') expect(parseNotation(reading.example)).not.toBeNull()
  })
})
