import { changesBetween } from '../../../domain/follow-up/changes.ts'
import { ofItsPlans } from '../../../domain/follow-up/filter.ts'
import { addDays, type Day } from '../../../domain/time/day.ts'
import { periodContaining } from '../../../domain/time/period.ts'
import { pageHtml } from '../../../reports/page/index.ts'
import { examineWithHistories } from '../../../workspace/examine.ts'
import { UsageError } from '../../base/exit.ts'
import { withProgress } from '../../base/progress.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { writeReport } from '../../format-option.ts'
import { type OutputFile, outputFiles } from '../../io/output-file.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { type QueryOptions, questionOf, viewOn } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'

export interface PageOptions extends QueryOptions {
  readonly asOf?: Day
  readonly since?: Day
  readonly out?: string
}

/** Writes the status as one page for a browser. Exit code 1 where a file is wrong. */
export async function runPage(options: PageOptions, world: World): Promise<number> {
  const output = outputOf(options, world)
  const { asOf = dayInVietnam(world.now()) } = options
  const { since = endOfQuarterBefore(asOf) } = options
  if (since >= asOf) throw notBefore(since, asOf)
  const files = workspaceFiles(options, world)
  const { view, histories } = await withProgress(world, options, (onPlan) =>
    examineWithHistories({
      ...questionOf(asOf, files, options, world),
      maxObligations: MOST_ON_PAGE,
      onPlan,
    }),
  )
  // Whoever held it then: what passed to an agency in between is not new.
  const earlier = await viewOn(since, files, options, world, ofItsPlans)
  const changes = changesBetween(earlier, view)
  writeReport(pageHtml({ view, histories, changes }, options.lang), output, world)
  return reportFindings(view, files.length, options, world)
}

/** A browser still opens and searches so many at once: some twenty megabytes. */
const MOST_ON_PAGE = 50_000

/** Null for standard output. Throws a UsageError where none is named, or a report may not go there. */
function outputOf({ out, plans }: PageOptions, world: World): OutputFile | null {
  if (out === undefined || out === '') throw NO_FILE
  return out === '-' ? null : (outputFiles([out], plans, world)[0] ?? null)
}

function endOfQuarterBefore(day: Day): Day {
  return addDays(periodContaining('quarter', day).first, -1)
}

const NO_FILE = new UsageError(
  { vi: 'Chưa nói ghi trang vào tệp nào.', en: 'No file is named for the page.' },
  {
    vi: 'Viết như: plan-check page --as-of 2024-06-30 --out bao-cao.html.',
    en: 'Write it like: plan-check page --as-of 2024-06-30 --out report.html.',
  },
)

function notBefore(since: Day, asOf: Day): UsageError {
  return new UsageError(
    {
      vi: `--since ${since} không trước ngày tính đến ${asOf}.`,
      en: `--since ${since} is not before the as-of day ${asOf}.`,
    },
    {
      vi: 'Viết như --as-of 2024-06-30 --since 2024-03-31.',
      en: 'Write it like --as-of 2024-06-30 --since 2024-03-31.',
    },
  )
}
