import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The command line of a program that prints what DuckDB answers to the SQL on its standard input, a JSON array of rows; DuckDB,
 * 70 MB, is installed below a folder on first use. Null, said aloud, where it cannot be.
 *
 * @param {string} folder
 * @returns {readonly string[] | null}
 */
export function duckdb(folder) {
  const home = join(folder, 'duckdb')
  const program = join(home, 'query.js')
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n')
    try {
      const wanted = ['--no-audit', '--no-fund', '--ignore-scripts', '@duckdb/node-api@1.5.6-r.1']
      execFileSync('npm', ['install', ...wanted], { cwd: home, stdio: 'ignore' })
    } catch {
      console.error('SKIPPED: @duckdb/node-api cannot be installed here: nothing is asked of DuckDB.')
      return null
    }
    writeFileSync(program, QUERY)
  }
  return [process.execPath, program]
}

const QUERY = `import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const database = await (await DuckDBInstance.create(':memory:')).connect()
const answer = await database.runAndReadAll(readFileSync(0, 'utf8'))
const types = Object.fromEntries(answer.columnNames().map((name, at) => [name, String(answer.columnTypes()[at])]))
const plain = ([name, value]) => [name, /^(BIGINT|HUGEINT)$/.test(types[name]) && value !== null ? Number(value) : value]
const rows = answer.getRowObjectsJson().map((row) => Object.fromEntries(Object.entries(row).map(plain)))
process.stdout.write(JSON.stringify(rows))
`
