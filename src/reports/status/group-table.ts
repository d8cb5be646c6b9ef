import type { Groups } from '../../domain/follow-up/group-lines.ts'
import { tallyTotal } from '../../domain/follow-up/tally.ts'
import type { Text } from '../../domain/text.ts'
import type { Say, Section } from '../draw/page.ts'
import { GROUPED_BY, groupName } from '../words/group-name.ts'
import { countSections } from './agency-table.ts'

/** The sums of several plans by groups, under the columns of the official form; none where they are not asked for. */
export function groupSections(groups: Groups | undefined, say: Say): readonly Section[] {
  if (groups === undefined || groups.lines.length === 0) return []
  const { by, lines } = groups
  const rows = lines.map((line) => ({ kind: 'agency' as const, name: groupName(line, by, say), tally: line }))
  const sum = { kind: 'sum' as const, name: say(SUM), tally: tallyTotal(lines) }
  return countSections([{ title: groupedBy(groups, say), lines: [...rows, sum] }], GROUPED_BY[by], say)
}

/** What the table is called: `Theo lĩnh vực`. */
export function groupedBy({ by }: Pick<Groups, 'by'>, say: Say): string {
  const { vi, en } = GROUPED_BY[by]
  return say({ vi: `Theo ${vi.toLocaleLowerCase('vi')}`, en: `By ${en.toLowerCase()}` })
}

export const SUM: Text = { vi: 'Tổng cộng', en: 'Sum' }
