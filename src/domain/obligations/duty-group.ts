import type { Ref, Register } from '../agencies/register.ts'
import { everyTransferFrom, type Transfer } from '../agencies/succession.ts'
import { getOrInsert } from '../get-or-insert.ts'
import type { Duty } from './duty.ts'

/** Who owes duties that stand side by side, and to whom they may pass on: by their positions among them. */
export interface DutyGroup {
  readonly byDebtor: ReadonlyMap<Ref, readonly number[]>
  /** By each body that they may come to from one who owes them; what was revoked passes on to nobody. */
  readonly byHeir: ReadonlyMap<Ref, readonly number[]>
  /** Every transfer from those who owe them, day by day. */
  readonly coming: readonly Coming[]
  /** Whether nobody owes several of them. */
  readonly isOneEach: boolean
  readonly hasRevoked: boolean
}

/** A transfer of the duty at a position. */
export interface Coming {
  readonly at: number
  readonly passing: Transfer
}

/** A group with those whom it is of. */
interface KnownGroup {
  readonly field: string | null
  readonly debtors: readonly (readonly Ref[])[]
  readonly group: DutyGroup
}

/** The group of duties that stand side by side. Most lines are of the same few groups, whose debtors are the same lists. */
export function dutyGroup(duties: readonly Duty[], register: Register): DutyGroup {
  const [first] = duties
  if (first === undefined || duties.some(({ revoked }) => revoked !== null))
    return groupMade(duties, register)
  const known = groupsKnown(register, first.debtors)
  const { field } = first.task
  const before = known.find((one) => one.field === field && isOf(one, duties))
  if (before !== undefined) return before.group
  const group = groupMade(duties, register)
  if (known.length < MOST_KNOWN) known.push({ field, debtors: duties.map(({ debtors }) => debtors), group })
  return group
}

/** By the first of their lists of debtors: the groups that begin with it. */
function groupsKnown(register: Register, first: readonly Ref[]): KnownGroup[] {
  const byFirst = getOrInsert(KNOWN, register, () => new WeakMap<readonly Ref[], KnownGroup[]>())
  return getOrInsert(byFirst, first, () => [])
}

const KNOWN = new WeakMap<Register, WeakMap<readonly Ref[], KnownGroup[]>>()
const MOST_KNOWN = 32

function isOf({ debtors }: KnownGroup, duties: readonly Duty[]): boolean {
  return debtors.length === duties.length && debtors.every((own, at) => own === duties[at]?.debtors)
}

function groupMade(duties: readonly Duty[], register: Register): DutyGroup {
  const [byDebtor, byHeir] = [new Map<Ref, number[]>(), new Map<Ref, number[]>()]
  const coming: Coming[] = []
  for (const [at, { debtors, revoked, task }] of duties.entries()) {
    for (const debtor of debtors) {
      add(byDebtor, debtor, at)
      if (revoked !== null) continue
      for (const passing of everyTransferFrom(register, debtor, task.field)) {
        if (passing.successor !== null) add(byHeir, passing.successor, at)
        coming.push({ at, passing })
      }
    }
  }
  return {
    byDebtor,
    byHeir,
    coming: coming.sort(inTime),
    isOneEach: [...byDebtor.values()].every((positions) => positions.length === 1),
    hasRevoked: duties.some(({ revoked }) => revoked !== null),
  }
}

/** Adds a position to a body's, once: the same one is never added after another. */
function add(byBody: Map<Ref, number[]>, ref: Ref, at: number): void {
  const others = byBody.get(ref)
  if (others === undefined) byBody.set(ref, [at])
  else if (others.at(-1) !== at) others.push(at)
}

/** The order in time of what comes. */
export function inTime(one: { readonly passing: Transfer }, other: { readonly passing: Transfer }): number {
  return one.passing.day < other.passing.day ? -1 : one.passing.day > other.passing.day ? 1 : 0
}
