import type { Register } from '../domain/agencies/register.ts'
import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { PlansAsked } from '../load/files-for-plans.ts'
import { indexForPlans, indexWorkspace } from '../load/index-workspace.ts'
import { planIds } from './choices.ts'
import { type Environment, evaluationEnvironment, type Files, UNKNOWN_ENVIRONMENT } from './environment.ts'
import { evaluate, resultsOf } from './evaluate.ts'

/**
 * Reads the contents of a workspace, independent of any day, or of some plans alone; files with an error are missing,
 * and plans whose files contradict each other; findings report them.
 */
export async function readContents(
  files: Files,
  environment: Environment = UNKNOWN_ENVIRONMENT,
  about: PlansAsked | null = null,
): Promise<Contents> {
  const index =
    about === null
      ? await indexWorkspace(files, environment.shipped)
      : await indexForPlans(files, about, environment.shipped)
  const share = about === null ? undefined : { only: new Set(about.ids) }
  const evaluation = evaluate(index, evaluationEnvironment(environment), 'errors', share)
  const plans: Plan[] = []
  const records = new Map<string, readonly PlanRecord[]>()
  const findings: Diagnostic[] = []
  for await (const step of resultsOf(evaluation)) {
    for (const finding of step.findings) findings.push(finding)
    if (step.plan === null || step.contradictions.plan.length > 0) continue
    plans.push(step.plan)
    records.set(step.plan.id, step.records)
  }
  return {
    plans,
    planIds: planIds(index),
    register: evaluation.register,
    records,
    findings: findings.sort(inOrder),
  }
}

/** The plans, registers and records of a workspace, and the errors in its files. */
export interface Contents {
  /** Sorted by id. */
  readonly plans: readonly Plan[]
  /** The ids of all plans of the workspace, whether they were read or not. */
  readonly planIds: readonly string[]
  readonly register: Register
  /** By plan id. */
  readonly records: ReadonlyMap<string, readonly PlanRecord[]>
  readonly findings: readonly Diagnostic[]
}
