import type { EditorDigests } from '../domain/follow-up/editor-lists.ts'
import { type Day, parseDay } from '../domain/time/day.ts'
import type { ShippedRegisters } from '../load/documents/shipped-registers.ts'
import type { PendingFile, SourceFile, UnreadableFile } from '../load/source.ts'
import type { EvaluationEnvironment } from './evaluate.ts'

/** The texts of a workspace, in any order. */
export type Files = Iterable<SourceFile | UnreadableFile | PendingFile>

/** What only the outside world knows about a workspace. */
export interface Environment {
  /** Whether a file named as evidence exists; its path is relative to the folder of plans. */
  readonly isThere: (path: string) => boolean
  /** Today, `YYYY-MM-DD`, to find events in the future; null where it is not known. */
  readonly today: string | null
  /** The register that comes with the program for a province, as its JSON; null where there is none, which is the default. */
  readonly shipped?: ShippedRegisters
  /** Of what the lists were made that an editor has of the workspace; null where it has none, which is the default. */
  readonly editor?: EditorDigests | null
}

export const UNKNOWN_ENVIRONMENT: Environment = { isThere: () => true, today: null }

/** The environment with `today` parsed, for an evaluation. Throws a RangeError where it is not a day. */
export function evaluationEnvironment({ isThere, today, editor }: Environment): EvaluationEnvironment {
  return { isThere, today: today === null ? null : realDay('today', today), editor: editor ?? null }
}

/** The day that a text names. Throws a RangeError with the option's name where it names none. */
export function realDay(name: string, text: string): Day {
  const day = parseDay(text)
  if (day !== null) return day
  throw new RangeError(`${name} is not a day written YYYY-MM-DD: ${text}`)
}
