import type { Period } from '../../../domain/time/period.ts'
import { periodName } from '../../../reports/words/period-name.ts'
import { UsageError } from '../../base/exit.ts'
import { periodMeant, periodWritten } from '../../base/written-period.ts'

/** One of the two says the period. */
interface PeriodOptions {
  readonly quarter?: string
  readonly period?: string
}

/** The period asked for. Throws a UsageError where it is none, or not said once. */
export function periodAsked({ quarter, period: words }: PeriodOptions): Period {
  if ((quarter === undefined) === (words === undefined)) throw NO_PERIOD
  const text = quarter ?? words ?? ''
  const period = periodWritten(text)
  if (period === null || (quarter !== undefined && !isQuarter(period)))
    throw noPeriod(text, quarter === undefined ? '--period' : '--quarter')
  return period
}

function isQuarter({ id }: Period): boolean {
  return id.includes('-Q')
}

/** What was most likely meant is given back as it is to be written; a month behind `--quarter` is a period all the same. */
function noPeriod(text: string, option: '--quarter' | '--period'): UsageError {
  const said = { vi: `Không có kỳ “${text}”.`, en: `There is no period “${text}”.` }
  const meant = periodWritten(text) ?? periodMeant(text)
  if (meant === null) return new UsageError(said, NO_PERIOD.help)
  const name = periodName(meant)
  const rewritten = `${isQuarter(meant) ? option : '--period'} ${meant.id}`
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
