import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { statOf } from '../../io/paths.ts'
import { plansFolder, workspaceFolder } from '../../io/workspace-files.ts'
import { yamlFilesIn } from '../../io/yaml-files.ts'
import { changesIn, type GitChanges } from './git.ts'
import { filesMatching } from './patterns.ts'
import { filesListedOnStdin, type StdinOptions, type StdinText, stdinText } from './stdin.ts'

/** The options that say which files to look at, beside the paths themselves. */
export interface SelectingOptions extends StdinOptions {
  readonly plans?: string
  /** The name of a commit; empty for what is not committed. */
  readonly changed?: string
  readonly allowEmpty?: true
}

/** The files that were asked for. */
export interface Selection {
  /** Whole paths. */
  readonly paths: ReadonlySet<string>
  readonly given: StdinText | null
  /** Other files that a change may have broken; none where files were not chosen for having changed. */
  readonly beside: SelectionDefaults
}

/** Unchanged files that were asked about, and whether one that all may hang on was deleted beside them. */
interface SelectionDefaults {
  readonly paths: ReadonlySet<string>
  readonly isOneGone: boolean
}

const NONE: SelectionDefaults = { paths: new Set(), isOneGone: false }

/**
 * What paths, patterns and options ask for, or null where they ask for nothing but the workspace. What `--changed`
 * names narrows the rest: nothing changed is a fine answer, while a pattern or a list has to match something.
 */
export async function selectionOf(
  words: readonly string[],
  options: SelectingOptions,
  world: World,
): Promise<Selection | null> {
  const { changed, filesFrom, plans } = options
  const nothing = options.allowEmpty ? 'allowed' : 'refused'
  const given = await stdinText(options, world)
  const listed = filesFrom === undefined ? null : await filesListedOnStdin(filesFrom, nothing, world)
  const { named, excluded } = filesMatching(words, nothing, world)
  if (named === null && listed === null && excluded.size === 0 && changed === undefined) {
    if (given !== null) return { paths: new Set([given.path]), given, beside: NONE }
    if (nothing === 'refused') return null
  }
  const asked =
    named === null && listed === null
      ? yamlFilesIn(workspaceFolder(plans, world))
      : [...(named ?? []), ...(listed ?? [])]
  const kept = asked.filter((path) => !excluded.has(path))
  const isNamed = listed !== null || words.some((word) => statOf(resolve(world.cwd, word))?.isFile())
  const mustKeepOne = (paths: readonly string[]) => {
    if (isNamed && given === null && paths.length === 0 && nothing === 'refused') throw NOTHING_LEFT
    return paths
  }
  const all = (paths: readonly string[]) => new Set([...paths, ...(given === null ? [] : [given.path])])
  if (changed === undefined) return { paths: all(mustKeepOne(kept)), given, beside: NONE }
  const workspace = workspaceOrNone(plans, world)
  const changes = changesIn(changed === '' ? null : changed, foldersAsked(kept, workspace, world))
  const isChanged = (path: string) => realPathsOf(path).some((real) => changes.changed.has(real))
  const unchanged = new Set(kept.filter((path) => !isChanged(path)))
  const isOneGone = isAnyGone(changes, workspace)
  return { paths: all(mustKeepOne(kept.filter(isChanged))), given, beside: { paths: unchanged, isOneGone } }
}

const NOTHING_LEFT = new UsageError(
  {
    vi: 'Có nêu tên tệp, mà không còn tệp nào để kiểm tra: không tệp nào thay đổi, hoặc đều bị trừ ra.',
    en: 'Files were named, and none is left to check: none of them changed, or all were left out.',
  },
  {
    vi: 'Thêm --allow-empty nếu có thể không có tệp nào.',
    en: 'Add --allow-empty if there may be none.',
  },
)

/** Where git is asked: the folders that the files really lie in, and that of the plans, where one may have been deleted. */
function foldersAsked(
  files: readonly string[],
  workspace: string | null,
  { cwd }: World,
): ReadonlySet<string> {
  const folders = new Set(files.flatMap(realPathsOf).map((path) => dirname(path)))
  if (workspace !== null) folders.add(realpathSync(workspace))
  return folders.size === 0 ? new Set([realpathSync(cwd)]) : folders
}

/** Whether a file of the workspace was deleted. */
function isAnyGone({ deleted }: GitChanges, folder: string | null): boolean {
  return (
    folder !== null &&
    [...deleted].some((path) => /\.ya?ml$/i.test(path) && path.startsWith(realpathSync(folder) + sep))
  )
}

function workspaceOrNone(plans: string | undefined, world: World): string | null {
  const folder = plansFolder(plans, world)
  return statOf(folder)?.isDirectory() ? folder : null
}

/** A path as git names it: in the folder where it really lies; a link is one file, and its target another. */
function realPathsOf(path: string): readonly string[] {
  const own = join(realpathSync(dirname(path)), basename(path))
  const real = realpathSync(path)
  return own === real ? [own] : [own, real]
}
