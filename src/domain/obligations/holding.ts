import { agencyAt, type Ref, type Register } from '../agencies/register.ts'
import { type Passing, passings } from '../agencies/succession.ts'
import type { Text } from '../text.ts'
import { same } from '../text.ts'
import type { Day } from '../time/day.ts'
import type { Duty } from './duty.ts'

/** Who holds a duty on a day, after the reorganisations up to it. */
export interface Holding {
  readonly duty: Duty
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
export function holdingsOn(duties: readonly Duty[], register: Register, asOf: Day): readonly Holding[] {
  const holdings: Mutable[] = duties.map((duty) => ({ duty, heldBy: [...duty.debtors], closed: null }))
  for (const { holding, passing } of passingsOf(holdings, register, asOf)) {
    if (holding.closed === null && holding.heldBy.includes(passing.from))
      pass(holding, passing, holdings, register)
  }
  return holdings
}

interface Mutable extends Holding {
  heldBy: Ref[]
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
    const twin = isOverdueBefore(holding.duty, day)
      ? undefined
      : twinHeldBy(all, holding, [...others, successor])
    if (twin === undefined) holding.heldBy = [...others, successor]
    else {
      holding.heldBy = []
      holding.closed = { day, because: mergedInto(successor, basis, register), into: twin.duty.id }
    }
    return
  }
  holding.heldBy = others
  if (others.length === 0)
    holding.closed = { day, because: lapsed(holding.duty, day, from, register), into: null }
}

function isOverdueBefore({ due }: Duty, day: Day): boolean {
  return due !== null && due < day
}

/** Another duty beside this one, still owed, that exactly these bodies hold. */
function twinHeldBy(all: readonly Mutable[], holding: Mutable, refs: readonly Ref[]): Mutable | undefined {
  return all.find(
    (other) =>
      other !== holding &&
      other.closed === null &&
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

function lapsed(duty: Duty, day: Day, from: Ref, register: Register): Text {
  const name = same(agencyAt(register, from)?.name ?? from)
  const late = isOverdueBefore(duty, day)
  return {
    vi: `${name.vi} kết thúc hoạt động, không có cơ quan kế nhiệm${late ? '; khi đó việc đã quá hạn' : ''}`,
    en: `${name.en} came to an end without a successor${late ? '; the duty was overdue by then' : ''}`,
  }
}
