import { addDays } from '../../time/day.ts'
import type { Extent } from './limits.ts'
import type { Summand, Summed } from './summand.ts'

/** Periods that touch become one span: "Tháng 9 và tháng 10/2023". Days listed stay apart. */
export function mergedExtents(
  last: Summed,
  next: Summed,
  { joint, gap }: Pick<Summand, 'joint' | 'gap'>,
): readonly Summed[] | null {
  const [one, other] = [last.extent, next.extent]
  if (gap !== 'none' || !one || !other || one.named === 'day' || other.named === 'day') return [last, next]
  if (addDays(one.through, 1) !== other.first) return one.grain === other.grain ? [last, next] : null
  if (isMilestone(last) && isMilestone(next)) return [last, next]
  if (joint === 'and' && isMilestone(last) && next.part.kind === 'once' && next.part.from !== null)
    return [last, next]
  if (isMilestone(last) || isMilestone(next) || joint === 'semicolon') return null
  const extent: Extent = { first: one.first, through: other.through, named: one.named, grain: other.grain }
  return [
    {
      part: { kind: 'once', from: one.first, through: other.through },
      relation: next.relation,
      marked: next.marked,
      extent,
      afterwards: false,
      gap,
      follows: null,
    },
  ]
}

/** "chậm nhất tháng 6/2024": a last day of its own, which a span would hide. */
function isMilestone({ part, relation }: Summed): boolean {
  return relation === 'by' && part.kind === 'once' && part.from === null
}
