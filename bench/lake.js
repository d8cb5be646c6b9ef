import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { duckdb } from './duckdb.js'

/** From how many obligations on DuckDB is timed. */
const MANY = 10_000_000

/**
 * Prints how large a lake is beside the same as CSV, and how long DuckDB takes for the official table of ten million obligations:
 * the same day over and over, under other days' names.
 *
 * @param {string} folder where `kho` and `status.csv` are
 * @param {string} asOf
 * @param {string} root of the project
 */
export function printLake(folder, asOf, root) {
  const [csv, kho] = [join(folder, 'status.csv'), join(folder, 'kho')]
  const [table, all] = [bytesIn(join(kho, 'obligations')), bytesIn(kho)]
  const packed = gzipSync(readFileSync(csv)).length
  console.log(
    `\nobligations ${table} bytes, all tables ${all}; CSV gzipped ${packed}: ${(table / packed).toFixed(2)}, ${(all / packed).toFixed(2)}`,
  )
  const query = duckdb(folder)
  if (query === null) return
  const rows = Number(answered(query, folder, COUNT)[0]?.n)
  const times = Math.ceil(MANY / rows)
  for (const table of ['obligations', 'agencies'])
    for (let year = 3000; year < 3000 + times - 1; year += 1)
      cpSync(join(kho, table, `as_of=${asOf}`), join(kho, table, `as_of=${year}-01-01`), { recursive: true })
  const sql = readFileSync(join(root, 'docs/lake/official-table.sql'), 'utf8')
  const start = performance.now()
  answered(query, folder, sql)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`DuckDB: the official table of ${rows * times} obligations in ${seconds} s, its start included`)
  for (const table of ['obligations', 'agencies'])
    for (const day of readdirSync(join(kho, table)))
      if (day.startsWith('as_of=3')) rmSync(join(kho, table, day), { recursive: true })
}

const COUNT = "SELECT count(*) AS n FROM read_parquet('kho/obligations/*/*/*.parquet')"

/**
 * @param {readonly string[]} query
 * @param {string} cwd
 * @param {string} sql
 * @returns {readonly Record<string, unknown>[]}
 */
function answered([program = '', ...args], cwd, sql) {
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd,
    input: sql,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** @param {string} folder @returns {number} */
function bytesIn(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .filter((stat) => stat.isFile())
    .reduce((sum, { size }) => sum + size, 0)
}
