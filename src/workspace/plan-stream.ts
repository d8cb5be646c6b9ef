import type { Diagnostic } from '../domain/findings/finding.ts'
import type { PlanPart, Summary, ViewTotals } from '../domain/follow-up/build-view.ts'
import type { Plan } from '../domain/plan.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import type { PlanResult } from './evaluate.ts'
import { type OpenQuery, openQuery, partOf, type Query } from './query.ts'
import type { Severities } from './run-checks.ts'
import type { Share } from './share.ts'

/** The status of a workspace plan by plan, so that a workspace may be larger than the memory. */
export interface StatusStream {
  /** Each plan of the share, in the order of the view; a plan is read when it is pulled. */
  readonly plans: AsyncIterable<StreamedPlan>
  /** The totals of the plans so far. */
  readonly gathered: () => ViewTotals
  /** The totals of all shares, and the findings of all other files. */
  readonly end: (others: readonly ViewTotals[]) => Promise<StreamEnd>
}

/** One plan id of a view, and the findings of its files. */
export interface StreamedPlan {
  /** Null where no file of this id could be read. */
  readonly part: PlanPart | null
  readonly findings: readonly Diagnostic[]
}

/** What is known after the last plan. */
export interface StreamEnd {
  readonly summary: Summary
  readonly findings: readonly Diagnostic[]
}

/**
 * Streams the status of a workspace plan by plan; the parts of the view are not kept.
 *
 * @throws RangeError where a day is none, UncoveredYear, TooManyDuties
 */
export function streamPlans(
  index: WorkspaceIndex,
  query: Query,
  severities: Severities,
  share?: Share,
): StatusStream {
  const open = openQuery(index, query, severities, share)
  const { evaluation, builder } = open
  return {
    plans: streamedPlans(open, (step, plan) => partOf(open, step, open.planOf(step, plan))),
    gathered: builder.sums,
    end: async (others) => {
      for (const sums of others) builder.add(sums)
      const { findings } = await evaluation.rest([])
      return { summary: builder.summary(), findings }
    },
  }
}

async function* streamedPlans(
  { evaluation, isListed }: OpenQuery,
  follow: (step: PlanResult, plan: Plan) => PlanPart,
): AsyncGenerator<StreamedPlan> {
  for await (const step of evaluation.plans) {
    const isOut = step.plan === null || !isListed(step.plan)
    yield { part: isOut ? null : follow(step, step.plan), findings: step.findings }
  }
}
