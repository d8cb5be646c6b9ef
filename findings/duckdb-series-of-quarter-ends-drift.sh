#!/usr/bin/env bash
# generate_series from 31 March in steps of three months should meet each quarter's last day, since 31 March plus nine
# months is 31 December by the same database. DuckDB 1.5 adds each step to the day before it: after 30 June and
# 30 September come 30 December and 30 March. Joined with deliveries, the two quarters that end on a 31st are one day
# short, and a report of the last day is late.

source "$(dirname "$0")/support/setup.sh"
npm_packages @duckdb/node-api@1.5.6-r.1

node --input-type=module > seen << 'JS'
import { DuckDBInstance } from '@duckdb/node-api'

const database = await (await DuckDBInstance.create(':memory:')).connect()
const days = async (query) => (await database.runAndReadAll(query)).getRowsJson().join(' ')
console.log(await days(
  `select unnest(generate_series(date '2024-03-31', date '2025-06-30', interval 3 month))::date`))
console.log(await days(`select (date '2024-03-31' + interval 9 month)::date`))
JS

must_be seen << 'SEEN'
2024-03-31 2024-06-30 2024-09-30 2024-12-30 2025-03-30 2025-06-30
2024-12-31
SEEN
