import type { Rule } from '../../domain/findings/rule.ts'
import { FILE_FAULTS } from './files.ts'
import { SCHEMA_FAULTS } from './schema.ts'
import { YAML_FAULTS } from './yaml.ts'

/** What can be wrong with a file before anyone asks what it means. All are errors, and stop what comes after. */
export const FAULTS = { ...FILE_FAULTS, ...YAML_FAULTS, ...SCHEMA_FAULTS } as const

export type FaultCode = keyof typeof FAULTS

/** The same as rules, in the order in which they are met. */
export const faultRules: readonly Rule[] = Object.entries(FAULTS).map(([code, rule]) => ({
  code,
  severity: 'error',
  ...rule,
}))
