import type { Diagnostic } from '../../domain/findings/finding.ts'
import type { Suppressed } from '../../domain/findings/validation.ts'
import { LOAD_RULES } from '../error-codes/index.ts'
import { linesOfText, withPlainLines } from '../lines.ts'
import { diagnosticOf, excerptAt } from '../locate.ts'
import type { SourceFile } from '../source.ts'
import { type AskingComment, readComment, type SuppressionComment } from './parse-comment.ts'
import {
  type CommentError,
  missingReason,
  namelessComment,
  SUPPRESSION_RULES,
  unknownCode,
  unusedSuppression,
} from './rules.ts'

/** The findings of a file, parted by what its comments ask to pass over. */
export interface SuppressedFindings {
  readonly findings: readonly Diagnostic[]
  readonly suppressed: readonly Suppressed[]
}

/**
 * Sets aside the findings of a file that its comments suppress, and adds what is wrong with those comments.
 *
 * Only checks of meaning can be suppressed. A fault of syntax or against the schema leaves the file unread, and
 * a plan that is not read would silently be missing from every table. Where only errors are looked for, comments are
 * not called unused.
 */
export async function applySuppressions(
  source: SourceFile,
  findings: readonly Diagnostic[],
  suppressible: ReadonlySet<string>,
  lookedFor: 'errors' | 'everything',
): Promise<SuppressedFindings> {
  const none = { findings, suppressed: [] }
  if (!source.text.includes(ASKS)) return none
  if (lookedFor === 'errors' && findings.length === 0 && areSound(source.text, suppressible)) return none
  const { suppressionComments } = await import('./find-comments.ts')
  const text = withPlainLines(source.text)
  const comments = suppressionComments(text)
  const isRead = !findings.some(({ code }) => code in LOAD_RULES)
  const byTarget = new Map<number, SuppressionComment[]>()
  for (const comment of comments) {
    const others = byTarget.get(comment.target)
    if (others === undefined) byTarget.set(comment.target, [comment])
    else others.push(comment)
  }
  const left: Diagnostic[] = []
  const suppressed: Suppressed[] = []
  const used = new Set<string>()
  for (const finding of findings) {
    const comment = suppressible.has(finding.code) ? commentOn(finding, byTarget) : undefined
    if (comment === undefined) left.push(finding)
    else {
      suppressed.push({ ...finding, suppression: { line: comment.line, reason: comment.reason } })
      used.add(`${comment.line} ${finding.code}`)
    }
  }
  const lines = linesOfText(text)
  const faults = comments.flatMap((comment) => [
    ...wrongIn(comment, suppressible),
    ...(isRead ? unusedIn(comment, used, suppressible) : []),
  ])
  const told = faults.map(({ code, span, finding }) =>
    diagnosticOf(
      { code, severity: SUPPRESSION_RULES[code].severity, finding },
      source.path,
      excerptAt(lines, span),
    ),
  )
  return { findings: [...left, ...told], suppressed }
}

const ASKS = 'plan-check-ignore'

/** Whether nothing is wrong in any line that may ask to pass over something, seen without the careful reader’s lexer. */
function areSound(text: string, suppressible: ReadonlySet<string>): boolean {
  const lines = text.split('\n').filter((line) => line.includes(ASKS))
  return lines.every((line) => {
    const comment = readComment(line.slice(line.search(/#+[ \t]*plan-check-ignore/)).trimEnd(), 0)
    return comment !== null && wrongIn(comment, suppressible).length === 0
  })
}

/** The comment above the line where a finding begins, or behind a line that it stands on. */
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
        (one) =>
          (line === start.line || one.line === line) &&
          one.reason !== '' &&
          one.codes.some((named) => named.code === code),
      )
    if (found !== undefined) return found
  }
  return undefined
}

function wrongIn(comment: AskingComment, suppressible: ReadonlySet<string>): readonly CommentError[] {
  if (comment.codes.length === 0) return [namelessComment(comment)]
  const unknown = comment.codes
    .filter(({ code }) => !suppressible.has(code))
    .map((one) => unknownCode(one, suppressible))
  return comment.reason === '' ? [...unknown, missingReason(comment)] : unknown
}

/** A comment without a reason is not called unused as well. */
function unusedIn(
  { codes, reason, line, target }: SuppressionComment,
  used: ReadonlySet<string>,
  suppressible: ReadonlySet<string>,
): readonly CommentError[] {
  if (reason === '') return []
  return codes
    .filter(({ code }) => suppressible.has(code) && !used.has(`${line} ${code}`))
    .map((one) => unusedSuppression(one, target))
}
