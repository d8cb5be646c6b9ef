import { agencyAt, type Ref, type Register } from '../agencies/register.ts'
import { mayPass, type Passing, passings } from '../agencies/succession.ts'
import type { Text } from '../text.ts'
import { same } from '../text.ts'
import type { Day } from '../time/day.ts'
import { type Duty, isStanding } from './duty.ts'
import type { Outcome } from './outcome.ts'

/** A duty with what its records say, and who holds it on a day, after the reorganisations up to it. */
export interface Holding {
  readonly duty: Duty
  readonly outcome: Outcome
  /** The debtors, or the successors that hold it now; empty where it became one with another or nobody is left. */
  readonly heldBy: readonly Ref[]
  /** Why and since when it is owed no longer; null while it is. */
  readonly closed: Closing | null
}

export interface Closing {
  readonly day: Day
  readonly because: Text
  /** The duty it became one with, where it did. */
  readonly into: string | null
}

/**
 * Who holds each of the duties that stand side by side (one deliverable, one period, every debtor) on a day.
 *
 * Reorganisations are taken in the order of their days. A duty still owed passes to the successor for its
 * field. Where the successor then owes the same and it is not overdue, the two become one; an overdue one
 * stays a line of its own. Where there is no successor, it closes.
 */
export function holdingsOn(
  duties: readonly Duty[],
  outcome: (duty: Duty) => Outcome,
  register: Register,
  asOf: Day,
): readonly Holding[] {
  const holdings = duties.map(
    (duty): Mutable => ({ duty, outcome: outcome(duty), heldBy: duty.debtors, closed: null }),
  )
  if (!duties.some(({ debtors }) => debtors.some((ref) => mayPass(register, ref)))) return holdings
  for (const { holding, passing } of passingsOf(holdings, register, asOf)) {
    if (isOwedOn(holding, passing.day) && holding.heldBy.includes(passing.from))
      pass(holding, passing, holdings, register)
  }
  return holdings
}

interface Mutable extends Holding {
  heldBy: readonly Ref[]
  closed: Closing | null
}

function passingsOf(holdings: readonly Mutable[], register: Register, asOf: Day) {
  return holdings
    .flatMap((holding) =>
      holding.duty.debtors.flatMap((debtor) =>
        passings(register, debtor, holding.duty.task.field, asOf).map((passing) => ({ holding, passing })),
      ),
    )
    .sort((one, other) =>
      one.passing.day < other.passing.day ? -1 : one.passing.day > other.passing.day ? 1 : 0,
    )
}

function pass(
  holding: Mutable,
  { day, from, successor, basis }: Passing,
  all: readonly Mutable[],
  register: Register,
): void {
  const others = holding.heldBy.filter((ref) => ref !== from && ref !== successor)
  if (successor !== null) {
    const alone =
      isOverdueBefore(holding, day) || (holding.outcome.delivery !== null && !isStanding(holding.duty))
    const twin = alone ? undefined : twinHeldBy(all, holding, [...others, successor], day)
    if (twin === undefined) holding.heldBy = [...others, successor]
    else {
      holding.heldBy = []
      holding.closed = { day, because: mergedInto(successor, basis, register), into: twin.duty.id }
    }
    return
  }
  holding.heldBy = others
  if (others.length === 0) holding.closed = { day, because: lapsed(holding, day, from, register), into: null }
}

/** What was delivered or ended before a day is not owed on it, and stays with whom it was. */
function isOwedOn({ duty, closed, outcome }: Mutable, day: Day): boolean {
  const delivered = isStanding(duty) ? null : (outcome.delivery?.on ?? null)
  const settled = delivered ?? outcome.ended?.day ?? null
  return closed === null && (settled === null || settled >= day)
}

function isOverdueBefore({ outcome }: Holding, day: Day): boolean {
  const due = outcome.dueOn(day)
  return due !== null && due < day
}

/** Another duty beside this one, owed and not overdue on a day, that exactly these bodies hold. */
function twinHeldBy(
  all: readonly Mutable[],
  holding: Mutable,
  refs: readonly Ref[],
  day: Day,
): Mutable | undefined {
  return all.find(
    (other) =>
      other !== holding &&
      isOwedOn(other, day) &&
      !isOverdueBefore(other, day) &&
      other.heldBy.length === refs.length &&
      refs.every((ref) => other.heldBy.includes(ref)),
  )
}

function mergedInto(successor: Ref, basis: string | null, register: Register): Text {
  const name = agencyAt(register, successor)?.name ?? successor
  const act = basis === null ? '' : ` (${basis})`
  return {
    vi: `nhập vào việc của ${name}${act}`,
    en: `became one with the duty of ${name}${act}`,
  }
}

function lapsed(holding: Holding, day: Day, from: Ref, register: Register): Text {
  const agency = agencyAt(register, from)
  const name = same(agency?.name ?? from)
  const who = agency === undefined || agency.successors.length === 0 ? NO_SUCCESSOR : NO_SUCCESSOR_FOR_IT
  const late = isOverdueBefore(holding, day)
  return {
    vi: `${name.vi} kết thúc hoạt động, ${who.vi}${late ? '; khi đó việc đã quá hạn' : ''}`,
    en: `${name.en} came to an end ${who.en}${late ? '; the duty was overdue by then' : ''}`,
  }
}

const NO_SUCCESSOR: Text = { vi: 'không có cơ quan kế nhiệm', en: 'without a successor' }
const NO_SUCCESSOR_FOR_IT: Text = {
  vi: 'không cơ quan kế nhiệm nào nhận việc này',
  en: 'without a successor for this work',
}
