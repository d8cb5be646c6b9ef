import type { Span } from '../errors/yaml-errors.ts'

/** What a comment says that asks to pass over findings: `# plan-check-ignore code[, code]: reason`. */
export interface AskingComment {
  /** From the `#` to the end of what the comment names. */
  readonly span: Span
  readonly codes: readonly SuppressedCode[]
  /** Empty where none is given. */
  readonly reason: string
}

/** Such a comment, with its place in a file. */
export interface SuppressionComment extends AskingComment {
  /** The line it stands on, from 1. */
  readonly line: number
  /** The line it speaks of: its own, or the first one below a comment that has its lines to itself. */
  readonly target: number
}

/** A code as a comment names it. */
export interface SuppressedCode {
  readonly code: string
  readonly span: Span
}

/** What a comment asks, which begins at an offset of its text; null where it asks nothing. */
export function readComment(words: string, start: number): AskingComment | null {
  const [, opening = '', named = '', , reason = ''] = ASKED.exec(words) ?? []
  if (opening === '') return null
  const codes = [...named.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => {
    const from = start + opening.length + index
    return { code, span: [from, from + code.length] as const }
  })
  const length = opening.length + named.trimEnd().length
  return { span: [start, start + length], codes, reason: reason.trim() }
}

const ASKED = /^(#+[ \t]*plan-check-ignore(?![\w-]))([^:]*)(:(.*))?$/
