import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bases, chanceOf, changed } from './inputs.ts'
import { hold, type Input } from './oracles.ts'

/** What a time of fuzzing came to. */
export interface Fuzzed {
  readonly seed: number
  readonly inputs: number
  /** Inputs that showed something that none before did, and were changed further. */
  readonly kept: number
  /** The files of failing inputs, one for each way to fail. */
  readonly failures: readonly string[]
}

/**
 * Changes real workspaces and phrases for a time and takes each through the whole program. What shows something new
 * is changed further; what fails is made smaller and written to a folder, from which a test replays it.
 */
export async function fuzz(
  seed: number,
  milliseconds: number,
  folder: string,
  say: (line: string) => void,
): Promise<Fuzzed> {
  const chance = chanceOf(seed)
  const pool = [...bases]
  const seen = new Set<string>()
  const failures = new Map<string, string>()
  const through = Date.now() + milliseconds
  let inputs = 0
  for (; Date.now() < through; inputs += 1) {
    const base = inputs < bases.length ? bases[inputs] : pool[chance(pool.length)]
    if (base === undefined) continue
    const input = inputs < bases.length ? base : changed(base, chance, pool)
    const office = inputs % 25 === 0 ? 'with-office-files' : 'text-only'
    try {
      const shown = await hold(input, office, inputs)
      if (!seen.has(shown) && pool.length < MOST_KEPT) pool.push(input)
      seen.add(shown)
    } catch (error) {
      const way = wayOf(error)
      if (failures.has(way)) continue
      say(`failed: ${way}`)
      const path = join(folder, `${createHash('sha256').update(way).digest('hex').slice(0, 12)}.json`)
      failures.set(way, path)
      mkdirSync(folder, { recursive: true })
      const keep = (failing: Input) =>
        writeFileSync(path, `${JSON.stringify({ failed: way, number: inputs, ...failing }, null, 1)}\n`)
      // To make it smaller takes long, and may be broken off.
      keep(input)
      keep(await smaller(input, way, inputs))
    }
    if (inputs % 500 === 499)
      say(`${inputs + 1} inputs, ${pool.length - bases.length} kept, ${failures.size} ways to fail`)
  }
  return { seed, inputs, kept: pool.length - bases.length, failures: [...failures.values()] }
}

const MOST_KEPT = 3000

/** An error without what differs from input to input, with the place in the program that it came from. */
function wayOf(error: unknown): string {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const [place = ''] = /\bat [\w.]+ /.exec(stack) ?? []
  return `${message.replace(/\d+/g, '0').slice(0, 160)} ${place}`.trim()
}

/** The same failure with fewer files and lines, as far as a few hundred tries go. */
async function smaller(input: Input, way: string, number: number): Promise<Input> {
  let best = input
  let tries = 300
  const isSame = async (other: Input): Promise<boolean> => {
    tries -= 1
    try {
      await hold(other, 'with-office-files', number)
      return false
    } catch (error) {
      return wayOf(error) === way
    }
  }
  for (let index = best.files.length - 1; index >= 0 && tries > 0; index -= 1) {
    const other = { ...best, files: best.files.filter((_, at) => at !== index) }
    if (await isSame(other)) best = other
  }
  for (let length = 32; length >= 1; length = Math.floor(length / 2)) {
    for (let index = 0; index < best.files.length; index += 1) {
      for (let from = 0; tries > 0; ) {
        const lines = best.files[index]?.text.split('\n') ?? []
        if (from >= lines.length) break
        const text = [...lines.slice(0, from), ...lines.slice(from + length)].join('\n')
        const files = best.files.map((file, at) => (at === index ? { ...file, text } : file))
        if (await isSame({ ...best, files })) best = { ...best, files }
        else from += length
      }
    }
  }
  return best
}
