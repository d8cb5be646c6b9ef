import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** One thing that happened to an obligation, and the day of it. */
export interface HistoryStep {
  readonly day: Day
  readonly because: Text
}
