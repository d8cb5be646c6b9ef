import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import { linesOfText } from './lines.ts'

/**
 * A text with the fixes of findings in it, every other character as it was. Where two would change the same characters
 * only the first is taken.
 */
export function withFixes(
  text: string,
  findings: readonly Diagnostic[],
): { readonly text: string; readonly taken: readonly Diagnostic[] } {
  const lines = linesOfText(text)
  const taken: Diagnostic[] = []
  let [fixed, end] = ['', 0]
  for (const finding of findings.toSorted(inOrder)) {
    const { fix, range } = finding
    if (fix === undefined || range === null) continue
    const start = lines.offsetOf(range.start)
    if (start < end) continue
    fixed += text.slice(end, start) + fix
    end = lines.offsetOf(range.end)
    taken.push(finding)
  }
  return { text: fixed + text.slice(end), taken }
}
