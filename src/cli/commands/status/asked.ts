import { POLICIES, type Policy } from '../../../domain/follow-up/policy.ts'
import type { Day } from '../../../domain/time/day.ts'
import { eveOf, lastDayToReport, type ReportingPeriod } from '../../../domain/time/reporting-period.ts'
import type { Files } from '../../../workspace/environment.ts'
import { namesPeriod, type PeriodOptions } from '../../base/asked-period.ts'
import { UsageError } from '../../base/exit.ts'
import { oneOfEach } from '../../base/options.ts'
import { reportingPeriodOf } from '../../reporting-period.ts'

/** The options that say what days a status is about, and what it is held against. */
export interface AskedOptions extends PeriodOptions {
  readonly asOf?: Day
  readonly since?: Day
  readonly failOn?: string
  readonly province?: readonly string[]
}

/** What days a status is about. */
interface Asked {
  readonly asOf: Day
  /** What changed since the end of this day is wanted too; null where no day is named. */
  readonly since: Day | null
  /** Null where it is for a day alone. */
  readonly period: ReportingPeriod | null
}

/** A report for a period is asked at its end, and tells what changed in it. Throws a UsageError as `reportingPeriodOf` does. */
export async function daysAsked(options: AskedOptions, files: Files, today: Day): Promise<Asked> {
  const { asOf, since = null } = options
  if (!namesPeriod(options)) return { asOf: asOf ?? today, since, period: null }
  const period = await reportingPeriodOf(options, files)
  return { asOf: asOf ?? lastDayToReport(period, today), since: since ?? eveOf(period), period }
}

/**
 * The policy asked for. Throws a UsageError where it has no earlier day to compare with, where that day lies later than the
 * one asked about, or where nothing is compared with it.
 */
export function policyAsked(
  { failOn, since: named }: AskedOptions,
  { asOf, since }: Asked,
  changesAre: 'told' | 'not-told',
): Policy | null {
  const [policy = null] = failOn === undefined ? [] : oneOfEach('--fail-on', [failOn], POLICIES)
  const isCompared = policy === 'newly-overdue' || changesAre === 'told'
  const isMissing = policy === 'newly-overdue' && since === null
  if (isMissing || (since !== null && since > asOf) || (named !== undefined && !isCompared))
    throw WRONG_COMPARISON
  return policy
}

const WRONG_COMPARISON = new UsageError(
  {
    vi: '--fail-on newly-overdue và --since đi cùng nhau: quá hạn mới, so với một ngày không sau ngày tính đến.',
    en: '--fail-on newly-overdue and --since go together: newly, compared with a day not after the as-of day.',
  },
  {
    vi: 'Viết như --as-of 2024-06-30 --fail-on newly-overdue --since 2024-03-31; --since một mình chỉ có ở html, docx, xlsx (bảng trên màn hình: plan-check changes).',
    en: 'Write it like --as-of 2024-06-30 --fail-on newly-overdue --since 2024-03-31; alone, --since is for html, docx and xlsx (on screen: plan-check changes).',
  },
)
