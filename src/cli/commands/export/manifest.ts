import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../../domain/time/day.ts'
import { LAKE_VERSION } from '../../../reports/lake/index.ts'
import { MANIFESTS } from './part.ts'

/** What a whole part says of itself: how it was made, and the files it consists of. */
export interface Manifest extends PartSettings {
  readonly shard: number
  readonly of: number
  readonly files: readonly LakeFile[]
}

/** What all parts of a day have in common. */
export interface PartSettings {
  readonly schema: typeof LAKE_VERSION
  readonly program: string
  readonly asOf: Day
  readonly format: string
  readonly knownAt: Day | null
  readonly dayOff: string | null
  readonly without: readonly string[]
}

/** A file of a lake; its path is relative to the lake, with `/`. */
export interface LakeFile {
  readonly table: string
  readonly path: string
  readonly rows: number
  readonly bytes: number
}

/** The parts of a day that are whole, by the names of their lists. Null stands for a list that cannot be read. */
export function manifestsIn(lake: string, asOf: Day): ReadonlyMap<string, Manifest | null> {
  const folder = join(lake, MANIFESTS, `as_of=${asOf}`)
  const names = namesIn(folder).filter((name) => /^part-.*\.json$/.test(name))
  return new Map(names.map((name) => [name, manifestAt(join(folder, name))]))
}

/** The names in a folder, sorted; none where there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function manifestAt(path: string): Manifest | null {
  try {
    const said: Partial<Manifest> | null = JSON.parse(readFileSync(path, 'utf8'))
    return said?.schema === LAKE_VERSION && Array.isArray(said.files) ? (said as Manifest) : null
  } catch {
    return null
  }
}

/** Whether two parts can stand beside each other. */
export function areAlike(one: PartSettings, other: PartSettings): boolean {
  return settingsText(one) === settingsText(other)
}

function settingsText({ schema, program, asOf, format, knownAt, dayOff, without }: PartSettings): string {
  return JSON.stringify([schema, program, asOf, format, knownAt, dayOff, without])
}
