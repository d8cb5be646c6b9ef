import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import { filesForPlans, type PlansAsked } from '../../../load/files-for-plans.ts'
import { type Loaded, loadFile } from '../../../load/load.ts'
import { headerOf } from '../../../load/peek-header.ts'
import type { PendingFile, SourceFile, UnreadableFile } from '../../../load/source.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { plansFolder, workspaceFiles } from '../../io/workspace-files.ts'

/** A workspace as it was found before anything is locked. */
export interface LoadedWorkspace {
  readonly folder: string
  /** All files, or those that one plan needs. */
  readonly files: readonly LoadedSource[]
  /** The ids of all plans. */
  readonly planIds: readonly string[]
}

/** A file, and what it turned out to be. */
export interface LoadedSource {
  readonly source: WorkspaceSource
  readonly loaded: Loaded
}

export type WorkspaceSource = SourceFile | UnreadableFile

/**
 * What one plan needs of the workspace, or everything in it where it is not known yet which plan is meant. Throws a
 * UsageError where there is no such folder, or nothing in it.
 */
export async function loadWorkspace(
  plans: string | undefined,
  about: PlansAsked | null,
  world: World,
): Promise<LoadedWorkspace> {
  const all = workspaceFiles({ plans }, world)
  const { needed, ofOthers } =
    about === null ? { needed: all, ofOthers: [] } : filesForPlans(all, about, shippedRegister)
  const files = await loadSources(needed.map((file) => ('read' in file ? file.read() : file)))
  const read = files.flatMap(({ loaded }) =>
    loaded.document?.kind === 'plan' ? [loaded.document.plan.id] : [],
  )
  return {
    folder: plansFolder(plans, world),
    files,
    planIds: [...read, ...ofOthers.flatMap(planIdIn)],
  }
}

function planIdIn(file: PendingFile | WorkspaceSource): readonly string[] {
  const header = 'head' in file ? headerOf(file.head()) : null
  return header?.kind === 'plan' ? [header.plan] : []
}

/** Files, and what each turns out to be. */
export async function loadSources(sources: readonly WorkspaceSource[]): Promise<readonly LoadedSource[]> {
  return Promise.all(
    sources.map(async (source) => ({ source, loaded: await loadFile(source, shippedRegister) })),
  )
}

/** The error for a plan that the workspace does not have. */
export function unknownPlanError(id: string, { planIds }: LoadedWorkspace): UsageError {
  const ids = [...planIds].sort()
  return new UsageError(
    { vi: `Không có kế hoạch “${id}”.`, en: `There is no plan “${id}”.` },
    didYouMean(nearest(id, ids), {
      vi: `Các kế hoạch: ${ids.join(', ')}.`,
      en: `The plans are: ${ids.join(', ')}.`,
    }),
  )
}
