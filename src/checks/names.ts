import type { Place } from '../domain/findings/finding.ts'
import type { Plan } from '../domain/plan.ts'

/** A name of an agency or group where a plan writes it. */
export interface WrittenName {
  readonly words: string
  readonly at: Place
}

/** Every name of an agency or group that a plan writes, in its order; inherited ones not again. */
export function* namesIn(plan: Plan): Generator<WrittenName> {
  yield { words: plan.issuer, at: ['issuer'] }
  for (const [index, task] of plan.tasks.entries()) {
    yield* listed(task.lead, ['tasks', index, 'lead'])
    yield* listed(task.support, ['tasks', index, 'support'])
    for (const [number, { lead, support }] of task.deliverables.entries()) {
      const at = ['tasks', index, 'deliverables', number]
      if (lead !== task.lead) yield* listed(lead, [...at, 'lead'])
      if (support !== task.support) yield* listed(support, [...at, 'support'])
    }
  }
}

function listed(names: readonly string[], at: Place): readonly WrittenName[] {
  return names.map((words, index) => ({ words, at: [...at, index] }))
}
