import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import type { Gathered } from '../examine.ts'
import { surveyOf } from '../load/survey.ts'
import type { StatusStyle } from '../reports/report-format.ts'
import type { StatusFormat } from '../reports/status-formats.ts'
import { type Grouping, isByPlan } from '../reports/status-page.ts'
import type { Depth } from '../walk.ts'
import type { AskedQuestion } from './asking.ts'
import { type Pieces, statusWork } from './job.ts'
import type { GlobalOptions } from './options.ts'
import { type Outlet, outletTo } from './outlet.ts'
import { startOf, type Wanted } from './outputs.ts'
import { progressOf } from './progress.ts'
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
  { files, around, ...asking }: AskedQuestion,
  wanted: readonly Flowing[],
  depth: Depth,
  options: GlobalOptions,
  world: World,
): Promise<readonly Diagnostic[]> {
  const progress = progressOf(world, options)
  const channels = wanted.map(({ format, file, style }) => ({
    flow: format.flow(asking.asOf, style),
    start: startOf(format, file),
    outlet: outletTo(file, world),
    later: spool(),
  }))
  const survey = await surveyOf(files)
  const flows = channels.map(({ flow }) => flow)
  const work = sharedWork<Pieces, Gathered, ReturnType<typeof statusWork>>(
    survey,
    (share) => statusWork(survey, { ...asking, around }, depth, flows, share),
    (files, share) => ({
      ...{ kind: 'status', asking, depth, files, share, cwd: world.cwd, plans: options.plans },
      today: around.today,
      formats: wanted.map(({ format: { name }, style }) => ({ name, style })),
    }),
    world.otherThread,
  )
  let isWhole = false
  try {
    for (const { flow, start, outlet } of channels) await outlet.write(start + flow.start())
    const findings: Diagnostic[] = []
    let done = 0
    for await (const item of work.items) {
      for (const finding of item.findings) findings.push(finding)
      for (const [at, { flow, outlet, later }] of channels.entries()) {
        if (item.pieces === null) continue
        const addition = flow.take(item.pieces[at])
        later.add(addition.later)
        await outlet.write(addition.now)
      }
      done += 1
      progress.at(done)
      if (channels.every(({ outlet }) => outlet.isClosed())) break
    }
    const ending = await work.own.end(work.others())
    for (const finding of ending.findings) findings.push(finding)
    findings.sort(inOrder)
    for (const { flow, outlet, later } of channels) {
      const { between, last } = flow.end({ summary: ending.summary, findings })
      await finished(outlet, later, between, last)
    }
    isWhole = true
    return findings
  } finally {
    progress.end()
    for (const { outlet, later } of channels) {
      later.close()
      outlet.end(isWhole ? 'whole' : 'abandoned')
    }
    await work.stop()
  }
}

async function finished(outlet: Outlet, later: Spool, between: string, last: string): Promise<void> {
  await outlet.write(between)
  for (const piece of later.pieces()) {
    if (outlet.isClosed()) return
    await outlet.write(piece)
  }
  await outlet.write(last)
}
