import { check } from '../check.ts'
import { labelledIn, rolesAsLabels } from '../lines/label.ts'
import { type AgencyList, NOBODY, wholeList } from '../names/agency-list.ts'
import { startsName, startsPeople } from '../names/body-names.ts'
import type { Names } from '../names/names.ts'

/** Those who lead and those who help, of words that name both: "Sở A chủ trì, phối hợp với Sở B", "Sở A (chủ trì); Sở B (phối hợp)". */
export interface TwoRoles {
  readonly lead: AgencyList
  readonly support: AgencyList
}

/** The roles of words that say them; null where they name only who leads. */
export function rolesWithin(words: string, names: Names): TwoRoles | null {
  const roles = SAYS_ROLES.test(words) ? twoRoles(words, names) : null
  return roles === null || roles.lead.bodies.length === 0 ? null : roles
}

const SAYS_ROLES = /phối hợp|^\s*(?:cơ quan |đơn vị )?chủ trì\s*:|\(\s*chủ trì\s*\)|\schủ trì\s*(?:[;,.]|$)/iu

/** The roles of words that hold both; the first body leads where nothing says who does. */
export function twoRoles(both: string, names: Names): TwoRoles {
  const fields = labelledIn(rolesAsLabels(both).replace(/\n/g, '; '))
  const of = (label: 'lead' | 'support') =>
    fields
      .filter((field) => field.label === label)
      .map(({ words }) => words)
      .join('; ')
  if (fields.length > 0) return { lead: listOf(of('lead'), names), support: listOf(of('support'), names) }
  const [before, behind] = partedAtSupport(both)
  if (behind !== '') return { lead: listOf(before, names), support: listOf(behind, names) }
  const all = listOf(both, names)
  const [first, ...others] = all.bodies
  if (first === undefined || others.length === 0) return { lead: all, support: NOBODY }
  return {
    lead: { ...all, bodies: [first], checks: [FIRST_LEADS, ...all.checks] },
    support: { ...NOBODY, bodies: others, checks: [FIRST_LEADS] },
  }
}

/** The bodies of a cell or a line, each line of which is a name; "Đề nghị Hội Y" is asked, and named all the same. */
export function listOf(words: string, { finder, context }: Names): AgencyList {
  const names = words.replace(/\n/g, '; ').replace(ASKED, '')
  return wholeList(names, finder, context.issued)
}

/** What stands before the names of those who are asked or told. */
const ASKED = /^\s*(?:(?:kính )?đề nghị|giao|yêu cầu|mời)\s+(?=\S)/iu

/** Whether words ask rather than order. */
export function areAsked(words: string): boolean {
  return /^\s*(?:(?:kính )?đề nghị|mời)\s/iu.test(words)
}

/** "Sở A, phối hợp với Sở B". */
function partedAtSupport(words: string): readonly [string, string] {
  const match =
    /^(.+?)[\s,;(]+(?:chủ trì[\s,;]+)?(?:và )?phối hợp(?: (?:cùng với|với|cùng|thực hiện))*\s*:?\s*([^:]+)$/isu.exec(
      words,
    )
  const behind = (match?.[2] ?? '').replace(/\)\s*$/, '').trim()
  return startsName(behind) || startsPeople(behind) ? [match?.[1] ?? '', behind] : [words, '']
}

const FIRST_LEADS = check(
  'chosen-lead',
  'chủ trì và phối hợp ghi chung một chỗ; lấy cơ quan đầu làm chủ trì',
  'lead and support stand in one place; the first body is taken as the lead',
)
