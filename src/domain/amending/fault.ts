import type { FindingPlace } from '../findings/finding.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** Why a document does not change another as it says; its code is that of the check that tells it. */
export type AmendmentFault = { readonly at: FindingPlace } & (
  | {
      readonly code: 'unknown-amended-task'
      readonly plan: string
      /** Null where there is no such plan. */
      readonly task: string | null
      readonly suggest: readonly string[]
    }
  | { readonly code: 'amendment-circle'; readonly through: readonly string[] }
  | { readonly code: 'amends-repealed'; readonly target: string; readonly by: Text; readonly day: Day }
  | { readonly code: 'replaced-twice'; readonly plan: string; readonly by: Text; readonly day: Day }
  | {
      readonly code: 'ambiguous-amendment'
      readonly target: string
      readonly with: string
      readonly day: Day
    }
  | {
      readonly code: 'effective-before-issue'
      readonly effective: Day
      readonly issued: Day
      readonly plan: string
    }
  | { readonly code: 'unsupported-amendment'; readonly why: Unsupported }
)

/** What a document may say of another that the program does not work out. */
export type Unsupported =
  | 'repeals-amendment'
  | 'nothing-said'
  | 'owed-by-nobody'
  | 'other-deliverable'
  | 'own-of-each'
  | 'schedule'
  | 'lead'
