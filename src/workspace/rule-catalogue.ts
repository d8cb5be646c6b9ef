import { checks } from '../checks/index.ts'
import type { Rule } from '../domain/findings/rule.ts'
import { loadRules } from '../load/error-codes/index.ts'
import { styleChecks } from '../load/style-checks/index.ts'
import { SUPPRESSION_RULES } from '../load/suppressions/rules.ts'

/** Every rule, sorted by code: errors of files, rules for suppression comments, style checks, and checks. */
export const rules: readonly Rule[] = [
  ...loadRules,
  ...Object.values(SUPPRESSION_RULES),
  ...styleChecks,
  ...checks,
].sort((one, other) => (one.code < other.code ? -1 : 1))
