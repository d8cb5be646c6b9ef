import { narrowedTo, type Validation } from '../../../domain/findings/validation.ts'
import { indexWorkspace } from '../../../load/index-workspace.ts'
import type { Evaluation } from '../../../workspace/evaluate.ts'
import type { NewTexts } from '../../../workspace/fix-files.ts'
import type { Shard } from '../../../workspace/shards.ts'
import { type FileFindings, validateShard, validationOfParts } from '../../../workspace/validate.ts'
import type { GlobalOptions } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import type { World } from '../../base/world.ts'
import { editorDigests } from '../../io/editor-lists.ts'
import { environmentOf } from '../../query-options.ts'
import { validateWork } from '../../worker/job.ts'
import { splitWork } from '../../worker/split.ts'
import type { SelectedFiles } from './select-files.ts'

/** What is wrong with files. */
export interface FilesValidated {
  /** With all files of the workspace, chosen or not. */
  readonly all: Validation
  readonly chosen: Validation
}

/** Validates files in their workspace, with other texts in the place of some. */
export async function validateFiles(
  { files, isChosen, affected }: SelectedFiles,
  options: GlobalOptions & { readonly shard?: Shard },
  world: World,
  texts: NewTexts = new Map(),
): Promise<FilesValidated> {
  const environment = { ...environmentOf(options, world), editor: editorDigests(options.plans, world) }
  const sources = files.map((file) => {
    const text = texts.get(file.path)
    return text === undefined ? file : { path: file.path, text }
  })
  const index = await indexWorkspace(sources, environment.shipped)
  const shown = (all: Validation) => ({ all, chosen: narrowedTo(isChosen, affected(index), all) })
  if (options.shard !== undefined) return shown(await validateShard(index, environment, options.shard))
  const isOnDisk = sources.every((file) => 'read' in file)
  const work = splitWork<FileFindings, Evaluation['use'], ReturnType<typeof validateWork>>(
    index,
    (share) => validateWork(index, environment, share),
    (files, share) => ({
      kind: 'validate',
      files,
      share,
      cwd: world.cwd,
      plans: options.plans,
      today: environment.today,
    }),
    isOnDisk ? world.worker : undefined,
  )
  return withProgress(world, options, async (at) => {
    const results: FileFindings[] = []
    for await (const item of work.items) at(results.push(item))
    results.push(await work.own.end(work.others()))
    return shown(validationOfParts(index, results))
  }).finally(work.stop)
}
