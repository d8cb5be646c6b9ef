import { type Day, yearOf } from '../../time/day.ts'
import type { Summed } from './summand.ts'

/** "hằng quý trong năm 2024", "hằng năm, từ năm 2025": the years in which a recurrence runs. */
export function recurrenceWithin(recurrence: Summed, years: Summed): Summed | null {
  const [part, bounds] = [recurrence.part, years.part]
  if (part.kind !== 'recurring' || part.from !== null || part.through !== null) return null
  if (bounds.kind === 'open')
    return bounds.from.endsWith('-01-01') ? boundedRecurrence(recurrence, bounds.from, null) : null
  const { extent, relation } = years
  if (bounds.kind !== 'once' || extent?.grain !== 'year' || extent.named !== 'period' || relation !== 'none')
    return null
  const isOne = yearOf(extent.first) === yearOf(extent.through)
  return part.every === 'year' && isOne ? null : boundedRecurrence(recurrence, extent.first, extent.through)
}

function boundedRecurrence(summed: Summed, from: Day, through: Day | null): Summed {
  return summed.part.kind === 'recurring' ? { ...summed, part: { ...summed.part, from, through } } : summed
}
