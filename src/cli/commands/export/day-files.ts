import { join } from 'node:path'
import type { Day } from '../../../domain/time/day.ts'
import { LAKE_TABLES } from '../../../reports/lake/index.ts'
import {
  areAlike,
  type LakeFile,
  type Manifest,
  manifestsIn,
  namesIn,
  type PartSettings,
} from './manifest.ts'
import { type LakePart, MANIFESTS, nameOfPart, partNamed } from './part.ts'

/** The files of a day that a part is to take the place of, and those that it cannot stand beside; whole paths. */
export interface DayFiles {
  /** The part's own, from an earlier run. */
  readonly own: readonly string[]
  /** What another export left: in another number of parts, in another format, by other options. */
  readonly misfits: readonly string[]
}

/** Looks through what a lake has of a day. */
export function dayFiles(lake: string, part: LakePart, settings: PartSettings): DayFiles {
  const others = [...manifestsIn(lake, part.asOf)].filter(([name]) => name !== `${nameOfPart(part)}.json`)
  const isAlike = (said: Manifest | null) => said !== null && said.of === part.of && areAlike(said, settings)
  const alike = pathsIn(others.filter(([, said]) => isAlike(said)))
  const unlike = others.filter(([, said]) => !isAlike(said))
  const theirs = pathsIn(unlike)
  const [own, misfits]: [string[], string[]] = [[], []]
  for (const { path, name } of filesOn(lake, part.asOf)) {
    const named = partNamed(name)
    const isOwn = named?.of === part.of && named.shard === part.shard
    const fits = name.endsWith(`.${part.extension}`) && (named === null || named.of === part.of)
    if (isOwn) own.push(join(lake, path))
    else if (!fits || (theirs.has(path) && !alike.has(path))) misfits.push(join(lake, path))
  }
  misfits.push(...unlike.map(([name]) => join(lake, MANIFESTS, `as_of=${part.asOf}`, name)))
  return { own, misfits }
}

function pathsIn(manifests: readonly (readonly [string, Manifest | null])[]): ReadonlySet<string> {
  const files: readonly LakeFile[] = manifests.flatMap(([, said]) => said?.files ?? [])
  return new Set(files.map(({ path }) => path))
}

/** The files of all tables on a day, relative to the lake; hidden ones are being written, or were left by a killed run. */
function* filesOn(lake: string, asOf: Day): Generator<{ readonly path: string; readonly name: string }> {
  for (const { name: table } of Object.values(LAKE_TABLES)) {
    const day = `${table}/as_of=${asOf}`
    for (const partition of namesIn(join(lake, day)))
      for (const name of namesIn(join(lake, day, partition)))
        if (!name.startsWith('.')) yield { path: `${day}/${partition}/${name}`, name }
  }
}
