import type { Validation } from '../../domain/findings/validation.ts'
import { json } from '../draw/json.ts'

/** A validation as the contract `findings/v1`: every sentence in both languages. */
export function findingsJson(validation: Validation): string {
  return json(validation)
}
