import type { Diagnostic, Severity } from '../../domain/findings/finding.ts'
import { SEVERITIES, type Validation } from '../../domain/findings/validation.ts'
import type { Language } from '../../domain/text.ts'
import type { Say } from '../draw/page.ts'
import { harmless, printable } from '../draw/printable.ts'
import { countOf } from './words.ts'

/**
 * Commands that annotate lines in GitHub Actions. GitHub shows ten of a kind for a step and drops the rest in
 * silence, so that no more are written, and a line says how many are left out.
 */
export function findingsGithub({ findings }: Validation, language: Language): string {
  const say: Say = (text) => text[language]
  const shown = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).slice(0, MOST),
  )
  const isShown = new Set(shown)
  const left = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity && !isShown.has(finding)).length,
  })).filter(({ count }) => count > 0)
  return [
    ...findings.filter((finding) => isShown.has(finding)).map((finding) => command(finding, say)),
    ...(left.length === 0 ? [] : [leftOut(left, say)]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** How many annotations of a kind GitHub shows for one step. */
const MOST = 10

const KINDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

function command({ code, severity, file, range, message, help }: Diagnostic, say: Say): string {
  const properties = [`file=${property(file)}`, ...placeOf(range), `title=${property(code)}`]
  const words = [say(message), ...(help === null ? [] : [`→ ${say(help)}`])].map(printable).join('\n')
  return `::${KINDS[severity]} ${properties.join(',')}::${commandText(words)}`
}

/** GitHub takes columns only where a range stays on one line. */
function placeOf(range: Diagnostic['range']): readonly string[] {
  if (range === null) return ['line=1']
  const { start, end } = range
  const lines = [`line=${start.line}`]
  if (start.line === end.line)
    return [...lines, `col=${start.column}`, `endLine=${end.line}`, `endColumn=${end.column}`]
  return [...lines, `endLine=${end.line}`]
}

/** The text of a command, in the escapes of its syntax. */
export function commandText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The value of a property, in which `:` and `,` mean something too. */
function property(text: string): string {
  return commandText(harmless(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function leftOut(left: readonly { readonly severity: Severity; readonly count: number }[], say: Say): string {
  const list = left.map(({ severity, count }) => say(countOf(severity, count))).join(', ')
  return say({
    vi: `Còn ${list} không được chú thích, vì GitHub chỉ hiện ${MOST} chú thích mỗi loại.`,
    en: `${list} more are not annotated: GitHub shows ${MOST} of a kind.`,
  })
}
