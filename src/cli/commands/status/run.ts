import { changesBetween } from '../../../domain/follow-up/changes.ts'
import { EVERYTHING, type Filter, filtered, ofItsPlans } from '../../../domain/follow-up/filter.ts'
import { GROUP_KEYS } from '../../../domain/follow-up/group-lines.ts'
import {
  breachOf,
  isCertain,
  NO_BREACH,
  type Policy,
  unheldIn,
  withoutKnown,
} from '../../../domain/follow-up/policy.ts'
import type { StatusView } from '../../../domain/follow-up/view.ts'
import { STATUS_CODES } from '../../../domain/obligations/status.ts'
import type { Office } from '../../../domain/office.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { findingFormats } from '../../../reports/findings/index.ts'
import { type Grouping, isListed } from '../../../reports/status/duty-sections.ts'
import { type StatusFormat, statusFormats } from '../../../reports/status/index.ts'
import type { Sender } from '../../../reports/words/official.ts'
import type { Files } from '../../../workspace/environment.ts'
import { examineForReport } from '../../../workspace/examine.ts'
import type { Shard } from '../../../workspace/shards.ts'
import { mustBePeriod, namesPeriod } from '../../base/asked-period.ts'
import { EXIT, UsageError } from '../../base/exit.ts'
import { oneOfEach } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import {
  mustLieApart,
  type RequestedFormat,
  requestedFormats,
  type Scope,
  styleFor,
  writeWhole,
} from '../../format-option.ts'
import { summaryFile } from '../../io/step-summary.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { type QueryOptions, type QueryQuestion, questionOf, viewOn } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { senderIn } from '../../sender.ts'
import { type AskedOptions, daysAsked, policyAsked } from './asked.ts'
import { FINDINGS_OF_NOTHING, reportAsFindings } from './report-as-findings.ts'
import { reportBreach } from './report-breach.ts'
import { canStream, type FormatOutput, filterFor, type StatusResult, streamStatus } from './stream.ts'

export interface StatusOptions extends QueryOptions, Omit<AskedOptions, 'province'> {
  readonly groupBy?: string
  readonly owed?: true
  readonly all?: true
  readonly letter?: true
  /** The sums by groups alone. */
  readonly totals?: true
  readonly format?: readonly string[]
  /** Formats of findings for what breaks the policy, each with the file it goes to. */
  readonly findings?: readonly string[]
  readonly shard?: Shard
}

export const GROUPINGS: readonly Grouping[] = ['agency', 'plan', 'task', 'status', ...GROUP_KEYS]

/**
 * Prints who owes what. Exit code 1 where a file is wrong, since what it says is then missing from the tables;
 * else 4 where the policy asked for is not met.
 */
export async function runStatus(options: StatusOptions, world: World): Promise<number> {
  const asFindings = requestedFormats(options.findings ?? [], findingFormats, options, world)
  const isPrinted = asFindings.some(({ file }) => file === null)
  const formats = options.format ?? (options.letter ? ['docx'] : isPrinted ? [] : ['table'])
  const wanted = requestedFormats(formats, statusFormats, options, world)
  mustLieApart([...wanted, ...asFindings])
  const [groupBy = 'plan'] = oneOfEach('--group-by', [options.groupBy ?? 'plan'], GROUPINGS)
  const summedBy = GROUP_KEYS.find((key) => key === groupBy) ?? null
  if (summedBy !== null && options.agency !== undefined) throw sumsOfAll(summedBy)
  if (options.letter && wanted.some(({ format }) => format.name !== 'docx')) throw LETTER_ELSEWHERE
  if (options.shard && wanted.some(({ format }) => format.reader === 'person' || format.flow === null))
    throw SHARD_ELSEWHERE
  if (namesPeriod(options)) mustBePeriod(options)
  const files = workspaceFiles(options, world)
  const days = await daysAsked(options, files, dayInVietnam(world.now()))
  const { asOf, since, period } = days
  const policy = policyAsked(options, days, wanted.some(tellsChanges) ? 'told' : 'not-told')
  if (policy === null && asFindings.length > 0) throw FINDINGS_OF_NOTHING
  const summary = policy === null ? null : summaryFile(options.plans, world)
  const question = {
    ...questionOf(asOf, files, options, world),
    ...doubtsIn(options),
    groupBy: summedBy,
  }
  const asked = scopeOf(options)
  const styled = wanted.map(({ format, file }) => ({
    format,
    file,
    style: {
      ...styleFor(format, file, asked, options, world),
      groupBy,
      period,
      called: 'by-id' as const,
      changes: null,
      sender: null,
    },
  }))
  const { findings, breaking, unheld } = canStream(styled)
    ? await streamStatus(question, styled, policy, options, world)
    : await reportWholeView(question, styled, since, policy, options, world)
  if (unheld > 0) reportUnheld(unheld, options, world)
  const faulty = reportFindings({ findings }, files.length, options, world)
  if (policy === null) return faulty
  const isToTell = breaking.count > 0 || asFindings.length > 0
  const before =
    isToTell && policy === 'newly-overdue' && since !== null
      ? await overdueOn(since, files, options, world)
      : null
  if (asFindings.length > 0)
    await reportAsFindings(asFindings, { policy, asOf, before: before ?? new Set() }, files, options, world)
  const breach = before === null ? breaking : withoutKnown(breaking, before)
  if (breach.count === 0) return faulty
  reportBreach(policy, breach, options, summary, world)
  // What is wrong with the files goes first: the policy may be broken by it.
  return faulty === EXIT.fine ? EXIT.policyNotMet : faulty
}

/** The sums of a group are of everybody's duties: beside those of one agency they would be taken for its own. */
function sumsOfAll(by: string): UsageError {
  return new UsageError(
    {
      vi: `Không dùng --agency cùng với --group-by ${by}: bảng cộng là của mọi cơ quan.`,
      en: `--agency does not go with --group-by ${by}: the sums are of all agencies.`,
    },
    {
      vi: 'Bỏ một trong hai, hoặc xếp theo plan, task hay status.',
      en: 'Leave one of them out, or group by plan, task or status.',
    },
  )
}

/** Whether a format has a page for what changed since an earlier day. */
function tellsChanges({ format }: RequestedFormat<StatusFormat>): boolean {
  return format.reader === 'person' && format.flow === null
}

/** What leaves the office says nothing of a plan whose records may lie in a file that was not read. */
function doubtsIn({ letter }: StatusOptions): Pick<QueryQuestion, 'doubtful'> {
  return letter ? { doubtful: 'withheld' } : {}
}

/** Statuses that the options name are listed, even those that a table leaves out by default. */
function scopeOf({ all, owed, status }: StatusOptions): Scope | null {
  if (owed) return 'owed'
  return all || status?.some((one) => !LISTED.has(one)) ? 'all' : null
}

const LISTED: ReadonlySet<string> = new Set(STATUS_CODES.filter(isListed))

/**
 * The same of the whole view: what is grouped by agency or status goes across the plans, and an office file is made
 * at once.
 */
async function reportWholeView(
  question: QueryQuestion,
  wanted: readonly FormatOutput[],
  since: Day | null,
  policy: Policy | null,
  options: StatusOptions,
  world: World,
): Promise<StatusResult> {
  const { view, offices } = await withProgress(world, options, (onPlan) =>
    examineForReport({ ...question, onPlan }),
  )
  const changes =
    since === null || !wanted.some(tellsChanges)
      ? null
      : changesBetween(await viewOn(since, question.files, options, world, ofItsPlans), view)
  const sender = options.letter ? senderOf(view, offices) : null
  await writeWhole(
    wanted.map((one) => ({
      ...one,
      render: () => {
        const shown = filtered(view, filterFor(one.format, one.style, EVERYTHING))
        return one.format.render(shown, { ...one.style, changes, sender })
      },
    })),
    world,
  )
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

/** The office that reports on the plans of a view. Throws a UsageError where there is none, or they are of several provinces. */
function senderOf(view: StatusView, offices: readonly Office[]): Sender {
  const provinces = new Set(view.plans.filter(({ inForce }) => inForce).map(({ province }) => province))
  if (provinces.size === 0) throw NOTHING_TO_REPORT
  return senderIn(provinces, { ...view, offices })
}

const NOTHING_TO_REPORT = new UsageError(
  {
    vi: 'Vào ngày này chưa có kế hoạch nào để báo cáo.',
    en: 'There is no plan to report on by this day.',
  },
  { vi: 'Xem lại --as-of, kỳ, --plan, --province.', en: 'Check --as-of, the period, --plan and --province.' },
)

const SHARD_ELSEWHERE = new UsageError(
  { vi: '--shard chỉ có ở csv và json.', en: '--shard is for csv and json alone.' },
  { vi: 'Thêm --format csv hoặc json.', en: 'Add --format csv or json.' },
)

const LETTER_ELSEWHERE = new UsageError(
  { vi: '--letter chỉ có ở định dạng docx.', en: '--letter is for the format docx alone.' },
  { vi: 'Thêm --format docx=bao-cao.docx.', en: 'Add --format docx=report.docx.' },
)
