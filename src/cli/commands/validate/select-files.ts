import { sep } from 'node:path'
import type { WorkspaceIndex } from '../../../load/index-workspace.ts'
import { headerOf } from '../../../load/peek-header.ts'
import type { PendingFile, SourceFile, UnreadableFile } from '../../../load/source.ts'
import type { World } from '../../base/world.ts'
import { nameOf, statOf } from '../../io/paths.ts'
import { pendingAt } from '../../io/source-file.ts'
import {
  plansFolder,
  type WorkspaceOptions,
  workspaceFiles,
  workspaceFolder,
} from '../../io/workspace-files.ts'
import { yamlFilesIn } from '../../io/yaml-files.ts'
import type { Selection } from './options.ts'

/** What `validate` was asked to look at, and what it needs to know beside it. */
export interface SelectedFiles {
  /** Every text of the workspace, chosen or not. */
  readonly files: readonly (SourceFile | UnreadableFile | PendingFile)[]
  /** Whether findings in a file are to be reported. */
  readonly isChosen: (file: string) => boolean
  /** Other files of the workspace whose errors are reported too, since a chosen file may have caused them. */
  readonly affected: (index: WorkspaceIndex) => ReadonlySet<string>
}

/**
 * The files to validate: those selected, or the whole workspace. Checks across files always see the workspace;
 * files selected outside of it form one of their own, with its registers and calendars for the provinces and years they
 * do not declare.
 */
export function selectFiles(
  selection: Selection | null,
  { plans, without }: WorkspaceOptions,
  world: World,
): SelectedFiles {
  if (selection === null)
    return { files: workspaceFiles({ plans, without }, world), isChosen: () => true, affected: () => NOTHING }
  const { paths, given, beside } = selection
  if (paths.size === 0 && !beside.isOneGone)
    return { files: [], isChosen: () => false, affected: () => NOTHING }
  const own = [...paths].map((path) => (path === given?.path ? given.source : pendingAt(path, world.cwd)))
  const chosen = new Set(own.map(({ path }) => path))
  const others = new Set([...beside.paths].map((path) => nameOf(path, world.cwd)))
  return {
    files: [...own, ...restOfWorkspace(selection, own, plans, world)],
    isChosen: (file) => chosen.has(file),
    affected: (index) => (beside.isOneGone ? others : affectedFiles(chosen, others, index)),
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The unchanged files that may be broken by those that changed: the others of a plan, all by one that is neither a plan
 * nor records, and records whose plan may have another id now.
 */
function affectedFiles(
  changed: ReadonlySet<string>,
  unchanged: ReadonlySet<string>,
  { plans }: WorkspaceIndex,
): ReadonlySet<string> {
  const byPlan = plans.map((own) => ({
    isGone: own.plans.length === 0,
    paths: [...own.plans, ...own.records].map(({ path }) => path),
  }))
  const ofPlans = new Set(byPlan.flatMap(({ paths }) => paths))
  if ([...changed].some((path) => !ofPlans.has(path))) return unchanged
  const affected = byPlan.filter(({ isGone, paths }) => isGone || paths.some((path) => changed.has(path)))
  return new Set(affected.flatMap(({ paths }) => paths.filter((path) => unchanged.has(path))))
}

/** The rest of the workspace: all of it where a selected file lies in it, else only its registers and calendars. */
function restOfWorkspace(
  { paths, given, beside }: Selection,
  own: SelectedFiles['files'],
  plans: string | undefined,
  world: World,
): SelectedFiles['files'] {
  const folder = plansFolder(plans, world)
  const isThere = statOf(folder)?.isDirectory() === true
  if (!isThere && plans !== undefined) workspaceFolder(plans, world)
  const all = isThere ? yamlFilesIn(folder) : []
  const others = all.filter((path) => !paths.has(path)).map((path) => pendingAt(path, world.cwd))
  const isNewHere = given?.path.startsWith(folder + sep) === true
  if (isNewHere || beside.isOneGone || all.some((path) => paths.has(path))) return others
  const declared = new Set(own.flatMap(declaredIn))
  return others.filter((file) => declaredIn(file).some((what) => !declared.has(what)))
}

/** The province or year whose register or calendar a file is, by its lines; none where it is neither. */
function declaredIn(pending: SelectedFiles['files'][number]): readonly string[] {
  if ('head' in pending && headerOf(pending.head()) !== null) return []
  const file = 'read' in pending ? pending.read() : pending
  if ('unreadable' in file) return []
  const kind = /^schema:\s*['"]?(agencies|calendar)\/v1/m.exec(file.text)?.[1]
  if (kind === undefined) return []
  const key = kind === 'agencies' ? /^province:\s*['"]?([a-z0-9-]+)/m : /^year:\s*(\d+)/m
  const said = key.exec(file.text)?.[1]
  return said === undefined ? [] : [`${kind} ${said}`]
}
