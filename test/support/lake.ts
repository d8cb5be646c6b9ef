import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'

/** A row as any reader sees it: days as `YYYY-MM-DD`, with the day and the province of its folder. */
export type LakeRow = Readonly<Record<string, unknown>>

/** The data files of a table, relative to the lake, in the order of their paths. */
export function lakeFiles(lake: string, table = ''): readonly string[] {
  return readdirSync(join(lake, table), { recursive: true, encoding: 'utf8' })
    .map((path) => join(table, path).split('\\').join('/'))
    .filter((path) => /\.(?:parquet|ndjson)$/.test(path) && !path.includes('/.'))
    .sort()
}

/** All rows of a table, read by a Parquet reader or line by line. */
export async function rowsOf(lake: string, table: string): Promise<readonly LakeRow[]> {
  const files = lakeFiles(lake, table)
  const rows = await Promise.all(
    files.map(async (path) => {
      const folder = Object.fromEntries(
        [...path.matchAll(/(as_of|province)=([^/]*)/g)].map(([, key, value]) => [key, value]),
      )
      return (await rowsIn(join(lake, path))).map((row) => ({ ...folder, ...row }))
    }),
  )
  return rows.flat()
}

async function rowsIn(path: string): Promise<readonly LakeRow[]> {
  const bytes = readFileSync(path)
  if (path.endsWith('.ndjson'))
    return bytes
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const rows = await parquetReadObjects({ file })
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : (value ?? null)
}
