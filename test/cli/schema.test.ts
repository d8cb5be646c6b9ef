import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/world.ts'
import { folderWith, textIn } from './folder.ts'

const folder = join(import.meta.dirname, '../../schemas')
const files = readdirSync(folder).sort()
const names = files.map((file) => file.replace('.schema.json', ''))

describe('schema', () => {
  it('lists every schema there is, with what it is for', async () => {
    const [vi, en] = [await run(['schema']), await run(['schema', '--lang', 'en'])]
    for (const { stdout, code } of [vi, en]) {
      expect(code).toBe(0)
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => line.split(' ')[0]),
      ).toEqual(names)
    }
    expect(vi.stdout).toMatch(/^plan +kế hoạch, công văn giao nhiệm vụ$/m)
    expect(en.stdout).toMatch(/^plan +a plan that assigns tasks$/m)
  })

  it.each(names)('prints %s byte for byte', async (name) => {
    const text = readFileSync(join(folder, `${name}.schema.json`), 'utf8')
    expect(await run(['schema', name])).toEqual({ code: 0, stdout: text, stderr: '' })
  })

  it('knows a schema as a file names it', async () => {
    const { stdout } = await run(['schema', 'plan'])
    for (const name of ['plan/v1', 'plan.schema.json'])
      expect((await run(['schema', name])).stdout).toBe(stdout)
  })

  it('suggests a near name', async () => {
    const { code, stdout, stderr } = await run(['schema', 'record', '--lang', 'en'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Did you mean “records”?')
  })

  it('writes all of them to a folder it makes, in place of older ones', async () => {
    const cwd = folderWith({ 'a/b/plan.schema.json': '{}' })
    const { code, stdout } = await run(['schema', '--out', 'a/b'], { cwd })
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toEqual(files.map((file) => `a/b/${file}`))
    for (const file of files)
      expect(textIn(cwd, `a/b/${file}`)).toBe(readFileSync(join(folder, file), 'utf8'))
    expect(readdirSync(join(cwd, 'a/b')).sort()).toEqual(files)
  })

  it('writes one of them', async () => {
    const cwd = folderWith()
    await run(['schema', 'calendar', '--out', '.'], { cwd })
    expect(readdirSync(cwd)).toEqual(['calendar.schema.json'])
  })

  it('does not write where a file is in the way', async () => {
    const { code, stderr } = await run(['schema', '--out', 'a', '--lang', 'en'], {
      cwd: folderWith({ a: '' }),
    })
    expect(code).toBe(2)
    expect(stderr).toContain('a file, not a folder')
  })
})
