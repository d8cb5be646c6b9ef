import type { ReadingContext } from '../../domain/deadline/model/reading.ts'
import { parseNotation } from '../../domain/deadline/notation.ts'
import { readDeadline } from '../../domain/deadline/read.ts'
import { detach, memoize } from '../../domain/memoize.ts'
import { foldSpelling } from '../../domain/names/fold-spelling.ts'
import type { Deadline, Decision, SharedDecision } from '../../domain/plan.ts'
import type { DeadlineValues, DecisionValues, PlanValues } from './plan-values.ts'

/** A deadline as it stands at a task or deliverable; words without a decision of their own take the shared one. */
export function deadlineOf(
  values: DeadlineValues | undefined,
  context: ReadingContext,
  shared: readonly SharedDecision[],
): Deadline {
  if (values === undefined) return UNSAID
  const long = typeof values === 'object' && values !== null ? values : null
  const words = long === null ? (values as string | null) : long.text
  return {
    words,
    reading: words === null ? null : readingOf(words, context),
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

/** The reading of words, kept because many plans use the same ones. */
const readingOf = memoize(
  (words: string, { issued, readings: { beforeDay, beforeMonth } }: ReadingContext) =>
    `${issued} ${beforeDay} ${beforeMonth} ${words}`,
  (words, context) => readDeadline(detach(words), context),
)
