import { follow, type Question } from '../examine.ts'
import type { Flow } from '../reports/flow.ts'
import type { Grouping } from '../reports/status-page.ts'
import { isByPlan } from '../reports/status-page.ts'
import type { Depth } from '../walk.ts'
import type { GlobalOptions } from './options.ts'
import { type Outlet, outletTo } from './outlet.ts'
import type { Wanted } from './outputs.ts'
import { progressOf } from './progress.ts'
import { type Spool, spool } from './spool.ts'
import type { World } from './world.ts'

/** Whether nothing is asked that needs the view whole. */
export function canFlow(options: object, groupBy: Grouping): boolean {
  return isByPlan({ groupBy }) && NEED_THE_WHOLE.every((option) => !(option in options))
}

const NEED_THE_WHOLE = ['plan', 'province', 'agency', 'status', 'dueThrough', 'failOn', 'owed']

/** Writes a report plan by plan as the workspace is read, and returns what is wrong with the files. */
export async function flowing(
  question: Question,
  wanted: readonly (Wanted<unknown> & { readonly flow: Flow; readonly start: string })[],
  depth: Depth,
  options: GlobalOptions,
  world: World,
) {
  const progress = progressOf(world, options)
  const channels = wanted.map(({ flow, start, file }) => ({
    flow,
    start,
    outlet: outletTo(file, world),
    later: spool(),
  }))
  let isWhole = false
  try {
    for (const { flow, start, outlet } of channels) await outlet.write(start + flow.start())
    let done = 0
    const { summary, findings } = await follow(question, depth, async (part) => {
      for (const { flow, outlet, later } of channels) {
        const addition = flow.plan(part)
        later.add(addition.later)
        await outlet.write(addition.now)
      }
      done += 1
      progress.at(done)
      return channels.every(({ outlet }) => outlet.isClosed()) ? 'enough' : 'on'
    })
    for (const { flow, outlet, later } of channels) {
      const { between, last } = flow.end({ summary, findings })
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
