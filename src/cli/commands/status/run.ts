import { EVERYTHING, type Filter, filtered, ofItsPlans } from '../../../domain/follow-up/filter.ts'
import {
  breachOf,
  isCertain,
  NO_BREACH,
  POLICIES,
  type Policy,
  unheldIn,
  withoutKnown,
} from '../../../domain/follow-up/policy.ts'
import { STATUS_CODES } from '../../../domain/obligations/status.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { type Grouping, isListed } from '../../../reports/status/duty-sections.ts'
import { statusFormats } from '../../../reports/status/index.ts'
import type { Files } from '../../../workspace/environment.ts'
import { examine } from '../../../workspace/examine.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import { oneOfEach } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { byteOrderMarkFor, requestedFormats, type Scope, styleFor, writeReport } from '../../format-option.ts'
import { summaryFile } from '../../io/step-summary.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { type QueryOptions, type QueryQuestion, questionOf, viewOn } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { reportBreach } from './report-breach.ts'
import { canStream, type FormatOutput, filterFor, type StatusResult, streamStatus } from './stream.ts'

export interface StatusOptions extends QueryOptions {
  readonly asOf?: Day
  readonly groupBy?: string
  readonly owed?: true
  readonly all?: true
  readonly failOn?: string
  readonly since?: Day
  readonly format?: readonly string[]
}

export const GROUPINGS: readonly Grouping[] = ['agency', 'plan', 'task', 'status']

/**
 * Prints who owes what. Exit code 1 where a file is wrong, since what it says is then missing from the tables;
 * else 4 where the policy asked for is not met.
 */
export async function runStatus(options: StatusOptions, world: World): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['table'], statusFormats, options, world)
  const [groupBy = 'plan'] = oneOfEach('--group-by', [options.groupBy ?? 'plan'], GROUPINGS)
  const asOf = options.asOf ?? dayInVietnam(world.now())
  const policy = policyOf(options, asOf)
  const summary = policy === null ? null : summaryFile(options.plans, world)
  const files = workspaceFiles(options, world)
  const question = questionOf(asOf, files, options, world)
  const asked = scopeOf(options)
  const styled = wanted.map(({ format, file }) => ({
    format,
    file,
    style: { ...styleFor(format, file, asked, options, world), groupBy },
  }))
  const { findings, breaking, unheld } = canStream(styled)
    ? await streamStatus(question, styled, policy, options, world)
    : await reportWholeView(question, styled, policy, options, world)
  if (unheld > 0) reportUnheld(unheld, options, world)
  const faulty = reportFindings({ findings }, files.length, options, world)
  if (policy === null || breaking.count === 0) return faulty
  const breach =
    policy !== 'newly-overdue' || options.since === undefined
      ? breaking
      : withoutKnown(breaking, await overdueOn(options.since, files, options, world))
  if (breach.count === 0) return faulty
  reportBreach(policy, breach, options, summary, world)
  // What is wrong with the files goes first: the policy may be broken by it.
  return faulty === EXIT.fine ? EXIT.policyNotMet : faulty
}

/** Statuses that the options name are listed, even those that a table leaves out by default. */
function scopeOf({ all, owed, status }: StatusOptions): Scope | null {
  if (owed) return 'owed'
  return all || status?.some((one) => !LISTED.has(one)) ? 'all' : null
}

const LISTED: ReadonlySet<string> = new Set(STATUS_CODES.filter(isListed))

/** The same of the whole view: what is grouped by agency or status goes across the plans. */
async function reportWholeView(
  question: QueryQuestion,
  wanted: readonly FormatOutput[],
  policy: Policy | null,
  options: StatusOptions,
  world: World,
): Promise<StatusResult> {
  const view = await withProgress(world, options, (onPlan) => examine({ ...question, onPlan }))
  for (const { format, file, style } of wanted) {
    const shown = filtered(view, filterFor(format, style, EVERYTHING))
    writeReport(byteOrderMarkFor(format, file) + format.render(shown, style), file, world)
  }
  if (policy === null) return { findings: view.findings, breaking: NO_BREACH, unheld: 0 }
  const doubtful = new Set(view.plans.filter((plan) => !isCertain(plan)).map(({ id }) => id))
  const certain = view.obligations.filter(({ plan }) => !doubtful.has(plan))
  return {
    findings: view.findings,
    breaking: breachOf(policy, certain),
    unheld: unheldIn(view.obligations),
  }
}

/** Reports what nobody known holds, since no policy fails on it. */
function reportUnheld(count: number, { lang, quiet }: StatusOptions, { stderr }: World): void {
  const said: Text = {
    vi: `${count} việc chưa rõ cơ quan kế nhiệm, không tính là quá hạn; ghi cơ quan nhận bằng plan-check record assigned.`,
    en: `${count} ${count === 1 ? 'duty has' : 'duties have'} no known holder and ${count === 1 ? 'does' : 'do'} not count as overdue; record who takes over with plan-check record assigned.`,
  }
  if (!quiet) stderr.write(`${said[lang]}\n`)
}

/** What was overdue on a day, whoever owed it then. */
async function overdueOn(
  day: Day,
  files: Files,
  options: StatusOptions,
  world: World,
): Promise<ReadonlySet<string>> {
  const overdue = (filter: Filter): Filter => ({ ...ofItsPlans(filter), statuses: OVERDUE })
  const { obligations } = await viewOn(day, files, options, world, overdue)
  return new Set(obligations.map(({ id }) => id))
}

const OVERDUE: Filter['statuses'] = new Set(['overdue'])

function policyOf({ failOn, since }: StatusOptions, asOf: Day): Policy | null {
  const [policy = null] = failOn === undefined ? [] : oneOfEach('--fail-on', [failOn], POLICIES)
  if ((policy === 'newly-overdue') === (since !== undefined) && (since === undefined || since <= asOf))
    return policy
  throw new UsageError(
    {
      vi: '--fail-on newly-overdue và --since đi cùng nhau: quá hạn mới, so với một ngày không sau ngày tính đến.',
      en: '--fail-on newly-overdue and --since go together: newly, compared with a day not after the as-of day.',
    },
    {
      vi: 'Viết như --as-of 2024-06-30 --fail-on newly-overdue --since 2024-03-31.',
      en: 'Write it like --as-of 2024-06-30 --fail-on newly-overdue --since 2024-03-31.',
    },
  )
}
