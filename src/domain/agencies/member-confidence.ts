import type { Confidence } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { existsOn } from './members.ts'
import { agencyAt, type Ref, type Register } from './register.ts'

/** How sure it is that an agency is one, and a member of the groups that list it: the least sure; null for a group. */
export function memberConfidence(register: Register, ref: Ref): Confidence | null {
  const agency = agencyAt(register, ref)
  if (agency === undefined) return null
  const listed = (register.province(ref.slice(0, ref.indexOf('/')))?.groups ?? []).flatMap(
    ({ memberConfidences }) => memberConfidences.get(ref) ?? [],
  )
  return leastSure([agency.confidence, ...listed])
}

/** How many agencies are members of the groups that a province lists, and how many of them are inferred to be. */
export interface MemberCount {
  readonly total: number
  readonly inferred: number
}

/** Those of a province that exist on a day. */
export function memberCount(register: Register, province: string, day: Day): MemberCount {
  const groups = register.province(province)?.groups ?? []
  const refs = [...new Set(groups.flatMap(({ members }) => members ?? []))].filter((ref) => {
    const agency = agencyAt(register, ref)
    return agency !== undefined && existsOn(agency, day)
  })
  return {
    total: refs.length,
    inferred: refs.filter((ref) => memberConfidence(register, ref) === 'inferred').length,
  }
}

/** The least sure of several: what is inferred is less sure than what the press reports. */
function leastSure(all: readonly Confidence[]): Confidence {
  if (all.includes('inferred')) return 'inferred'
  return all.includes('reported') ? 'reported' : 'stated'
}
