import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/load/formats.ts'
import { folderWith, textIn } from '../support/folder.ts'
import { run } from '../support/world.ts'

const folder = join(import.meta.dirname, '../../schemas')
const files = readdirSync(folder).sort()
const names = files.map((file) => file.replace('.schema.json', ''))

/** What a schema refers to, and what that refers to. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  changes: ['status.schema.json'],
  collected: ['status.schema.json'],
  comparison: ['status.schema.json'],
  coverage: ['status.schema.json'],
  deadline: ['status.schema.json'],
  reminder: ['deadline.schema.json', 'status.schema.json'],
  rule: ['status.schema.json'],
  story: ['deadline.schema.json', 'status.schema.json'],
  totals: ['status.schema.json'],
}

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

  it.each(names)('prints %s as it is, and what it refers to', async (name) => {
    const { code, stdout, stderr } = await run(['schema', name])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const needed = NEEDED[name]
    if (needed === undefined) return expect(stdout).toBe(textOf(`${name}.schema.json`))
    const { $defs, ...printed } = JSON.parse(stdout)
    const { $defs: own, ...stored } = JSON.parse(textOf(`${name}.schema.json`))
    expect(printed).toEqual(stored)
    const others = needed.map((file) => [file, JSON.parse(textOf(file))])
    expect($defs).toEqual({ ...own, ...Object.fromEntries(others) })
  })

  it.each(names)('prints %s so that it can be used alone', async (name) => {
    const printed: AnySchema = JSON.parse((await run(['schema', name])).stdout)
    const ajv = new Ajv2020({ strict: false, formats })
    expect(() => ajv.compile(printed)).not.toThrow()
  })

  it('prints a schema that judges what the program prints, also by the schemas it refers to', async () => {
    const ajv = new Ajv2020({ strict: false, formats })
    const isValid = ajv.compile(JSON.parse((await run(['schema', 'story'])).stdout))
    const args = ['explain', 'mau-45#3', '--plans', 'fixtures/mot-nam', '--as-of', '2024-12-31']
    const story = JSON.parse((await run([...args, '--format', 'json'])).stdout)
    expect(isValid(story)).toBe(true)
    const [{ obligation, steps }] = story.obligations
    const late = { ...obligation, status: 'late' }
    expect(isValid({ ...story, obligations: [{ obligation: late, steps }] })).toBe(false)
    const [deadline] = story.deadlines
    const explanation = { ...deadline.explanation, refused: {} }
    expect(isValid({ ...story, deadlines: [{ ...deadline, explanation }] })).toBe(false)
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

  it('writes all of them to a folder it makes, by force in place of older ones', async () => {
    const cwd = folderWith({ 'a/b/plan.schema.json': '{}' })
    const { code, stdout } = await run(['schema', '--out', 'a/b', '--force'], { cwd })
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toEqual(files.map((file) => `a/b/${file}`))
    for (const file of files) expect(textIn(cwd, `a/b/${file}`)).toBe(textOf(file))
    expect(readdirSync(join(cwd, 'a/b')).sort()).toEqual(files)
  })

  it('writes one of them, as it prints it', async () => {
    for (const name of ['calendar', 'reminder']) {
      const cwd = folderWith()
      await run(['schema', name, '--out', '.'], { cwd })
      expect(readdirSync(cwd)).toEqual([`${name}.schema.json`])
      expect(textIn(cwd, `${name}.schema.json`)).toBe((await run(['schema', name])).stdout)
    }
  })

  it('does not write where a file is in the way', async () => {
    const { code, stderr } = await run(['schema', '--out', 'a', '--lang', 'en'], {
      cwd: folderWith({ a: '' }),
    })
    expect(code).toBe(2)
    expect(stderr).toContain('a file, not a folder')
  })
})

function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}
