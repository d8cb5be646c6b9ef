import type { Ref } from '../agencies/register.ts'
import type { Part } from '../deadline/model/schedule.ts'
import type { Deliverable, Plan, Task } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** One deliverable × one debtor × one period, as the plan lays it on: before anything happened to it. */
export interface Duty {
  /** `plan#task/deliverable[/part]@province/agency[:period]`; never changes with language or succession. */
  readonly id: string
  /** What equal duties of a group share: the id without its debtor. */
  readonly line: string
  readonly plan: Plan
  readonly task: Task
  readonly deliverable: Deliverable
  /** 1, 2, … where the deadline has several parts; null where it has one. */
  readonly part: number | null
  readonly schedule: Part
  /** Whom the plan lays it on: one body, or several that owe it jointly. */
  readonly debtors: readonly Ref[]
  /** For an open group: how many bodies it has; `unknown` where the register has no number; null for any other debtor. */
  readonly bodies: number | 'unknown' | null
  readonly period: string | null
  /** First day on which it can be worked on; null where the words name none. */
  readonly from: Day | null
  /** Last day by the plan's own words, inclusive; null where there is none. */
  readonly stated: Day | null
  /** Last day in time before any extension: the stated one, or the working day it rolls to where the office says so. */
  readonly due: Day | null
  /** The day of the event that ends a standing duty; null where none has come, or none ends it. */
  readonly until: Day | null
  /** Since when and why nobody owes it any more; null where somebody does. Its id stays all the same. */
  readonly revoked: Revocation | null
  /** What later documents that have it recur otherwise do to it, in their order. */
  readonly restated: readonly PlanRecord[]
}

/** Its debtors left the group before the period began, or the trigger that called for it was taken back. */
export interface Revocation {
  readonly day: Day
  readonly because: Text
}

/** Whether a duty stays what it is: a delivery attests it, the last attestation counts, and it is never done. */
export function isStanding({ schedule }: Duty): boolean {
  switch (schedule.kind) {
    case 'continuous':
    case 'open':
    case 'open-after':
    case 'open-until':
      return true
    case 'once':
    case 'recurring':
    case 'triggered':
    case 'undated':
      return false
  }
}
