import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COUNTRY_AS_OF, writeCountry } from '../../../bench/country.js'
import { duckdb } from '../../../bench/duckdb.js'
import type { StatusView } from '../../../src/domain/follow-up/view.ts'
import { isBuilt, root } from '../../support/built-program.ts'
import { folderWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'

// DuckDB, which knows nothing of plans, comes to the same numbers as `status`, by the SQL of docs/lake as it stands.

const query = isBuilt ? duckdb(join(tmpdir(), 'plan-check-programs')) : null

type Row = Readonly<Record<string, unknown>>

/** What DuckDB answers beside the folder `kho`, where the machine's clock is that of Việt Nam. */
function answer(sql: string, cwd: string): readonly Row[] {
  const [program = '', ...args] = query ?? []
  const env = { ...process.env, TZ: 'Asia/Ho_Chi_Minh' }
  return JSON.parse(execFileSync(program, args, { cwd, env, input: sql, encoding: 'utf8', maxBuffer: 1e9 }))
}

const sqlOf = (name: string) => readFileSync(join(root, 'docs/lake', `${name}.sql`), 'utf8')

interface Day {
  readonly asOf: string
  readonly view: StatusView
}

/** A workspace exported as of some days into a folder `kho`, and what `status` says of it. */
async function exported(
  plans: string,
  days: readonly string[],
): Promise<{ cwd: string; views: readonly Day[] }> {
  const cwd = folderWith()
  const around = { cwd, now: '2026-07-01T03:00:00Z' }
  const views: Day[] = []
  for (const asOf of days) {
    const common = ['--as-of', asOf, '--plans', plans]
    expect((await run(['export', ...common, '--out', 'kho'], around)).code).toBe(0)
    const { stdout } = await run(['status', ...common, '--format', 'json'], around)
    views.push({ asOf, view: JSON.parse(stdout) })
  }
  return { cwd, views }
}

const OFFICIAL = ['total', 'done_on_time', 'done_late', 'in_progress', 'overdue'] as const
const APART = ['standing', 'waiting', 'not_started', 'no_known_holder', 'closed', 'requested'] as const
const keyOf = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The numbers of a tally under the names of the lake. */
function numbersOf(tally: object, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, Reflect.get(tally, keyOf(column))]))
}

function only(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, row[key]]))
}

const byText = (one: string, other: string) => (one < other ? -1 : 1)

function officialTables(views: readonly Day[]): readonly Row[] {
  return views.flatMap(({ asOf, view }) =>
    [...view.agencies]
      .sort((one, other) => byText(one.id, other.id))
      .map((line) => ({ as_of: asOf, agency: line.id, ...numbersOf(line, [...OFFICIAL, ...APART]) })),
  )
}

function mustBeTheSame(cwd: string, views: readonly Day[]) {
  const table = answer(sqlOf('official-table'), cwd)
  const columns = ['as_of', 'agency', ...OFFICIAL, ...APART]
  const bySide = (rows: readonly Row[]) =>
    rows
      .map((row) => only(row, columns))
      .sort((one, other) => byText(`${one.as_of} ${one.agency}`, `${other.as_of} ${other.agency}`))
  expect(bySide(table)).toEqual(bySide(officialTables(views)))
  const provinces = answer(sqlOf('provinces'), cwd)
  for (const { asOf, view } of views) {
    const own = provinces.filter(({ as_of }) => as_of === asOf)
    for (const column of OFFICIAL)
      expect(own.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(
        Reflect.get(view.totals, keyOf(column)),
      )
    const overdue = answer(sqlOf('overdue-by-field'), cwd).filter(({ as_of }) => as_of === asOf)
    expect(overdue.reduce((sum, row) => sum + Number(row.overdue), 0)).toBe(view.totals.overdue)
  }
}

describe.runIf(query !== null)('DuckDB on the lake', () => {
  it('of the shipped plans, before and after the mergers of 2025, says what status says', async () => {
    const { cwd, views } = await exported(join(root, 'plans'), ['2024-03-31', '2024-06-30', '2025-09-30'])
    mustBeTheSame(cwd, views)
    // Counted by hand: the letter of Hòa Bình asks 32 bodies for a yearly report, and on 30/6/2024 that of 2023 is owed,
    // 182 days after 31/12/2023 in a leap year.
    expect(answer(sqlOf('overdue-by-field'), cwd)).toContainEqual({
      as_of: '2024-06-30',
      province: 'hoa-binh',
      field: 'press',
      overdue: 32,
      field_name: 'Báo chí, truyền thông, thông tin cơ sở',
      days_at_most: 182,
      more_than_90_days: 32,
    })
    // 129/KH-UBND, task 6.3: "trước tháng 6/2024" passed unmet.
    expect(answer(sqlOf('changes'), cwd)).toEqual([
      { province: 'thai-nguyen', was: 'in_progress', is_now: 'overdue', obligations: 1 },
    ])
    expect(answer(sqlOf('complete'), cwd)).toEqual(
      views.map(({ asOf, view }) => ({
        as_of: asOf,
        parts: 1,
        whole: 1,
        all_there: true,
        obligations: view.obligations.length,
      })),
    )
    expect(answer(TYPES, cwd)).toEqual([
      { due: 'DATE', section: 'VARCHAR', counted_for: 'VARCHAR[]', as_of: 'DATE' },
    ])
  })

  it('reads the CSV of status with the types of docs/ci.md', async () => {
    const cwd = folderWith()
    const asOf = ['--as-of', '2024-06-30', '--plans', join(root, 'plans')]
    const formats = ['--format', 'csv=status.csv', '--format', 'json']
    const { stdout } = await run(['status', ...asOf, ...formats], { cwd, now: '2026-07-01T03:00:00Z' })
    const view: StatusView = JSON.parse(stdout)
    const [, sql = ''] = /```sql\n(.*?);\n```/s.exec(readFileSync(join(root, 'docs/ci.md'), 'utf8')) ?? []
    const rows = answer(sql, cwd)
    expect(rows).toHaveLength(view.totals.overdue)
    const wanted = { plan: 'thai-nguyen-129', task: '6.3', period: null, due: '2024-05-31' }
    expect(rows).toContainEqual({ ...wanted, agencyNames: 'Sở Nội vụ' })
    // A column of years alone is not one of numbers.
    expect(answer(`SELECT DISTINCT typeof(period) AS is FROM (${sql})`, cwd)).toEqual([{ is: 'VARCHAR' }])
    expect(answer(`SELECT DISTINCT typeof(due) AS is FROM (${sql})`, cwd)).toEqual([{ is: 'DATE' }])
  })

  it('of a whole country counts what status counts', async () => {
    const plans = join(folderWith(), 'plans')
    expect(writeCountry(plans, join(root, 'dist/registers')).duties).toBeGreaterThan(90_000)
    const { cwd, views } = await exported(plans, [COUNTRY_AS_OF])
    mustBeTheSame(cwd, views)
  })
})

const TYPES = `SELECT typeof(due) AS due, typeof(section) AS section, typeof(counted_for) AS counted_for, typeof(as_of) AS as_of
FROM read_parquet('kho/obligations/*/*/*.parquet', hive_partitioning = true) LIMIT 1`
