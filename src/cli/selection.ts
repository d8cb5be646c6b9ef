import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { yamlFilesIn } from './files.ts'
import { changedFiles } from './git.ts'
import { filesListed, type GivenText, type InputOptions, textGiven } from './input.ts'
import { filesMatching } from './patterns.ts'
import { workspaceFolder } from './workspace.ts'
import type { World } from './world.ts'

/** The options that say which files to look at, beside the paths themselves. */
export interface SelectingOptions extends InputOptions {
  readonly plans?: string
  /** The name of a commit; empty for what is not committed. */
  readonly changed?: string
  readonly allowEmpty?: true
}

/** The files that were asked for. */
export interface Selection {
  /** Whole paths. */
  readonly paths: ReadonlySet<string>
  readonly given: GivenText | null
}

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
  const given = await textGiven(options, world)
  const listed = filesFrom === undefined ? null : await filesListed(filesFrom, nothing, world)
  const { named, excluded } = filesMatching(words, nothing, world)
  if (named === null && listed === null && excluded.size === 0 && changed === undefined) {
    if (given !== null) return { paths: new Set([given.path]), given }
    if (nothing === 'refused') return null
  }
  const asked =
    named === null && listed === null
      ? yamlFilesIn(workspaceFolder(plans, world))
      : [...(named ?? []), ...(listed ?? [])]
  const kept = asked.filter((path) => !excluded.has(path))
  const known = changed === undefined ? null : changedFiles(changed === '' ? null : changed, world)
  const paths = known === null ? kept : kept.filter((path) => known.has(realPathOf(path)))
  return { paths: new Set([...paths, ...(given === null ? [] : [given.path])]), given }
}

/** As git names it: in the folder where it really lies. */
function realPathOf(path: string): string {
  return join(realpathSync(dirname(path)), basename(path))
}
