import { parquetMetadata } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { always, maybe } from '../../../src/reports/lake/column.ts'
import { parquet } from '../../../src/reports/lake/parquet.ts'

interface Row {
  readonly id: string
  readonly due: string | null
}

describe('a Parquet file of the lake', () => {
  it('is written group by group, with the bounds of each group and the days as days', () => {
    const columns = [
      always('id', 'text', ({ id }: Row) => id),
      maybe('due', 'day', ({ due }: Row) => due as never),
      always('names', 'texts', () => ['Sở Nội vụ', 'Sở Tư pháp']),
    ]
    const encoder = parquet.encode(columns, { schema: 'lake/v1', program: 'plan-check 0' })
    const parts: Uint8Array[] = []
    for (const due of ['1900-01-01', '2024-02-29', null, '2999-12-31']) {
      encoder.add({ id: `kế hoạch ${due}`, due })
      if (encoder.waiting() === 2) parts.push(encoder.group())
      expect(encoder.waiting()).toBeLessThan(2)
    }
    parts.push(encoder.end())
    const bytes = Buffer.concat(parts)
    const about = parquetMetadata(new Uint8Array(bytes).buffer)
    expect(about).toMatchObject({ num_rows: 4n, created_by: 'plan-check 0' })
    expect(about.key_value_metadata).toEqual([{ key: 'schema', value: 'lake/v1' }])
    const bounds = about.row_groups.map(({ columns }) => columns[1]?.meta_data?.statistics)
    // Counted by hand: 1 January 1900 is 25,567 days before 1970, 31 December 2999 is 376,199 after it.
    expect(
      bounds.map((one) => [
        Number(one?.min_value) / 86_400_000,
        Number(one?.max_value) / 86_400_000,
        one?.null_count,
      ]),
    ).toEqual([
      [-25_567, 19_782, 0n],
      [376_199, 376_199, 1n],
    ])
  })
})
