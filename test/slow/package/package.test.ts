import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'
import { root } from './action-run.ts'

const isBuilt = existsSync(join(root, 'dist/program.cjs'))
const { files }: { readonly files: readonly string[] } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

/** Where the package is installed: what npm packs, and nothing else of the repository. */
function installed(): string {
  const folder = folderWith()
  for (const file of [...files.filter((file) => !file.startsWith('!')), 'package.json'])
    cpSync(join(root, file), join(folder, 'plan-check', file), { recursive: true })
  return join(folder, 'plan-check/bin/plan-check.js')
}

describe.runIf(isBuilt)('the package as it is published', { timeout: 60_000 }, () => {
  const ran = (path: string, args: readonly string[], cwd: string) =>
    spawnSync(process.execPath, [path, ...args], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } })

  it('finds its own schemas and its example wherever it stands', async () => {
    const [path, cwd] = [installed(), folderWith()]
    const { stdout } = await run(['schema', 'plan'])
    expect(ran(path, ['schema', 'plan'], cwd)).toMatchObject({ status: 0, stdout, stderr: '' })
    expect(ran(path, ['init'], cwd)).toMatchObject({ status: 0, stderr: '' })
    expect(ran(path, ['validate', '--lang', 'en'], cwd)).toMatchObject({ status: 0, stderr: '' })
    const listed = ran(path, ['list', 'tasks', '--format', 'json'], cwd)
    expect(JSON.parse(listed.stdout).items).toHaveLength(6)
  })
})
