import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt, root } from '../support/built-program.ts'
import { workspaceWith } from '../support/folder.ts'
import { lakeFiles } from '../support/lake.ts'

const program = `'${process.execPath}' '${join(root, 'bin/plan-check.js')}'`

describe.runIf(isBuilt)('export in a process of its own', () => {
  it('leaves the day as it was where the disk is full, and nothing beside it', () => {
    const cwd = workspaceWith()
    const ran = (limit: string) =>
      spawnSync('bash', ['-c', `${limit} exec ${program} export --as-of 2024-06-30 --out kho --lang en`], {
        cwd,
        encoding: 'utf8',
      })
    expect(ran('').status).toBe(0)
    const before = lakeFiles(join(cwd, 'kho')).map((path) => readFileSync(join(cwd, 'kho', path), 'hex'))
    const full = ran('ulimit -f 1;')
    if (full.error !== undefined) {
      console.warn('SKIPPED: there is no bash with ulimit here, so a full disk is not tested')
      return
    }
    expect(full).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cannot be written \(EFBIG\)\.\n→ The disk is full/),
    })
    const all = readdirSync(join(cwd, 'kho'), { recursive: true, encoding: 'utf8' })
    expect(all.filter((path) => path.endsWith('.tmp'))).toEqual([])
    expect(lakeFiles(join(cwd, 'kho')).map((path) => readFileSync(join(cwd, 'kho', path), 'hex'))).toEqual(
      before,
    )
  })
})
