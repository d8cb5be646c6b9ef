import type { FindingPlace } from '../../domain/findings/finding.ts'
import { memoizeLast } from '../../domain/memoize.ts'
import type { Plan } from '../../domain/plan.ts'

/** A name of an agency or group with its place in a plan. */
export interface WrittenName {
  readonly words: string
  readonly at: FindingPlace
}

/** The names of agencies and groups in a plan, each once. */
export const distinctNames = memoizeLast(
  ({ issuer, supervisor, contact, reportTo, tasks }: Plan): ReadonlySet<string> => {
    const names = new Set([issuer, supervisor, contact, ...reportTo].filter((words) => words !== null))
    const add = (list: readonly string[]) => {
      for (const words of list) names.add(words)
    }
    for (const task of tasks) {
      add(task.lead)
      add(task.support)
      if (task.supervisor !== null) names.add(task.supervisor)
      if (task.contact !== null) names.add(task.contact)
      add(task.except)
      add(task.reportTo ?? [])
      for (const { lead, support } of task.amends?.deliverables ?? []) {
        add(lead ?? [])
        add(support ?? [])
      }
      for (const { lead, support, except, reportTo, own } of task.deliverables) {
        if (own.has('except')) add(except.lead)
        if (own.has('report-to')) add(reportTo)
        if (own.has('lead')) add(lead)
        if (own.has('support')) add(support)
      }
    }
    return names
  },
)

/** Every name in a plan that satisfies a predicate, with its places. Few do, so most plans are not walked at all. */
export function* namesWhere(plan: Plan, isLookedFor: (words: string) => boolean): Generator<WrittenName> {
  const names = new Set([...distinctNames(plan)].filter(isLookedFor))
  if (names.size === 0) return
  for (const name of namesIn(plan)) if (names.has(name.words)) yield name
}

/** Every name of an agency or group in a plan, in order; inherited ones are not repeated. */
function* namesIn(plan: Plan): Generator<WrittenName> {
  yield { words: plan.issuer, at: ['issuer'] }
  yield* namesInList(plan.reportTo, ['report-to'])
  yield* officesIn(plan, [])
  for (const [index, task] of plan.tasks.entries()) {
    yield* namesInList(task.lead, ['tasks', index, 'lead'])
    yield* namesInList(task.support, ['tasks', index, 'support'])
    yield* namesInList(task.except, ['tasks', index, 'except'])
    yield* namesInList(task.reportTo ?? [], ['tasks', index, 'report-to'])
    // What a task inherits from its plan is reported there.
    yield* officesIn(task, ['tasks', index], plan)
    for (const [number, { lead, support }] of (task.amends?.deliverables ?? []).entries()) {
      const at = ['tasks', index, 'deliverables', number]
      yield* namesInList(lead ?? [], [...at, 'lead'])
      yield* namesInList(support ?? [], [...at, 'support'])
    }
    for (const [number, { lead, support, except, reportTo, own }] of task.deliverables.entries()) {
      const at = ['tasks', index, 'deliverables', number]
      if (own.has('lead')) yield* namesInList(lead, [...at, 'lead'])
      if (own.has('support')) yield* namesInList(support, [...at, 'support'])
      if (own.has('except')) yield* namesInList(except.lead, [...at, 'except'])
      if (own.has('report-to')) yield* namesInList(reportTo, [...at, 'report-to'])
    }
  }
}

function* officesIn(
  one: Pick<Plan, 'supervisor' | 'contact'>,
  at: FindingPlace,
  plan?: Plan,
): Generator<WrittenName> {
  for (const key of ['supervisor', 'contact'] as const) {
    const words = one[key]
    if (words !== null && words !== plan?.[key]) yield { words, at: [...at, key] }
  }
}

function namesInList(names: readonly string[], at: FindingPlace): readonly WrittenName[] {
  return names.map((words, index) => ({ words, at: [...at, index] }))
}
