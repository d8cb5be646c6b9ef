import { check } from '../check.ts'
import type { TaskField } from '../draft.ts'
import { labelledIn, rolesAsLabels } from '../lines/label.ts'
import { type AgencyList, NOBODY, wholeList } from '../names/agency-list.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import { EXECUTING } from '../names/executing.ts'
import type { Names } from '../names/names.ts'
import type { Role } from './header.ts'

/** The words of a column in a row, with what a field takes from the row above. */
export type WordsFor = (role: Role, field: TaskField) => string

/** Lead and support from two columns, or from one that holds both, separated by labels, by brackets, or not at all. */
export function leadAndSupport(wordsFor: WordsFor, names: Names): readonly [AgencyList, AgencyList] {
  const [lead, support] = ofTwoRoles(wordsFor, names)
  const executing = listOf(wordsFor('executing', 'support'), names)
  if (executing.bodies.length === 0) return [lead, support]
  if (lead.bodies.length === 0) return [{ ...executing, checks: [CARRIED_OUT, ...executing.checks] }, support]
  return [lead, joined(support, { ...executing, checks: [EXECUTING, ...executing.checks] })]
}

function listOf(words: string, { finder, context }: Names): AgencyList {
  return wholeList(words.replace(/\n/g, '; '), finder, context.issued)
}

function ofTwoRoles(wordsFor: WordsFor, names: Names): readonly [AgencyList, AgencyList] {
  const list = (words: string) => listOf(words, names)
  const more = wordsFor('support', 'support')
  const both = wordsFor('lead-and-support', 'lead') || rolesWithin(wordsFor('lead', 'lead'))
  if (both === '') return [list(wordsFor('lead', 'lead')), list(more)]
  const fields = labelledIn(rolesAsLabels(both).replace(/\n/g, '; '))
  const of = (label: 'lead' | 'support') =>
    fields
      .filter((field) => field.label === label)
      .map(({ words }) => words)
      .join('; ')
  if (fields.length > 0) return [list(of('lead')), list([of('support'), more].filter(Boolean).join('; '))]
  const [before, behind] = partedAtSupport(both)
  if (behind !== '') return [list(before), list([behind, more].filter(Boolean).join('; '))]
  const all = list(both)
  const [first, ...others] = all.bodies
  if (first === undefined || others.length === 0) return [all, list(more)]
  const chosen = check(
    'chosen-lead',
    'cột ghi chung chủ trì và phối hợp; lấy cơ quan đầu làm chủ trì',
    'the column holds both lead and support; the first body is taken as the lead',
  )
  return [
    { ...all, bodies: [first], checks: [chosen, ...all.checks] },
    { ...NOBODY, bodies: others, checks: [chosen] },
  ]
}

/** The words of a lead column that name both roles; empty where they do not. */
function rolesWithin(words: string): string {
  return /phối hợp|^\s*(?:cơ quan |đơn vị )?chủ trì\s*:/iu.test(words) ? words : ''
}

/** "Sở A, phối hợp với Sở B" in one cell. */
function partedAtSupport(words: string): readonly [string, string] {
  const match =
    /^(.+?)[\s,;(]+(?:chủ trì[\s,;]+)?(?:và )?phối hợp(?: (?:cùng với|với|cùng|thực hiện))*\s*:?\s*([^:]+)$/isu.exec(
      words,
    )
  const behind = (match?.[2] ?? '').replace(/\)\s*$/, '').trim()
  return startsName(behind) || startsPeople(behind) ? [match?.[1] ?? '', behind] : [words, '']
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
