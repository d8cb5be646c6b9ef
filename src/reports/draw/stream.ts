import type { Diagnostic } from '../../domain/findings/finding.ts'
import type { PlanPart, Summary } from '../../domain/follow-up/build-view.ts'

/**
 * A report written plan by plan, so that it is never held whole. It reads: what it starts with, what each plan adds at
 * once, what comes between, what each plan added for later, and what it ends with.
 *
 * What a plan comes to is worked out wherever the plan is read, perhaps in another thread; the pieces are then taken
 * in the order of the plans. A piece is plain data.
 */
export interface ReportStream<Piece = unknown> {
  readonly start: () => string
  readonly piece: (part: PlanPart) => Piece
  /** A method, so that flows of any pieces go into one list. */
  take(piece: Piece): StreamAddition
  readonly end: (ending: StreamEnding) => { readonly between: string; readonly last: string }
}

/** What one plan adds to a report, in UTF-8. */
export interface StreamAddition {
  readonly now: Uint8Array
  readonly later: Uint8Array
}

/** What is known after the last plan. */
export interface StreamEnding {
  readonly summary: Summary
  readonly findings: readonly Diagnostic[]
}

const NOTHING = new Uint8Array()

/** What a plan adds to a report that is only written at its end. */
export const EMPTY_ADDITION: StreamAddition = { now: NOTHING, later: NOTHING }

/** What is added at once and for later, of texts in their order. */
export function streamAddition(now: Iterable<string>, later: Iterable<string> = []): StreamAddition {
  return { now: encode(now), later: encode(later) }
}

/** Bit by bit: a text of a hundred megabytes put together from millions of words takes ten times its size. */
function encode(texts: Iterable<string>): Uint8Array {
  const parts: Uint8Array[] = []
  let text = ''
  for (const one of texts) {
    text += one
    if (text.length < PART) continue
    parts.push(ENCODER.encode(text))
    text = ''
  }
  if (text !== '') parts.push(ENCODER.encode(text))
  const [only = NOTHING, ...others] = parts
  return others.length === 0 ? only : Buffer.concat(parts)
}

const PART = 64_000
const ENCODER = new TextEncoder()
