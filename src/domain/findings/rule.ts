import type { Text } from '../text.ts'
import type { Severity } from './finding.ts'

/** What a code stands for, wherever it arises: a check, a fault of a file, a comment that suppresses. */
export interface Rule {
  readonly code: string
  readonly severity: Severity
  readonly title: Text
  /** Why it matters; null where the title says it all. */
  readonly why: Text | null
}
