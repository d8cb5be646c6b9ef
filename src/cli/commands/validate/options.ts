import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { World } from '../../base/world.ts'
import { DEFAULT_PLANS_FOLDER, workspaceFolder } from '../../io/workspace-files.ts'
import { statOf, yamlFilesIn } from '../../io/yaml-files.ts'
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
  const all = (paths: readonly string[]) => new Set([...paths, ...(given === null ? [] : [given.path])])
  if (changed === undefined) return { paths: all(kept), given, beside: NONE }
  const changes = changesIn(changed === '' ? null : changed, world)
  const isChanged = (path: string) => changes.changed.has(realPathOf(path))
  const unchanged = new Set(kept.filter((path) => !isChanged(path)))
  const isOneGone = isAnyGone(changes, workspaceOrNone(plans, world))
  return { paths: all(kept.filter(isChanged)), given, beside: { paths: unchanged, isOneGone } }
}

/** Whether a file of the workspace was deleted. */
function isAnyGone({ deleted }: GitChanges, folder: string | null): boolean {
  return (
    folder !== null &&
    [...deleted].some((path) => /\.ya?ml$/i.test(path) && path.startsWith(realpathSync(folder) + sep))
  )
}

function workspaceOrNone(plans: string | undefined, world: World): string | null {
  const folder = resolve(world.cwd, plans ?? DEFAULT_PLANS_FOLDER)
  return statOf(folder)?.isDirectory() ? folder : null
}

/** As git names it: in the folder where it really lies. */
function realPathOf(path: string): string {
  return join(realpathSync(dirname(path)), basename(path))
}
