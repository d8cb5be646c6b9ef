import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_READINGS, type Readings } from '../../src/domain/deadline/model/reading.ts'
import { type Part, type Recurring, recurring } from '../../src/domain/deadline/model/schedule.ts'
import { notationOf, parseNotation } from '../../src/domain/deadline/notation.ts'
import { readDeadline } from '../../src/domain/deadline/read.ts'
import { addDays, type Day, parseDay } from '../../src/domain/time/day.ts'
import { many } from '../support/program.ts'

const PHRASES = ['phrases.tsv', 'more-phrases.tsv'].flatMap((name) =>
  readFileSync(new URL(`../../fixtures/deadlines/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? ''),
)
/** Words that take their year or their day from the document, whatever year stands beside them. */
const OF_ISSUE = /nay|ký|còn lại|(?:tháng|quý) \S+ này|from now/i
const ISSUED = '2023-07-03' as Day

function found(phrase: string, issued: Day = ISSUED, readings: Readings = DEFAULT_READINGS): string {
  const reading = readDeadline(phrase, { issued, readings })
  return reading.kind === 'read' ? notationOf(reading.schedule) : 'refused'
}

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1991-01-01' as Day, count))
const pieces = fc.constantFrom(
  ...PHRASES.flatMap((phrase) => phrase.split(' ')),
  'trước',
  'năm',
  '2024',
  '/',
  '-',
  '6',
  ',',
  'và',
)

describe('any string', () => {
  it('gives a reading or a refusal with words', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 600 }),
      fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readDeadline(text, { issued: ISSUED, readings: DEFAULT_READINGS })
        expect(reading.text).toBe(text)
        if (reading.kind === 'refused') {
          expect(reading.because.vi).not.toBe('')
          expect(parseNotation(reading.example)).not.toBeNull()
        } else {
          expect(parseNotation(notationOf(reading.schedule))).toEqual(reading.schedule)
          expect(reading.steps.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: many(750) },
    )
  })

  it.each([
    'năm '.repeat(125),
    '('.repeat(500),
    '1/'.repeat(250),
    'tháng 1, '.repeat(50),
    'a'.repeat(1_000_000),
  ])('ends soon on repeated words', (text) => {
    expect(readDeadline(text, { issued: ISSUED, readings: DEFAULT_READINGS }).text).toBe(text)
  })
})

describe('two spellings of a phrase', () => {
  const usual = PHRASES.map((phrase) => [phrase, found(phrase)])

  it.each([
    ['decomposed', (phrase: string) => phrase.normalize('NFD')],
    ['in capitals', (phrase: string) => phrase.toUpperCase()],
    ['in small letters', (phrase: string) => phrase.toLowerCase()],
    ['with doubled spaces', (phrase: string) => ` ${phrase.replaceAll(' ', '  ')} `],
    ['with no-break spaces', (phrase: string) => phrase.replaceAll(' ', '\u00a0')],
    ['with en dashes', (phrase: string) => phrase.replaceAll('-', '–')],
    ['with hyphens', (phrase: string) => phrase.replaceAll('–', '-')],
    ['with a full stop', (phrase: string) => `${phrase.replace(/\.$/, '')}.`],
  ])('read alike: %s', (_, respelled) => {
    const read = PHRASES.map((phrase) => [phrase, found(respelled(phrase))])
    expect(read).toEqual(usual)
  })
})

describe('dates', () => {
  it('do not move with the issue of the document where the phrase names its year', () => {
    const dated = PHRASES.filter((phrase) => /\b20\d\d\b/.test(phrase) && !OF_ISSUE.test(phrase))
    fc.assert(
      fc.property(fc.constantFrom(...dated), days, (phrase, issued) => {
        const [usual, moved] = [found(phrase), found(phrase, issued)]
        // A document cannot ask for what was over before it: such a time may be refused, but never becomes another.
        const mayBeOver = (reading: string, by: Day) =>
          (reading.match(/\d{4}-\d\d-\d\d/g) ?? []).some((day) => day < by)
        if (moved === 'refused' && mayBeOver(usual, issued)) return
        if (usual === 'refused' && mayBeOver(moved, ISSUED)) return
        expect(moved).toBe(usual)
      }),
      { numRuns: many(250) },
    )
  })

  it('are never later by the strict reading', () => {
    const broad: Readings = { beforeMonth: 'inclusive', beforeDay: 'inclusive' }
    const strict: Readings = { beforeMonth: 'strict', beforeDay: 'strict' }
    let compared = 0
    for (const phrase of PHRASES) {
      const [one, other] = [
        parseNotation(found(phrase, ISSUED, strict)),
        parseNotation(found(phrase, ISSUED, broad)),
      ]
      for (const [at, part] of (one ?? []).entries()) {
        const later = other?.[at]
        if (part.kind === 'once' && later?.kind === 'once') {
          compared += 1
          expect(part.through <= later.through).toBe(true)
        }
        if (part.kind === 'recurring' && later?.kind === 'recurring' && part.at && later.at) {
          compared += 1
          expect(part.at.month * 100 + part.at.day).toBeLessThanOrEqual(later.at.month * 100 + later.at.day)
        }
      }
    }
    // Of some 550 phrases about 160 are refused, and about 100 have no day.
    expect(compared).toBeGreaterThan(280)
  })
})

describe('the notation', () => {
  const months = { week: 1, month: 1, quarter: 3, 'half-year': 6, year: 12 }
  const place = (every: Recurring['every']) =>
    fc.option(
      fc.record({
        month: fc.integer({ min: 1, max: months[every] }),
        day: fc.integer({ min: 1, max: every === 'week' ? 7 : 28 }),
        in: fc.constantFrom('period' as const, 'next' as const),
      }),
    )
  const bounds = fc
    .tuple(fc.option(days), fc.option(days))
    .map(([from, through]) =>
      from !== null && through !== null && from > through
        ? { from: through, through: from }
        : { from, through },
    )
  const repeated: fc.Arbitrary<Part> = fc
    .constantFrom<Recurring['every'][]>('week', 'month', 'quarter', 'half-year', 'year')
    .chain((every) =>
      fc
        .record({
          count: fc.integer({ min: 1, max: 99 }),
          at: place(every),
          times: fc.integer({ min: 1, max: 99 }),
          bounds,
        })
        .map(({ bounds, ...terms }) => recurring(every, { ...terms, ...bounds })),
    )
  const term = fc.record({
    relation: fc.constantFrom('after' as const, 'before' as const),
    count: fc.integer({ min: 1, max: 999 }),
    unit: fc.constantFrom('day' as const, 'working-day' as const, 'month' as const),
  })
  const part = fc.oneof(
    repeated,
    fc.tuple(days, fc.option(fc.nat(3000))).map(
      ([through, length]): Part => ({
        kind: 'once',
        from: length === null ? null : addDays(through, -length),
        through,
      }),
    ),
    days.map((from): Part => ({ kind: 'open', from })),
    fc.option(term).map((term): Part => ({ kind: 'triggered', term })),
    term.map((term): Part => ({ kind: 'open-after', term: { ...term, relation: 'after' } })),
    fc.constantFrom<Part[]>({ kind: 'continuous' }, { kind: 'undated' }, { kind: 'open-until' }),
  )

  it('gives back the schedule it was written from', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (schedule) => {
        expect(parseNotation(notationOf(schedule))).toEqual(schedule)
      }),
    )
  })

  it('knows real days only', () => {
    expect(parseDay('2024-02-30')).toBeNull()
    expect(parseNotation('once 2024-02-30')).toBeNull()
  })
})
