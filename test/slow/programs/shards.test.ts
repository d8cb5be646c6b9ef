import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LAKE_TABLES } from '../../../src/reports/lake/index.ts'
import { isBuilt, root } from '../../support/built-program.ts'
import { folderWith } from '../../support/folder.ts'
import { lakeFiles, rowsOf } from '../../support/lake.ts'

// Sixteen shards at once under GNU parallel, of which one is killed in the midst of its work and started again.

const hasParallel =
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false
if (!hasParallel) console.warn('SKIPPED: GNU parallel is missing; the Debian package parallel has it')

const PROGRAM = [process.execPath, join(root, 'bin/plan-check.js')]
const EXPORT = ['export', '--as-of', '2024-06-30', '--quiet', '--out']

/** Kills the fifth shard once, as soon as it has a file under way. */
const SCRIPT = `#!/bin/bash
shard=$1
if [ "$shard" = 5 ] && mkdir killed 2> /dev/null; then
  "$PLAN_CHECK_NODE" "$PLAN_CHECK" ${EXPORT.join(' ')} lake --shard 5/16 &
  for _ in $(seq 500); do
    compgen -G 'lake/*/*/*/.part-05-*' > /dev/null && break
    sleep 0.01
  done
  kill -9 $!
  wait $!
  exit 1
fi
exec "$PLAN_CHECK_NODE" "$PLAN_CHECK" ${EXPORT.join(' ')} lake --shard "$shard/16"
`

describe.runIf(isBuilt && hasParallel)('sixteen shards under GNU parallel', () => {
  it('make the lake that one run makes, though one was killed and started again', async () => {
    const cwd = folderWith({ 'one-shard': SCRIPT })
    for (const from of ['plans', 'fixtures/sua-doi'])
      cpSync(join(root, from), join(cwd, 'plans'), { recursive: true })
    const [node = '', program = ''] = PROGRAM
    const env = { ...process.env, PLAN_CHECK_NODE: node, PLAN_CHECK: program }
    const shards = Array.from({ length: 16 }, (_, at) => String(at + 1))
    const ran = spawnSync('parallel', ['--retries', '3', 'bash', 'one-shard', '{}', ':::', ...shards], {
      cwd,
      env,
      encoding: 'utf8',
    })
    expect({ status: ran.status, stderr: ran.stderr }).toMatchObject({ status: 0 })
    expect(spawnSync(node, [program, ...EXPORT, 'whole'], { cwd }).status).toBe(0)
    const sorted = async (lake: string, table: string) =>
      (await rowsOf(join(cwd, lake), table)).map((row) => JSON.stringify(row)).sort()
    for (const { name } of Object.values(LAKE_TABLES))
      expect(await sorted('lake', name), name).toEqual(await sorted('whole', name))
    // Every part is listed, and every file in one of the lists.
    const lists = shards.map((shard) => {
      const name = `part-${shard.padStart(2, '0')}-of-16.json`
      return JSON.parse(readFileSync(join(cwd, 'lake/_complete/as_of=2024-06-30', name), 'utf8'))
    })
    const listed = new Set(lists.flatMap(({ files }) => files.map(({ path }: { path: string }) => path)))
    expect([...listed].sort()).toEqual(lakeFiles(join(cwd, 'lake')))
  })
})
