import type { Rule } from '../../domain/findings/rule.ts'
import { json } from '../draw/json.ts'

/** A code as the contract `rule/v1`: every sentence in both languages, the examples as YAML. */
export function ruleJson({ code, severity, title, why, examples, basis, fix }: Rule): string {
  const { wrong, right } = examples ?? { wrong: null, right: null }
  return json({ schema: 'rule/v1', code, severity, title, why, wrong, right, basis, fix })
}
