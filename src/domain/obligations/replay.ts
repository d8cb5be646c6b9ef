import { existsOn } from '../agencies/members.ts'
import { agencyAt, findBody, type Ref, type Register } from '../agencies/register.ts'
import { type Transfer, transfersFrom } from '../agencies/succession.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import { deliveryStateAfter, NOTHING_DELIVERED } from './delivery-state.ts'
import type { Duty } from './duty.ts'
import { agencyOf, dutiesMeant, dutyGroup, matchesDuty } from './match-records.ts'
import type { Outcome } from './outcome.ts'
import { type DutyState, isOwed, passTo, type ReplayedDuty, transfer } from './transfer.ts'

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
 * its agency owes, or else holds, on that day; or, after a merger, of the duty that it was merged into.
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
  const quick = mayPassOn ? null : apart(duties, own, register, outcomeOf)
  if (quick !== null) return quick
  const side = dutyGroup(duties, register)
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
        ? wayMeant(record, dutiesMeant(record, side, register), ways, register)
        : all.filter(({ into, duty }) => into === null && duty.revoked === null)
    for (const way of meant) {
      way.records.push(record)
      way.reached = deliveryStateAfter(way.reached, record, way.duty)
      // What was handed in after its agency had ended without a successor stays with the agency.
      if (way.reached.at === 'delivered' && way.heldBy.length === 0) way.heldBy = way.duty.debtors
      if (record.event === 'assigned' && assign(way, record, register, asOf)) {
        const later = way.passings.filter(({ day }) => day > record.date).map((passing) => ({ way, passing }))
        coming.push(...later)
        coming.sort(byDay)
      }
      if (record.event === 'reopened' || record.event === 'assigned') catchUp(way, record.date, all, register)
    }
  }
  passThrough(asOf)
  return all.map(({ duty, records, heldBy, heldBefore, closed, lost, outcome }) => ({
    duty,
    records,
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

/**
 * What became of duties of which none passes on: of an agency's records, each is of the one duty that it owes. Null
 * where one agency owes several of them.
 */
function apart(
  duties: readonly Duty[],
  own: readonly PlanRecord[],
  register: Register,
  outcomeOf: ReplayContext['outcomeOf'],
): readonly ReplayedDuty[] | null {
  const found = own.length === 0 ? NOTHING_FOUND : recordsByDebtor(duties, own, register)
  if (found === null) return null
  return duties.map((duty) => {
    const records = found.get(duty) ?? NO_RECORDS
    return {
      duty,
      records,
      outcome: outcomeOf(duty, records),
      heldBy: duty.debtors,
      heldBefore: NOBODY,
      closed: null,
      lost: null,
    }
  })
}

const NOTHING_FOUND: ReadonlyMap<Duty, readonly PlanRecord[]> = new Map()

function recordsByDebtor(
  duties: readonly Duty[],
  own: readonly PlanRecord[],
  register: Register,
): ReadonlyMap<Duty, readonly PlanRecord[]> | null {
  const byDebtor = new Map<Ref, Duty>()
  for (const duty of duties) {
    for (const ref of duty.debtors) {
      if (byDebtor.has(ref)) return null
      byDebtor.set(ref, duty)
    }
  }
  const found = new Map<Duty, PlanRecord[]>()
  for (const record of own) {
    const ref = agencyOf(record, duties, register)
    const duty = ref === undefined ? undefined : byDebtor.get(ref)
    for (const one of record.amendment === undefined ? (duty === undefined ? [] : [duty]) : duties) {
      const others = found.get(one)
      if (others === undefined) found.set(one, [record])
      else others.push(record)
    }
  }
  return found
}

const NO_RECORDS: readonly PlanRecord[] = []

const NOBODY: readonly Ref[] = []

interface Way extends DutyState {
  readonly records: PlanRecord[]
  /** How it passes on from those who owe it, where it is still owed by then. */
  passings: readonly Transfer[]
}

function wayOf(duty: Duty, outcomeOf: ReplayContext['outcomeOf']): Way {
  const records: PlanRecord[] = []
  let [known, outcome] = [-1, null as Outcome | null]
  return {
    duty,
    records,
    passings: [],
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
  const { duty } = way
  way.passings = duty.debtors.flatMap((debtor) => transfersFrom(register, debtor, duty.task.field, asOf))
  return way.passings.map((passing) => ({ way, passing }))
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
 * Gives a duty that is still owed to the body that a record names, and returns whether it did. From then on it passes on
 * from that body; at once where it had ended by then, but not for what it gave away before.
 */
function assign(way: Way, record: PlanRecord, register: Register, asOf: Day): boolean {
  const { date } = record
  const { plan, task } = way.duty
  const refs = namesGiven(record).flatMap((words) => findBody(register, plan.province, words)?.ref ?? [])
  if (refs.length === 0 || !isOwed(way)) return false
  passTo(way, refs)
  way.lost = null
  way.passings = refs.flatMap((ref) => {
    const agency = agencyAt(register, ref)
    const isThere = agency === undefined || existsOn(agency, date)
    return transfersFrom(register, ref, task.field, asOf).filter(({ day }) => !isThere || day > date)
  })
  return true
}

/** The bodies that a record gives a duty to, as it names them. */
function namesGiven({ to, amendment }: PlanRecord): readonly string[] {
  return amendment?.lead ?? (to === null ? NOBODY : [to])
}

/** What is taken up again after its debtor has ended passes on that day, as it would have passed before. */
function catchUp(way: Way, day: Day, all: readonly Way[], register: Register): void {
  for (const passing of way.passings)
    if (passing.day <= day) transfer(way, { ...passing, day }, all, register)
}

/** The duty that a record counts for: one that its agency owes or held, else one that it was given. */
function wayMeant(
  record: PlanRecord,
  owedOrHeld: readonly Duty[],
  ways: ReadonlyMap<Duty, Way>,
  register: Register,
): readonly Way[] {
  const meant = owedOrHeld.flatMap((duty) => survivorOf(duty, ways) ?? [])
  const way = meantAmong(record, meant.length > 0 ? meant : givenTo(record, [...ways.values()], register))
  return way === undefined ? [] : [way]
}

function givenTo(record: PlanRecord, all: readonly Way[], register: Register): readonly Way[] {
  const ref = agencyOf(
    record,
    all.map(({ duty }) => duty),
    register,
  )
  return ref === undefined ? [] : all.filter(({ heldBy, into }) => into === null && heldBy.includes(ref))
}

/** The duty itself, or the one it was merged into. */
function survivorOf(duty: Duty, ways: ReadonlyMap<Duty, Way>): Way | undefined {
  let way = ways.get(duty)
  while (way !== undefined && way.into !== null) way = ways.get(way.into)
  return way
}

/** What is delivered is what is still open; what befalls a delivery befalls what was delivered. Else the first. */
function meantAmong({ event }: PlanRecord, ways: readonly Way[]): Way | undefined {
  const isMeant = ({ reached: { at, delivered } }: Way) =>
    event === 'reopened' ? at !== 'open' || delivered > 0 : at === 'open'
  return ways.find(isMeant) ?? ways[0]
}
