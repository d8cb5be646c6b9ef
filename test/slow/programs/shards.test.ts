import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { isBuilt } from '../../support/built-program.ts'
import { KILLING_ONCE, mustBeWhole, PROGRAM_ENV, SHARDS, workspaceWith } from './sixteen-shards.ts'

// Sixteen shards at once under GNU parallel, of which one is killed in the midst of its work and started again.

const hasParallel =
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false
if (!hasParallel) console.warn('SKIPPED: GNU parallel is missing; the Debian package parallel has it')

const EXPORT = ['export', '--as-of', '2024-06-30', '--quiet', '--out', 'lake', '--shard', '{}/16']

describe.runIf(isBuilt && hasParallel)('sixteen shards under GNU parallel', () => {
  it('make the lake that one run makes, though one was killed and started again', async () => {
    const cwd = workspaceWith('plan-check', KILLING_ONCE)
    const ran = spawnSync('parallel', ['--retries', '3', 'bash', 'plan-check', ...EXPORT, ':::', ...SHARDS], {
      cwd,
      env: PROGRAM_ENV,
      encoding: 'utf8',
    })
    expect({ status: ran.status, stderr: ran.stderr }).toMatchObject({ status: 0 })
    await mustBeWhole(cwd)
  })
})
