import type { OccurrenceSpan, RecurringOccurrence } from '../model/occurrence.ts'
import type { Recurring } from '../model/schedule.ts'
import { firstPeriod } from './first-period.ts'
import { lastBeginning, occurrenceAt } from './period-days.ts'

/** The periods owed of a recurring part, one after the other; without end where neither the words nor the plan end it. */
export function* recurrences(part: Recurring, span: OccurrenceSpan): Generator<RecurringOccurrence> {
  const { anchor, index: first } = firstPeriod(part, span)
  if (first === null) return
  const last = lastBeginning(part, span)
  for (let index = first; ; index += 1) {
    const occurrence = occurrenceAt(part, anchor, index)
    if (last !== null && occurrence.from > last) return
    yield occurrence
  }
}

/** Whether only one period is owed, so that no other can be meant. */
export function hasOnePeriod(part: Recurring, span: OccurrenceSpan): boolean {
  const owed = recurrences(part, span)
  return owed.next().done !== true && owed.next().done === true
}
