#!/usr/bin/env bash
# A Date of 30 June 2024, as `new Date(2024, 5, 30)` or a database driver makes it, is midnight in the zone of the machine.
# hyparquet-writer 0.17 takes a Date for a DATE column and stores the day in UTC: in Việt Nam, seven hours ahead, that is
# 29 June, without a word. A plain number of days, which it takes too, stays what it is.

source "$(dirname "$0")/support/setup.sh"
npm_packages hyparquet-writer@0.17.0 @duckdb/node-api@1.5.6-r.1

node --input-type=module > seen << 'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetWriteFile } from 'hyparquet-writer'

const days = { local: new Date(2024, 5, 30), utc: new Date(Date.UTC(2024, 5, 30)), number: 19904 }
for (const [name, day] of Object.entries(days))
  parquetWriteFile({
    filename: `${name}.parquet`,
    schema: [{ name: 'root', num_children: 1 }, { name: 'due', type: 'INT32', converted_type: 'DATE' }],
    columnData: [{ name: 'due', data: [day] }],
  })
const database = await (await DuckDBInstance.create(':memory:')).connect()
for (const name of Object.keys(days)) {
  const table = await database.runAndReadAll(`select due from '${name}.parquet'`)
  console.log(`${name}: ${table.columnTypes()[0]} ${table.getRowsJson().join(' ')}`)
}
JS

must_be seen << 'SEEN'
local: DATE 2024-06-29
utc: DATE 2024-06-30
number: DATE 2024-06-30
SEEN
