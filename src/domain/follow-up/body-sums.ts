import type { Ref } from '../agencies/register.ts'
import { getOrInsert } from '../get-or-insert.ts'
import type { Status } from '../obligations/status.ts'
import { emptyTally, type TallyInput } from './tally.ts'

/** Whose row counts an obligation: who holds it or delivered it; what closed, or nobody known holds, stays with whom the plan laid it on. */
export function holders(status: Status, agencies: readonly Ref[], heldBy: readonly Ref[]): readonly Ref[] {
  return status === 'closed' || status === 'no-known-holder' ? agencies : heldBy
}

/** Counts who holds what a line's debtors no longer hold. */
export function notePassedOn(
  passedOn: Map<Ref, Map<Ref, number>>,
  agencies: readonly Ref[],
  heldBy: readonly Ref[],
): void {
  const takers = heldBy.filter((ref) => !agencies.includes(ref))
  for (const from of agencies) {
    if (heldBy.includes(from)) continue
    for (const to of takers) addPassedOn(passedOn, from, to, 1)
  }
}

export function addPassedOn(passedOn: Map<Ref, Map<Ref, number>>, from: Ref, to: Ref, times: number): void {
  const counts = getOrInsert(passedOn, from, () => new Map<Ref, number>())
  counts.set(to, (counts.get(to) ?? 0) + times)
}

export function tallyOf(byBody: Map<Ref, TallyInput>, ref: Ref): TallyInput {
  return getOrInsert(byBody, ref, emptyTally)
}
