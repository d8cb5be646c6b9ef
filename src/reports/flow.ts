import type { Diagnostic } from '../domain/findings/finding.ts'
import type { PlanPart, Summary } from '../domain/follow-up/follow-up.ts'

/**
 * A report written plan by plan, so that it is never held whole. It reads: what it starts with, what each plan adds at
 * once, what comes between, what each plan added for later, and what it ends with.
 */
export interface Flow {
  readonly start: () => string
  readonly plan: (part: PlanPart) => Addition
  readonly end: (ending: Ending) => { readonly between: string; readonly last: string }
}

/** What one plan adds to a report. */
export interface Addition {
  readonly now: string
  readonly later: string
}

/** What is known after the last plan. */
export interface Ending {
  readonly summary: Summary
  readonly findings: readonly Diagnostic[]
}

/** What a plan adds to a report that is only written at its end. */
export const NOTHING_YET: Addition = { now: '', later: '' }
