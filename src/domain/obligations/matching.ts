import { bodyNamed, type Ref, type Register } from '../agencies/register.ts'
import { mayPass, type Passing, passings } from '../agencies/succession.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import { periodAfter } from '../time/period.ts'
import type { Duty } from './duty.ts'
import { type Fulfilment, fulfilmentAfter, NOTHING_YET } from './fulfilment.ts'

/**
 * Of the duties that stand side by side, which one each record speaks of; duties without records are left out.
 *
 * A record names whom the plan laid the duty on, or who held it on the record's day; the former goes first.
 */
export function recordsByDuty(
  duties: readonly Duty[],
  records: readonly PlanRecord[],
  register: Register,
): ReadonlyMap<Duty, readonly PlanRecord[]> {
  const found = new Map<Duty, PlanRecord[]>()
  const [first] = duties
  const meant = first === undefined ? [] : records.filter((record) => isOfLine(record, first))
  if (meant.length === 0) return found
  const side = sideBySide(duties, register)
  const reached = new Map<Duty, Fulfilment>()
  const settled = new Map<Duty, Day>()
  for (const record of meant) {
    const duty = meantAmong(record, candidates(record, side, settled, register), reached)
    if (duty === undefined) continue
    const after = fulfilmentAfter(reached.get(duty) ?? NOTHING_YET, record, duty)
    reached.set(duty, after)
    if (after.at === 'open') settled.delete(duty)
    else if (!settled.has(duty)) settled.set(duty, record.date)
    const own = found.get(duty)
    if (own === undefined) found.set(duty, [record])
    else own.push(record)
  }
  return found
}

/** What is delivered is what is still open; what befalls a delivery befalls what was delivered. Else the first. */
function meantAmong(
  { event }: PlanRecord,
  duties: readonly Duty[],
  reached: ReadonlyMap<Duty, Fulfilment>,
): Duty | undefined {
  const isMeant = (duty: Duty) => {
    const { at, delivered } = reached.get(duty) ?? NOTHING_YET
    if (event === 'reopened') return at !== 'open' || delivered > 0
    return at === 'open'
  }
  return duties.find(isMeant) ?? duties[0]
}

/** Whether a record speaks of a deliverable, part and period. What recurs in several periods needs its period named. */
export function isOfLine(record: PlanRecord, duty: Duty): boolean {
  const { task, deliverable, part, period, schedule } = duty
  if (record.event === 'triggered' || record.task !== task.id) return false
  if (record.deliverable === null ? task.deliverables.length > 1 : record.deliverable !== deliverable.id)
    return false
  if (record.part !== null && record.part !== part) return false
  if (record.period === null && period !== null) return isOnlyPeriod(duty)
  return (
    record.period === period &&
    (period !== null || schedule.kind !== 'triggered' || ENDINGS.has(record.event))
  )
}

/** Whether the plan ends before a second period begins, so that only one can be meant. */
function isOnlyPeriod({ plan, schedule }: Duty): boolean {
  if (schedule.kind !== 'recurring' || plan.through === null) return false
  return periodAfter(schedule.every, plan.issue.by, 1).first > plan.through
}

/** What may befall a duty that still waits for its condition. */
const ENDINGS: ReadonlySet<PlanRecord['event']> = new Set(['waived', 'cancelled', 'superseded', 'reopened'])

/** The duty among those side by side that the agency of a record owes, or held on its day. */
export function dutyOf(record: PlanRecord, side: SideBySide, register: Register): Duty | undefined {
  return candidates(record, side, NOTHING_SETTLED, register)[0]
}

/**
 * Those that the agency of a record owes, then those that it held on the record's day. What it owed itself
 * became one with what passed to it in time; what passed to it overdue, or when its own was settled, stands beside.
 */
function candidates(
  record: PlanRecord,
  { province, byDebtor, passing }: SideBySide,
  settled: ReadonlyMap<Duty, Day>,
  register: Register,
): readonly Duty[] {
  const ref =
    province !== null && record.agency !== null
      ? bodyNamed(register, province, record.agency)?.ref
      : undefined
  if (ref === undefined) return NOBODY
  const owed = byDebtor.get(ref) ?? NOBODY
  if (passing.length === 0) return owed
  const held = passing.filter(
    (duty) => !owed.includes(duty) && passingTo(ref, duty, record.date, register) !== undefined,
  )
  if (owed.length === 0) return held
  const isBeside = (duty: Duty) => {
    const came = passingTo(ref, duty, record.date, register)?.day
    return (
      came !== undefined && (isOverdueAt(came, duty) || owed.every((own) => isBefore(settled.get(own), came)))
    )
  }
  return [...owed, ...held.filter(isBeside)]
}

const NOBODY: readonly Duty[] = []
const NOTHING_SETTLED: ReadonlyMap<Duty, Day> = new Map()

function isBefore(settled: Day | undefined, day: Day): boolean {
  return settled !== undefined && settled < day
}

/** Duties that stand side by side, sorted out for all their records. */
export interface SideBySide {
  /** Of their plan; null where there are none. */
  readonly province: string | null
  readonly byDebtor: ReadonlyMap<Ref, readonly Duty[]>
  /** Those that may pass on from one who owes them. */
  readonly passing: readonly Duty[]
}

export function sideBySide(duties: readonly Duty[], register: Register): SideBySide {
  const byDebtor = new Map<Ref, Duty[]>()
  for (const duty of duties) {
    for (const ref of new Set(duty.debtors)) {
      const others = byDebtor.get(ref)
      if (others === undefined) byDebtor.set(ref, [duty])
      else others.push(duty)
    }
  }
  const passing = duties.filter(({ debtors }) => debtors.some((ref) => mayPass(register, ref)))
  return { province: duties[0]?.plan.province ?? null, byDebtor, passing }
}

/** How a duty came to a body that holds it on a day; undefined where the body does not. */
function passingTo(ref: Ref, { debtors, task }: Duty, day: Day, register: Register): Passing | undefined {
  return debtors
    .map((debtor) => passings(register, debtor, task.field, day).at(-1))
    .find((last) => last?.successor === ref)
}

function isOverdueAt(day: Day, { due }: Duty): boolean {
  return due !== null && due < day
}
