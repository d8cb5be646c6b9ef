import { resolve } from 'node:path'
import { didYouMean } from '../../../domain/findings/did-you-mean.ts'
import { nearest } from '../../../domain/names/nearest.ts'
import { type Loaded, loadFile } from '../../../load/load.ts'
import type { SourceFile, UnreadableFile } from '../../../load/source.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { DEFAULT_PLANS_FOLDER, workspaceFiles } from '../../io/workspace-files.ts'

/** A workspace as it was found before anything is locked. */
export interface LoadedWorkspace {
  readonly folder: string
  readonly files: readonly LoadedSource[]
}

/** A file, and what it turned out to be. */
export interface LoadedSource {
  readonly source: WorkspaceSource
  readonly loaded: Loaded
}

export type WorkspaceSource = SourceFile | UnreadableFile

/** Everything in the workspace. Throws a UsageError where there is no such folder, or nothing in it. */
export async function loadWorkspace(plans: string | undefined, world: World): Promise<LoadedWorkspace> {
  const files = await loadSources(
    workspaceFiles({ plans }, world).map((file) => ('read' in file ? file.read() : file)),
  )
  return { folder: resolve(world.cwd, plans ?? DEFAULT_PLANS_FOLDER), files }
}

/** Files, and what each turns out to be. */
export async function loadSources(sources: readonly WorkspaceSource[]): Promise<readonly LoadedSource[]> {
  return Promise.all(
    sources.map(async (source) => ({ source, loaded: await loadFile(source, shippedRegister) })),
  )
}

/** The error for a plan that the workspace does not have. */
export function unknownPlanError(id: string, { files }: LoadedWorkspace): UsageError {
  const ids = files.flatMap(({ loaded }) =>
    loaded.document?.kind === 'plan' ? [loaded.document.plan.id] : [],
  )
  return new UsageError(
    { vi: `Không có kế hoạch “${id}”.`, en: `There is no plan “${id}”.` },
    didYouMean(nearest(id, ids), {
      vi: `Các kế hoạch: ${ids.join(', ')}.`,
      en: `The plans are: ${ids.join(', ')}.`,
    }),
  )
}
