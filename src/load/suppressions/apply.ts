import type { Diagnostic } from '../../domain/findings/finding.ts'
import type { Suppressed } from '../../domain/findings/validation.ts'
import { type Suggester, suggester } from '../../domain/names/nearest.ts'
import { LOAD_RULES } from '../error-codes/index.ts'
import type { Span } from '../errors/yaml-errors.ts'
import { linesOfText, withPlainLines } from '../lines.ts'
import { diagnosticOf, excerptAt } from '../locate.ts'
import { plainComments } from '../plain-yaml/plain-comments.ts'
import { bytesOf, mentions, type SourceFile } from '../source.ts'
import { suppressionComments } from './find-comments.ts'
import { type ParsedComment, readComment, type SuppressionComment } from './parse-comment.ts'
import {
  type CommentError,
  missingReason,
  namelessComment,
  SUPPRESSION_RULES,
  unknownCode,
  unusedSuppression,
} from './rules.ts'

/** The findings of a file: those that are reported, and those that its comments suppress. */
export interface SuppressedFindings {
  readonly findings: readonly Diagnostic[]
  readonly suppressed: readonly Suppressed[]
}

/** What was looked for: a comment that suppresses something else may still be needed. */
export interface LookedFor {
  /** Empty where no comment is to be reported as unused. */
  readonly codes: ReadonlySet<string>
  /** Whether everything could be read where it was looked for. Asked only where a comment seems unused. */
  readonly isWhole: () => Promise<boolean>
}

/**
 * Separates the findings of a file that its comments suppress, and adds the findings about those comments.
 *
 * Only checks can be suppressed. A file with a syntax or schema error is not read, and its plan would silently be missing
 * from every table.
 */
export async function applySuppressions(
  source: SourceFile,
  findings: readonly Diagnostic[],
  suppressible: ReadonlySet<string>,
  { codes, isWhole }: LookedFor,
): Promise<SuppressedFindings> {
  const none = { findings, suppressed: [] }
  if (!mentions(source, [MARKER])) return none
  if (codes.size === 0 && findings.length === 0 && areCorrect(source.text, suppressible)) return none
  const text = withPlainLines(source.text)
  const comments = suppressionComments(text, plainComments(bytesOf(source)) ?? (await lexed(text)))
  const byTarget = new Map<number, SuppressionComment[]>()
  for (const comment of comments) {
    const others = byTarget.get(comment.target)
    if (others === undefined) byTarget.set(comment.target, [comment])
    else others.push(comment)
  }
  const kept: Diagnostic[] = []
  const suppressed: Suppressed[] = []
  const used = new Set<string>()
  for (const finding of findings) {
    const comment = suppressible.has(finding.code) ? commentOn(finding, byTarget) : undefined
    if (comment === undefined) kept.push(finding)
    else {
      suppressed.push({ ...finding, suppression: { line: comment.line, reason: comment.reason } })
      used.add(`${comment.line} ${finding.code}`)
    }
  }
  const lines = linesOfText(text)
  const suggested = suggester()
  const isRead = !findings.some(({ code }) => code in LOAD_RULES)
  const unused = isRead ? comments.flatMap((comment) => unusedIn(comment, used, codes)) : []
  const commentErrors = [
    ...comments.flatMap((comment) => errorsIn(comment, suppressible, suggested)),
    ...(unused.length > 0 && (await isWhole()) ? unused : []),
  ]
  const diagnostics = commentErrors.map(({ code, span, finding }) =>
    diagnosticOf(
      { code, severity: SUPPRESSION_RULES[code].severity, finding },
      source.path,
      excerptAt(lines, span),
    ),
  )
  return { findings: [...kept, ...diagnostics], suppressed }
}

const MARKER = 'plan-check-ignore'

/** The lexer is slow to load. */
async function lexed(text: string): Promise<readonly Span[]> {
  const { lexedComments } = await import('./lexed-comments.ts')
  return lexedComments(text)
}

/** Whether every line that may be a suppression comment is a correct one, decided without finding out which are comments. */
function areCorrect(text: string, suppressible: ReadonlySet<string>): boolean {
  const lines = text.split('\n').filter((line) => line.includes(MARKER))
  const suggested = suggester()
  return lines.every((line) => {
    const comment = readComment(line.slice(line.search(/#+[ \t]*plan-check-ignore/)).trimEnd(), 0)
    return comment !== null && errorsIn(comment, suppressible, suggested).length === 0
  })
}

/** The comment above the line where a finding begins, or at the end of a line of the finding. */
function commentOn(
  { code, range }: Diagnostic,
  byTarget: ReadonlyMap<number, readonly SuppressionComment[]>,
): SuppressionComment | undefined {
  if (range === null) return undefined
  const { start, end } = range
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  for (let line = start.line; line <= last; line += 1) {
    const found = byTarget
      .get(line)
      ?.find(
        (comment) =>
          (line === start.line || comment.line === line) &&
          comment.reason !== '' &&
          comment.codes.some((named) => named.code === code),
      )
    if (found !== undefined) return found
  }
  return undefined
}

function errorsIn(
  comment: ParsedComment,
  suppressible: ReadonlySet<string>,
  suggested: Suggester,
): readonly CommentError[] {
  if (comment.codes.length === 0) return [namelessComment(comment)]
  const unknown = comment.codes
    .filter(({ code }) => !suppressible.has(code))
    .map((named) => unknownCode(named, suppressible, suggested))
  return comment.reason === '' ? [...unknown, missingReason(comment)] : unknown
}

/** A comment without a reason is not reported as unused as well. */
function unusedIn(
  { codes, reason, line, target }: SuppressionComment,
  used: ReadonlySet<string>,
  lookedFor: ReadonlySet<string>,
): readonly CommentError[] {
  if (reason === '') return []
  return codes
    .filter(({ code }) => lookedFor.has(code) && !used.has(`${line} ${code}`))
    .map((named) => unusedSuppression(named, target))
}
