import type { Diagnostic, Severity } from '../../domain/findings/finding.ts'
import type { Validation } from '../../domain/findings/validation.ts'
import type { Language } from '../../domain/text.ts'
import { element } from '../draw/xml.ts'
import { sentenceOf } from './words.ts'

/** Checkstyle's XML, which many readers of lint results take: an element for each file, also where nothing is wrong. */
export function findingsCheckstyle({ files, findings }: Validation, language: Language): string {
  const found = new Map<string, Diagnostic[]>(files.map((file) => [file, []]))
  for (const finding of findings) found.get(finding.file)?.push(finding)
  const elements = [...found].map(([file, own]) =>
    element(
      'file',
      { name: file },
      own.map((finding) => errorElement(finding, language)),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, elements)}\n`
}

function errorElement(finding: Diagnostic, language: Language): string {
  const { line, column } = finding.range?.start ?? { line: 1, column: 1 }
  return element('error', {
    line,
    column,
    severity: SEVERITIES[finding.severity],
    message: sentenceOf(finding, (text) => text[language]),
    source: `plan-check.${finding.code}`,
  })
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'info' }
