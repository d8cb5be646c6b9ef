import { join } from 'node:path'
import type { Day } from '../../../domain/time/day.ts'

/** What one run writes of a day: all of it, or what its shard of the plans comes to. */
export interface LakePart {
  readonly asOf: Day
  readonly shard: number
  readonly of: number
  /** How its files end. */
  readonly extension: string
}

/** A table's folder for a day and a province, relative to the lake; null for what belongs to none. */
export function partitionOf(table: string, asOf: Day, province: string | null): string {
  return `${table}/as_of=${asOf}/province=${province ?? NO_PROVINCE}`
}

/** What engines take for a missing value in the name of a folder. */
const NO_PROVINCE = '__HIVE_DEFAULT_PARTITION__'

/** The name of a part's files, without what they end with: `part-03-of-16`. */
export function nameOfPart({ shard, of }: Pick<LakePart, 'shard' | 'of'>): string {
  return `part-${String(shard).padStart(String(of).length, '0')}-of-${of}`
}

/** The part that a file is of, by its name; null where it is no part's alone. */
export function partNamed(file: string): Omit<LakePart, 'asOf'> | null {
  const match = /^part-(\d+)-of-(\d+)\.(\w+)$/.exec(file)
  return match === null ? null : { shard: Number(match[1]), of: Number(match[2]), extension: match[3] ?? '' }
}

/** Where the list of a part's files stands, relative to the lake. It is written last: where it stands, the part is whole. */
export function manifestOf(part: LakePart): string {
  return join(MANIFESTS, `as_of=${part.asOf}`, `${nameOfPart(part)}.json`)
}

/** Engines pass over what begins with a line. */
export const MANIFESTS = '_complete'
