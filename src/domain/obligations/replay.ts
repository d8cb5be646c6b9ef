import { findBody, type Ref, type Register } from '../agencies/register.ts'
import type { Transfer } from '../agencies/succession.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import { type Bearer, bearerGiven, bearersGivingAs, bearersLaidOn, holderFor } from './bearer.ts'
import { deliveryStateAfter, NOTHING_DELIVERED } from './delivery-state.ts'
import type { Duty } from './duty.ts'
import { type Coming, type DutyGroup, dutyGroup, inTime } from './duty-group.ts'
import { agencyOf, dutiesMeant, isOwedOn, type MeantDuties } from './match-records.ts'
import type { Outcome } from './outcome.ts'
import { reorganised } from './reorganised.ts'
import {
  becameOne,
  type DutyState,
  isOwed,
  mergedInto,
  passTo,
  type ReplayedDuty,
  transfer,
} from './transfer.ts'
import { withoutTransfers } from './without-transfers.ts'

/** What the course of duties hangs on. */
export interface ReplayContext {
  readonly register: Register
  /** Reorganisations after this day have not happened yet; no record is later. */
  readonly asOf: Day
  /** The fold of a duty's records. */
  readonly outcomeOf: (duty: Duty, records: readonly PlanRecord[]) => Outcome
}

/**
 * What became of the duties that stand side by side (one deliverable, one period, every debtor), in their order, by what
 * befell them: see `befalling`.
 *
 * Reorganisations and records are taken day by day, on one day the reorganisations first, each as things stood by
 * then: nothing that comes later decides who held a duty, or what was merged into what. A record speaks of a duty that
 * its agency owes, or else holds, on that day; or, after a merger, of the duty that it was merged into. Where it may
 * speak of several that its agency holds, it counts for none.
 */
export function replay(
  duties: readonly Duty[],
  own: readonly PlanRecord[],
  { register, asOf, outcomeOf }: ReplayContext,
): readonly ReplayedDuty[] {
  const group = dutyGroup(duties, register)
  const [earliest] = group.coming
  const mayPassOn =
    group.hasRevoked ||
    (earliest !== undefined && earliest.passing.day <= asOf) ||
    own.some(({ event }) => event === 'assigned')
  const quick = mayPassOn ? null : withoutTransfers(duties, own, group, register, outcomeOf)
  if (quick !== null) return quick
  const dayByDay = () => replayedDayByDay(duties, own, group, { register, asOf, outcomeOf })
  return own.length === 0 && !group.hasRevoked
    ? reorganised(duties, group, asOf, outcomeOf, dayByDay)
    : dayByDay()
}

function replayedDayByDay(
  duties: readonly Duty[],
  own: readonly PlanRecord[],
  group: DutyGroup,
  { register, asOf, outcomeOf }: ReplayContext,
): readonly ReplayedDuty[] {
  const all = duties.map((duty) => new Way(duty, outcomeOf))
  const given = new Map<number, readonly Bearer[]>()
  const coming = [...group.coming, ...(group.hasRevoked ? duties.flatMap(revocationOf) : [])]
  if (group.hasRevoked) coming.sort(inTime)
  let next = 0
  const passThrough = (day: Day) => {
    for (; next < coming.length; next += 1) {
      const step = coming[next]
      const way = step === undefined ? undefined : all[step.at]
      if (step === undefined || way === undefined || step.passing.day > day) break
      transfer(way, step.passing, all, register)
    }
  }
  for (const record of own) {
    passThrough(record.date)
    const meant =
      record.amendment === undefined
        ? waysMeant(record, dutiesMeant(record, duties, group, register, given), all)
        : all.filter(({ into, duty }) => into === null && isOwedOn(duty, record.date))
    if (record.amendment === undefined && meant.length > 1) {
      for (const way of meant) way.note(record, 'unclear')
      continue
    }
    for (const way of meant) {
      way.note(record, 'records')
      way.reached = deliveryStateAfter(way.reached, record, way.duty)
      // What was handed in after its agency had ended without a successor stays with the agency.
      if (way.reached.at === 'delivered' && way.heldBy.length === 0) way.heldBy = way.duty.debtors
      if (record.event === 'reopened')
        catchUp(way, passingsOf(way, register, asOf), record.date, all, register)
      const takers = record.event === 'assigned' ? assign(way, record, all, register, asOf) : []
      if (takers.length === 0) continue
      const at = all.indexOf(way)
      given.set(at, bearersOf(way, register, asOf))
      const passings = takers.flatMap((taker) => taker.passings)
      coming.push(...passings.filter(({ day }) => day > record.date).map((passing) => ({ at, passing })))
      coming.sort(inTime)
      catchUp(way, passings, record.date, all, register)
    }
  }
  passThrough(asOf)
  return all
}

/** Never added to. */
const NO_RECORDS: PlanRecord[] = []
const NOBODY: readonly Ref[] = []

/** A duty on its way through records and reorganisations; it ends as a replayed one. */
class Way implements DutyState, ReplayedDuty {
  readonly duty: Duty
  records = NO_RECORDS
  unclear = NO_RECORDS
  /** Those that it passes on from; null as long as nothing but reorganisations has befallen it. */
  bearers: readonly Bearer[] | null = null
  heldBy: readonly Ref[]
  heldBefore = NOBODY
  closed: DutyState['closed'] = null
  lost: DutyState['lost'] = null
  into: Way | null = null
  reached = NOTHING_DELIVERED
  readonly #outcomeOf: ReplayContext['outcomeOf']
  #outcome: Outcome | null = null

  constructor(duty: Duty, outcomeOf: ReplayContext['outcomeOf']) {
    this.duty = duty
    this.heldBy = duty.debtors
    this.#outcomeOf = outcomeOf
  }

  get outcome(): Outcome {
    this.#outcome ??= this.#outcomeOf(this.duty, this.records)
    return this.#outcome
  }

  note(record: PlanRecord, as: 'records' | 'unclear'): void {
    if (this[as].length === 0) this[as] = [record]
    else this[as].push(record)
    this.#outcome = null
  }
}

/** Those that a way passes on from, where it is still owed by then; none where it is revoked. */
function bearersOf({ bearers, duty }: Way, register: Register, asOf: Day): readonly Bearer[] {
  return bearers ?? (duty.revoked === null ? bearersLaidOn(duty, register, asOf) : NO_BEARERS)
}

function passingsOf(way: Way, register: Register, asOf: Day): readonly Transfer[] {
  return bearersOf(way, register, asOf).flatMap(({ passings }) => passings)
}

/** What ends it where it is revoked: that day it leaves its debtors, and comes to nobody. */
function revocationOf({ revoked, debtors }: Duty, at: number): readonly Coming[] {
  if (revoked === null) return []
  const [from = ''] = debtors
  return [{ at, passing: { day: revoked.day, from, successor: null, basis: null } }]
}

/**
 * Gives a duty that is still owed from the record's agency to the bodies that the record names, and returns those bearers;
 * none where it does not. Whoever else owes it jointly still does. A later document gives away what everybody owes, and
 * what becomes one duty that way is one.
 */
function assign(
  way: Way,
  record: PlanRecord,
  all: readonly Way[],
  register: Register,
  asOf: Day,
): readonly Bearer[] {
  const { duty, heldBy } = way
  const bearers = bearersOf(way, register, asOf)
  const { date } = record
  const refs = namesGiven(record).flatMap((words) => findBody(register, duty.plan.province, words)?.ref ?? [])
  if (refs.length === 0 || !isOwed(way)) return NO_BEARERS
  const giver = agencyOf(record, [duty], register)
  // A later document gives it to other leads, whoever bore it.
  const giving = giver === undefined ? bearers : bearersGivingAs(giver, bearers, date)
  const takers = refs.map((ref) => {
    const debtor = giver === undefined ? ref : (giving[0]?.debtor ?? giver)
    return bearerGiven({ ref, debtor, date }, duty, register, asOf)
  })
  const staying = bearers.filter((bearer) => !giving.includes(bearer))
  const keepers = staying.map((bearer) => holderFor(bearer, date))
  passTo(way, [...heldBy.filter((one) => !refs.includes(one) && keepers.includes(one)), ...refs])
  way.lost = null
  way.bearers = [...staying, ...takers]
  // Of what many owed each, the new lead owes one.
  if (record.amendment !== undefined) {
    const { document } = record.amendment
    becameOne(way, way.heldBy, { day: date, because: () => mergedInto(refs, document, register) }, all)
  }
  return takers
}

const NO_BEARERS: readonly Bearer[] = []

/** The bodies that a record gives a duty to, as it names them. */
function namesGiven({ to, amendment }: PlanRecord): readonly string[] {
  return amendment?.lead ?? (to === null ? NOBODY : [to])
}

/** What is taken up again, or given to a body, after its holder has ended passes on that day, as it would have passed before. */
function catchUp(
  way: Way,
  passings: readonly Transfer[],
  day: Day,
  all: readonly Way[],
  register: Register,
): void {
  for (const passing of passings) if (passing.day <= day) transfer(way, { ...passing, day }, all, register)
}

/**
 * What a record speaks of: first what its agency owes, then what it holds; several where that leaves it open. What is
 * delivered is what is still open; what befalls a delivery befalls what was delivered. Else the first.
 */
function waysMeant({ event }: PlanRecord, { owed, held }: MeantDuties, all: readonly Way[]): readonly Way[] {
  const isMeant = ({ reached: { at, delivered } }: Way) =>
    event === 'reopened' ? at !== 'open' || delivered > 0 : at === 'open'
  const own = survivorsOf(owed, all)
  const taken = survivorsOf(held, all)
  const ownMeant = own.find(isMeant)
  if (ownMeant !== undefined) return [ownMeant]
  const meant = taken.filter(isMeant)
  return meant.length > 0 ? meant : [...own, ...taken].slice(0, 1)
}

/** The duties at some positions, or those that they were merged into. */
function survivorsOf(positions: readonly number[], all: readonly Way[]): readonly Way[] {
  if (positions.length === 0) return NO_WAYS
  if (positions.length === 1) {
    const only = survivorOf(all[positions[0] ?? -1])
    return only === undefined ? NO_WAYS : [only]
  }
  return [...new Set(positions.flatMap((at) => survivorOf(all[at]) ?? []))]
}

const NO_WAYS: readonly Way[] = []

function survivorOf(way: Way | undefined): Way | undefined {
  let survivor = way
  while (survivor !== undefined && survivor.into !== null) survivor = survivor.into
  return survivor
}
