import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import type { Gathered } from '../examine.ts'
import { type Survey, surveyOf } from '../load/survey.ts'
import type { Flow } from '../reports/flow.ts'
import type { StatusStyle } from '../reports/report-format.ts'
import type { StatusFormat } from '../reports/status-formats.ts'
import { type Grouping, isByPlan } from '../reports/status-page.ts'
import type { Depth } from '../walk.ts'
import type { AskedQuestion } from './asking.ts'
import { type Pieces, statusWork } from './job.ts'
import type { GlobalOptions } from './options.ts'
import { type Outlet, outletTo } from './outlet.ts'
import { startOf, type Wanted } from './outputs.ts'
import { watched } from './progress.ts'
import { sharedWork } from './shared-work.ts'
import { type Spool, spool } from './spool.ts'
import type { World } from './world.ts'

/** Whether nothing is asked that needs the view whole. */
export function canFlow(options: object, groupBy: Grouping): boolean {
  return isByPlan({ groupBy }) && NEED_THE_WHOLE.every((option) => !(option in options))
}

const NEED_THE_WHOLE = ['plan', 'province', 'agency', 'status', 'dueThrough', 'failOn', 'owed']

/** A format wanted, in the style it is written in. */
export interface Flowing extends Wanted<StatusFormat> {
  readonly style: StatusStyle
}

/** Writes reports plan by plan as the workspace is read, and returns what is wrong with the files. */
export async function flowing(
  question: AskedQuestion,
  wanted: readonly Flowing[],
  depth: Depth,
  options: GlobalOptions,
  world: World,
): Promise<readonly Diagnostic[]> {
  const channels: Channel[] = []
  let isWhole = false
  try {
    for (const { format, file, style } of wanted) {
      const [outlet, flow] = [outletTo(file, world), format.flow(question.asOf, style)]
      channels.push({ flow, outlet, later: spool() })
      await outlet.write(startOf(format, file) + flow.start())
    }
    const survey = await surveyOf(question.files)
    const work = workOn(survey, question, wanted, channels, depth, options, world)
    const findings = await watched(world, options, (at) => poured(work, channels, at)).finally(work.stop)
    isWhole = true
    return findings
  } finally {
    for (const { outlet, later } of channels) {
      later.close()
      outlet.end(isWhole ? 'whole' : 'abandoned')
    }
  }
}

/** A report on its way to where it is written. */
interface Channel {
  readonly flow: Flow
  readonly outlet: Outlet
  readonly later: Spool
}

function workOn(
  survey: Survey,
  { files: _, around, ...asking }: AskedQuestion,
  wanted: readonly Flowing[],
  channels: readonly Channel[],
  depth: Depth,
  { plans }: GlobalOptions,
  { cwd, otherThread }: World,
) {
  const flows = channels.map(({ flow }) => flow)
  return sharedWork<Pieces, Gathered, ReturnType<typeof statusWork>>(
    survey,
    (share) => statusWork(survey, { ...asking, around }, depth, flows, share),
    (files, share) => ({
      ...{ kind: 'status', asking, depth, files, share, cwd, plans, today: around.today },
      formats: wanted.map(({ format: { name }, style }) => ({ name, style })),
    }),
    otherThread,
  )
}

/** Writes what the plans come to, then what is known at their end. */
async function poured(
  work: ReturnType<typeof workOn>,
  channels: readonly Channel[],
  at: (done: number) => void,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = []
  let done = 0
  for await (const item of work.items) {
    for (const finding of item.findings) findings.push(finding)
    for (const [index, { flow, outlet, later }] of channels.entries()) {
      if (item.pieces === null) continue
      const addition = flow.take(item.pieces[index])
      later.add(addition.later)
      await outlet.write(addition.now)
    }
    done += 1
    at(done)
    if (channels.every(({ outlet }) => outlet.isClosed())) break
  }
  const ending = await work.own.end(work.others())
  for (const finding of ending.findings) findings.push(finding)
  findings.sort(inOrder)
  for (const { flow, outlet, later } of channels) {
    const { between, last } = flow.end({ summary: ending.summary, findings })
    await finished(outlet, later, between, last)
  }
  return findings
}

async function finished(outlet: Outlet, later: Spool, between: string, last: string): Promise<void> {
  await outlet.write(between)
  for (const piece of later.pieces()) {
    if (outlet.isClosed()) return
    await outlet.write(piece)
  }
  await outlet.write(last)
}
