import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import type { Assumption, Reading, ReadingStep } from './model/reading.ts'
import type { Part } from './model/schedule.ts'
import { notationOf, partNotation } from './notation.ts'
import { type Occurrence, occurrences } from './resolve/occurrences.ts'

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

/** The explanation of a reading; a recurring part is counted from `start`. */
export function explanationOf(reading: Reading, start: Day): Explanation {
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
  const parts = reading.schedule.map((part) => ({
    notation: partNotation(part),
    part,
    occurrences: firstOccurrences(part, start),
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

/** As many occurrences as are shown: the report day is moved on until there are enough of them. */
function firstOccurrences(part: Part, start: Day): readonly Occurrence[] {
  const course = { start, through: null }
  let found = occurrences(part, course, start)
  while (part.kind === 'recurring' && found.length < TIMES_SHOWN) {
    const last = found.at(-1)?.due
    if (last === undefined || last === null) break
    found = occurrences(part, course, last)
  }
  return found.slice(0, TIMES_SHOWN)
}
