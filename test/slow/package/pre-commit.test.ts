import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { workspaceWith } from '../../support/folder.ts'
import { run } from '../../support/world.ts'
import { root } from './action-run.ts'

interface Hook {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly types?: readonly string[]
  readonly pass_filenames: boolean
  readonly require_serial?: boolean
}

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const hooks = load(textOf('.pre-commit-hooks.yaml'), { schema: CORE_SCHEMA }) as readonly Hook[]

describe('.pre-commit-hooks.yaml', () => {
  it('has a hook for the changed files, and one for the whole folder', () => {
    expect(hooks.map(({ id, pass_filenames: passes }) => [id, passes])).toEqual([
      ['plan-check', true],
      ['plan-check-all', false],
    ])
    for (const { name, description } of hooks) expect(name.length * description.length).toBeGreaterThan(0)
  })

  it('runs the program this package installs', async () => {
    const { bin }: { readonly bin: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'))
    for (const { entry, language } of hooks) {
      const [program = '', ...args] = entry.split(' ')
      expect(bin).toHaveProperty(program)
      expect(language).toBe('node')
      expect(await run(args, { cwd: workspaceWith() })).toMatchObject({ code: 0 })
      const named = await run([...args, 'plans/so.yaml', 'plans/mau-01.yaml'], { cwd: workspaceWith() })
      expect(named.code).toBe(0)
    }
  })

  it('looks at plan files, and leaves the other YAML of a repository alone', () => {
    const [changed] = hooks
    const files = new RegExp(changed?.files ?? '')
    expect(changed?.types).toEqual(['yaml'])
    for (const file of ['plans/a.yaml', 'plans/agencies/b.yml', 'plans/a b/c.yaml'])
      expect(file).toMatch(files)
    for (const file of [
      '.github/workflows/ci.yml',
      'a.yaml',
      'plans/a.txt',
      'x/plans.yaml',
      'plans/a.yaml.bak',
    ])
      expect(file).not.toMatch(files)
  })

  it('can be installed: npm pack prints the name of the package and nothing else', () => {
    expect(textOf('.npmrc')).toMatch(/^foreground-scripts=false$/m)
  })
})
