import { addDays, type Day } from '../time/day.ts'
import { type Agency, agencyAt, bodyAt, type Ref, type Register, type Successor } from './register.ts'

/** One transfer of work: from that day on `successor`, if there is one, holds it instead of `from`. */
export interface Transfer {
  readonly day: Day
  readonly from: Ref
  /** Null where the agency ended and nobody took this work over. */
  readonly successor: Ref | null
  /** The act that decided it; null where the register names no successor for this work. */
  readonly basis: string | null
}

/** The transfers of the work of one field from an agency, step by step, up to and including a day. */
export function transfersFrom(
  register: Register,
  start: Ref,
  field: string | null,
  asOf: Day,
): readonly Transfer[] {
  const all = everyTransferFrom(register, start, field)
  const last = all.at(-1)
  return last === undefined || last.day <= asOf ? all : all.filter(({ day }) => day <= asOf)
}

/** The last of these transfers up to and including a day; undefined where there was none by then. */
export function lastTransfer(
  register: Register,
  start: Ref,
  field: string | null,
  asOf: Day,
): Transfer | undefined {
  return everyTransferFrom(register, start, field).findLast(({ day }) => day <= asOf)
}

/** The transfers of the work of one field from an agency, step by step, on whatever day. */
export function everyTransferFrom(register: Register, start: Ref, field: string | null): readonly Transfer[] {
  if (!mayTransfer(register, start)) return NONE
  const known = transfersKnown(register, field)
  const before = known.get(start)
  if (before !== undefined) return before
  const steps = followed(register, start, field)
  // Only a hostile register has longer ones, and thousands of them.
  if (steps.length <= MOST_KEPT) known.set(start, steps)
  return steps
}

/** By body: every record and every duty of a body that was reorganised asks for them. */
function transfersKnown(register: Register, field: string | null): Map<Ref, readonly Transfer[]> {
  const byField = KNOWN.get(register) ?? new Map<string | null, Map<Ref, readonly Transfer[]>>()
  KNOWN.set(register, byField)
  const known = byField.get(field) ?? new Map<Ref, readonly Transfer[]>()
  byField.set(field, known)
  return known
}

const KNOWN = new WeakMap<Register, Map<string | null, Map<Ref, readonly Transfer[]>>>()
const MOST_KEPT = 8

/**
 * A successor for the field has priority over the main one, and an agency that continues to exist only transfers the
 * fields it gave away. Work that comes to an agency which by then had ended or given the field away is transferred again
 * on the same day, but never back to an agency that it left that day: a cycle in the register ends there. Where the main
 * successor takes over only later, nobody holds the work in between.
 */
function followed(register: Register, start: Ref, field: string | null): readonly Transfer[] {
  const steps: Transfer[] = []
  const came: Coming = { on: null, past: new Set() }
  for (let ref: Ref | null = start; ref !== null; ) {
    const step = passingFrom(ref, field, came, register)
    if (step === null) break
    if (step.day !== came.on) came.past.clear()
    came.on = step.day
    came.past.add(ref)
    steps.push(step)
    // The work stays there, and `validate` reports the chain.
    if (steps.length === 2 * MAX_TRANSFERS) break
    ref = step.successor
    if (ref !== null) continue
    const late = lateSuccession(register, step)
    if (late === null) break
    steps.push(late)
    came.past.clear()
    came.on = late.day
    ref = late.successor
  }
  return steps
}

/**
 * More transfers than any work really has: a province is reorganised once in years. Without a limit, a few thousand
 * bodies that succeed one another would take hours. Chains are followed twice as far, so that a chain which continues
 * in one field is reported before it is cut off.
 */
export const MAX_TRANSFERS = 100

/** How the work came to the agency that holds it: the day, null where it held the work from the start, and the agencies that gave it away that day. */
interface Coming {
  on: Day | null
  readonly past: Set<Ref>
}

const NONE: readonly Transfer[] = []

/** Whether work can ever be transferred from a body; for most bodies it cannot. */
export function mayTransfer(register: Register, ref: Ref): boolean {
  const body = parting(register, ref)
  return body !== undefined && (body.through !== null || body.successors.length > 0)
}

/** What of a body decides whether and where its work goes. */
type PartingBody = Pick<Agency, 'ref' | 'through' | 'successors'>

/** A body as one that gives its work away: an open group that ended has no successor. */
function parting(register: Register, ref: Ref): PartingBody | undefined {
  const body = bodyAt(register, ref)
  return body?.what === 'group' ? { ref, through: body.through, successors: NO_SUCCESSORS } : body
}

const NO_SUCCESSORS: readonly Successor[] = []

/** The agency that holds the work of a field on a day: the agency itself, or the last of its successors; null where it lapsed. */
export function holderOn(register: Register, ref: Ref, field: string | null, asOf: Day): Ref | null {
  const last = lastTransfer(register, ref, field, asOf)
  return last === undefined ? ref : last.successor
}

/** The next transfer from an agency that the work came to. */
function passingFrom(
  ref: Ref,
  field: string | null,
  { on, past }: Coming,
  register: Register,
): Transfer | null {
  const body = parting(register, ref)
  const [first = null] = (body === undefined ? [] : partings(body, field))
    .map((step) => (on !== null && step.day < on ? { ...step, day: on } : step))
    .filter(({ day, successor }) => day !== on || successor === null || !past.has(successor))
  return first
}

/** The ways in which an agency gives away the work of a field, by priority. */
function partings(agency: PartingBody, field: string | null): readonly Transfer[] {
  const taker = agency.successors.find(({ fields }) => field !== null && fields.includes(field))
  const given = taker === undefined ? [] : [passingTo(agency, taker)]
  if (agency.through === null) return given
  const main = mainSuccessor(agency)
  const next = addDays(agency.through, 1)
  if (main === undefined || (main !== taker && main.from > next))
    return [...given, { day: next, from: agency.ref, successor: null, basis: null }]
  return main === taker ? given : [...given, passingTo(agency, main)]
}

/** The transfer to a main successor that takes over only some time after its predecessor had ended. */
function lateSuccession(register: Register, lapse: Transfer): Transfer | null {
  const agency = agencyAt(register, lapse.from)
  const main = agency === undefined ? undefined : mainSuccessor(agency)
  return agency === undefined || main === undefined || main.from <= lapse.day ? null : passingTo(agency, main)
}

/** The successor that takes all work that no other successor's fields cover; undefined where there is none. */
export function mainSuccessor({ successors }: Pick<Agency, 'successors'>): Successor | undefined {
  return successors.find(({ main }) => main) ?? successors.find(({ fields }) => fields.length === 0)
}

function passingTo(agency: PartingBody, { ref, from, basis }: Successor): Transfer {
  return { day: from, from: agency.ref, successor: ref, basis }
}
