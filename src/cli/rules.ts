import { checks } from '../checks/index.ts'
import type { Rule } from '../domain/findings/rule.ts'
import { FAULTS } from '../load/faults.ts'
import { SUPPRESSION_RULES } from '../load/suppression-wording.ts'

/** What every code that a finding can have stands for, by code. */
export const rules: readonly Rule[] = [
  ...checks,
  ...Object.entries(FAULTS).map(([code, title]): Rule => ({ code, severity: 'error', title, why: null })),
  ...Object.values(SUPPRESSION_RULES),
].sort((one, other) => (one.code < other.code ? -1 : 1))
