import type { Diagnostic, Range, Severity } from '../../domain/findings/finding.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'
import { fingerprints } from './fingerprint.ts'
import { sentenceOf } from './words.ts'

/**
 * A code quality report of GitLab, which tells findings apart by their fingerprints alone. It has no place for those
 * that a comment suppresses.
 */
export function findingsGitlab(findings: readonly Diagnostic[], language: Language): string {
  const prints = fingerprints(findings, 'over-files')
  return json(
    findings.map((finding, index) => ({
      description: sentenceOf(finding, (text) => text[language]),
      check_name: finding.code,
      fingerprint: prints[index],
      severity: SEVERITIES[finding.severity],
      location: { path: finding.file, lines: linesOf(finding.range) },
    })),
  )
}

/** GitLab's grades above `major` are for what stops a service. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' }

/** First and last line, both inclusive; the first of the file where a finding is about all of it. */
function linesOf(range: Range | null): { readonly begin: number; readonly end: number } {
  if (range === null) return { begin: 1, end: 1 }
  const { start, end } = range
  const last = end.column === 1 ? end.line - 1 : end.line
  return { begin: start.line, end: Math.max(start.line, last) }
}
