import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { LAKE_TABLES } from '../../../src/reports/lake/index.ts'
import { root } from '../../support/built-program.ts'
import { folderWith } from '../../support/folder.ts'
import { lakeFiles, rowsOf } from '../../support/lake.ts'

const PROGRAM = join(root, 'bin/plan-check.js')

/** The shards, by number. */
export const SHARDS = Array.from({ length: 16 }, (_, at) => String(at + 1))

/** What a script needs to run the program that was built. */
export const PROGRAM_ENV = { ...process.env, PLAN_CHECK_NODE: process.execPath, PLAN_CHECK: PROGRAM }

/** A folder with plans, some of which change others, and a script. */
export function workspaceWith(name: string, script: string): string {
  const cwd = folderWith({ [name]: script })
  for (const from of ['plans', 'fixtures/sua-doi'])
    cpSync(join(root, from), join(cwd, 'plans'), { recursive: true })
  return cwd
}

/** A script that runs the program, and kills the fifth of sixteen shards once, as soon as it has a file of the lake under way. */
export const KILLING_ONCE = `#!/bin/bash
for shard; do :; done
if [ "$shard" = 5/16 ] && mkdir killed 2> /dev/null; then
  "$PLAN_CHECK_NODE" "$PLAN_CHECK" "$@" &
  for _ in $(seq 500); do
    compgen -G 'lake/*/*/*/.part-05-*' > /dev/null && break
    sleep 0.01
  done
  kill -9 $!
  wait $!
  exit 1
fi
exec "$PLAN_CHECK_NODE" "$PLAN_CHECK" "$@"
`

/** The lake that sixteen shards made in a folder holds what one run over all plans writes, and lists each of its files. */
export async function mustBeWhole(cwd: string): Promise<void> {
  const whole = ['export', '--as-of', '2024-06-30', '--quiet', '--out', 'whole']
  expect(spawnSync(process.execPath, [PROGRAM, ...whole], { cwd }).status).toBe(0)
  const sorted = async (lake: string, table: string) =>
    (await rowsOf(join(cwd, lake), table)).map((row) => JSON.stringify(row)).sort()
  for (const { name } of Object.values(LAKE_TABLES))
    expect(await sorted('lake', name), name).toEqual(await sorted('whole', name))
  const lists = SHARDS.map((shard) => {
    const name = `part-${shard.padStart(2, '0')}-of-16.json`
    return JSON.parse(readFileSync(join(cwd, 'lake/_complete/as_of=2024-06-30', name), 'utf8'))
  })
  const listed = new Set(lists.flatMap(({ files }) => files.map(({ path }: { path: string }) => path)))
  expect([...listed].sort()).toEqual(lakeFiles(join(cwd, 'lake')))
}
