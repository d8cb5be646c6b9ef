import type { Page } from './page.ts'

/** A document of more rows than can be made: it is put together whole in memory. */
export class TooManyRows extends Error {
  readonly format: OfficeFormat
  readonly rows: number
  readonly most: number

  constructor(format: OfficeFormat, rows: number) {
    super(`${rows} rows are more than ${MOST_ROWS[format]} in a ${format} file`)
    this.format = format
    this.rows = rows
    this.most = MOST_ROWS[format]
  }
}

type OfficeFormat = 'docx' | 'xlsx'

/** How many rows of all tables together a document may have. */
export const MOST_ROWS: Readonly<Record<OfficeFormat, number>> = { docx: 3000, xlsx: 50_000 }

/** Throws TooManyRows where pages have more rows than a document of the format may have. */
export function mustFit(format: OfficeFormat, pages: readonly Page[]): void {
  const tables = pages.flatMap(({ sections }) => sections.map(({ table }) => table))
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  if (rows > MOST_ROWS[format]) throw new TooManyRows(format, rows)
}
