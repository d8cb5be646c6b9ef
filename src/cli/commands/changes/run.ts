import { changesBetween } from '../../../domain/follow-up/changes.ts'
import { ofItsPlans } from '../../../domain/follow-up/filter.ts'
import type { Day } from '../../../domain/time/day.ts'
import { eveOf, lastDayToReport, type ReportingPeriod } from '../../../domain/time/reporting-period.ts'
import { changesFormats } from '../../../reports/changes/index.ts'
import { mustBePeriod, namesPeriod, type PeriodOptions } from '../../base/asked-period.ts'
import { UsageError } from '../../base/exit.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReports } from '../../format-option.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { type QueryOptions, viewOn } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'
import { reportingPeriodOf } from '../../reporting-period.ts'

export interface ChangesOptions extends QueryOptions, PeriodOptions {
  readonly from?: Day
  readonly to?: Day
  /** A saved status. */
  readonly against?: string
  readonly all?: true
  readonly format?: readonly string[]
}

/** Prints what moved between the ends of two days. Exit code 1 where a file is wrong. */
export async function runChanges(options: ChangesOptions, world: World): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['table'], changesFormats, options, world)
  const today = dayInVietnam(world.now())
  if (namesPeriod(options)) mustBePeriod(options)
  else daysNamed(options, today)
  const files = workspaceFiles(options, world)
  const period = namesPeriod(options) ? await reportingPeriodOf(options, files) : null
  const { from, to } = daysNamed(period === null ? options : { ...daysOf(period, today), ...options }, today)
  const later = await viewOn(to, files, options, world)
  // Whoever held it then: what passed to an agency in between is not new.
  const earlier = await viewOn(from, files, options, world, ofItsPlans)
  const view = changesBetween(earlier, later)
  await writeReports(wanted, options.all ? 'all' : null, options, world, (format, style) =>
    format.render(view, { ...style, period, called: 'by-id' }),
  )
  return reportFindings(later, files.length, options, world)
}

interface Days {
  readonly from: Day
  readonly to: Day
}

/** The two days compared. Throws a UsageError where one is missing, or they are not one after the other. */
function daysNamed(asked: Pick<ChangesOptions, 'from' | 'to'>, today: Day): Days {
  const { from, to = today } = asked
  if (from === undefined || from > to) throw WRONG_DAYS
  return { from, to }
}

/** What changed in a period changed since the end of the day before it. */
function daysOf(period: ReportingPeriod, today: Day): Days {
  return { from: eveOf(period), to: lastDayToReport(period, today) }
}

const WRONG_DAYS = new UsageError(
  { vi: 'Cần hai ngày, ngày trước rồi ngày sau.', en: 'Two days are needed, the earlier one first.' },
  {
    vi: 'Viết như: plan-check changes --from 2024-03-31 --to 2024-06-30, hoặc --quarter 2024-Q2.',
    en: 'Write it like: plan-check changes --from 2024-03-31 --to 2024-06-30, or --quarter 2024-Q2.',
  },
)
