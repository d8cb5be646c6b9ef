import { type Finding, type FindingPlace, finding } from '../../domain/findings/finding.ts'
import type { Fix } from '../../domain/findings/fix.ts'
import type { Text } from '../../domain/text.ts'
import type { LoadErrorCode } from '../error-codes/index.ts'

/** An error with its place in the values of the file: keys and list positions. */
export interface PlacedError {
  readonly code: LoadErrorCode
  readonly finding: Finding
  /** What to do, where that depends on how the value is written in the file. */
  readonly helpFor?: (words: string) => Text
}

/** An error found by the schema. */
export interface ErrorContext extends PlacedError {
  /** The place of the key that is not there. */
  readonly missing: FindingPlace | null
}

/** An error at a place that is in the text. */
export function placedError(
  code: LoadErrorCode,
  at: FindingPlace,
  message: Text,
  help: Text | null,
  on: Finding['on'] = 'value',
  suggest: readonly string[] = [],
  fix: Fix | null = null,
): ErrorContext {
  return { code, finding: finding(at, message, { on, help, suggest, fix }), missing: null }
}

/** The key whose value is at a place; null for an item of a list. */
export function lastKeyOf(at: FindingPlace): string | null {
  const last = at.at(-1)
  return typeof last === 'string' ? last : null
}

/** A value as messages quote it. */
export function shownValue(data: unknown): string {
  const words = JSON.stringify(data) ?? String(data)
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
