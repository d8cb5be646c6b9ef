import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBuilt, root } from '../../support/built-program.ts'
import { KILLING_ONCE, mustBeWhole, PROGRAM_ENV, workspaceWith } from './sixteen-shards.ts'
import { hasSlurm, type Slurm, startSlurm } from './slurm.ts'

// The job array of docs/lake.md under a Slurm of this machine, of which one shard is killed in the midst of its work and sent again.

const isThere = hasSlurm()
if (!isThere) console.warn('SKIPPED: Slurm is missing; the Debian packages slurm-wlm and munge have it')

/** The script of docs/lake.md, which writes beside the plans. */
function script(): string {
  const page = readFileSync(join(root, 'docs/lake.md'), 'utf8')
  const [, found = ''] = /```bash\n(#!\/bin\/bash\n#SBATCH .*?)```/s.exec(page) ?? []
  expect(found).toContain('--out /shared/lake ')
  return found.replace('/shared/lake', 'lake')
}

describe.runIf(isBuilt && isThere)('the job array of the docs under Slurm', () => {
  let slurm: Slurm
  beforeAll(() => {
    slurm = startSlurm()
  }, 60_000)
  afterAll(() => slurm?.stop())

  it('makes the lake that one run makes, though a shard was killed and sent again', async () => {
    const cwd = workspaceWith('plan-check', KILLING_ONCE)
    chmodSync(join(cwd, 'plan-check'), 0o755)
    writeFileSync(join(cwd, 'lake.sh'), script())
    const env = { ...PROGRAM_ENV, ...slurm.env, PATH: `${cwd}:${slurm.env.PATH}` }
    const sent = (...args: string[]) =>
      spawnSync('sbatch', ['--wait', ...args, 'lake.sh'], { cwd, env, encoding: 'utf8' })
    const first = sent()
    expect({ ...first, output: null }).toMatchObject({ status: 1, stderr: '' })
    const again = sent('--array=5')
    expect({ ...again, output: null }).toMatchObject({ status: 0, stderr: '' })
    await mustBeWhole(cwd)
  })
})
