import type { Command } from 'commander'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import {
  PERIOD_KINDS,
  type PeriodKind,
  type ReportingPeriod,
  reportingPeriodNamed,
} from '../../domain/time/reporting-period.ts'
import { periodName } from '../../reports/words/period-name.ts'
import type { CommandContext } from './command.ts'
import { UsageError } from './exit.ts'
import { oneOfEach } from './options.ts'
import { periodMeant, periodWritten } from './written-period.ts'

/** One of the first two says the period. */
export interface PeriodOptions {
  readonly quarter?: string
  readonly period?: string
  readonly periodKind?: string
}

/** Adds the options that name a period of reporting. */
export function withPeriodOptions(command: Command, { say }: CommandContext): Command {
  return command
    .option(
      say({ vi: '--quarter <quý>', en: '--quarter <quarter>' }),
      say({ vi: 'quý, như 2024-Q3', en: 'a quarter, like 2024-Q3' }),
    )
    .option(
      say({ vi: '--period <kỳ>', en: '--period <period>' }),
      say({
        vi: 'kỳ khác: 2024-H2, 2024-9M, 2024, 2024-07, 2024-W27',
        en: 'another period: 2024-H2, 2024-9M, 2024, 2024-07, 2024-W27',
      }),
    )
    .option(
      say({ vi: '--period-kind <cách>', en: '--period-kind <kind>' }),
      say({
        vi: 'ngày của kỳ: calendar (theo lịch) hay nd09 (Nghị định 09/2019: từ ngày 15 đến ngày 14); mặc định theo tệp office/v1',
        en: 'days of the period: calendar, or nd09 (decree 09/2019: from the 15th to the 14th); by default as the office/v1 file says',
      }),
    )
}

/** The kind of period asked for by name; null where none is. */
export function kindNamed({ periodKind }: PeriodOptions): PeriodKind | null {
  return periodKind === undefined ? null : (oneOfEach('--period-kind', [periodKind], PERIOD_KINDS)[0] ?? null)
}

/** Whether the options name a period. Throws a UsageError where they say of what kind, and not which. */
export function namesPeriod({ quarter, period, periodKind }: PeriodOptions): boolean {
  const isNamed = quarter !== undefined || period !== undefined
  if (periodKind !== undefined && !isNamed) throw NO_PERIOD
  return isNamed
}

/** Throws a UsageError for a wrong period, so that it is told before any file is read. */
export function mustBePeriod(options: PeriodOptions): void {
  periodAsked(options, kindNamed(options) ?? 'calendar')
}

/** The period asked for. Throws a UsageError where it is none, or not said once. */
export function periodAsked({ quarter, period: words }: PeriodOptions, kind: PeriodKind): ReportingPeriod {
  if ((quarter === undefined) === (words === undefined)) throw NO_PERIOD
  const text = quarter ?? words ?? ''
  const id = nineMonths(text) ?? periodWritten(text)?.id ?? null
  if (id === null || (quarter !== undefined && !isQuarter(id)))
    throw noPeriod(text, quarter === undefined ? '--period' : '--quarter')
  const period = reportingPeriodNamed(id, kind)
  if (period === null) throw WEEK_BY_DECREE
  return period
}

/** The id of nine months as people write them: `2024-9M`, `9 tháng năm 2024`, `9 tháng đầu năm 2024`. */
function nineMonths(text: string): string | null {
  const [, year, written] =
    /^(?:((?:19|2\d)\d\d)-9m|(?:9|chín) tháng (?:đầu )?năm ((?:19|2\d)\d\d))$/.exec(foldSpelling(text)) ?? []
  const found = year ?? written
  return found === undefined ? null : `${found}-9M`
}

function isQuarter(id: string): boolean {
  return id.includes('-Q')
}

/** What was most likely meant is given back as it is to be written; a month behind `--quarter` is a period all the same. */
function noPeriod(text: string, option: '--quarter' | '--period'): UsageError {
  const said = { vi: `Không có kỳ “${text}”.`, en: `There is no period “${text}”.` }
  const meant = periodWritten(text) ?? periodMeant(text)
  if (meant === null) return new UsageError(said, NO_PERIOD.help)
  const name = periodName(meant)
  const rewritten = `${isQuarter(meant.id) ? option : '--period'} ${meant.id}`
  return new UsageError(said, {
    vi: `Có phải ${rewritten} (${name.vi})?`,
    en: `Did you mean ${rewritten}${name.en === meant.id ? '' : ` (${name.en})`}?`,
  })
}

const NO_PERIOD = new UsageError(
  { vi: 'Cần một kỳ: --quarter hoặc --period.', en: 'One period is needed: --quarter or --period.' },
  {
    vi: 'Viết như --quarter 2024-Q3 hoặc Q3/2024, --period 2024-H2, --period 2024 hoặc --period 2024-07.',
    en: 'Write it like --quarter 2024-Q3 or Q3/2024, --period 2024-H2, --period 2024 or --period 2024-07.',
  },
)

const WEEK_BY_DECREE = new UsageError(
  {
    vi: 'Nghị định 09/2019/NĐ-CP không định kỳ báo cáo tuần.',
    en: 'Decree 09/2019/NĐ-CP knows no weeks.',
  },
  {
    vi: 'Thêm --period-kind calendar, hoặc dùng tháng, quý, 6 tháng, 9 tháng, năm.',
    en: 'Add --period-kind calendar, or ask for a month, a quarter, six or nine months, or a year.',
  },
)
