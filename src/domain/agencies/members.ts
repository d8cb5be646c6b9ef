import { memoizeBy } from '../memoize.ts'
import type { Day } from '../time/day.ts'
import { type Agency, agencyAt, type Group, type Register } from './register.ts'

/** Whether an agency exists on a day. */
export function existsOn(agency: Agency, day: Day): boolean {
  return (agency.from === null || agency.from <= day) && (agency.through === null || day <= agency.through)
}

/** The agencies a group stands for on a day, in the group's own order; null where the group cannot be listed. */
export function membersOn(register: Register, group: Group, day: Day): readonly Agency[] | null {
  return group.members === null ? null : rollCall(register, group, day)
}

/** A group as it stands on a day: it is asked for by every task it leads. */
const rollCall = memoizeBy(
  ({ ref }: Group, day: Day) => `${ref} ${day}`,
  (register: Register, { members }, day) =>
    (members ?? [])
      .map((ref) => agencyAt(register, ref))
      .filter((agency) => agency !== undefined)
      .filter((agency) => existsOn(agency, day)),
)
