import { findBody, type Ref, type Register } from '../agencies/register.ts'
import { lastTransfer } from '../agencies/succession.ts'
import { type Part, type Recurring, waitsForEvent } from '../deadline/model/schedule.ts'
import { hasOnePeriod } from '../deadline/resolve/recurrences.ts'
import { type Deliverable, type Plan, scheduleOf, spanOf } from '../plan.ts'
import { isEnding, type PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import { periodNamed, periodsFrom } from '../time/period.ts'
import { type Bearer, holderFor } from './bearer.ts'
import type { Duty } from './duty.ts'
import { type DutyGroup, dutyGroup } from './duty-group.ts'

/**
 * Whether a record speaks of a deliverable, part and period. What recurs in several periods needs its period named, and
 * where several parts of a deadline could be meant, the record needs its part.
 */
export function matchesDuty(record: PlanRecord, duty: RecordedDuty): boolean {
  const { plan, task, deliverable, part, period, schedule } = duty
  if (record.event === 'triggered' || record.task !== task.id) return false
  if (record.amendment !== undefined) return isAmended(record, duty)
  if (record.deliverable === null ? task.deliverables.length > 1 : record.deliverable !== deliverable.id)
    return false
  if (part !== null && !isOnly(part, partsMeant(record, deliverable, plan))) return false
  if (record.period === null && period !== null) return isOnlyPeriod(schedule, plan)
  return (
    record.period === period &&
    (period !== null || !waitsForEvent(schedule) || mayBefallWaiting(record.event))
  )
}

/**
 * A later document speaks of every part and period; a last day that it gives, of what falls due once, or of the one
 * period of what recurs otherwise by it.
 */
function isAmended({ event, deliverable, period }: PlanRecord, duty: RecordedDuty): boolean {
  if (deliverable !== null && deliverable !== duty.deliverable.id) return false
  if (period !== null) return period === duty.period
  return event !== 'extended' || duty.schedule.kind === 'once' || duty.schedule.kind === 'undated'
}

/** The properties of a duty that decide which records speak of it: the same for all its debtors. */
export type RecordedDuty = Pick<Duty, 'plan' | 'task' | 'deliverable' | 'part' | 'period' | 'schedule'>

/** The parts of a deliverable's deadline, from 1, that a record may mean: the one it names, or all that its period goes with. */
export function partsMeant(
  { event, part, period }: PlanRecord,
  { deadline }: Deliverable,
  plan: Plan,
): readonly number[] {
  if (part !== null) return [part]
  const goesWith = (one: Part): boolean => {
    if (one.kind === 'recurring') return period === null ? isOnlyPeriod(one, plan) : isPeriodOf(one, period)
    if (waitsForEvent(one)) return period === null ? mayBefallWaiting(event) : period.startsWith('T-')
    return period === null
  }
  return scheduleOf(deadline).flatMap((one, index) => (goesWith(one) ? [index + 1] : []))
}

function isOnly(part: number, parts: readonly number[]): boolean {
  return parts.length === 1 && parts[0] === part
}

function isPeriodOf({ every, count }: Recurring, id: string): boolean {
  const period = periodNamed(id)
  return period !== null && periodsFrom(every, period.first, count).id === id
}

/** Whether the plan or the schedule ends before a second period begins, so that only one can be meant. */
function isOnlyPeriod(schedule: Part, plan: Plan): boolean {
  return schedule.kind === 'recurring' && hasOnePeriod(schedule, spanOf(plan))
}

/** Whether an event may befall a duty that still waits for its condition: what ends it, and what takes it up again. */
function mayBefallWaiting(event: PlanRecord['event']): boolean {
  return isEnding(event) || event === 'reopened'
}

/** What befalls duties side by side: what is recorded of them, and what later documents do to this period. */
export function befalling([first]: readonly Duty[], ofTask: readonly PlanRecord[]): readonly PlanRecord[] {
  if (first === undefined) return NO_RECORDS
  const recorded = ofTask.filter((record) => matchesDuty(record, first))
  const restated = first.revoked === null ? first.restated.filter((event) => matchesDuty(event, first)) : []
  if (restated.length === 0) return recorded
  // What is recorded of one day comes first there too: what is delivered by then is not undone.
  return [...recorded, ...restated].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
}

const NO_RECORDS: readonly PlanRecord[] = []

/** The duties side by side that a record may speak of, by their positions. */
export interface MeantDuties {
  /** What its agency owes by the plan: this goes first. */
  readonly owed: readonly number[]
  /** What came to its agency from others, and is with it on the record's day. */
  readonly held: readonly number[]
}

/** The duties side by side that a record may speak of; `given` are those that records gave to other bodies by then. */
export function dutiesMeant(
  record: PlanRecord,
  duties: readonly Duty[],
  { byDebtor, byHeir, hasRevoked }: DutyGroup,
  register: Register,
  given: GivenDuties = NOTHING_GIVEN,
): MeantDuties {
  const ref = agencyOf(record, duties, register)
  if (ref === undefined) return NOTHING_MEANT
  const { date } = record
  const isOwed = (at: number) => isOwedAt(duties[at], date)
  const laid = byDebtor.get(ref) ?? NONE
  const owed = hasRevoked ? laid.filter(isOwed) : laid
  const heirOf = byHeir.get(ref) ?? NONE
  if (heirOf.length === 0 && given.size === 0) return { owed, held: NONE }
  const held: number[] = []
  for (const at of heirOf)
    if (!given.has(at) && !owed.includes(at) && holds(ref, duties[at], date, register)) held.push(at)
  for (const [at, bearers] of given) {
    const isTaken = isOwed(at) && bearers.some((bearer) => holderFor(bearer, date) === ref)
    if (isTaken && !owed.includes(at)) held.push(at)
  }
  return { owed, held }
}

/** The first duty that a record may speak of, whatever was given to other bodies. */
export function dutyMeant(
  record: PlanRecord,
  duties: readonly Duty[],
  register: Register,
  group = dutyGroup(duties, register),
): Duty | undefined {
  const { owed, held } = dutiesMeant(record, duties, group, register)
  return duties[owed[0] ?? held[0] ?? -1]
}

/** The duties that records gave to other bodies, by their positions, each with those that bear it since. */
export type GivenDuties = ReadonlyMap<number, readonly Bearer[]>

const NOTHING_GIVEN: GivenDuties = new Map()
const NONE: readonly number[] = []
const NOTHING_MEANT: MeantDuties = { owed: NONE, held: NONE }

/** Whether a duty was not revoked by a day. */
export function isOwedOn({ revoked }: Duty, day: Day): boolean {
  return revoked === null || day < revoked.day
}

function isOwedAt(duty: Duty | undefined, day: Day): boolean {
  return duty !== undefined && isOwedOn(duty, day)
}

/** The body that a record about some duties of a plan names; undefined where it names none that is known. */
export function agencyOf(
  { agency }: PlanRecord,
  [first]: readonly Duty[],
  register: Register,
): Ref | undefined {
  return first === undefined || agency === null
    ? undefined
    : findBody(register, first.plan.province, agency)?.ref
}

/** Whether a duty had passed on to a body by a day, and to nobody after it. */
function holds(ref: Ref, duty: Duty | undefined, day: Day, register: Register): boolean {
  if (duty === undefined) return false
  const { debtors, task } = duty
  return debtors.some((debtor) => lastTransfer(register, debtor, task.field, day)?.successor === ref)
}
