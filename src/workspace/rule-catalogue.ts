import { checks } from '../checks/index.ts'
import type { Rule } from '../domain/findings/rule.ts'
import { loadRules } from '../load/error-codes/index.ts'
import { styleChecks } from '../load/style-checks/index.ts'
import { SUPPRESSION_RULES } from '../load/suppressions/rules.ts'

/** Every code a finding can have, in the order of the alphabet: faults of files and of comments that suppress, remarks on how they are written, and checks of what they mean. */
export const rules: readonly Rule[] = [
  ...loadRules,
  ...Object.values(SUPPRESSION_RULES),
  ...styleChecks,
  ...checks,
].sort((one, other) => (one.code < other.code ? -1 : 1))
