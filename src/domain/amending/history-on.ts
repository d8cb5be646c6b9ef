import { knownRecords, type PlanRecord, withdrawnTriggers } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import { holdingOn, type PlanAmendments } from './amended-plan.ts'

/** What befell the duties of a plan by a day: what was recorded, and what later documents do to them, as far as known by another day. */
export function historyOn(
  recorded: readonly PlanRecord[],
  amendments: PlanAmendments,
  asOf: Day,
  knownAt: Day | null,
) {
  // On one day what was recorded comes first: what is delivered by then is not undone.
  const records = amendments.events.length === 0 ? recorded : [...recorded, ...amendments.events]
  return {
    records: knownRecords(records, asOf, knownAt),
    withdrawn: withdrawnTriggers(recorded, asOf, knownAt),
    amendments: holdingOn(amendments, asOf, knownAt),
  }
}
