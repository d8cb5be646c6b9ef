import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../../io/atomic-write.ts'
import { underLock } from '../../io/lock.ts'
import { notWritable } from '../../io/write-errors.ts'
import type { LakeFolder } from './lake-folder.ts'
import type { Manifest, PartSettings } from './manifest.ts'
import { type Misfits, mustFit } from './must-fit.ts'
import { type LakePart, manifestOf } from './part.ts'
import type { FinishedFile } from './part-writer.ts'

/**
 * Puts a part in the place of what an earlier run left of it: first its list goes, then its files come and those go that
 * it has no longer, and its list comes last. Whoever is killed in between leaves a part without a list, which the next
 * run makes whole. Throws a UsageError where a file cannot be written, or another export has come in between.
 */
export async function putInPlace(
  lake: LakeFolder,
  part: LakePart,
  settings: PartSettings,
  misfitting: Misfits,
  files: readonly FinishedFile[],
): Promise<void> {
  const [path, name] = [lake.path, lake.name].map((folder) => join(folder, manifestOf(part))) as [
    string,
    string,
  ]
  for (const file of files) trying(join(lake.name, file.path), file.temporary.sync)
  await underLock(path, name, () => {
    // Another export may have been faster.
    const { own, misfits } = mustFit(lake, part, settings, misfitting)
    const placed = new Set(files.map((file) => join(lake.path, file.path)))
    rmSync(path, { force: true })
    for (const one of [...misfits, ...own]) if (!placed.has(one)) rmSync(one, { force: true })
    for (const file of files) trying(join(lake.name, file.path), file.temporary.put)
    const listed = files.map(({ temporary: _, ...file }) => file)
    const manifest: Manifest = { ...settings, shard: part.shard, of: part.of, files: listed }
    writeAtomically(path, `${JSON.stringify(manifest, null, 1)}\n`, name)
  })
}

function trying(name: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw notWritable(name, error)
  }
}
