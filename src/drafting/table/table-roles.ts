import { check } from '../check.ts'
import type { TaskField } from '../draft.ts'
import { listOf, rolesWithin, twoRoles } from '../duties/two-roles.ts'
import type { AgencyList } from '../names/agency-list.ts'
import { EXECUTING } from '../names/executing.ts'
import type { Names } from '../names/names.ts'
import type { Role } from './header.ts'

/** The words of a column in a row, with what a field takes from the row above. */
export type WordsFor = (role: Role, field: TaskField) => string

/** Lead and support from two columns, or from one that holds both, separated by labels, by brackets, or not at all. */
export function leadAndSupport(wordsFor: WordsFor, names: Names): readonly [AgencyList, AgencyList] {
  const [lead, support] = ofColumns(wordsFor, names)
  const executing = listOf(wordsFor('executing', 'support'), names)
  if (executing.bodies.length === 0) return [lead, support]
  if (lead.bodies.length === 0) return [{ ...executing, checks: [CARRIED_OUT, ...executing.checks] }, support]
  return [lead, joined(support, { ...executing, checks: [EXECUTING, ...executing.checks] })]
}

function ofColumns(wordsFor: WordsFor, names: Names): readonly [AgencyList, AgencyList] {
  const both = wordsFor('lead-and-support', 'lead')
  const lead = wordsFor('lead', 'lead')
  const more = listOf(wordsFor('support', 'support'), names)
  const roles = both === '' ? rolesWithin(lead, names) : twoRoles(both, names)
  if (roles === null) return [listOf(lead, names), more]
  return [roles.lead, joined(roles.support, more)]
}

/** Two lists of one field as one. */
export function joined(one: AgencyList, other: AgencyList): AgencyList {
  const known = new Set(one.bodies.map(({ id }) => id))
  return {
    ...one,
    bodies: [...one.bodies, ...other.bodies.filter(({ id }) => !known.has(id))],
    except: [...one.except, ...other.except],
    reportTo: [...one.reportTo, ...other.reportTo],
    checks: [...one.checks, ...other.checks],
  }
}

const CARRIED_OUT = check(
  'chosen-lead',
  'ô chủ trì trống; lấy đơn vị thực hiện',
  'the cell of who leads is empty; who carries it out is taken',
)
