import { checks } from '../checks/index.ts'
import type { Check, Workspace } from '../checks/support/check.ts'
import type { Diagnostic, Finding, Severity } from '../domain/findings/finding.ts'
import type { Suppressed } from '../domain/findings/validation.ts'
import { capFindings } from '../load/cap-findings.ts'
import type { Document, Loaded } from '../load/load.ts'
import { locateFindings } from '../load/locate.ts'
import { styleChecks } from '../load/style-checks/index.ts'
import { applySuppressions, type SuppressedFindings } from '../load/suppressions/apply.ts'

/** How much is looked for: what makes data invalid takes less time than everything, since the rest need not be looked for or placed. */
export type Severities = 'everything' | 'warnings' | 'errors'

/** What is wrong with files, and what their comments pass over. */
export async function runChecks(
  files: readonly Loaded[],
  workspace: Workspace,
  depth: Severities,
): Promise<SuppressedFindings> {
  const findings: Diagnostic[] = []
  const suppressed: Suppressed[] = []
  for (const { document, faults, source } of files) {
    const found = document === null ? faults : [...faults, ...(await checked(document, workspace, depth))]
    const parted =
      source === null
        ? { findings: found, suppressed: [] }
        : await applySuppressions(source, found, SUPPRESSIBLE, depth === 'errors' ? 'errors' : 'everything')
    // One by one: as the arguments of one call, a hundred thousand would be more than the stack holds.
    for (const finding of capFindings(parted.findings))
      if (isLookedFor(finding.severity, depth)) findings.push(finding)
    for (const finding of capFindings(parted.suppressed)) suppressed.push(finding)
  }
  return { findings, suppressed }
}

const SUPPRESSIBLE: ReadonlySet<string> = new Set([...checks, ...styleChecks].map(({ code }) => code))

function isLookedFor(severity: Severity, depth: Severities): boolean {
  return LOOKED_FOR[depth].includes(severity)
}

const LOOKED_FOR: Readonly<Record<Severities, readonly Severity[]>> = {
  everything: ['error', 'warning', 'note'],
  warnings: ['error', 'warning'],
  errors: ['error'],
}

async function checked(
  document: Document,
  workspace: Workspace,
  depth: Severities,
): Promise<readonly Diagnostic[]> {
  const signed = checks
    .filter(({ severity }) => isLookedFor(severity, depth))
    .flatMap((check) =>
      [...findingsIn(document, check, workspace)].map((finding) => ({
        code: check.code,
        severity: check.severity,
        finding,
      })),
    )
  return locateFindings(document.source, signed)
}

function findingsIn(
  document: Document,
  { plan, province, records, office, calendar }: Check,
  workspace: Workspace,
): Iterable<Finding> {
  switch (document.kind) {
    case 'plan':
      return plan?.(document.plan, workspace) ?? []
    case 'agencies':
      return province?.(document.province, workspace) ?? []
    case 'records':
      return records?.(document.records, workspace) ?? []
    case 'office':
      return office?.(document.office, workspace) ?? []
    case 'calendar':
      return calendar?.(document.year, workspace) ?? []
  }
}
