import type { Register } from '../domain/agencies/register.ts'
import { allAgencyNames } from '../domain/follow-up/agency-names.ts'
import type { Choices } from '../domain/follow-up/filter.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { realDay } from './environment.ts'
import { registerIn } from './register-and-calendar.ts'

/** The ids of the plans of a workspace, whether they can be read or not. */
export function planIds({ plans }: WorkspaceIndex): readonly string[] {
  return plans.filter((files) => files.plans.length > 0).map(({ id }) => id)
}

/**
 * What a filter can choose from in a workspace; known before any plan is read. What costs most is worked out only where
 * it is asked for.
 */
export function choicesIn(index: WorkspaceIndex, asOf: string): Choices {
  const register = () => registerNamedIn(index)
  return {
    plans: planIds(index),
    get provinces() {
      return [...register().provinces.keys(), ...index.unread.provinces.keys()]
    },
    get names() {
      return allAgencyNames(register(), realDay('asOf', asOf))
    },
    get members() {
      return Object.fromEntries(
        [...register().bodies.values()].flatMap((body) =>
          body.what === 'group' && body.members !== null ? [[body.ref, body.members]] : [],
        ),
      )
    },
  }
}

/** The register of a workspace, with those that come with the program for the provinces that its texts seem to name. */
export function registerNamedIn(index: WorkspaceIndex): Register {
  const known = registerIn(index)
  for (const province of index.provincesNamed()) known.province(province)
  return known
}
