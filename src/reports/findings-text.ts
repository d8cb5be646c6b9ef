import { Chalk, type ChalkInstance } from 'chalk'
import type { Diagnostic, Severity } from '../domain/findings/finding.ts'
import { countsOf } from '../domain/findings/validation.ts'
import type { Language } from '../domain/text.ts'
import { countsSentence, SEVERITY_NAMES } from './findings-words.ts'
import type { Say } from './page.ts'
import { harmless, printable } from './printable.ts'

/** How findings are written for a person. */
export interface FindingStyle {
  readonly language: Language
  readonly color: 'color' | 'plain'
}

/** Every finding with its place, a code frame, one sentence and what to do; then how many there are. */
export function findingsText(
  findings: readonly Diagnostic[],
  files: number,
  style: FindingStyle,
  suppressed = 0,
): string {
  const chalk = new Chalk({ level: style.color === 'color' ? 1 : 0 })
  const say: Say = (text) => text[style.language]
  return [
    ...findings.map((finding) => findingBlock(finding, say, chalk)),
    `${countsSentence(countsOf(findings, files, suppressed), say)}\n`,
  ].join('\n')
}

function findingBlock(finding: Diagnostic, say: Say, chalk: ChalkInstance): string {
  const { code, severity, file, range, message, help, related } = finding
  const place = range === null ? file : `${file}:${range.start.line}:${range.start.column}`
  const lines = [
    `${chalk.bold(printable(place))} ${PAINTS[severity](chalk)(say(SEVERITY_NAMES[severity]))} ${chalk.dim(code)}`,
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

const PAINTS: Readonly<Record<Severity, (chalk: ChalkInstance) => ChalkInstance>> = {
  error: (chalk) => chalk.red,
  warning: (chalk) => chalk.yellow,
  note: (chalk) => chalk.blue,
}
