import { resolve } from 'node:path'
import { isAtLeast, narrowedTo, SEVERITIES, type Validation } from '../../../domain/findings/validation.ts'
import { indexWorkspace } from '../../../load/index-workspace.ts'
import { type FindingFormat, findingFormats } from '../../../reports/findings/index.ts'
import { countOf } from '../../../reports/findings/words.ts'
import type { Evaluation } from '../../../workspace/evaluate.ts'
import { rules } from '../../../workspace/rule-catalogue.ts'
import type { Shard } from '../../../workspace/shards.ts'
import { type FileFindings, validateShard, validationOfParts } from '../../../workspace/validate.ts'
import { EXIT } from '../../base/exit.ts'
import { colorFor, type GlobalOptions, oneOfEach } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import { HOMEPAGE, VERSION } from '../../base/version.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReport } from '../../format-option.ts'
import { editorDigests } from '../../io/editor-lists.ts'
import { mustSpare } from '../../io/output-file.ts'
import { inRepository } from '../../io/repository.ts'
import { addToSummary, summaryFile } from '../../io/step-summary.ts'
import { environmentOf } from '../../query-options.ts'
import { validateWork } from '../../worker/job.ts'
import { splitWork } from '../../worker/split.ts'
import { isOnGithub, summaryOf } from './ci-github.ts'
import { type SelectingOptions, selectionOf } from './options.ts'
import { type SelectedFiles, selectFiles } from './select-files.ts'

export interface ValidateOptions extends GlobalOptions, Omit<SelectingOptions, 'plans'> {
  readonly format?: readonly string[]
  readonly failOn?: string
  readonly maxWarnings?: number
  readonly shard?: Shard
}

/** Prints all that is wrong with the files. Exit code 1 where something is as grave as `--fail-on` says. */
export async function runValidate(
  words: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['text'], findingFormats, options, world)
  const [failOn = 'error'] = oneOfEach('--fail-on', [options.failOn ?? 'error'], SEVERITIES)
  const selection = await selectionOf(words, options, world)
  const summary = summaryFile(options.plans, world)
  mustSpare(
    [...wanted.map(({ file }) => file), summary],
    [...(selection?.paths ?? []), ...listRead(options, world)],
  )
  const chosen = selectFiles(selection, options, world)
  const validation = await validateFiles(chosen, options, world)
  const rendered = ({ paths, render }: FindingFormat, color: 'color' | 'plain') =>
    render(paths === 'in-repository' ? inRepository(validation, world) : validation, {
      language: options.lang,
      color,
      failOn,
      version: VERSION,
      homepage: HOMEPAGE,
      rules,
    })
  for (const { format, file } of wanted)
    writeReport(rendered(format, file === null ? colorFor(world, options) : 'plain'), file, world)
  const github = findingFormats.find(({ name }) => name === 'github')
  if (isOnGithub(world) && github !== undefined && !wanted.some(({ format }) => format === github)) {
    if (!options.quiet) world.stderr.write(rendered(github, 'plain'))
  }
  addToSummary(summary, summaryOf(validation, options.lang, world))
  return codeOf(validation, failOn, options, world)
}

/** A list of files is read too. */
function listRead({ filesFrom }: ValidateOptions, { cwd }: World): readonly string[] {
  return filesFrom === undefined || filesFrom === '-' ? [] : [resolve(cwd, filesFrom)]
}

async function validateFiles(
  { files, isChosen, affected }: SelectedFiles,
  options: ValidateOptions,
  world: World,
): Promise<Validation> {
  const environment = { ...environmentOf(options, world), editor: editorDigests(options.plans, world) }
  const index = await indexWorkspace(files, environment.shipped)
  if (options.shard !== undefined)
    return narrowedTo(isChosen, affected(index), await validateShard(index, environment, options.shard))
  const isOnDisk = files.every((file) => 'read' in file)
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
    const all = validationOfParts(index, results)
    return narrowedTo(isChosen, affected(index), all)
  }).finally(work.stop)
}

function codeOf(
  { findings, counts }: Validation,
  failOn: (typeof SEVERITIES)[number],
  { maxWarnings, quiet, lang }: ValidateOptions,
  world: World,
): number {
  if (findings.some((finding) => isAtLeast(failOn, finding))) return EXIT.invalidData
  if (maxWarnings === undefined || counts.warnings <= maxWarnings) return EXIT.fine
  if (!quiet) {
    const said = {
      vi: `Có ${counts.warnings} cảnh báo; --max-warnings chỉ cho phép ${maxWarnings}.`,
      en: `${countOf('warning', counts.warnings).en} found; --max-warnings allows ${maxWarnings}.`,
    }
    world.stderr.write(`plan-check: ${said[lang]}\n`)
  }
  return EXIT.invalidData
}
