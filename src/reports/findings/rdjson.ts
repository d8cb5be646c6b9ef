import type { Diagnostic, Position, Severity } from '../../domain/findings/finding.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'
import { sentenceOf } from './words.ts'

/** Reviewdog Diagnostic Format (rdjson), in which columns count the bytes of UTF-8. */
export function findingsRdjson(findings: readonly Diagnostic[], language: Language): string {
  return json({
    source: { name: 'plan-check' },
    diagnostics: findings.map((finding) => {
      const place = rangeOf(finding)
      return {
        message: sentenceOf(finding, (text) => text[language]),
        location: { path: finding.file, ...place },
        severity: SEVERITIES[finding.severity],
        code: { value: finding.code },
        ...suggestionOf(finding, place),
      }
    }),
  })
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' }

interface Place {
  readonly range?: { readonly start: object; readonly end?: object }
}

/** What `validate --fix` would write, where the whole range is known. */
function suggestionOf({ fix }: Diagnostic, { range }: Place) {
  return fix === undefined || range?.end === undefined ? {} : { suggestions: [{ range, text: fix }] }
}

/** A range with an end only where the text of that line is at hand, since nothing else tells its bytes. */
function rangeOf(finding: Diagnostic): Place {
  if (finding.range === null) return {}
  const [start, end] = [inBytes(finding.range.start, finding), inBytes(finding.range.end, finding)]
  if (start === null) return { range: { start: { line: finding.range.start.line } } }
  return { range: end === null ? { start } : { start, end } }
}

/** A place with its column in bytes; null where its line is not among those kept with the finding, or was cut short. */
function inBytes({ line, column }: Position, { excerpt }: Diagnostic): Position | null {
  const letters = [...(excerpt.find((one) => one.line === line)?.text ?? '')]
  if (letters.length < column - 1) return null
  return { line, column: 1 + new TextEncoder().encode(letters.slice(0, column - 1).join('')).length }
}
