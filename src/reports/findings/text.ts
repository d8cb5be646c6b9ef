import { Chalk, type ChalkInstance } from 'chalk'
import { eastAsianWidth } from 'get-east-asian-width'
import type { Diagnostic, Severity } from '../../domain/findings/finding.ts'
import { countsOf } from '../../domain/findings/validation.ts'
import type { Language, Text } from '../../domain/text.ts'
import type { Say } from '../draw/page.ts'
import { harmless, printable } from '../draw/printable.ts'
import { type GroupedFinding, groupEqual } from './group-equal.ts'
import { countsSentence, SEVERITY_NAMES } from './words.ts'

/** How findings are written for a person. */
export interface FindingStyle {
  readonly language: Language
  readonly color: 'color' | 'plain'
}

/** Every finding with its place, a code frame, one sentence and what to do, but of many alike only a few; then how many there are. */
export function findingsText(
  findings: readonly Diagnostic[],
  files: number,
  style: FindingStyle,
  suppressed = 0,
): string {
  const chalk = new Chalk({ level: style.color === 'color' ? 1 : 0 })
  const say: Say = (text) => text[style.language]
  return [
    ...groupEqual(findings).map((shown) => findingBlock(shown, say, chalk)),
    `${countsSentence(countsOf(findings, files, suppressed), say)}\n`,
  ].join('\n')
}

function findingBlock({ finding, hidden }: GroupedFinding, say: Say, chalk: ChalkInstance): string {
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
    ...(hidden.length === 0 ? [] : [`  ${chalk.dim('·')} ${say(othersLike(hidden))}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** How many more there are, and on which lines the first of them stand. */
function othersLike(hidden: readonly Diagnostic[]): Text {
  const lines = [...new Set(hidden.flatMap(({ range }) => (range === null ? [] : [range.start.line])))]
  const list = `${lines.slice(0, MOST_LINES).join(', ')}${lines.length > MOST_LINES ? ', …' : ''}`
  return {
    vi: `và ${hidden.length} chỗ nữa như vậy trong tệp này: dòng ${list}`,
    en: `and ${hidden.length} more like this in the file: ${lines.length === 1 ? 'line' : 'lines'} ${list}`,
  }
}

const MOST_LINES = 10

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

/** Terminal columns: combining marks and joiners take none, wide letters and emoji two. */
function columnsOf(letters: readonly string[]): number {
  return letters.reduce(
    (sum, letter) => sum + (NO_WIDTH.test(letter) ? 0 : eastAsianWidth(letter.codePointAt(0) ?? 0)),
    0,
  )
}

const NO_WIDTH = /^[\p{M}\p{Cf}]$/u

const PAINTS: Readonly<Record<Severity, (chalk: ChalkInstance) => ChalkInstance>> = {
  error: (chalk) => chalk.red,
  warning: (chalk) => chalk.yellow,
  note: (chalk) => chalk.blue,
}
