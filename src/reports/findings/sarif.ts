import type { Diagnostic, Range } from '../../domain/findings/finding.ts'
import type { Rule } from '../../domain/findings/rule.ts'
import type { Suppressed, Validation } from '../../domain/findings/validation.ts'
import type { Language } from '../../domain/text.ts'
import { json } from '../draw/json.ts'
import { printable } from '../draw/printable.ts'
import { fileUri } from './file-uri.ts'
import { fingerprints } from './fingerprint.ts'
import { sarifRules, translation } from './sarif-rules.ts'
import { sentenceOf } from './words.ts'

/** What a SARIF log says about the program that wrote it. */
export interface Tool {
  readonly version: string
  /** The address of its pages; null while it has none. */
  readonly homepage: string | null
  /** Every rule there is; the log lists those that were broken. */
  readonly rules: readonly Rule[]
}

/**
 * SARIF 2.1.0, as code scanning reads it. Messages are in one language; rules are in it too, with a translation
 * into the other, and their help has both, since most viewers know no translations.
 */
export function findingsSarif(validation: Validation, tool: Tool, language: Language): string {
  const { findings, suppressed, files } = validation
  const all = [...findings, ...suppressed]
  const met = new Set(all.map(({ code }) => code))
  const rules = tool.rules.filter(({ code }) => met.has(code))
  const { version, homepage } = tool
  const indexes = new Map(rules.map(({ code }, index) => [code, index]))
  const prints = fingerprints(all, 'in-a-file')
  return json({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plan-check',
            version,
            semanticVersion: version,
            ...(homepage === null ? {} : { informationUri: homepage }),
            language,
            rules: sarifRules(rules, language),
          },
        },
        language,
        translations: [translation(rules, version, language === 'vi' ? 'en' : 'vi')],
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'The folder that relative paths are counted from.' } },
        },
        artifacts: files.map((file) => ({ location: locationOf(file), roles: ['analysisTarget'] })),
        invocations: [{ executionSuccessful: true }],
        results: all.map((finding, index) => ({
          ruleId: finding.code,
          ...(indexes.has(finding.code) ? { ruleIndex: indexes.get(finding.code) } : {}),
          level: finding.severity,
          message: { text: withoutLinks(sentenceOf(finding, (text) => text[language])) },
          locations: [{ physicalLocation: physical(finding.file, finding.range) }],
          ...relatedLocations(finding, language),
          partialFingerprints: { 'planCheckFinding/v1': prints[index] },
          ...suppressionOf(finding),
          ...fixesOf(finding),
        })),
      },
    ],
  })
}

const ROOT = '%SRCROOT%'

function locationOf(file: string) {
  const { uri, isRelative } = fileUri(file)
  return isRelative ? { uri, uriBaseId: ROOT } : { uri }
}

function physical(file: string, range: Range | null) {
  return {
    artifactLocation: locationOf(file),
    ...(range === null ? {} : { region: regionOf(range) }),
  }
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** What `validate --fix` would write; it leaves alone what somebody chose to ignore. */
function fixesOf(finding: Diagnostic | Suppressed) {
  const { file, range, fix } = finding
  if (fix === undefined || range === null || 'suppression' in finding) return {}
  const replacements = [{ deletedRegion: regionOf(range), insertedContent: { text: fix } }]
  return { fixes: [{ artifactChanges: [{ artifactLocation: locationOf(file), replacements }] }] }
}

function relatedLocations({ related: others }: Diagnostic, language: Language) {
  if (others.length === 0) return {}
  return {
    relatedLocations: others.map(({ file, range, message }, id) => ({
      id,
      physicalLocation: physical(file, range),
      message: { text: withoutLinks(printable(message[language])) },
    })),
  }
}

/** A plain message in SARIF may hold links, `[words](address)`; words quoted from a file may not. */
function withoutLinks(words: string): string {
  return words.replaceAll('](', '] (')
}

/** An empty list says of every other finding that nothing suppresses it. */
function suppressionOf(finding: Diagnostic | Suppressed) {
  if (!('suppression' in finding)) return { suppressions: [] }
  const { reason } = finding.suppression
  return { suppressions: [{ kind: 'inSource', justification: printable(reason) }] }
}
