import { checks } from '../checks/index.ts'
import type { Check, Workspace } from '../checks/support/check.ts'
import type { Diagnostic, Finding, Severity } from '../domain/findings/finding.ts'
import type { Suppressed } from '../domain/findings/validation.ts'
import { capFindings } from '../load/cap-findings.ts'
import type { Document } from '../load/document.ts'
import type { Loaded } from '../load/load.ts'
import { locateFindings, type SignedFinding } from '../load/locate.ts'
import { styleChecks } from '../load/style-checks/index.ts'
import { applySuppressions, type SuppressedFindings } from '../load/suppressions/apply.ts'

/** Which findings are looked for: errors alone take less time, since the others need neither checking nor locating. */
export type Severities = 'everything' | 'warnings' | 'errors'

/**
 * The findings of files, and those that comments in the files suppress. Whether everything could be read that the checks
 * look at is asked before a comment is called unused.
 */
export async function runChecks(
  files: readonly Loaded[],
  workspace: Workspace,
  severities: Severities,
  isWhole: () => Promise<boolean>,
): Promise<SuppressedFindings> {
  const lookedFor = { codes: codesLookedFor(severities), isWhole }
  const findings: Diagnostic[] = []
  const suppressed: Suppressed[] = []
  for (const { document, findings: loadFindings, source } of files) {
    const checked = document === null ? [] : await checkFindings(document, workspace, severities)
    const all = [...loadFindings, ...checked]
    const result =
      source === null
        ? { findings: all, suppressed: [] }
        : await applySuppressions(source, all, SUPPRESSIBLE, lookedFor)
    // One by one: a hundred thousand arguments of one call would overflow the stack.
    for (const finding of capFindings(result.findings))
      if (isReported(finding.severity, severities)) findings.push(finding)
    for (const finding of capFindings(result.suppressed)) suppressed.push(finding)
  }
  return { findings, suppressed }
}

const SUPPRESSIBLE: ReadonlySet<string> = new Set([...checks, ...styleChecks].map(({ code }) => code))

/** Where only errors are looked for, no comment is reported as unused: that is a warning. */
function codesLookedFor(severities: Severities): ReadonlySet<string> {
  if (severities === 'errors') return new Set()
  const reported = [...checks, ...styleChecks].filter(({ severity }) => isReported(severity, severities))
  return new Set(reported.map(({ code }) => code))
}

function isReported(severity: Severity, severities: Severities): boolean {
  return REPORTED[severities].includes(severity)
}

const REPORTED: Readonly<Record<Severities, readonly Severity[]>> = {
  everything: ['error', 'warning', 'note'],
  warnings: ['error', 'warning'],
  errors: ['error'],
}

async function checkFindings(
  document: Document,
  workspace: Workspace,
  severities: Severities,
): Promise<readonly Diagnostic[]> {
  const signed: SignedFinding[] = []
  for (const check of checks) {
    const { code, severity } = check
    if (!isReported(severity, severities)) continue
    for (const found of findingsIn(document, check, workspace)) {
      const finding = document.kind === 'agencies' ? { ...found, at: document.placeOf(found.at) } : found
      signed.push({ code, severity, finding })
    }
  }
  return signed.length === 0 ? NO_FINDINGS : locateFindings(document.source, signed)
}

const NO_FINDINGS: readonly Diagnostic[] = []
const NONE: readonly Finding[] = []

function findingsIn(
  document: Document,
  { plan, province, records, office, calendar }: Check,
  workspace: Workspace,
): Iterable<Finding> {
  switch (document.kind) {
    case 'plan':
      return plan?.(document.plan, workspace) ?? NONE
    case 'agencies':
      return province?.(document.province, workspace) ?? NONE
    case 'records':
      return records?.(document.records, workspace) ?? NONE
    case 'office':
      return office?.(document.office, workspace) ?? NONE
    case 'calendar':
      return calendar?.(document.year, workspace) ?? NONE
  }
}
