import { resolve } from 'node:path'
import type { Text } from '../../domain/text.ts'
import type { PendingFile, UnreadableFile } from '../../load/source.ts'
import { UsageError } from '../base/exit.ts'
import type { World } from '../base/world.ts'
import { asStored, isFileBelow, namedPath, nameOf, statOf } from './paths.ts'
import { workspaceFilesIn } from './yaml-files.ts'

/** The folder that holds the plans where `--plans` names no other. */
export const DEFAULT_PLANS_FOLDER = 'plans'

/** The texts of a workspace's folder. Throws a UsageError where there is no such folder, or nothing in it. */
export function workspaceFiles(
  { plans, without = [] }: WorkspaceOptions,
  world: World,
): readonly (PendingFile | UnreadableFile)[] {
  const folder = plans ?? DEFAULT_PLANS_FOLDER
  const all = workspaceFilesIn(folderNamed(folder, world), world.cwd)
  const left = without.map((file) => nameOf(resolve(world.cwd, file), world.cwd))
  for (const file of left) if (!all.some(({ path }) => isOrLiesIn(path, file))) throw notThere(file, folder)
  if (all.length > 0) return all.filter(({ path }) => !left.some((file) => isOrLiesIn(path, file)))
  throw new UsageError(
    { vi: `Thư mục “${folder}” không có tệp .yaml nào.`, en: `The folder “${folder}” has no .yaml file.` },
    NAME_OR_INIT,
  )
}

/** The texts of a folder of plans as far as there are any. Throws a UsageError where a folder that was named is not there. */
export function filesSoFar(
  plans: string | undefined,
  world: World,
): readonly (PendingFile | UnreadableFile)[] {
  return hasWorkspace(plans, world) ? workspaceFilesIn(workspaceFolder(plans, world), world.cwd) : []
}

const NAME_OR_INIT: Text = {
  vi: 'Chỉ thư mục kế hoạch bằng --plans THƯ-MỤC; chưa có thì tạo bằng plan-check init.',
  en: 'Name the folder of plans with --plans FOLDER; where there is none yet, plan-check init makes one.',
}

/** Where the workspace is, and what of it is left out. */
export interface WorkspaceOptions {
  readonly plans?: string | undefined
  /** Files and folders, as they were named on the command line. */
  readonly without?: readonly string[] | undefined
}

/** Whatever way letters and their marks are written in: someone who types a name cannot distinguish two that look alike. */
function isOrLiesIn(path: string, fileOrFolder: string): boolean {
  const [found, named] = [path.normalize('NFC'), fileOrFolder.normalize('NFC')]
  return found === named || found.startsWith(`${named}/`)
}

function notThere(file: string, folder: string): UsageError {
  return new UsageError(
    {
      vi: `--without: thư mục “${folder}” không có tệp “${file}”.`,
      en: `--without: there is no “${file}” in the folder “${folder}”.`,
    },
    {
      vi: 'Viết đường dẫn như trong thông báo lỗi.',
      en: 'Write the path as the message about it does.',
    },
  )
}

/** The whole path of the folder of plans, whether there is one or not. */
export function plansFolder(plans: string | undefined, { cwd }: Pick<World, 'cwd'>): string {
  return asStored(resolve(cwd, plans ?? DEFAULT_PLANS_FOLDER))
}

/** Whether there is a folder of plans, or one was named. */
export function hasWorkspace(plans: string | undefined, world: Pick<World, 'cwd'>): boolean {
  return plans !== undefined || statOf(plansFolder(plans, world))?.isDirectory() === true
}

/** The whole path of the folder of plans. Throws a UsageError where there is none. */
export function workspaceFolder(plans: string | undefined, world: World): string {
  return folderNamed(plans ?? DEFAULT_PLANS_FOLDER, world)
}

function folderNamed(folder: string, { cwd }: World): string {
  try {
    const { path, kind } = namedPath(folder, cwd)
    if (kind === 'folder') return path
  } catch {
    throw new UsageError(
      { vi: `Không thấy thư mục kế hoạch “${folder}”.`, en: `There is no folder of plans “${folder}”.` },
      NAME_OR_INIT,
    )
  }
  throw new UsageError(
    { vi: `“${folder}” không phải là thư mục.`, en: `“${folder}” is not a folder.` },
    NAME_OR_INIT,
  )
}

/** Whether evidence is there: a file below the folder of plans, whatever links lead to it. */
export function evidenceLookup(
  plans: string | undefined,
  world: Pick<World, 'cwd'>,
): (path: string) => boolean {
  const folder = plansFolder(plans, world)
  return (path) => isFileBelow(folder, resolve(folder, path))
}
