import type { Diagnostic } from '../../domain/findings/finding.ts'

/** A finding to show, and those like it that are only counted. */
export interface GroupedFinding {
  readonly finding: Diagnostic
  /** Findings of the same file that say the same elsewhere, where this is the last one shown. */
  readonly hidden: readonly Diagnostic[]
}

/** How many findings that say the same of one file are shown one by one. */
const MOST_ALIKE = 3

/**
 * Findings in their order, but only the first few of those that say the same of one file: the last of these says
 * of the others.
 */
export function groupEqual(findings: readonly Diagnostic[]): readonly GroupedFinding[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.code, finding.message.en, finding.help?.en ?? null])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  const shown = new Map<Diagnostic, readonly Diagnostic[]>()
  for (const group of groups.values()) {
    const hidden = group.slice(MOST_ALIKE)
    for (const [index, finding] of group.slice(0, MOST_ALIKE).entries())
      shown.set(finding, index === MOST_ALIKE - 1 ? hidden : [])
  }
  return findings.flatMap((finding) => {
    const hidden = shown.get(finding)
    return hidden === undefined ? [] : [{ finding, hidden }]
  })
}
