import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { someOf } from '../../support/program.ts'
import { bases, chanceOf, changed } from './inputs.ts'
import { hold, type Input } from './oracles.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'fixtures/fuzz')
const kept = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []

describe('what fuzzing found', () => {
  it('holds now, input by input', async () => {
    for (const file of kept) {
      const input: Input & { readonly number?: number } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      await expect(hold(input, 'with-office-files', input.number), file).resolves.toBeTypeOf('string')
    }
  })
})

describe('fuzzing', () => {
  it('holds for some of the workspaces that it begins with, and before a release for all', async () => {
    const shown = new Set<string>()
    const tried = someOf([...bases.entries()], 16)
    for (const [number, input] of tried) shown.add(await hold(input, 'text-only', number))
    // Each bad fixture shows its own code.
    expect(shown.size).toBeGreaterThan(tried.length / 8)
  })

  it('is begun by its script, which finds all that it needs', () => {
    const args = ['scripts/fuzz.mjs', '--minutes', '0.0001', '--seed', '1']
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^seed 1, 0\.0001 min\n\d+ inputs/)
  })

  it('makes the same inputs of the same seed, and others of another', () => {
    const made = (seed: number) => {
      const chance = chanceOf(seed)
      return Array.from({ length: 20 }, () => changed(bases[chance(bases.length)] as Input, chance, bases))
    }
    expect(made(1)).toEqual(made(1))
    expect(made(1)).not.toEqual(made(2))
  })
})
