import { existsOn } from '../agencies/members.ts'
import { agencyAt, type Ref, type Register } from '../agencies/register.ts'
import { type Transfer, transfersFrom } from '../agencies/succession.ts'
import type { Day } from '../time/day.ts'
import type { Duty } from './duty.ts'

/** A body that a duty was laid on, or that was given it in such a body's place, and how it passes on from there. */
export interface Bearer {
  readonly ref: Ref
  /** The debtor whose share it bears: itself, where nothing was given away. */
  readonly debtor: Ref
  readonly passings: readonly Transfer[]
}

/** The bearers of a duty as the plan lays it on them, with what befalls them up to and including a day. */
export function bearersLaidOn({ debtors, task }: Duty, register: Register, asOf: Day): readonly Bearer[] {
  return debtors.map((ref) => ({
    ref,
    debtor: ref,
    passings: transfersFrom(register, ref, task.field, asOf),
  }))
}

/**
 * The body that is given a debtor's share on a day. From then on the share passes on from that body; at once where it
 * had ended by then, but not for what it gave away before.
 */
export function bearerGiven(
  { ref, debtor, date }: { readonly ref: Ref; readonly debtor: Ref; readonly date: Day },
  { task }: Duty,
  register: Register,
  asOf: Day,
): Bearer {
  const agency = agencyAt(register, ref)
  const isThere = agency === undefined || existsOn(agency, date)
  const passings = transfersFrom(register, ref, task.field, asOf)
  return { ref, debtor, passings: passings.filter(({ day }) => !isThere || day > date) }
}

/** Who holds a bearer's share on a day: itself, or the last of its successors; null where it lapsed. */
export function holderFor({ ref, passings }: Bearer, day: Day): Ref | null {
  const last = passings.findLast((passing) => passing.day <= day)
  return last === undefined ? ref : last.successor
}

/** Those whose share a body gives away on a day: what it holds, or else what was laid on it at first, or else all. */
export function bearersGivingAs(ref: Ref, bearers: readonly Bearer[], day: Day): readonly Bearer[] {
  const held = bearers.filter((bearer) => holderFor(bearer, day) === ref)
  if (held.length > 0) return held
  const own = bearers.filter((bearer) => bearer.ref === ref || bearer.debtor === ref)
  return own.length > 0 ? own : bearers
}
