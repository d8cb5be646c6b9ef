import type { Rule } from '../../domain/findings/rule.ts'
import { FILE_RULES } from './files.ts'
import { SCHEMA_RULES } from './schema.ts'
import { YAML_RULES } from './yaml.ts'

/** The rules for errors that stop a file from being understood at all: file, YAML and schema errors. */
export const LOAD_RULES = { ...FILE_RULES, ...YAML_RULES, ...SCHEMA_RULES } as const

export type LoadErrorCode = keyof typeof LOAD_RULES

/** The rules of loading, in the order in which a file meets them. */
export const loadRules: readonly Rule[] = Object.entries(LOAD_RULES).map(([code, rule]) => ({
  code,
  severity: 'error',
  ...rule,
}))
