import { type Diagnostic, inOrder } from '../../../domain/findings/finding.ts'
import type { ViewTotals } from '../../../domain/follow-up/build-view.ts'
import { type Filter, onlyOwed } from '../../../domain/follow-up/filter.ts'
import { type Breach, bothBreaches, NO_BREACH, type Policy } from '../../../domain/follow-up/policy.ts'
import { indexWorkspace, type WorkspaceIndex } from '../../../load/index-workspace.ts'
import type { ReportStream } from '../../../reports/draw/stream.ts'
import type { StatusFormat } from '../../../reports/status/index.ts'
import { filteredStream } from '../../../reports/status/narrowed-flow.ts'
import { isByPlan, isSummedUp } from '../../../reports/status/parts.ts'
import type { StatusStyle } from '../../../reports/status/style.ts'
import { choicesIn } from '../../../workspace/choices.ts'
import type { Severities } from '../../../workspace/run-checks.ts'
import { type Shard, shardOf, shareOf } from '../../../workspace/shards.ts'
import type { GlobalOptions } from '../../base/options.ts'
import { withProgress } from '../../base/progress.ts'
import type { World } from '../../base/world.ts'
import { byteOrderMarkFor, type RequestedFormat } from '../../format-option.ts'
import { type Sink, sinkTo } from '../../io/sink.ts'
import { type Spool, spool } from '../../io/spool.ts'
import type { QueryQuestion } from '../../query-options.ts'
import { type Pieces, type PolicyQuery, statusWork } from '../../worker/job.ts'
import { splitWork } from '../../worker/split.ts'

/** A format wanted, in the style it is written in. */
export interface FormatOutput extends RequestedFormat<StatusFormat> {
  readonly style: StatusStyle
}

/** Whether every format wanted can be written plan by plan; sums by groups are known at the end alone. */
export function canStream(wanted: readonly FormatOutput[]): boolean {
  return wanted.every(
    ({ format, style }) =>
      format.flow !== null &&
      (format.groups === 'not-told' || !isSummedUp(style)) &&
      (format.reader === 'machine' || isByPlan(style)),
  )
}

/** What is known of the workspace when its reports are written. */
export interface StatusResult {
  /** What is wrong with the files. */
  readonly findings: readonly Diagnostic[]
  /** What breaks the policy. */
  readonly breaking: Breach
  /** How many duties nobody known holds, where a policy is asked for. */
  readonly unheld: number
}

/** Writes reports plan by plan as the workspace is read. */
export async function streamStatus(
  question: QueryQuestion,
  wanted: readonly FormatOutput[],
  policy: Policy | null,
  options: GlobalOptions & { readonly shard?: Shard },
  world: World,
): Promise<StatusResult> {
  const survey = await indexWorkspace(question.files, question.environment.shipped)
  const filter = question.filter(() => choicesIn(survey, question.asOf))
  const channels: Channel[] = []
  let isWhole = false
  try {
    for (const { format, file, style } of wanted) {
      if (format.flow === null) throw new RangeError(`${format.name} is not written plan by plan`)
      const own = filterFor(format, style, filter)
      const [outlet, flow] = [sinkTo(file, world), filteredStream(format.flow(question.asOf, style), own)]
      channels.push({
        name: format.name,
        findings: format.findings,
        style,
        filter: own,
        flow,
        outlet,
        later: spool(),
      })
      await outlet.write(byteOrderMarkFor(format, file) + flow.start())
    }
    const policyQuery = policy === null ? null : { policy, filter }
    const work = workOn(survey, question, channels, policyQuery, options, world)
    const flowed = await withProgress(world, options, (at) =>
      writePieces(work, channels, policyQuery, at),
    ).finally(work.stop)
    isWhole = true
    return flowed
  } finally {
    for (const { outlet, later } of channels) {
      later.close()
      outlet.end(isWhole ? 'whole' : 'abandoned')
    }
  }
}

/** A page also shows its reader what is continuous or waiting; a program gets only what is owed. */
export function filterFor({ reader }: StatusFormat, { scope }: StatusStyle, filter: Filter): Filter {
  return reader === 'machine' && scope === 'owed' ? onlyOwed(filter) : filter
}

/** A report on its way to where it is written. */
interface Channel {
  readonly name: string
  readonly findings: StatusFormat['findings']
  readonly style: StatusStyle
  readonly filter: Filter
  readonly flow: ReportStream
  readonly outlet: Sink
  readonly later: Spool
}

function workOn(
  survey: WorkspaceIndex,
  { files: _, environment, filter: __, ...query }: QueryQuestion,
  channels: readonly Channel[],
  policyQuery: PolicyQuery | null,
  { plans, shard }: GlobalOptions & { readonly shard?: Shard },
  { cwd, worker }: World,
) {
  const whole = shard === undefined ? undefined : shareOf(shardOf(survey, shard))
  const flows = channels.map(({ flow }) => flow)
  const depth: Severities = channels.some(({ findings }) => findings === 'warnings') ? 'warnings' : 'errors'
  return splitWork<Pieces, ViewTotals, ReturnType<typeof statusWork>>(
    survey,
    (share) => statusWork(survey, { ...query, environment }, depth, flows, policyQuery, share ?? whole),
    (files, share) => ({
      kind: 'status',
      query,
      depth,
      files,
      share,
      cwd,
      plans,
      today: environment.today,
      policyQuery,
      formats: channels.map(({ name, style, filter }) => ({ name, style, filter })),
    }),
    // Shards are for machines that are busy with others.
    whole === undefined ? worker : undefined,
  )
}

/** Writes what the plans come to, then what is known at their end. */
async function writePieces(
  work: ReturnType<typeof workOn>,
  channels: readonly Channel[],
  policyQuery: PolicyQuery | null,
  at: (done: number) => void,
): Promise<StatusResult> {
  const findings: Diagnostic[] = []
  let breaking = NO_BREACH
  let [done, unheld] = [0, 0]
  for await (const item of work.items) {
    for (const finding of item.findings) findings.push(finding)
    if (policyQuery !== null) breaking = bothBreaches(policyQuery.policy, breaking, item.breaking)
    unheld += item.unheld
    for (const [index, { flow, outlet, later }] of channels.entries()) {
      if (item.pieces === null) continue
      const addition = flow.take(item.pieces[index])
      later.add(addition.later)
      await outlet.write(addition.now)
    }
    done += 1
    at(done)
    if (policyQuery === null && channels.every(({ outlet }) => outlet.isClosed())) break
  }
  const ending = await work.own.end(work.others())
  for (const finding of ending.findings) findings.push(finding)
  findings.sort(inOrder)
  for (const { flow, outlet, later } of channels) {
    const { between, last } = flow.end({ summary: ending.summary, findings })
    await writeEnding(outlet, later, between, last)
  }
  return { findings, breaking, unheld }
}

async function writeEnding(outlet: Sink, later: Spool, between: string, last: string): Promise<void> {
  await outlet.write(between)
  for (const piece of later.pieces()) {
    if (outlet.isClosed()) return
    await outlet.write(piece)
  }
  await outlet.write(last)
}
