import {
  type Diagnostic,
  type ExcerptLine,
  type Finding,
  pointerTo,
  type Range,
  type Severity,
} from '../domain/findings/finding.ts'
import { fixedCharacters } from '../domain/findings/fix.ts'
import type { Text } from '../domain/text.ts'
import type { Span } from './errors/yaml-errors.ts'
import { type Lines, linesOfText } from './lines.ts'
import type { Positions } from './parse-with-positions.ts'
import { plainSpans } from './plain-yaml/plain-spans.ts'
import { bytesOf, type SourceFile } from './source.ts'

/** A finding with the code and severity of its rule. */
export interface SignedFinding {
  readonly code: string
  readonly severity: Severity
  readonly finding: Finding
  /** What to do, where that depends on how the value is written in the file. */
  readonly helpFor?: (words: string) => Text
}

/**
 * The findings of one file with their lines and columns. Where the text was not parsed with positions before, it is
 * parsed once more here, so a file without findings never is.
 */
export async function locateFindings(
  source: SourceFile,
  signed: readonly SignedFinding[],
  known?: Positions,
): Promise<readonly Diagnostic[]> {
  if (signed.length === 0) return []
  const lines = linesOfText(source.text)
  const spans = await spansOf(source, signed, known)
  return signed.map((item, index) => {
    const span = spans?.[index]
    if (span === undefined) return diagnosticOf(item, source.path, null)
    const written = source.text.slice(...span)
    const help = item.helpFor?.(written) ?? item.finding.help
    const before = source.text.slice(Math.max(0, span[0] - LONGEST_ANCHOR), span[0])
    const fix = item.finding.fix && fixedCharacters(item.finding.fix, written, before)
    const shown = diagnosticOf(
      { ...item, finding: { ...item.finding, help } },
      source.path,
      excerptAt(lines, span),
    )
    return fix === null ? shown : { ...shown, fix }
  })
}

/** In characters, with what stands between it and its value. */
const LONGEST_ANCHOR = 200

/** What reports show of a place: its range and the lines around it. */
export interface ExcerptText {
  readonly range: Range
  readonly excerpt: readonly ExcerptLine[]
}

export function excerptAt(lines: Lines, [start, end]: readonly [number, number]): ExcerptText {
  const range = lines.rangeOf(start, end)
  return { range, excerpt: lines.excerptOf(range) }
}

/** A finding as a diagnostic; `shown` is null where the text could not be parsed with positions. */
export function diagnosticOf(
  { code, severity, finding }: SignedFinding,
  file: string,
  shown: ExcerptText | null,
): Diagnostic {
  return {
    code,
    severity,
    file,
    range: shown?.range ?? null,
    pointer: pointerTo(finding.at),
    message: clipText(finding.message),
    help: finding.help && clipText(finding.help),
    suggest: finding.suggest.filter((word) => word.length <= LONGEST_SENTENCE),
    related: finding.related
      .filter((other) => other.file !== file)
      .map((other) => ({ file: other.file, range: null, message: other.message })),
    excerpt: shown?.excerpt ?? [],
  }
}

/** Messages quote the file, and a file may contain anything, so very long messages are cut. */
function clipText({ vi, en }: Text): Text {
  return { vi: clipWords(vi), en: clipWords(en) }
}

function clipWords(words: string): string {
  return words.length <= LONGEST_SENTENCE ? words : `${words.slice(0, LONGEST_SENTENCE)}…`
}

const LONGEST_SENTENCE = 600

/** The spans of findings, for which the positioned parser is asked only where the plain reader does not take the text; null where it fails too. */
async function spansOf(
  source: SourceFile,
  signed: readonly SignedFinding[],
  known?: Positions,
): Promise<readonly Span[] | null> {
  const placed = signed.map(({ finding }) => finding)
  if (known === undefined) {
    const plain = plainSpans(bytesOf(source))
    if (plain !== null) return placed.map(({ at, on }) => plain(at, on))
  }
  const spanOf = (known ?? (await positionsOf(source.text)))?.spanOf
  return spanOf === undefined ? null : placed.map(({ at, on }) => spanOf(at, on))
}

/** Null where the text is nested too deeply for the positioned parser. */
async function positionsOf(text: string): Promise<Positions | null> {
  const { positionsIn } = await import('./parse-with-positions.ts')
  try {
    return positionsIn(text)
  } catch {
    return null
  }
}
