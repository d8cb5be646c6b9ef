import type { Diagnostic, Severity } from './finding.ts'

/** The finished result of a validation: the contract `findings/v1`, and everything that a format may draw. */
export interface Validation {
  readonly schema: 'findings/v1'
  readonly counts: FindingCounts
  /** The paths of all checked files, sorted, including those without findings. */
  readonly files: readonly string[]
  /** Sorted by file and line. */
  readonly findings: readonly Diagnostic[]
  /** The findings that a comment suppresses, and why. They make no command fail. */
  readonly suppressed: readonly Suppressed[]
}

/** A finding that a comment suppresses, with the reason it gives. */
export interface Suppressed extends Diagnostic {
  readonly suppression: { readonly line: number; readonly reason: string }
}

export interface FindingCounts {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly suppressed: number
}

/** A validation with its counts, made of sorted findings. */
export function validationOf(
  files: readonly string[],
  findings: readonly Diagnostic[],
  suppressed: readonly Suppressed[] = [],
): Validation {
  const counts = countsOf(findings, files.length, suppressed.length)
  return { schema: 'findings/v1', counts, files, findings, suppressed }
}

/** How many findings there are of each severity, in so many files. */
export function countsOf(findings: readonly Diagnostic[], files: number, suppressed: number): FindingCounts {
  const countOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    files,
    errors: countOf('error'),
    warnings: countOf('warning'),
    notes: countOf('note'),
    suppressed,
  }
}

/** The validation of the chosen files only, with the errors in other files that affect them (`hanging`). */
export function narrowedTo(
  isChosen: (file: string) => boolean,
  hanging: ReadonlySet<string>,
  { files, findings, suppressed }: Validation,
): Validation {
  const broken = new Set(
    findings
      .filter(({ severity, file }) => severity === 'error' && !isChosen(file) && hanging.has(file))
      .map(({ file }) => file),
  )
  return validationOf(
    files.filter((file) => isChosen(file) || broken.has(file)),
    findings.filter(({ severity, file }) => isChosen(file) || (severity === 'error' && broken.has(file))),
    suppressed.filter(({ file }) => isChosen(file)),
  )
}

/** The validation with its files renamed. */
export function renamed(nameOf: (file: string) => string, validation: Validation): Validation {
  const named = <Item extends Diagnostic>(finding: Item): Item => ({
    ...finding,
    file: nameOf(finding.file),
    related: finding.related.map((other) => ({ ...other, file: nameOf(other.file) })),
  })
  return {
    ...validation,
    files: validation.files.map(nameOf),
    findings: validation.findings.map(named),
    suppressed: validation.suppressed.map(named),
  }
}

/** All severities, the most severe first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** Whether a finding is at least as severe as a threshold. */
export function isAtLeast(threshold: Severity, { severity }: Pick<Diagnostic, 'severity'>): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold)
}
