import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS } from '../../src/domain/deadline/model/reading.ts'
import { notationOf } from '../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { parseDay } from '../../src/domain/time/day.ts'
import { PHRASE_TABLES, sweptRows } from '../support/phrase-tables.ts'

/** What a scanner takes a digit for. */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  1: ['l', 'I', '/'],
  0: ['O', 'o'],
  5: ['S'],
  8: ['B'],
  6: ['ó'],
}

/** A phrase as a scanner may give it: one digit misread, or all alike; a space lost beside a number, or one put into it. */
function misread(phrase: string): readonly string[] {
  const each = [...phrase].flatMap((letter, at) => {
    const [head, tail] = [phrase.slice(0, at), phrase.slice(at + 1)]
    const swapped = (LOOK_ALIKES[letter] ?? []).map((other) => head + other + tail)
    const parted = /\d/.test(letter) && /^\d/.test(tail) ? [`${head}${letter} ${tail}`] : []
    const joined = letter === ' ' && (/\d$/.test(head) || /^\d/.test(tail)) ? [head + tail] : []
    return [...swapped, ...parted, ...joined]
  })
  const all = Object.entries(LOOK_ALIKES).flatMap(([digit, others]) =>
    phrase.includes(digit) ? others.map((other) => phrase.replaceAll(digit, other)) : [],
  )
  // A digit that stands there once is misread in the one way only.
  return [...new Set([...each, ...all])]
}

function readingOf(phrase: string, issued: string): string {
  const reading = readDeadline(phrase, { issued: parseDay(issued), readings: DEFAULT_READINGS })
  return reading.kind === 'read' ? notationOf(reading.schedule) : 'refused'
}

describe('a number misread by a scanner', () => {
  it.each(PHRASE_TABLES)('gives no other reading to any phrase of %s', (table) => {
    const others = sweptRows(table).flatMap(([phrase, issued]) => {
      const right = readingOf(phrase, issued)
      if (right === 'refused') return []
      return misread(phrase)
        .map((words) => ({ phrase, right, words, found: readingOf(words, issued) }))
        .filter(({ found }) => found !== 'refused' && found !== right)
    })
    expect(others).toEqual([])
  })

  it('is tried in every way', () => {
    expect(misread('ngày 15/6')).toEqual([
      ...['ngày15/6', 'ngày l5/6', 'ngày I5/6', 'ngày /5/6', 'ngày 1 5/6', 'ngày 1S/6', 'ngày 15/ó'],
    ])
    expect(misread('1/1')).toEqual(['l/1', 'I/1', '//1', '1/l', '1/I', '1//', 'l/l', 'I/I', '///'])
  })
})
