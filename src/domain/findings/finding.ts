import type { Text } from '../text.ts'
import type { Fix } from './fix.ts'

/** A place in the values of a file: keys and list positions, no line numbers. Empty for the whole file. */
export type FindingPlace = readonly (string | number)[]

/** Something that a rule reports. It knows neither its code and severity nor the lines of the file. */
export interface Finding {
  readonly at: FindingPlace
  /** Whether it is about the key at that place, or its value. */
  readonly on: 'key' | 'value'
  /** What is wrong, in one sentence that uses the names in the file. */
  readonly message: Text
  /** What to do, in one imperative sentence. */
  readonly help: Text | null
  /** Right values close to the wrong one, the closest first. */
  readonly suggest: readonly string[]
  /** What `validate --fix` writes there; null where a person has to decide. */
  readonly fix: Fix | null
  readonly related: readonly Related[]
}

/** A related place. */
export interface Related {
  readonly file: string
  readonly at: FindingPlace
  readonly message: Text
}

export type Severity = 'error' | 'warning' | 'note'

/** A finding with its code, severity and position in its file, ready to be reported. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly file: string
  /** Null where the file has no such place to show. */
  readonly range: Range | null
  /** The place as a JSON Pointer. */
  readonly pointer: string
  readonly message: Text
  readonly help: Text | null
  readonly suggest: readonly string[]
  /** The characters to write in place of the range; absent where a person has to decide. */
  readonly fix?: string
  readonly related: readonly { readonly file: string; readonly range: Range | null; readonly message: Text }[]
  /** The lines around it, for a code frame. */
  readonly excerpt: readonly ExcerptLine[]
}

/** Lines and columns count from 1, columns in Unicode code points; the end is exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface Position {
  readonly line: number
  readonly column: number
}

export interface ExcerptLine {
  readonly line: number
  readonly text: string
}

/** Makes a finding, with defaults for the parts that most checks leave empty. */
export function finding(
  at: FindingPlace,
  message: Text,
  rest: Partial<Omit<Finding, 'at' | 'message'>> = {},
): Finding {
  return { at, on: 'value', message, help: null, suggest: [], fix: null, related: [], ...rest }
}

/** The total order of a report: file, line, column, code, pointer. */
export function inOrder(one: Diagnostic, other: Diagnostic): number {
  return (
    byText(one.file, other.file) ||
    (one.range?.start.line ?? 0) - (other.range?.start.line ?? 0) ||
    (one.range?.start.column ?? 0) - (other.range?.start.column ?? 0) ||
    byText(one.code, other.code) ||
    byText(one.pointer, other.pointer) ||
    byText(one.message.en, other.message.en)
  )
}

/** A place as a JSON Pointer (RFC 6901). */
export function pointerTo(place: FindingPlace): string {
  return place.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
