import { realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { evidenceLookup, plansFolder } from '../../io/workspace-files.ts'

/**
 * Evidence as a record names it: addresses as they are, files by their path from the folder of plans. A path
 * may be given from there or from where the program runs.
 *
 * @throws UsageError for a file that is not there, or not below the folder of plans
 */
export function evidenceNamed(
  said: readonly string[],
  plans: string | undefined,
  world: World,
): readonly string[] {
  const folder = plansFolder(plans, world)
  const isThere = evidenceLookup(plans, world)
  const found = said.map((path) => {
    if (/^https?:\/\/[^\s/]/.test(path)) return path
    const file = [resolve(folder, path), resolve(world.cwd, path)].find(isThere)
    if (file !== undefined) return pathFrom(folder, file)
    throw new UsageError(
      {
        vi: `Không thấy tệp minh chứng “${path}” trong thư mục kế hoạch.`,
        en: `There is no evidence file “${path}” below the folder of plans.`,
      },
      {
        vi: 'Chép tệp vào thư mục kế hoạch, hoặc ghi địa chỉ https://….',
        en: 'Put the file there, or give an address https://….',
      },
    )
  })
  return [...new Set(found)]
}

function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file)
  const inside = path.startsWith('..') ? relative(realpathSync(folder), realpathSync(file)) : path
  return inside.split(sep).join('/')
}
