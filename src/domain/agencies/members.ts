import { memoizeBy } from '../memoize.ts'
import type { Day } from '../time/day.ts'
import { type Agency, agencyAt, type Group, type Register } from './register.ts'

/** Whether an agency exists on a day. */
export function existsOn(agency: Agency, day: Day): boolean {
  return (agency.from === null || agency.from <= day) && (agency.through === null || day <= agency.through)
}

/** Whether a body is there no longer on a day; a group that is listed never ends, but its members do. */
export function hasEndedBy({ through }: Agency | Group, day: Day): boolean {
  return through !== null && through < day
}

/**
 * The agencies that a group stands for on a day, in the group's order; null where the group cannot be listed and stands
 * for itself, which it does no longer after its last day.
 */
export function membersOn(register: Register, group: Group, day: Day): readonly Agency[] | null {
  if (group.members !== null) return rollCall(register, group, day)
  return hasEndedBy(group, day) ? [] : null
}

/** How many bodies an open group has on a day; null where the register has no number for it. */
export function countOn({ counts }: Group, day: Day): number | null {
  return counts.findLast(({ from }) => from === null || from <= day)?.count ?? null
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
