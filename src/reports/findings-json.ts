import type { Diagnostic } from '../domain/findings/finding.ts'
import { json } from './json.ts'

/** Findings as the contract `findings/v1`: every sentence in both languages. */
export function findingsJson(findings: readonly Diagnostic[], files: number): string {
  return json({ schema: 'findings/v1', files, findings })
}
