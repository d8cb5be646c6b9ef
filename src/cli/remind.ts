import type { ReminderView } from '../domain/follow-up/reminder.ts'
import { filteredReminder } from '../domain/follow-up/reminder-filter.ts'
import type { Day } from '../domain/time/day.ts'
import { type Period, periodNamed } from '../domain/time/period.ts'
import { remind } from '../examine.ts'
import { type ReminderFormat, type ReminderStyle, reminderFormats } from '../reports/index.ts'
import { type AskingOptions, filterOf, questionOf } from './asking.ts'
import { UsageError } from './exit.ts'
import { colorFor, widthOf } from './options.ts'
import { deliver, type Wanted, wantedFormats } from './outputs.ts'
import { reportFaults } from './status.ts'
import { workspaceFiles } from './workspace.ts'
import type { World } from './world.ts'

export interface RemindOptions extends AskingOptions {
  readonly quarter?: string
  readonly period?: string
  readonly asOf?: Day
  readonly format?: readonly string[]
}

/** Writes what agencies are to be reminded of for a period. Exit code 1 where a file is wrong. */
export async function remindOf(options: RemindOptions, world: World): Promise<number> {
  const period = periodOf(options)
  const wanted = wantedFormats(options.format ?? ['table'], reminderFormats)
  const files = workspaceFiles(options.plans, world)
  const view = await remind(period, questionOf(options.asOf ?? period.first, files, options, world))
  const shown = filteredReminder(view, filterOf(options, view))
  for (const one of wanted) await write(one, shown, options, world)
  return reportFaults(view, files.length, options, world)
}

async function write(
  { format, file }: Wanted<ReminderFormat>,
  view: ReminderView,
  options: RemindOptions,
  world: World,
): Promise<void> {
  const content = await format.render(view, styleFor(file, options, world))
  if (typeof content !== 'string' && file === null && world.stdout.isTTY === true)
    throw bytesOnScreen(format.name)
  deliver(
    typeof content === 'string' && file !== null && format.bom === 'in-files' ? `\ufeff${content}` : content,
    file,
    world,
  )
}

function styleFor(file: string | null, options: RemindOptions, world: World): ReminderStyle {
  const language = options.lang
  return file === null
    ? { language, color: colorFor(world, options), width: widthOf(world) }
    : { language, color: 'plain', width: 200 }
}

function bytesOnScreen(format: string): UsageError {
  return new UsageError(
    {
      vi: `Tệp ${format} không in ra màn hình được.`,
      en: `A ${format} file cannot be shown on a screen.`,
    },
    {
      vi: `Viết như --format ${format}=don-doc.${format}.`,
      en: `Write it like --format ${format}=reminder.${format}.`,
    },
  )
}

/** The period asked for by `--quarter` or `--period`. */
function periodOf({ quarter, period: words }: RemindOptions): Period {
  if ((quarter === undefined) === (words === undefined)) throw NO_PERIOD
  const period = periodNamed(quarter ?? words ?? '')
  if (period === null || (quarter !== undefined && !/-Q/.test(quarter))) {
    throw new UsageError(
      { vi: `Không có kỳ “${quarter ?? words}”.`, en: `There is no period “${quarter ?? words}”.` },
      NO_PERIOD.help,
    )
  }
  return period
}

const NO_PERIOD = new UsageError(
  { vi: 'Cần một kỳ: --quarter hoặc --period.', en: 'One period is needed: --quarter or --period.' },
  {
    vi: 'Viết như --quarter 2024-Q3, --period 2024-H2, --period 2024 hoặc --period 2024-07.',
    en: 'Write it like --quarter 2024-Q3, --period 2024-H2, --period 2024 or --period 2024-07.',
  },
)
