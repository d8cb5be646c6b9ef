import { GROUP_KEYS, type GroupKey } from '../../../domain/follow-up/group-lines.ts'
import { totalsFormats } from '../../../reports/totals/index.ts'
import { totalsBy } from '../../../workspace/totals.ts'
import { mustBePeriod, namesPeriod } from '../../base/asked-period.ts'
import { UsageError } from '../../base/exit.ts'
import { withProgress } from '../../base/progress.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReports } from '../../format-option.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { questionOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { daysAsked } from './asked.ts'
import type { StatusOptions } from './run.ts'

/** Prints the sums by groups alone. Exit code 1 where a file is wrong, since its plan is then missing from them. */
export async function runTotals(options: StatusOptions, world: World): Promise<number> {
  const by = keyOf(options.groupBy)
  const wanted = requestedFormats(options.format ?? ['table'], totalsFormats, options, world)
  if (namesPeriod(options)) mustBePeriod(options)
  const files = workspaceFiles(options, world)
  const { asOf, period } = await daysAsked(options, files, dayInVietnam(world.now()))
  const view = await withProgress(world, options, (onPlan) =>
    totalsBy(by, { ...questionOf(asOf, files, options, world), onPlan }),
  )
  await writeReports(wanted, null, options, world, (format, style) =>
    format.render(view, { ...style, period, called: 'by-id' }),
  )
  return reportFindings(view, files.length, options, world)
}

/** What the sums go by. Throws a UsageError where nothing is said that several plans can be added up by. */
function keyOf(groupBy: string | undefined): GroupKey {
  const key = GROUP_KEYS.find((one) => one === groupBy)
  if (key !== undefined) return key
  const keys = GROUP_KEYS.join(', ')
  throw new UsageError(
    {
      vi: `--totals cần --group-by với một trong: ${keys}.`,
      en: `--totals needs --group-by with one of: ${keys}.`,
    },
    {
      vi: 'Viết như: plan-check status --group-by province --totals.',
      en: 'Write it like: plan-check status --group-by province --totals.',
    },
  )
}
