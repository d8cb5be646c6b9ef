import type { Reading, ReadingContext } from '../../domain/deadline/model/reading.ts'
import { parseNotation } from '../../domain/deadline/notation.ts'
import { readDeadline } from '../../domain/deadline/read.ts'
import { detach, memoize } from '../../domain/memoize.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import type { Deadline, Decision, SharedDecision } from '../../domain/plan.ts'
import type { DeadlineValues, DecisionValues, PlanValues } from './plan-values.ts'

const MOST_READERS = 100
const MOST_WORDINGS = 1000

/** A deadline as it stands at a task or deliverable; words without a decision of their own take the shared one. */
export function deadlineOf(
  values: DeadlineValues | undefined,
  readingOf: (words: string) => Reading,
  shared: readonly SharedDecision[],
): Deadline {
  if (values === undefined) return UNSAID
  const long = typeof values === 'object' && values !== null ? values : null
  const words = long === null ? (values as string | null) : long.text
  return {
    words,
    reading: words === null ? null : readingOf(words),
    decided: long === null ? sharedBy(words, shared) : decisionOf(long),
    said: 'something',
  }
}

function decisionOf({ schedule, basis, confidence = 'stated' }: DecisionValues): Decision {
  return {
    notation: schedule ?? null,
    schedule: schedule === undefined ? null : parseNotation(schedule),
    basis,
    confidence,
    shared: null,
  }
}

/** The decisions that a plan takes for words which several tasks share. */
export function sharedFrom(values: PlanValues['deadlines']): readonly SharedDecision[] {
  return Object.entries(values ?? {}).map(([shared, decision]) => ({ ...decisionOf(decision), shared }))
}

/** The first decision for these words, whatever their spelling; null where there is none. */
function sharedBy(words: string | null, shared: readonly SharedDecision[]): Decision | null {
  if (words === null || shared.length === 0) return null
  const folded = foldSpelling(words)
  return shared.find((decision) => foldSpelling(decision.shared) === folded) ?? null
}

const UNSAID: Deadline = { words: null, reading: null, decided: null, said: 'nothing' }

/** How the plans of one day of issue and with the same readings read words, kept because many use the same ones. */
export const readerOf = memoize(
  ({ issued, readings: { beforeDay, beforeMonth } }: ReadingContext) =>
    `${issued} ${beforeDay} ${beforeMonth}`,
  (context) =>
    memoize(
      (words: string) => words,
      (words) => readDeadline(detach(words), context),
      MOST_WORDINGS,
    ),
  MOST_READERS,
)
