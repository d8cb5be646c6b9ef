import { check } from '../check.ts'
import type { TaskField } from '../draft.ts'
import { labelledIn, rolesAsLabels } from '../lines/label.ts'
import { type AgencyList, NOBODY, wholeList } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
import type { Role } from './header.ts'

/** The words of a column in a row, with what a field takes from the row above. */
export type WordsFor = (role: Role, field: TaskField) => string

/** Lead and support from two columns, or from one that holds both, separated by labels, by brackets, or not at all. */
export function leadAndSupport(
  wordsFor: WordsFor,
  { finder, context }: Names,
): readonly [AgencyList, AgencyList] {
  const list = (words: string) => wholeList(words.replace(/\n/g, '; '), finder, context.issued)
  const both = wordsFor('lead-and-support', 'lead') || rolesWithin(wordsFor('lead', 'lead'))
  if (both === '') return [list(wordsFor('lead', 'lead')), list(wordsFor('support', 'support'))]
  const fields = labelledIn(rolesAsLabels(both).replace(/\n/g, '; '))
  const of = (label: 'lead' | 'support') =>
    fields
      .filter((field) => field.label === label)
      .map(({ words }) => words)
      .join('; ')
  if (fields.length > 0) {
    const more = wordsFor('support', 'support')
    return [list(of('lead')), list([of('support'), more].filter(Boolean).join('; '))]
  }
  const all = list(both)
  const [first, ...others] = all.bodies
  if (first === undefined || others.length === 0) return [all, list('')]
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
