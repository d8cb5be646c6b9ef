import fc from 'fast-check'
import { type Encoding, parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/domain/time/day.ts'
import { always, maybe } from '../../../src/reports/lake/column.ts'
import { parquet } from '../../../src/reports/lake/parquet.ts'

interface Row {
  readonly text: string
  readonly perhaps: string | null
  readonly day: string | null
  readonly whole: number
  readonly real: number | null
  readonly flag: boolean
  readonly list: readonly string[]
}

const COLUMNS = [
  always('text', 'text', ({ text }: Row) => text),
  maybe('perhaps', 'text', ({ perhaps }: Row) => perhaps),
  maybe('day', 'day', ({ day }: Row) => day as Day | null),
  always('whole', 'integer', ({ whole }: Row) => whole),
  maybe('real', 'number', ({ real }: Row) => real),
  always('flag', 'boolean', ({ flag }: Row) => flag),
  always('list', 'texts', ({ list }: Row) => list),
]

const PLAIN: Row = { text: '', perhaps: null, day: null, whole: 0, real: null, flag: false, list: [] }

/** A file of rows, in row groups of a size. */
function fileOf(rows: readonly Row[], size = 65_536): ArrayBuffer {
  const encoder = parquet.encode(COLUMNS, { schema: 'lake/v1', program: 'plan-check 0' })
  const parts: Uint8Array[] = []
  for (const row of rows) {
    encoder.add(row)
    if (encoder.waiting() === size) parts.push(encoder.group())
  }
  parts.push(encoder.end())
  return new Uint8Array(Buffer.concat(parts)).buffer
}

async function rowsIn(file: ArrayBuffer): Promise<readonly Row[]> {
  const rows = await parquetReadObjects({ file })
  return rows.map(({ day, ...row }) => ({
    ...row,
    day: day instanceof Date ? day.toISOString().slice(0, 10) : null,
  })) as never
}

/** How the column of texts is written in each row group. */
function encodingsOf(file: ArrayBuffer): readonly (Encoding | undefined)[] {
  return parquetMetadata(file).row_groups.map(({ columns }) => columns[0]?.meta_data?.encodings.at(-1))
}

const TEXT = fc.oneof(
  fc.constantFrom('', 'Sở Nội vụ', 'so-tttt', '😀', '\uFFFD'),
  fc.string({ unit: 'grapheme' }),
)
const DAY = fc
  .date({ min: new Date('1583-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const ROW: fc.Arbitrary<Row> = fc.record({
  text: TEXT,
  perhaps: fc.option(TEXT),
  day: fc.option(DAY),
  whole: fc.oneof(fc.constantFrom(0, 1), fc.integer()),
  real: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((real) => real + 0)),
  flag: fc.boolean(),
  list: fc.array(TEXT, { maxLength: 12 }),
})
/** Rows that come again some times over, as those of many debtors do. */
const ROWS = fc
  .array(fc.tuple(ROW, fc.integer({ min: 1, max: 20 })), { maxLength: 30 })
  .map((runs) => runs.flatMap(([row, times]) => Array.from({ length: times }, () => row)))

describe('the columns of a Parquet file', () => {
  it('hold what was put into them, whatever it is and however it is grouped', async () => {
    await fc.assert(
      fc.asyncProperty(ROWS, fc.integer({ min: 1, max: 100 }), async (rows, size) => {
        const file = fileOf(rows, size)
        expect(await rowsIn(file)).toEqual(rows)
        expect(Buffer.from(fileOf(rows, size)).equals(Buffer.from(file))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('have a dictionary where texts come again, and none where they are all different', async () => {
    const different = Array.from({ length: 3000 }, (_, at) => ({ ...PLAIN, text: `nhiệm vụ ${at}` }))
    const again = different.map((row, at) => ({ ...row, text: `nhiệm vụ ${at % 7}` }))
    expect(encodingsOf(fileOf([...different, ...again], 3000))).toEqual([
      'DELTA_BYTE_ARRAY',
      'RLE_DICTIONARY',
    ])
    const late = [...different, ...different]
    expect(await rowsIn(fileOf(late))).toEqual(late)
  })

  it('have no dictionary of more than 65,536 texts', async () => {
    const rows = Array.from({ length: 65_537 * 3 }, (_, at) => ({
      ...PLAIN,
      text: `văn bản số ${at % 65_537}`,
    }))
    // One comes again early, so that every text is looked for among those before.
    const early = [...rows.slice(0, 2), ...rows.slice(0, 2)]
    const file = fileOf([...early, ...rows], 300_000)
    expect(encodingsOf(file)).toEqual(['DELTA_BYTE_ARRAY'])
    const fewer = fileOf([...early, ...rows.filter((_, at) => at % 65_537 < 65_536)], 300_000)
    expect(encodingsOf(fewer)).toEqual(['RLE_DICTIONARY'])
    const [last] = await parquetReadObjects({ file: fewer, columns: ['text'], rowStart: 4 + 65_536 * 3 - 1 })
    expect(last?.text).toBe('văn bản số 65535')
  })

  it('tell the least and the greatest text in the order of their bytes', () => {
    // U+10000 is D800 DC00 in UTF-16, before U+FFFD, and F0 90 80 80 in UTF-8, behind its EF BF BD.
    const file = fileOf(['\u{10000}', '\uFFFD', 'z'].map((text) => ({ ...PLAIN, text })))
    const bounds = parquetMetadata(file).row_groups[0]?.columns[0]?.meta_data?.statistics
    expect([bounds?.min_value, bounds?.max_value]).toEqual(['z', '\u{10000}'])
  })

  it('are not written with a cell missing that every row has', () => {
    expect(() => fileOf([{ ...PLAIN, text: undefined as never }])).toThrow(TypeError)
  })
})
