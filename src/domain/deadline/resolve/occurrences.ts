import type { Day } from '../../time/day.ts'
import type { Occurrence, OccurrenceSpan, RecurringOccurrence } from '../model/occurrence.ts'
import type { Part } from '../model/schedule.ts'
import { recurrences } from './recurrences.ts'

/**
 * The occurrences of a part that a report speaks of: for a recurring part every period owed that has begun by a day and
 * the next one, for any other part itself.
 */
export function occurrences(part: Part, span: OccurrenceSpan, begunBy: Day): readonly Occurrence[] {
  switch (part.kind) {
    case 'once':
      return [{ period: null, from: part.from, due: part.through }]
    case 'open':
      return [{ period: null, from: part.from, due: null }]
    case 'recurring':
      return begun(recurrences(part, span), begunBy)
    case 'open-until':
    case 'continuous':
    case 'undated':
      return [{ period: null, from: beginning(span), due: null }]
    case 'open-after':
    case 'triggered':
      return [{ period: null, from: null, due: null }]
  }
}

/** The first day of what has no day of its own, where that is not simply the issue. */
function beginning({ issued, from }: OccurrenceSpan): Day | null {
  return from !== null && from > issued ? from : null
}

function begun(periods: Iterable<RecurringOccurrence>, begunBy: Day): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (const period of periods) {
    found.push(period)
    if (period.from > begunBy) break
  }
  return found
}
