import { findBody, type Ref, type Register } from '../agencies/register.ts'
import { type Transfer, transfersFrom } from '../agencies/succession.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import { type Bearer, bearerGiven, bearersGivingAs, bearersLaidOn, holderFor } from './bearer.ts'
import { deliveryStateAfter, NOTHING_DELIVERED } from './delivery-state.ts'
import type { Duty } from './duty.ts'
import { agencyOf, dutiesMeant, dutyGroup, isOwedOn, type MeantDuties, matchesDuty } from './match-records.ts'
import type { Outcome } from './outcome.ts'
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
 * What became of the duties that stand side by side (one deliverable, one period, every debtor), in their order.
 *
 * Reorganisations and records are taken day by day, on one day the reorganisations first, each as things stood by
 * then: nothing that comes later decides who held a duty, or what was merged into what. A record speaks of a duty that
 * its agency owes, or else holds, on that day; or, after a merger, of the duty that it was merged into. Where it may
 * speak of several that its agency holds, it counts for none.
 */
export function replay(
  duties: readonly Duty[],
  records: readonly PlanRecord[],
  { register, asOf, outcomeOf }: ReplayContext,
): readonly ReplayedDuty[] {
  const [first] = duties
  const own = first === undefined ? [] : records.filter((record) => matchesDuty(record, first))
  const mayPassOn =
    duties.some((duty) => duty.revoked !== null || passesOn(duty, register, asOf)) ||
    own.some(({ event }) => event === 'assigned')
  const quick = mayPassOn ? null : withoutTransfers(duties, own, register, outcomeOf)
  if (quick !== null) return quick
  const side = dutyGroup(duties, register)
  const given = new Map<Duty, readonly Bearer[]>()
  const ways = new Map(duties.map((duty) => [duty, wayOf(duty, outcomeOf)]))
  const all = [...ways.values()]
  const coming = [
    ...all.flatMap((way) => (way.duty.revoked === null ? comingTo(way, register, asOf) : [])),
    ...all.flatMap(revocationOf),
  ].sort(byDay)
  let next = 0
  const passThrough = (day: Day) => {
    for (; next < coming.length; next += 1) {
      const step = coming[next]
      if (step === undefined || step.passing.day > day) break
      transfer(step.way, step.passing, all, register)
    }
  }
  for (const record of own) {
    passThrough(record.date)
    const meant =
      record.amendment === undefined
        ? waysMeant(record, dutiesMeant(record, side, register, given), ways)
        : all.filter(({ into, duty }) => into === null && isOwedOn(duty, record.date))
    if (record.amendment === undefined && meant.length > 1) {
      for (const way of meant) way.unclear.push(record)
      continue
    }
    for (const way of meant) {
      way.records.push(record)
      way.reached = deliveryStateAfter(way.reached, record, way.duty)
      // What was handed in after its agency had ended without a successor stays with the agency.
      if (way.reached.at === 'delivered' && way.heldBy.length === 0) way.heldBy = way.duty.debtors
      if (record.event === 'reopened') catchUp(way, passingsOf(way), record.date, all, register)
      const takers = record.event === 'assigned' ? assign(way, record, all, register, asOf) : []
      if (takers.length === 0) continue
      given.set(way.duty, way.bearers)
      const passings = takers.flatMap((taker) => taker.passings)
      const later = passings.filter(({ day }) => day > record.date).map((passing) => ({ way, passing }))
      coming.push(...later)
      coming.sort(byDay)
      catchUp(way, passings, record.date, all, register)
    }
  }
  passThrough(asOf)
  return all.map(({ duty, records, unclear, heldBy, heldBefore, closed, lost, outcome }) => ({
    duty,
    records,
    unclear,
    heldBy,
    heldBefore,
    closed,
    lost,
    outcome: outcome(),
  }))
}

/** Whether a duty would pass on from one who owes it by a day: most bodies have not been reorganised by then. */
function passesOn({ debtors, task }: Duty, register: Register, asOf: Day): boolean {
  return debtors.some((ref) => transfersFrom(register, ref, task.field, asOf).length > 0)
}

const NOBODY: readonly Ref[] = []

interface Way extends DutyState {
  readonly records: PlanRecord[]
  readonly unclear: PlanRecord[]
  /** Those that it passes on from, where it is still owed by then; none where it is revoked. */
  bearers: readonly Bearer[]
}

function wayOf(duty: Duty, outcomeOf: ReplayContext['outcomeOf']): Way {
  const records: PlanRecord[] = []
  let [known, outcome] = [-1, null as Outcome | null]
  return {
    duty,
    records,
    unclear: [],
    bearers: [],
    heldBy: duty.debtors,
    heldBefore: NOBODY,
    closed: null,
    lost: null,
    into: null,
    reached: NOTHING_DELIVERED,
    outcome: () => {
      if (outcome === null || known !== records.length) {
        outcome = outcomeOf(duty, records)
        known = records.length
      }
      return outcome
    },
  }
}

function comingTo(way: Way, register: Register, asOf: Day) {
  way.bearers = bearersLaidOn(way.duty, register, asOf)
  return passingsOf(way).map((passing) => ({ way, passing }))
}

function passingsOf({ bearers }: Way): readonly Transfer[] {
  return bearers.flatMap(({ passings }) => passings)
}

/** What ends it where it is revoked: that day it leaves its debtors, and comes to nobody. */
function revocationOf(way: Way) {
  const { revoked, debtors } = way.duty
  if (revoked === null) return []
  const [from = ''] = debtors
  return [{ way, passing: { day: revoked.day, from, successor: null, basis: null } }]
}

function byDay(one: { passing: Transfer }, other: { passing: Transfer }): number {
  return one.passing.day < other.passing.day ? -1 : one.passing.day > other.passing.day ? 1 : 0
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
  const { duty, bearers, heldBy } = way
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
    const because = mergedInto(refs, record.amendment.document, register)
    becameOne(way, way.heldBy, { day: date, because }, all)
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

/** The duty itself, or the one it was merged into. */
function survivorOf(duty: Duty, ways: ReadonlyMap<Duty, Way>): Way | undefined {
  let way = ways.get(duty)
  while (way !== undefined && way.into !== null) way = ways.get(way.into)
  return way
}

/**
 * What a record speaks of: first what its agency owes, then what it holds; several where that leaves it open. What is
 * delivered is what is still open; what befalls a delivery befalls what was delivered. Else the first.
 */
function waysMeant(
  { event }: PlanRecord,
  { owed, held }: MeantDuties,
  ways: ReadonlyMap<Duty, Way>,
): readonly Way[] {
  const isMeant = ({ reached: { at, delivered } }: Way) =>
    event === 'reopened' ? at !== 'open' || delivered > 0 : at === 'open'
  const own = survivorsOf(owed, ways)
  const taken = survivorsOf(held, ways)
  const ownMeant = own.find(isMeant)
  if (ownMeant !== undefined) return [ownMeant]
  const meant = taken.filter(isMeant)
  return meant.length > 0 ? meant : [...own, ...taken].slice(0, 1)
}

function survivorsOf(duties: readonly Duty[], ways: ReadonlyMap<Duty, Way>): readonly Way[] {
  return [...new Set(duties.flatMap((duty) => survivorOf(duty, ways) ?? []))]
}
