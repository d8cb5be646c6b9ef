import type { Ref, Register } from '../agencies/register.ts'
import { isUnread, type Plan } from '../plan.ts'
import type { Text } from '../text.ts'
import { addDays, type Day, daysBetween } from '../time/day.ts'
import type { Duty } from './duty.ts'
import { dutiesOf } from './expand.ts'
import { type Closing, type Holding, holdingsOn } from './holding.ts'
import type { Flag, Status } from './status.ts'

/** A duty with all that is known of it on a day. */
export interface Obligation {
  readonly duty: Duty
  /** Who has to deliver it now; the debtors, or their successors. Empty where nobody is left. */
  readonly heldBy: readonly Ref[]
  readonly status: Status
  readonly flags: readonly Flag[]
  /** The last day in time now; `duty.due` is the plan's own. */
  readonly due: Day | null
  /** The day it was delivered; null while it is not. */
  readonly deliveredOn: Day | null
  /** Days past the last day, by the as-of day; 0 where it is not late. */
  readonly daysLate: number
  /** Why it is closed; null where it is not. */
  readonly closing: Closing | null
}

/** How near a last day counts as soon. */
export const DUE_SOON_DAYS = 30

/** Every obligation of a plan as it stands at the end of a day, in the plan's order. */
export function* obligationsOf(plan: Plan, register: Register, asOf: Day): Generator<Obligation> {
  for (const duties of dutiesOf(plan, register, asOf)) {
    for (const holding of holdingsOn(duties, register, asOf)) yield obligationOn(holding, asOf)
  }
}

function obligationOn({ duty, heldBy, closed }: Holding, asOf: Day): Obligation {
  const closing = closed ?? endOfPlan(duty, asOf)
  const status = closing === null ? statusOn(duty, asOf) : 'closed'
  const late = status === 'overdue' && duty.due !== null ? daysBetween(duty.due, asOf) : 0
  const flags = flagsOf(duty, heldBy, status, asOf)
  return { duty, heldBy, status, flags, due: duty.due, deliveredOn: null, daysLate: late, closing }
}

/** The status of a duty of which nothing is recorded. The last day itself is still in time. */
function statusOn({ schedule, from, due }: Duty, asOf: Day): Status {
  if (from !== null && asOf < from) return 'not-started'
  if (due !== null) return asOf <= due ? 'in-progress' : 'overdue'
  switch (schedule.kind) {
    case 'triggered':
      return 'awaiting-trigger'
    case 'undated':
      return 'undated'
    case 'open':
    case 'continuous':
    case 'once':
    case 'recurring':
      return 'continuous'
  }
}

/** A duty without a last day ends with its plan, where the plan names its own end. */
function endOfPlan({ plan, due }: Duty, asOf: Day): Closing | null {
  if (plan.through === null || due !== null || asOf <= plan.through) return null
  return { day: addDays(plan.through, 1), because: PLAN_ENDED, into: null }
}

const PLAN_ENDED: Text = { vi: 'kế hoạch đã hết thời gian thực hiện', en: 'the plan has run its course' }

function flagsOf(duty: Duty, heldBy: readonly Ref[], status: Status, asOf: Day): readonly Flag[] {
  const flags: Flag[] = []
  if (status === 'in-progress' && duty.due !== null && daysBetween(asOf, duty.due) <= DUE_SOON_DAYS)
    flags.push('due-soon')
  if (isUnread(duty.deliverable.deadline)) flags.push('unread')
  if (heldBy.some((ref) => !duty.debtors.includes(ref))) flags.push('inherited')
  return flags
}
