import type { Groups } from './group-lines.ts'
import type { Tally } from './tally.ts'
import type { PlanLine, StatusView } from './view.ts'

/** The sums of several plans by groups, without their duties: what a sheet of a ministry or a country holds. */
export interface TotalsView
  extends Groups,
    Pick<StatusView, 'asOf' | 'provinces' | 'members' | 'without' | 'findings'> {
  /** Over all groups. */
  readonly totals: Tally
  /** The plans that are added up, without their tasks. */
  readonly plans: readonly PlanLine[]
}
