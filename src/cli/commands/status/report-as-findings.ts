import { DUE_SOON_DUTY, OVERDUE_DUTY } from '../../../domain/follow-up/duty-findings.ts'
import { breaksPolicy, isCertain, type Policy } from '../../../domain/follow-up/policy.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { FindingFormat } from '../../../reports/findings/index.ts'
import type { Files } from '../../../workspace/environment.ts'
import { dutiesAsFindings } from '../../../workspace/locate-duties.ts'
import { UsageError } from '../../base/exit.ts'
import { colorFor } from '../../base/options.ts'
import { HOMEPAGE, VERSION } from '../../base/version.ts'
import type { World } from '../../base/world.ts'
import { type RequestedFormat, writeReport } from '../../format-option.ts'
import { inRepository } from '../../io/repository.ts'
import { environmentOf, type QueryOptions, viewOn } from '../../query-options.ts'

/** Writes what breaks a policy as findings at the lines of its tasks, for what reads those of `validate`. */
export async function reportAsFindings(
  wanted: readonly RequestedFormat<FindingFormat>[],
  { policy, asOf, before }: { policy: Policy; asOf: Day; before: ReadonlySet<string> },
  files: Files,
  options: QueryOptions,
  world: World,
): Promise<void> {
  const view = await viewOn(asOf, files, options, world)
  const certain = new Set(view.plans.filter(isCertain).map(({ id }) => id))
  const duties = view.obligations.filter(
    (line) => certain.has(line.plan) && breaksPolicy(policy, line) && !before.has(line.id),
  )
  const validation = await dutiesAsFindings(duties, view, files, environmentOf(options, world))
  for (const { format, file } of wanted) {
    const named = format.paths === 'in-repository' ? inRepository(validation, world) : validation
    const style = {
      language: options.lang,
      color: file === null ? colorFor(world, options) : ('plain' as const),
      // The policy fails on what is due soon too.
      failOn: 'warning' as const,
      version: VERSION,
      homepage: HOMEPAGE,
      rules: [OVERDUE_DUTY, DUE_SOON_DUTY],
    }
    writeReport(format.render(named, style), file, world)
  }
}

/** The error where findings are wanted and no policy is. */
export const FINDINGS_OF_NOTHING = new UsageError(
  {
    vi: '--findings ghi những việc trái với --fail-on, nên cần --fail-on.',
    en: '--findings writes what breaks --fail-on, and needs it.',
  },
  {
    vi: 'Viết như --fail-on overdue --findings gitlab=qua-han.json.',
    en: 'Write it like --fail-on overdue --findings gitlab=overdue.json.',
  },
)
