import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bases, chanceOf, changed } from './inputs.ts'
import { hold, type Input } from './oracles.ts'

const folder = join(import.meta.dirname, '../../../fixtures/fuzz')
const kept = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []

describe('what fuzzing found', () => {
  it('holds now, input by input', async () => {
    for (const file of kept) {
      const input: Input = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      await expect(hold(input, 'with-office-files'), file).resolves.toBeTypeOf('string')
    }
  })
})

describe('fuzzing', () => {
  it('holds for every workspace it begins with', async () => {
    const shown = new Set<string>()
    for (const input of bases) shown.add(await hold(input, 'text-only'))
    // Each bad fixture shows its own code.
    expect(shown.size).toBeGreaterThan(30)
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
