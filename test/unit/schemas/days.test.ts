import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/domain/time/day.ts'
import { partsOf, schemas } from '../../support/schema-files.ts'

// Editors take any day up to 31 for a date: what marks 30 February there is a pattern beside the format.

const KINDS = ['plan', 'agencies', 'records', 'calendar', 'office']

const days = KINDS.flatMap((kind) =>
  [...partsOf(schemas.get(kind) ?? {})]
    .filter(({ schema }) => schema.format === 'date')
    .map(({ pointer, schema }) => ({ place: `${kind}${pointer}`, schema })),
)

const patterns = [...new Set(days.map(({ schema }) => String(schema.pattern)))]

describe('a day in a schema of a file', () => {
  it('is written in twenty-one places, in one form', () => {
    expect(days.length).toBe(21)
    expect(patterns).toHaveLength(1)
  })

  it.each(days)('says in both languages what is wrong with it: $place', ({ schema }) => {
    expect(schema.patternErrorMessage).toMatch(/^[^·]+ · [^·]+$/)
  })

  it('is every day of the calendar, and no other', () => {
    const form = new RegExp(patterns[0] ?? '', 'u')
    // 1900 and 2100 are no leap years, 2000 is one.
    for (const year of [1900, 1996, 2000, 2023, 2024, 2100])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`
          expect(form.test(text), text).toBe(parseDay(text) !== null)
        }
    for (const text of ['2024-2-03', '24-02-03', '2024-02-031', '2024-02-03T00:00'])
      expect(text).not.toMatch(form)
  })

  it('may be left open where a plan is known by its month', () => {
    const issued = schemas.get('plan')?.properties?.issued
    const form = new RegExp(typeof issued === 'object' ? String(issued.pattern) : '', 'u')
    for (const text of ['2023-01', '2023-12', '2024-02-29']) expect(text).toMatch(form)
    for (const text of ['2023-00', '2023-13', '2023-02-29', '2023', '2023-1']) expect(text).not.toMatch(form)
  })
})

function two(number: number): string {
  return String(number).padStart(2, '0')
}
