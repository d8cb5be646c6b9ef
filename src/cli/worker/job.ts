import type { PlanPart } from '../../domain/follow-up/build-view.ts'
import { type Filter, narrowed } from '../../domain/follow-up/filter.ts'
import { breaking, type Policy } from '../../domain/follow-up/policy.ts'
import type { Day } from '../../domain/time/day.ts'
import type { KnownFile, Survey } from '../../load/index-workspace.ts'
import type { Flow } from '../../reports/draw/stream.ts'
import type { StatusStyle } from '../../reports/status/report-format.ts'
import type { Around } from '../../workspace/environment.ts'
import type { Share } from '../../workspace/evaluate.ts'
import { type Asking, type FollowedPlan, following } from '../../workspace/query.ts'
import type { Depth } from '../../workspace/run-checks.ts'
import { type Judged, validating } from '../../workspace/validate.ts'

/** What another thread is told: all that it needs to do its share of the plans, as plain data. */
export type Job = StatusJob | ValidateJob

interface Place {
  readonly cwd: string
  /** The folder of plans. */
  readonly plans: string | undefined
  readonly files: readonly KnownFile[]
  readonly share: Share
  readonly today: string | null
}

export interface StatusJob extends Place {
  readonly kind: 'status'
  readonly asking: Omit<Asking, 'around'> & { readonly asOf: Day }
  readonly depth: Depth
  readonly formats: readonly { readonly name: string; readonly style: StatusStyle; readonly filter: Filter }[]
  readonly policed: Policed | null
}

/** What is asked to meet a policy. */
export interface Policed {
  readonly policy: Policy
  readonly filter: Filter
}

export interface ValidateJob extends Place {
  readonly kind: 'validate'
}

/** Work on the plans of a workspace, one after another. */
export interface Work<Item, Gathered> {
  /** What each plan comes to, as plain data; the next is worked on when it is asked for. */
  readonly items: AsyncIterable<Item>
  /** What the plans so far add to the end, as plain data. */
  readonly gathered: () => Gathered
}

/** A plan as reports take it: a piece for each of them, where it could be read. */
export interface Pieces {
  readonly pieces: readonly unknown[] | null
  /** The ids of what breaks the policy, where there is one. */
  readonly breaking: readonly string[]
  readonly findings: FollowedPlan['findings']
}

export function validateWork(survey: Survey, around: Around, share?: Share) {
  const { plans, gathered, end } = validating(survey, around, share)
  return { items: judged(plans), gathered, end }
}

async function* judged(plans: AsyncIterable<Judged>): AsyncGenerator<Judged> {
  for await (const { findings, suppressed } of plans) yield { findings, suppressed }
}

export function statusWork(
  survey: Survey,
  asking: Asking,
  depth: Depth,
  flows: readonly Flow[],
  policed: Policed | null,
  share?: Share,
) {
  const { plans, gathered, end } = following(survey, asking, depth, share)
  return { items: pieces(plans, flows, policed), gathered, end }
}

async function* pieces(
  plans: AsyncIterable<FollowedPlan>,
  flows: readonly Flow[],
  policed: Policed | null,
): AsyncGenerator<Pieces> {
  for await (const { part, findings } of plans)
    yield {
      pieces: part === null ? null : flows.map((flow) => flow.piece(part)),
      breaking: part === null || policed === null ? [] : breakingIn(part, policed),
      findings,
    }
}

function breakingIn(part: PlanPart, { policy, filter }: Policed): readonly string[] {
  return breaking(policy, narrowed(part, filter)?.obligations ?? [])
}
