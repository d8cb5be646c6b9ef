import { Chalk, type ChalkInstance } from 'chalk'
import type { Diagnostic, Severity } from '../domain/findings/finding.ts'
import type { Language, Text } from '../domain/text.ts'
import type { Say } from './page.ts'
import { harmless, printable } from './printable.ts'

/** How findings are written for a person. */
export interface FindingStyle {
  readonly language: Language
  readonly color: 'color' | 'plain'
}

/** Every finding with its place, a code frame, one sentence and what to do; then how many there are. */
export function findingsText(findings: readonly Diagnostic[], files: number, style: FindingStyle): string {
  const chalk = new Chalk({ level: style.color === 'color' ? 1 : 0 })
  const say: Say = (text) => text[style.language]
  return [
    ...findings.map((finding) => findingBlock(finding, say, chalk)),
    countsLine(findings, files, say),
  ].join('\n')
}

function findingBlock(finding: Diagnostic, say: Say, chalk: ChalkInstance): string {
  const { code, severity, file, range, message, help, related } = finding
  const place = range === null ? file : `${file}:${range.start.line}:${range.start.column}`
  const lines = [
    `${chalk.bold(printable(place))} ${PAINTS[severity](chalk)(say(SEVERITIES[severity]))} ${chalk.dim(code)}`,
    `  ${printable(say(message))}`,
    ...frame(finding, chalk),
    ...(help === null ? [] : [`  ${chalk.cyan('→')} ${printable(say(help))}`]),
    ...related.map(
      (other) => `  ${chalk.dim('·')} ${printable(other.file)}: ${printable(say(other.message))}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** The lines around the place, with carets under it. */
function frame({ range, excerpt }: Diagnostic, chalk: ChalkInstance): readonly string[] {
  if (range === null) return []
  const { start, end } = range
  const gutter = String(Math.max(...excerpt.map(({ line }) => line))).length
  const left = Math.max(0, start.column - WIDEST_BEFORE)
  const cutMark = left === 0 ? '' : '…'
  const shown = left === 0 ? excerpt : excerpt.filter(({ line }) => line === start.line)
  return shown.flatMap(({ line, text }) => {
    const letters = [...harmless(text)]
    const cut = letters.slice(left, left + WIDEST)
    const row = `  ${chalk.dim(`${String(line).padStart(gutter)} |`)} ${cutMark}${cut.join('')}${letters.length > left + WIDEST ? '…' : ''}`
    if (line !== start.line) return [row]
    const before = letters.slice(left, start.column - 1)
    const until = end.line === start.line ? end.column - 1 : letters.length
    const marked = letters.slice(start.column - 1, Math.min(until, left + WIDEST))
    const carets = '^'.repeat(Math.max(1, columnsOf(marked)))
    return [
      row,
      `  ${chalk.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(columnsOf(before) + cutMark.length)}${chalk.red(carets)}`,
    ]
  })
}

const WIDEST = 100
const WIDEST_BEFORE = 70

/** Terminal columns: combining marks take none. */
function columnsOf(letters: readonly string[]): number {
  return letters.filter((letter) => !/\p{M}/u.test(letter)).length
}

/** What each severity is called. */
export const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'ghi chú', en: 'note' },
}

const PAINTS: Readonly<Record<Severity, (chalk: ChalkInstance) => ChalkInstance>> = {
  error: (chalk) => chalk.red,
  warning: (chalk) => chalk.yellow,
  note: (chalk) => chalk.blue,
}

function countsLine(findings: readonly Diagnostic[], files: number, say: Say): string {
  const inFiles = say({ vi: `${files} tệp`, en: files === 1 ? '1 file' : `${files} files` })
  if (findings.length === 0) return `${inFiles}: ${say({ vi: 'không có lỗi.', en: 'nothing wrong.' })}\n`
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      say({
        vi: `${count} ${SEVERITIES[severity].vi}`,
        en: `${count} ${SEVERITIES[severity].en}${count === 1 ? '' : 's'}`,
      }),
    )
  return `${inFiles}: ${counts.join(', ')}.\n`
}
