import type { Rule } from '../../domain/findings/rule.ts'
import { FILE_RULES } from './files.ts'
import { SCHEMA_RULES } from './schema.ts'
import { YAML_RULES } from './yaml.ts'

/** What can be wrong with a file before anyone asks what it means. All are errors, and stop what comes after. */
export const LOAD_RULES = { ...FILE_RULES, ...YAML_RULES, ...SCHEMA_RULES } as const

export type LoadErrorCode = keyof typeof LOAD_RULES

/** The same as rules, in the order in which they are met. */
export const loadRules: readonly Rule[] = Object.entries(LOAD_RULES).map(([code, rule]) => ({
  code,
  severity: 'error',
  ...rule,
}))
