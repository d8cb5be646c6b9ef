import { resolve } from 'node:path'
import type { PendingFile, SourceFile, UnreadableFile } from '../load/source.ts'
import { UsageError } from './exit.ts'
import { isFileBelow, namedPath, pendingAt, sourceAt, yamlFilesIn } from './files.ts'
import type { World } from './world.ts'

/** The folder that holds the plans where `--plans` names no other. */
export const PLANS = 'plans'

/** The texts of a workspace's folder. Throws a UsageError where there is no such folder, or nothing in it. */
export function workspaceFiles(plans: string | undefined, world: World): readonly PendingFile[] {
  const folder = plans ?? PLANS
  const named = folderNamed(folder, world)
  const files = yamlFilesIn(named)
  if (files.length > 0) return files.map((path) => pendingAt(path, world.cwd))
  throw new UsageError(
    { vi: `Thư mục “${folder}” không có tệp .yaml nào.`, en: `The folder “${folder}” has no .yaml file.` },
    { vi: 'Chỉ thư mục kế hoạch bằng --plans THƯ-MỤC.', en: 'Name the folder of plans with --plans FOLDER.' },
  )
}

function folderNamed(folder: string, { cwd }: World): string {
  const help = {
    vi: 'Chỉ thư mục kế hoạch bằng --plans THƯ-MỤC.',
    en: 'Name the folder of plans with --plans FOLDER.',
  }
  try {
    const { path, kind } = namedPath(folder, cwd)
    if (kind === 'folder') return path
  } catch {
    throw new UsageError(
      { vi: `Không thấy thư mục kế hoạch “${folder}”.`, en: `There is no folder of plans “${folder}”.` },
      help,
    )
  }
  throw new UsageError({ vi: `“${folder}” không phải là thư mục.`, en: `“${folder}” is not a folder.` }, help)
}

/** What `validate` was asked to look at, and what it needs to know beside it. */
export interface Chosen {
  /** Every text of the workspace, chosen or not. */
  readonly files: readonly (SourceFile | UnreadableFile | PendingFile)[]
  /** Whether findings in a file are to be reported. */
  readonly isChosen: (file: string) => boolean
  readonly count: number
}

/**
 * The files to validate: those named, or the whole workspace. Checks across files always see the workspace;
 * files named outside of it form one of their own, with its registers for provinces they do not declare.
 */
export function chosenFiles(paths: readonly string[], plans: string | undefined, world: World): Chosen {
  if (paths.length === 0) {
    const files = workspaceFiles(plans, world)
    return { files, isChosen: () => true, count: files.length }
  }
  const named = new Set(paths.flatMap((path) => filesNamed(path, world)))
  const own = [...named].map((path) => sourceAt(path, world.cwd))
  const chosen = new Set(own.map(({ path }) => path))
  return {
    files: [...own, ...besides(named, plans, world)],
    isChosen: (file) => chosen.has(file),
    count: own.length,
  }
}

function filesNamed(path: string, world: World): readonly string[] {
  const named = namedPath(path, world.cwd)
  const files = named.kind === 'file' ? [named.path] : yamlFilesIn(named.path)
  if (files.length > 0) return files
  throw new UsageError({ vi: `“${path}” không có tệp .yaml nào.`, en: `“${path}” has no .yaml file.` })
}

/** The rest of the workspace: all of it where a named file lies in it, else only its registers. */
function besides(
  named: ReadonlySet<string>,
  plans: string | undefined,
  world: World,
): readonly (SourceFile | UnreadableFile)[] {
  const folder = resolve(world.cwd, plans ?? PLANS)
  let all: readonly string[] = []
  try {
    all = yamlFilesIn(folder)
  } catch {
    if (plans !== undefined) folderNamed(plans, world)
  }
  const others = all.filter((path) => !named.has(path)).map((path) => sourceAt(path, world.cwd))
  if (all.some((path) => named.has(path))) return others
  const declared = new Set([...named].map((path) => sourceAt(path, world.cwd)).flatMap(provinceDeclared))
  return others.filter((file) => provinceDeclared(file).some((province) => !declared.has(province)))
}

/** The province whose register a file is, told by its first lines; none where it is no register. */
function provinceDeclared(file: SourceFile | UnreadableFile): readonly string[] {
  if ('unreadable' in file || !/^schema:\s*['"]?agencies\/v1/m.test(file.text)) return []
  const province = /^province:\s*['"]?([a-z0-9-]+)/m.exec(file.text)?.[1]
  return province === undefined ? [] : [province]
}

/** Whether evidence is there: a file below the folder of plans, whatever links lead to it. */
export function evidenceIn(plans: string | undefined, { cwd }: World): (path: string) => boolean {
  const folder = resolve(cwd, plans ?? PLANS)
  return (path) => isFileBelow(folder, resolve(folder, path))
}
