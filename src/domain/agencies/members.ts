import type { Day } from '../time/day.ts'
import { type Agency, agencyAt, type Group, type Register } from './register.ts'

/** Whether an agency exists on a day. */
export function existsOn(agency: Agency, day: Day): boolean {
  return (agency.from === null || agency.from <= day) && (agency.through === null || day <= agency.through)
}

/** The agencies a group stands for on a day, in the group's own order; null where the group cannot be listed. */
export function membersOn(register: Register, group: Group, day: Day): readonly Agency[] | null {
  if (group.members === null) return null
  const rollCalls = rollCallsIn(register)
  const key = `${group.ref} ${day}`
  const before = rollCalls.get(key)
  if (before !== undefined) return before
  const members = group.members
    .map((ref) => agencyAt(register, ref))
    .filter((agency) => agency !== undefined)
    .filter((agency) => existsOn(agency, day))
  rollCalls.set(key, members)
  return members
}

/** A register's groups as they stood on the days asked about: each is asked for by every task it leads. */
function rollCallsIn(register: Register): Map<string, readonly Agency[]> {
  const rollCalls = ROLL_CALLS.get(register) ?? new Map<string, readonly Agency[]>()
  ROLL_CALLS.set(register, rollCalls)
  return rollCalls
}

const ROLL_CALLS = new WeakMap<Register, Map<string, readonly Agency[]>>()
