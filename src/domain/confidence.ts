import type { Confidence, Deliverable, Task } from './plan.ts'

/** The surest first. */
export const CONFIDENCES: readonly Confidence[] = ['stated', 'reported', 'inferred']

/** Of two, the less sure. */
export function lessSure(one: Confidence, other: Confidence): Confidence {
  return CONFIDENCES.indexOf(one) >= CONFIDENCES.indexOf(other) ? one : other
}

/** What of a duty may be inferred by whoever encoded it. */
export type Inferable = 'task' | 'deliverable' | 'schedule'

/** What of a duty is inferred; it rests on inference where anything is. */
export function inferredIn(task: Task, { confidence, deadline }: Deliverable): readonly Inferable[] {
  const inferred: Inferable[] = []
  if (task.confidence === 'inferred') inferred.push('task')
  if (confidence === 'inferred') inferred.push('deliverable')
  if (deadline.decided?.confidence === 'inferred') inferred.push('schedule')
  return inferred.length === 0 ? NOTHING : inferred
}

const NOTHING: readonly Inferable[] = []
