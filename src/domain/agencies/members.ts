import { memoizeBy } from '../memoize.ts'
import type { Day } from '../time/day.ts'
import { type Agency, agencyAt, type Group, type Register } from './register.ts'

/** Whether an agency exists on a day. */
export function existsOn(agency: Agency, day: Day): boolean {
  return (agency.from === null || agency.from <= day) && (agency.through === null || day <= agency.through)
}

/** The agencies that a group stands for on a day, in the group's order; null where the group cannot be listed. */
export function membersOn(register: Register, group: Group, day: Day): readonly Agency[] | null {
  return group.members === null ? null : rollCall(register, group, day)
}

/** The members of a group on a day, memoized because every task that the group leads needs them. */
const rollCall = memoizeBy(
  ({ ref }: Group, day: Day) => `${ref} ${day}`,
  (register: Register, { members }, day) =>
    (members ?? [])
      .map((ref) => agencyAt(register, ref))
      .filter((agency) => agency !== undefined)
      .filter((agency) => existsOn(agency, day)),
)
