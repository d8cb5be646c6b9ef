import type { Ref } from '../agencies/register.ts'
import { isUnread, type Plan } from '../plan.ts'
import { type PlanRecord, recordsByTask } from '../records/record.ts'
import type { Text } from '../text.ts'
import { addDays, type Day, daysBetween } from '../time/day.ts'
import { type Duty, isStanding } from './duty.ts'
import { dutiesOf } from './expand.ts'
import { lastDayCounted } from './last-day.ts'
import { befalling } from './match-records.ts'
import { type Counted, type Outcome, outcomesBeside } from './outcome.ts'
import { replay } from './replay.ts'
import type { Situation } from './situation.ts'
import type { Flag, Status } from './status.ts'
import type { Closing, ReplayedDuty } from './transfer.ts'

/** A duty with all that is known of it on a day. */
export interface Obligation {
  readonly duty: Duty
  /** Those that speak of it, in their order. */
  readonly records: readonly PlanRecord[]
  /** Who has to deliver it now; the debtors, or their successors. Empty where nobody is left. */
  readonly heldBy: readonly Ref[]
  /** The successors that held it for a time and gave it on. */
  readonly heldBefore: readonly Ref[]
  /** How many duties stand side by side with it, this one included: one for each debtor; what was revoked stands apart. */
  readonly of: number
  /** The same for all beside it to whom nothing happened. */
  readonly standing: Standing
}

/** Where a duty stands on a day. */
export interface Standing {
  readonly status: Status
  readonly flags: readonly Flag[]
  /** The last day in time now; `duty.due` is the plan's own. */
  readonly due: Day | null
  /** The day it was delivered; null while it is not. */
  readonly deliveredOn: Day | null
  /** How many of the deliveries that its period asks for have come, where it asks for several; else null. */
  readonly deliveries: Deliveries | null
  /** What its latest record says is reached of its target; null where none does. */
  readonly reached: number | null
  /** For an open group: how many of its bodies have delivered; null for any other debtor. */
  readonly counted: Counted | null
  /** Days past the last day, by the as-of day; 0 where it is not late. */
  readonly daysLate: number
  /** Why it is closed, or held by nobody known; null where it is neither. */
  readonly closing: Closing | null
  /** Whether it was overdue on the last day of the body that held it last, and nobody known holds it since. */
  readonly wasOverdue: boolean
  /** What later documents changed while it was owed, in their order. */
  readonly amended: Outcome['amended']
}

export interface Deliveries {
  readonly received: number
  /** 2 or more. */
  readonly needed: number
}

/** How near a last day counts as soon. */
export const DUE_SOON_DAYS = 30

/** Every obligation of a plan as it stands at the end of a day, in the plan's order. */
export function* obligationsOf(plan: Plan, situation: Situation): Generator<Obligation> {
  const { register, records, asOf } = situation
  const byTask = recordsByTask(records)
  for (const duties of dutiesOf(plan, situation)) {
    const revoked = duties.filter((duty) => duty.revoked !== null).length
    const [first] = duties
    if (first === undefined) continue
    const outcomeOfDuty = outcomesBeside(first, (through) => lastDayCounted(through, first, situation))
    const untouched = outcomeOfDuty(first, NO_RECORDS)
    const alike = standingOn(
      {
        duty: first,
        records: NO_RECORDS,
        unclear: NO_RECORDS,
        outcome: untouched,
        heldBy: first.debtors,
        heldBefore: [],
        closed: null,
        lost: null,
      },
      asOf,
    )
    const surroundings = { register, asOf, outcomeOf: outcomeOfDuty }
    const befallen = befalling(duties, byTask.get(first.task.id) ?? NO_RECORDS)
    for (const holding of replay(duties, befallen, surroundings)) {
      const { duty, records, heldBy, heldBefore } = holding
      // Whoever lost it to nobody, or closed it, no longer holds it.
      const isUntouched =
        holding.outcome === untouched && heldBy === duty.debtors && duty.until === first.until
      const of = duty.revoked === null ? duties.length - revoked : revoked
      yield {
        duty,
        records,
        heldBy,
        heldBefore,
        of,
        standing: isUntouched ? alike : standingOn(holding, asOf),
      }
    }
  }
}

const NO_RECORDS: readonly PlanRecord[] = []

function standingOn(holding: ReplayedDuty, asOf: Day): Standing {
  const due = dueNow(holding, asOf)
  const closing = closingOf(holding, asOf)
  const status = statusOn(holding, closing, due, asOf)
  return {
    status,
    flags: flagsOf(holding, status, due, asOf),
    due,
    deliveredOn: holding.outcome.delivery?.on ?? null,
    deliveries: deliveriesOf(holding),
    reached: holding.records.findLast(({ value }) => value !== null)?.value ?? null,
    counted: holding.outcome.counted,
    daysLate: daysLate(holding, status, due, asOf),
    closing: status === 'closed' ? closing : status === 'no-known-holder' ? lossOf(holding) : null,
    wasOverdue: status === 'no-known-holder' && holding.lost?.wasOverdue === true,
    amended: amendedBy(holding),
  }
}

/** What a later document that has it recur otherwise takes away was not owed yet. */
function amendedBy({ duty: { revoked, restated }, outcome }: ReplayedDuty): Outcome['amended'] {
  return revoked === null || restated.length === 0
    ? outcome.amended
    : restated.map((event) => ({ event, wasOverdue: false }))
}

function deliveriesOf({ duty: { schedule }, outcome }: ReplayedDuty): Deliveries | null {
  const needed = schedule.kind === 'recurring' ? schedule.times : 1
  return needed === 1 ? null : { received: outcome.deliveries, needed }
}

/** A reorganisation, a record, the event it stood until, or the end of the plan; whichever ended it, what is delivered is not undone. */
function closingOf({ duty, outcome, closed }: ReplayedDuty, asOf: Day): Closing | null {
  if (closed !== null) return closed
  if (outcome.ended !== null) return { ...outcome.ended, into: null }
  if (duty.until !== null) return { day: duty.until, because: EVENT_CAME, into: null }
  return endOfPlan(duty, asOf)
}

function lossOf({ lost }: ReplayedDuty): Closing | null {
  return lost === null ? null : { day: lost.day, because: lost.because, into: null }
}

const EVENT_CAME: Text = {
  vi: 'sự kiện đã xảy ra, việc thực hiện đến đó là hết',
  en: 'its event came about, and it stood until then',
}

/** The last day itself is still in time. */
function statusOn(
  { duty, outcome, lost }: ReplayedDuty,
  closing: Closing | null,
  due: Day | null,
  asOf: Day,
): Status {
  const { delivery } = outcome
  if (delivery !== null && !isStanding(duty)) return delivery.how === 'late' ? 'done-late' : 'done-on-time'
  if (closing !== null) return 'closed'
  if (lost !== null) return 'no-known-holder'
  if (duty.from !== null && asOf < duty.from) return 'not-started'
  if (due !== null) return asOf <= due ? 'in-progress' : 'overdue'
  switch (duty.schedule.kind) {
    case 'triggered':
      return duty.period === null ? 'awaiting-trigger' : 'in-progress'
    case 'open-after':
      return duty.period === null ? 'awaiting-trigger' : 'continuous'
    case 'undated':
      return 'undated'
    case 'open':
    case 'open-until':
    case 'continuous':
    case 'once':
    case 'recurring':
      return 'continuous'
  }
}

/** The last day as it stands, or as it stood when the duty was delivered: no later extension changes that. */
function dueNow({ duty, outcome }: ReplayedDuty, asOf: Day): Day | null {
  return outcome.dueOn(outcome.delivery === null || isStanding(duty) ? asOf : outcome.delivery.on)
}

function daysLate({ outcome }: ReplayedDuty, status: Status, due: Day | null, asOf: Day): number {
  if (status === 'overdue' && due !== null) return daysBetween(due, asOf)
  return status === 'done-late' ? (outcome.delivery?.daysLate ?? 0) : 0
}

/** A duty without a last day ends with its plan, where the plan names its own end. */
function endOfPlan({ plan, due }: Duty, asOf: Day): Closing | null {
  if (plan.through === null || due !== null || asOf <= plan.through) return null
  return { day: addDays(plan.through, 1), because: PLAN_ENDED, into: null }
}

const PLAN_ENDED: Text = { vi: 'kế hoạch đã hết thời gian thực hiện', en: 'the plan has run its course' }

/** What is done or closed needs no answer any more. */
const SETTLED: ReadonlySet<Status> = new Set(['done-on-time', 'done-late', 'closed'])
/** Somebody of an open group delivered, and neither the register nor the record says how many are left. */
function isPartlyDelivered(
  { bodies }: Duty,
  { delivery, deliveries, counted }: ReplayedDuty['outcome'],
): boolean {
  if (bodies === null || delivery !== null || deliveries === 0) return false
  return bodies === 'unknown' || counted?.delivered === 0
}

function flagsOf(
  { duty, outcome, heldBy }: ReplayedDuty,
  status: Status,
  due: Day | null,
  asOf: Day,
): readonly Flag[] {
  const flags: Flag[] = []
  if (status === 'in-progress' && due !== null && daysBetween(asOf, due) <= DUE_SOON_DAYS)
    flags.push('due-soon')
  if (outcome.isClaimed) flags.push('claimed')
  if (outcome.delivery?.timing === 'unproven') flags.push('timing-unproven')
  if (isPartlyDelivered(duty, outcome)) flags.push('partly-delivered')
  if (isUnread(duty.deliverable.deadline)) flags.push('unread')
  if (due !== null && duty.due !== null && due > duty.due) flags.push('extended')
  if (heldBy !== duty.debtors && heldBy.some((ref) => !duty.debtors.includes(ref))) flags.push('inherited')
  if (!SETTLED.has(status)) flags.push(...outcome.unanswered)
  return flags
}
