import type { Text } from '../text.ts'
import type { Occurrence, OccurrenceSpan } from './model/occurrence.ts'
import type { Assumption, Reading, ReadingStep } from './model/reading.ts'
import type { Part } from './model/schedule.ts'
import { notationOf, partNotation } from './notation.ts'
import { type PassedOverPeriod, passedOverIn } from './passed-over-periods.ts'
import { occurrences } from './resolve/occurrences.ts'
import { recurrences } from './resolve/recurrences.ts'

/** All there is to say of how a phrase was read: the contract `deadline/v1`, plain data. */
export interface Explanation {
  readonly schema: 'deadline/v1'
  readonly text: string
  /** The parts in compact notation joined by ` + `, or `refused`. */
  readonly reading: string
  readonly parts: readonly ExplainedPart[]
  readonly steps: readonly ReadingStep[]
  readonly assumptions: readonly Assumption[]
  /** Null where the phrase was read. */
  readonly refused: ExplainedRefusal | null
}

export interface ExplainedPart {
  readonly notation: string
  readonly part: Part
  /** When it falls due: of a recurring part the first few times, of any other its only one. */
  readonly occurrences: readonly Occurrence[]
  /** The period that the rule of room passed over although it was not past; null where it was none. */
  readonly passedOver: PassedOverPeriod | null
}

export interface ExplainedRefusal {
  /** The words that could not be read. */
  readonly words: readonly string[]
  readonly because: Text
  /** A schedule that could be written instead, in compact notation. */
  readonly example: string
}

/** How many times a recurring part is shown to fall due. */
const TIMES_SHOWN = 4

/** The explanation of a reading; what recurs is counted in the span of the plan. */
export function explanationOf(reading: Reading, span: OccurrenceSpan): Explanation {
  const { text } = reading
  if (reading.kind === 'refused') {
    const { words, because, example } = reading
    return {
      schema: 'deadline/v1',
      text,
      reading: 'refused',
      parts: [],
      steps: [],
      assumptions: [],
      refused: { words, because, example },
    }
  }
  const passedOver = passedOverIn(reading.schedule, span)
  const parts = reading.schedule.map((part, index) => ({
    notation: partNotation(part),
    part,
    occurrences: firstOccurrences(part, span),
    passedOver: passedOver.find((one) => one.part === index + 1) ?? null,
  }))
  const { schedule, steps, assumptions } = reading
  return {
    schema: 'deadline/v1',
    text,
    reading: notationOf(schedule),
    parts,
    steps,
    assumptions,
    refused: null,
  }
}

/** As many occurrences as are shown. */
function firstOccurrences(part: Part, span: OccurrenceSpan): readonly Occurrence[] {
  if (part.kind !== 'recurring') return occurrences(part, span, span.issued)
  const found: Occurrence[] = []
  for (const occurrence of recurrences(part, span)) {
    found.push(occurrence)
    if (found.length === TIMES_SHOWN) break
  }
  return found
}
