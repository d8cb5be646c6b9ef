import type { Agenda } from '../../../domain/follow-up/agenda.ts'
import { filtered } from '../../../domain/follow-up/filter.ts'
import { lastDaysOf } from '../../../domain/follow-up/last-days.ts'
import type { StatusView } from '../../../domain/follow-up/view.ts'
import { type Day, lastOfMonth, yearOf } from '../../../domain/time/day.ts'
import { feedOf } from '../../../reports/calendar/feed.ts'
import { calendarFormats } from '../../../reports/calendar/index.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { notYetIssued } from '../../../reports/words/plan-name.ts'
import { lookAhead } from '../../../workspace/look-ahead.ts'
import { UsageError } from '../../base/exit.ts'
import { withProgress } from '../../base/progress.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReport } from '../../format-option.ts'
import { workspaceFiles } from '../../io/workspace-files.ts'
import { plansAsked, type QueryOptions, questionOf } from '../../query-options.ts'
import { reportFindings } from '../../report-findings.ts'

export interface CalendarOptions extends QueryOptions {
  readonly asOf?: Day
  readonly through?: Day
  readonly oneCalendar?: true
  readonly format?: readonly string[]
}

/** Writes the last days of what is owed as a calendar file. Exit code 1 where a file is wrong. */
export async function runCalendar(options: CalendarOptions, world: World): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['ics'], calendarFormats, options, world)
  const asOf = options.asOf ?? dayInVietnam(world.now())
  const through = options.through ?? lastOfMonth(yearOf(asOf), 12)
  if (through < asOf) throw backwards(asOf, through)
  const files = workspaceFiles(options, world)
  const agenda = await withProgress(world, options, (onPlan) =>
    lookAhead(through, { ...questionOf(asOf, files, options, world), ...plansAsked(options), onPlan }),
  )
  const { view } = agenda
  const events = lastDaysOf(agenda)
  const feed = options.oneCalendar ? feedOf(agenda.filter, view) : null
  for (const { format, file } of wanted) {
    writeReport(await format.render({ view, events, feed }, options.lang), file, world)
  }
  const reason = events.length === 0 ? notYetIssued(plansWanted(agenda)) : null
  if (reason !== null && !options.quiet) world.stderr.write(`${printable(reason[options.lang])}\n`)
  return reportFindings(view, files.length, options, world)
}

function plansWanted({ view, filter }: Agenda): StatusView['plans'] {
  return filter === null ? view.plans : filtered(view, filter).plans
}

function backwards(asOf: Day, through: Day): UsageError {
  return new UsageError(
    {
      vi: `--through ${through} trước ngày tính đến ${asOf}.`,
      en: `--through ${through} lies before the as-of day ${asOf}.`,
    },
    {
      vi: 'Viết như --as-of 2024-06-30 --through 2024-12-31.',
      en: 'Write it like --as-of 2024-06-30 --through 2024-12-31.',
    },
  )
}
