import { NOT_AMENDED } from '../../domain/amending/amended-plan.ts'
import type { Situation } from '../../domain/obligations/situation.ts'
import type { PlanRecord } from '../../domain/records/record.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Workspace } from './check.ts'

/** What the duties of a plan hang on for checks: its records known by a day, and no other document. */
export function situationOn(
  asOf: Day,
  records: readonly PlanRecord[],
  { register, calendar }: Pick<Workspace, 'register' | 'calendar'>,
): Situation {
  return {
    register,
    calendar,
    records,
    withdrawn: [],
    amendments: NOT_AMENDED,
    revoked: 'as-listed',
    asOf,
    listedThrough: asOf,
    dayOff: null,
  }
}
