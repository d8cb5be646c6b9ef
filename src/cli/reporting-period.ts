import type { PeriodKind, ReportingPeriod } from '../domain/time/reporting-period.ts'
import type { Files } from '../workspace/environment.ts'
import { officesIn } from '../workspace/offices.ts'
import { kindNamed, type PeriodOptions, periodAsked } from './base/asked-period.ts'
import { UsageError } from './base/exit.ts'
import { isSameProvince } from './io/shipped-province.ts'

/** The period asked for, with the days that the options or the office file give it. Throws a UsageError as `periodAsked` does. */
export async function reportingPeriodOf(
  options: PeriodOptions & { readonly province?: readonly string[] },
  files: Files,
): Promise<ReportingPeriod> {
  return periodAsked(options, kindNamed(options) ?? (await kindOfOffices(options.province ?? null, files)))
}

/** How the offices that report cut the year: those of the provinces asked for, by id or name, or all. Throws a UsageError where they differ. */
async function kindOfOffices(provinces: readonly string[] | null, files: Files): Promise<PeriodKind> {
  const offices = await officesIn(files)
  const own = offices.filter(
    ({ province }) => provinces === null || provinces.some((words) => isSameProvince(province, words)),
  )
  const [kind = 'calendar', other] = [...new Set(own.map(({ periodKind }) => periodKind))]
  if (other !== undefined) throw KINDS_DIFFER
  return kind
}

const KINDS_DIFFER = new UsageError(
  {
    vi: 'Các tệp office/v1 chia kỳ báo cáo khác nhau (period-kind).',
    en: 'The office/v1 files cut reporting periods differently (period-kind).',
  },
  {
    vi: 'Thêm --period-kind calendar hoặc nd09, hay chọn một tỉnh bằng --province.',
    en: 'Add --period-kind calendar or nd09, or choose a province with --province.',
  },
)
