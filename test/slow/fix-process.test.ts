import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt, root } from '../support/built-program.ts'
import { textIn, workspaceWith } from '../support/folder.ts'
import { plan } from '../support/province.ts'

/** The exit code of a run of the program, and what it said on stderr. */
function fixing(cwd: string): Promise<readonly [number | null, string]> {
  const args = [join(root, 'bin/plan-check.js'), '--lang', 'en', 'validate', '--fix', '--format', 'compact']
  const child = spawn(process.execPath, args, { cwd })
  let told = ''
  child.stderr.on('data', (more) => (told += more))
  child.stdout.resume()
  return new Promise((resolve) => void child.on('close', (code) => resolve([code, told])))
}

describe.skipIf(!isBuilt)('validate --fix', () => {
  it('run three times at once fixes each place once, and leaves nothing beside the files', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `k-${at}`)
    const wrong = (id: string) =>
      plan.replace('mau-01', id).replace('ke-hoach', 'ke-hoac').replace('id: "1"', 'id: 1')
    const files = Object.fromEntries(names.map((id) => [`plans/${id}.yaml`, wrong(id)]))
    const cwd = workspaceWith(files)
    const ended = await Promise.all([fixing(cwd), fixing(cwd), fixing(cwd)])
    expect(ended.map(([code]) => code)).toEqual([0, 0, 0])
    const places = ended.flatMap(([, told]) =>
      [...told.matchAll(/fixed (\d+) places?/g)].map(([, n]) => Number(n)),
    )
    expect(places.reduce((sum, count) => sum + count, 0)).toBe(24)
    for (const id of names) expect(textIn(cwd, `plans/${id}.yaml`)).toBe(plan.replace('mau-01', id))
    expect(readdirSync(join(cwd, 'plans')).sort()).toEqual(
      [...names.map((id) => `${id}.yaml`), 'mau-01.yaml', 'so.yaml'].sort(),
    )
  })
})
