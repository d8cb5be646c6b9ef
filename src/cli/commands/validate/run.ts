import { resolve } from 'node:path'
import { isAtLeast, SEVERITIES, type Validation } from '../../../domain/findings/validation.ts'
import { type FindingFormat, findingFormats } from '../../../reports/findings/index.ts'
import { countOf } from '../../../reports/findings/words.ts'
import { rules } from '../../../workspace/rule-catalogue.ts'
import type { Shard } from '../../../workspace/shards.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import { colorFor, type GlobalOptions, oneOfEach } from '../../base/options.ts'
import { HOMEPAGE, VERSION } from '../../base/version.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReport } from '../../format-option.ts'
import { mustSpare } from '../../io/output-file.ts'
import { inRepository } from '../../io/repository.ts'
import { addToSummary, summaryFile } from '../../io/step-summary.ts'
import { isOnGithub, summaryOf } from './ci-github.ts'
import { fixChosen, showFixes } from './fix.ts'
import { type SelectingOptions, selectionOf } from './options.ts'
import { selectFiles } from './select-files.ts'
import { validateFiles } from './validate-files.ts'
import { watchAndRun } from './watch.ts'

export interface ValidateOptions extends GlobalOptions, Omit<SelectingOptions, 'plans'> {
  readonly format?: readonly string[]
  readonly failOn?: string
  readonly maxWarnings?: number
  readonly shard?: Shard
  readonly fix?: true
  readonly dryRun?: true
  readonly watch?: true
}

/** Prints all that is wrong with the files, once or, with `--watch`, whenever one changes. */
export function runValidate(
  words: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<number> {
  mustFitTogether(options)
  const once = () => validateOnce(words, options, world)
  return options.watch ? watchAndRun(once, words, options, world) : once()
}

/** Exit code 1 where something is as grave as `--fail-on` says. */
async function validateOnce(
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
  if (options.dryRun) return codeOf(await showFixes(chosen, options, world), failOn, options, world)
  if (options.fix) await fixChosen(chosen, options, world)
  const { chosen: validation } = await validateFiles(chosen, options, world)
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

function mustFitTogether({ fix, dryRun, watch, filesFrom }: ValidateOptions): void {
  if (dryRun && !fix)
    throw new UsageError(
      { vi: '--dry-run chỉ đi với --fix.', en: '--dry-run goes with --fix only.' },
      { vi: 'Viết --fix --dry-run.', en: 'Write --fix --dry-run.' },
    )
  if (watch && filesFrom === '-')
    throw new UsageError(
      {
        vi: '--watch đọc danh sách nhiều lần, mà stdin chỉ đọc được một lần.',
        en: '--watch reads the list again and again, and standard input can be read once only.',
      },
      { vi: 'Ghi danh sách vào một tệp.', en: 'Put the list in a file.' },
    )
}
