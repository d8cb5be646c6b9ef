#!/usr/bin/env bash
# A column of task numbers with three parts should be text. DuckDB 1.5's CSV reader finds that 10.1.2 and 10.2.1 could
# both be year-month-day and makes the column dates, 2 January and 1 February 2010; one more task, 6.1, and it is text
# again. So whether a join by task number finds anything hangs on which tasks are in the file. Name the column's type.

source "$(dirname "$0")/support/setup.sh"
npm_packages @duckdb/node-api@1.5.6-r.1

printf 'task,agency\n10.1.2,so-noi-vu\n10.2.1,so-tttt\n' > two.csv
printf 'task,agency\n10.1.2,so-noi-vu\n10.2.1,so-tttt\n6.1,so-tttt\n' > three.csv
node --input-type=module > seen << 'JS'
import { DuckDBInstance } from '@duckdb/node-api'

const database = await (await DuckDBInstance.create(':memory:')).connect()
for (const file of ['two.csv', 'three.csv']) {
  const table = await database.runAndReadAll(`select task from '${file}'`)
  console.log(`${file}: ${table.columnTypes()[0]} ${table.getRowsJson().join(' ')}`)
}
JS

must_be seen << 'SEEN'
two.csv: DATE 2010-01-02 2010-02-01
three.csv: VARCHAR 10.1.2 10.2.1 6.1
SEEN
