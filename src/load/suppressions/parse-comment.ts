import type { Span } from '../errors/yaml-errors.ts'

/** A comment that suppresses findings: `# plan-check-ignore code[, code]: reason`. */
export interface ParsedComment {
  /** From the `#` to the end of what the comment names. */
  readonly span: Span
  readonly codes: readonly SuppressedCode[]
  /** Empty where none is given. */
  readonly reason: string
}

/** A suppression comment with its place in a file. */
export interface SuppressionComment extends ParsedComment {
  /** The line it is on, from 1. */
  readonly line: number
  /** The line whose findings it suppresses: its own, or for a comment alone on its line the first line below. */
  readonly target: number
}

/** A code as a comment names it. */
export interface SuppressedCode {
  readonly code: string
  readonly span: Span
}

/** The suppression in a comment that begins at an offset of its text; null for an ordinary comment. */
export function readComment(words: string, start: number): ParsedComment | null {
  const [, opening = '', named = '', , reason = ''] = SUPPRESSION.exec(words) ?? []
  if (opening === '') return null
  const codes = [...named.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => {
    const from = start + opening.length + index
    return { code, span: [from, from + code.length] as const }
  })
  const length = opening.length + named.trimEnd().length
  return { span: [start, start + length], codes, reason: reason.trim() }
}

const SUPPRESSION = /^(#+[ \t]*plan-check-ignore(?![\w-]))([^:]*)(:(.*))?$/
