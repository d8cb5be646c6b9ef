import { agencyAt, bodyAt, type Ref, type Register } from '../agencies/register.ts'
import type { Transfer } from '../agencies/succession.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import { inBoth } from '../text.ts'
import { addDays, type Day } from '../time/day.ts'
import type { DeliveryState } from './delivery-state.ts'
import type { Duty, Revocation } from './duty.ts'
import type { Outcome } from './outcome.ts'

/** A duty with what its records say, and who holds it on a day, after the reorganisations up to it. */
export interface ReplayedDuty {
  readonly duty: Duty
  /** Those that speak of it, in their order. */
  readonly records: readonly PlanRecord[]
  /** Those that may as well speak of another duty that their agency holds: they count for neither. */
  readonly unclear: readonly PlanRecord[]
  readonly outcome: Outcome
  /** The debtors, or the successors that hold it now; empty where it was merged into another or nobody is left. */
  readonly heldBy: readonly Ref[]
  /** The successors that held it for a time, in their order. */
  readonly heldBefore: readonly Ref[]
  /** Why and since when it is owed no longer; null while it is. */
  readonly closed: Closing | null
  /** Since when and why nobody known holds it, though it is still owed; null while somebody does. */
  readonly lost: Loss | null
}

export interface Closing {
  readonly day: Day
  readonly because: Text
  /** The duty it was merged into, if any. */
  readonly into: string | null
}

/** The loss of a duty's last holder, which ended without a known successor for its work. */
export interface Loss {
  /** The day after the body's last one. */
  readonly day: Day
  /** The body that ended. */
  readonly from: Ref
  readonly because: Text
  /** Whether the duty was overdue by then. */
  readonly wasOverdue: boolean
}

/** A duty as it stands so far, in the course of its records and reorganisations. */
export interface DutyState {
  readonly duty: Duty
  heldBy: readonly Ref[]
  heldBefore: readonly Ref[]
  closed: Closing | null
  lost: Loss | null
  /** The duty it was merged into, if any. */
  into: DutyState | null
  reached: DeliveryState
  /** What those records say that speak of it so far. */
  readonly outcome: Outcome
}

/**
 * Lets a reorganisation befall one of the duties that stand side by side. Where the successor then owes the same and
 * neither is overdue, the two are merged; an overdue one stays a line of its own. Where there is no successor, no known
 * body holds it, until a later successor does. What is delivered or has ended by then stays with whom it was.
 */
export function transfer(
  one: DutyState,
  { day, from, successor, basis }: Transfer,
  all: readonly DutyState[],
  register: Register,
): void {
  if (one.duty.revoked !== null) {
    revoke(one, one.duty.revoked)
    return
  }
  const isFound = successor !== null && one.lost?.from === from
  if (!isOwed(one) || !(isFound || one.heldBy.includes(from))) return
  const others = one.heldBy.filter((ref) => ref !== from && ref !== successor)
  if (successor !== null) {
    one.lost = null
    const holders = [...others, successor]
    const because = () => mergedInto([successor], basis === null ? null : inBoth(basis), register)
    if (!becameOne(one, holders, { day, because }, all)) passTo(one, holders)
    return
  }
  passTo(one, others)
  if (others.length > 0) return
  const wasOverdue = isOverdueBefore(one, day)
  one.lost = { day, from, because: lapseOf(from, wasOverdue, register), wasOverdue }
}

/** Whether a duty, not overdue by a day, became one with another of these holders from then on, which is not overdue either. */
export function becameOne(
  one: DutyState,
  holders: readonly Ref[],
  { day, because }: { readonly day: Day; readonly because: () => Text },
  all: readonly DutyState[],
): boolean {
  const twin = isOverdueBefore(one, day) ? undefined : twinHeldBy(all, one, holders, day)
  if (twin === undefined) return false
  passTo(one, [])
  one.into = twin
  one.closed = { day, because: because(), into: twin.duty.id }
  return true
}

/** Gives a duty to others, and remembers the successors that held it. */
export function passTo(one: DutyState, heldBy: readonly Ref[]): void {
  const leaving = one.heldBy.filter((ref) => !heldBy.includes(ref) && !one.duty.debtors.includes(ref))
  if (leaving.length > 0) one.heldBefore = [...one.heldBefore, ...leaving]
  one.heldBy = heldBy
}

/** What is delivered by then is not undone. */
function revoke(one: DutyState, { day, because }: Revocation): void {
  if (!isOwed(one)) return
  passTo(one, [])
  one.closed = { day, because, into: null }
}

/** Whether it was neither delivered nor ended so far. */
export function isOwed({ closed, reached }: DutyState): boolean {
  return closed === null && reached.at === 'open'
}

function isOverdueBefore({ outcome }: DutyState, day: Day): boolean {
  const due = outcome.dueOn(addDays(day, -1))
  return due !== null && due < day
}

/** Another duty beside this one, owed and not overdue on a day, that exactly these bodies hold. */
function twinHeldBy(
  all: readonly DutyState[],
  one: DutyState,
  refs: readonly Ref[],
  day: Day,
): DutyState | undefined {
  return all.find(
    (other) =>
      other !== one &&
      other.heldBy.length === refs.length &&
      refs.every((ref) => other.heldBy.includes(ref)) &&
      isOwed(other) &&
      !isOverdueBefore(other, day),
  )
}

/** Why a duty became one with that of others, and by what act. */
export function mergedInto(holders: readonly Ref[], basis: Text | null, register: Register): Text {
  const names = holders.map((ref) => agencyAt(register, ref)?.name ?? ref).join(', ')
  const act = (text: string | undefined) => (text === undefined ? '' : ` (${text})`)
  return {
    vi: `nhập vào việc của ${names}${act(basis?.vi)}`,
    en: `merged into the duty of ${names}${act(basis?.en)}`,
  }
}

function lapseOf(from: Ref, wasOverdue: boolean, register: Register): Text {
  const body = bodyAt(register, from)
  const hasSuccessors = body?.what === 'agency' && body.successors.length > 0
  return lapseText(inBoth(body?.name ?? from), {
    successor: hasSuccessors ? 'none-for-this' : 'none',
    timing: wasOverdue ? 'overdue' : 'in-time',
  })
}

/** How a duty lapsed with the agency that held it. */
interface Lapse {
  /** Whether the agency has no successor at all, or none that takes this duty. */
  readonly successor: 'none' | 'none-for-this'
  readonly timing: 'in-time' | 'overdue'
}

const LAPSES: readonly Lapse[] = (['none', 'none-for-this'] as const).flatMap((successor) =>
  (['in-time', 'overdue'] as const).map((timing) => ({ successor, timing })),
)

function lapseText(agency: Text, { successor, timing }: Lapse): Text {
  const who = SUCCESSORS[successor]
  const late = timing === 'overdue'
  return {
    vi: `${agency.vi} kết thúc hoạt động, ${who.vi}${late ? '; khi đó việc đã quá hạn' : ''}`,
    en: `${agency.en} came to an end ${who.en}${late ? '; the duty was overdue by then' : ''}`,
  }
}

const SUCCESSORS: Readonly<Record<Lapse['successor'], Text>> = {
  none: { vi: 'không có cơ quan kế nhiệm', en: 'without a successor' },
  'none-for-this': {
    vi: 'không cơ quan kế nhiệm nào nhận việc này',
    en: 'without a successor for this work',
  },
}

/**
 * Why a duty is closed, in words that hold for all whom the same befell: where it lapsed with one of these agencies,
 * the reason speaks of “the agency”; any other reason stays as it is.
 */
export function reasonForAny(because: Text, agencies: readonly string[]): Text {
  for (const name of agencies) {
    const lapse = LAPSES.find((one) => isSame(lapseText(inBoth(name), one), because))
    if (lapse !== undefined) return lapseText(THE_AGENCY, lapse)
  }
  return because
}

const THE_AGENCY: Text = { vi: 'cơ quan', en: 'the agency' }

function isSame(one: Text, other: Text): boolean {
  return one.vi === other.vi && one.en === other.en
}
