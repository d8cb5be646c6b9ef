import { addDays, type Day } from '../time/day.ts'
import { type Agency, agencyAt, type Ref, type Register, type Successor } from './register.ts'

/** One passing of work: from the day on, `from` no longer holds it; `successor` does, unless there is none. */
export interface Transfer {
  readonly day: Day
  readonly from: Ref
  /** Null where the agency ended and nobody took this work over. */
  readonly successor: Ref | null
  /** The act that decided it; null where the register names no successor for this work. */
  readonly basis: string | null
}

/**
 * How the work of one field passed on from an agency, step by step, up to and including a day.
 *
 * A successor for the field goes before the main one; an agency that lives on passes only the fields it gave
 * away. What comes to an agency that had ended or given the field away by then passes on the same day, but never
 * back to one that it left that day: a ring in the register ends there.
 */
export function transfersFrom(
  register: Register,
  start: Ref,
  field: string | null,
  asOf: Day,
): readonly Transfer[] {
  if (!mayTransfer(register, start)) return NONE
  const steps: Transfer[] = []
  const came: Coming = { on: null, past: new Set() }
  for (let ref: Ref | null = start; ref !== null; ) {
    const step = passingFrom(ref, field, came, register)
    if (step === null || step.day > asOf) break
    if (step.day !== came.on) came.past.clear()
    came.on = step.day
    came.past.add(ref)
    steps.push(step)
    // The work stays there, and `validate` tells of the chain.
    if (steps.length === 2 * MAX_TRANSFERS) break
    ref = step.successor
  }
  return steps
}

/**
 * No work passes on so often: the bodies of a province are set up anew once in years. Without an end, a few
 * thousand bodies that pass on to one another would take hours. Followed twice as far, so that a chain which
 * turns into one of a field is told of before it is cut off.
 */
export const MAX_TRANSFERS = 100

/** How the work came to the agency that holds it: the day, null where it was there from the first, and who parted with it that day. */
interface Coming {
  on: Day | null
  readonly past: Set<Ref>
}

const NONE: readonly Transfer[] = []

/** Whether work can ever pass on from a body; from most it cannot. */
export function mayTransfer(register: Register, ref: Ref): boolean {
  const agency = agencyAt(register, ref)
  return agency !== undefined && (agency.through !== null || agency.successors.length > 0)
}

/** The agency that holds the work of a field on a day: the agency itself, or the last of its successors; null where it lapsed. */
export function holderOn(register: Register, ref: Ref, field: string | null, asOf: Day): Ref | null {
  const last = transfersFrom(register, ref, field, asOf).at(-1)
  return last === undefined ? ref : last.successor
}

/** The next step from an agency that the work came to. */
function passingFrom(
  ref: Ref,
  field: string | null,
  { on, past }: Coming,
  register: Register,
): Transfer | null {
  const agency = agencyAt(register, ref)
  const [first = null] = (agency === undefined ? [] : partings(agency, field))
    .map((step) => (on !== null && step.day < on ? { ...step, day: on } : step))
    .filter(({ day, successor }) => day !== on || successor === null || !past.has(successor))
  return first
}

/** How an agency parts with the work of a field, the way that goes first before the other. */
function partings(agency: Agency, field: string | null): readonly Transfer[] {
  const taker = agency.successors.find(({ fields }) => field !== null && fields.includes(field))
  const given = taker === undefined ? [] : [passingTo(agency, taker)]
  if (agency.through === null) return given
  const main = mainSuccessor(agency)
  if (main === undefined) {
    const lapse = { day: addDays(agency.through, 1), from: agency.ref, successor: null, basis: null }
    return [...given, lapse]
  }
  return main === taker ? given : [...given, passingTo(agency, main)]
}

/** The successor that takes whatever no other's field covers; undefined where nobody does. */
export function mainSuccessor({ successors }: Agency): Successor | undefined {
  return successors.find(({ main }) => main) ?? successors.find(({ fields }) => fields.length === 0)
}

function passingTo(agency: Agency, { ref, from, basis }: Successor): Transfer {
  return { day: from, from: agency.ref, successor: ref, basis }
}
