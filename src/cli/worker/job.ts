import type { PlanPart } from '../../domain/follow-up/build-view.ts'
import { type Filter, narrowed } from '../../domain/follow-up/filter.ts'
import {
  type Breach,
  breachOf,
  isCertain,
  NO_BREACH,
  type Policy,
  unheldIn,
} from '../../domain/follow-up/policy.ts'
import type { Day } from '../../domain/time/day.ts'
import type { KnownFile, WorkspaceIndex } from '../../load/index-workspace.ts'
import type { ReportStream } from '../../reports/draw/stream.ts'
import type { StatusStyle } from '../../reports/status/style.ts'
import type { Environment } from '../../workspace/environment.ts'
import { type StreamedPlan, streamPlans } from '../../workspace/plan-stream.ts'
import type { Query } from '../../workspace/query.ts'
import type { Severities } from '../../workspace/run-checks.ts'
import type { Share } from '../../workspace/share.ts'
import { type FileFindings, streamValidation } from '../../workspace/validate.ts'

/** What a worker thread is started with: all that it needs for its share of the plans, as plain data. */
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
  readonly query: Omit<Query, 'environment'> & { readonly asOf: Day }
  readonly depth: Severities
  readonly formats: readonly { readonly name: string; readonly style: StatusStyle; readonly filter: Filter }[]
  readonly policyQuery: PolicyQuery | null
}

/** A policy, and the part of the view that it is held against. */
export interface PolicyQuery {
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
  /** What breaks the policy, where there is one. */
  readonly breaking: Breach
  /** How many duties nobody known holds, where there is a policy. */
  readonly unheld: number
  readonly findings: StreamedPlan['findings']
}

export function validateWork(index: WorkspaceIndex, environment: Environment, share?: Share) {
  const { plans, gathered, end } = streamValidation(index, environment, share)
  return { items: findingsOfPlans(plans), gathered, end }
}

async function* findingsOfPlans(plans: AsyncIterable<FileFindings>): AsyncGenerator<FileFindings> {
  for await (const { findings, suppressed } of plans) yield { findings, suppressed }
}

export function statusWork(
  index: WorkspaceIndex,
  query: Query,
  depth: Severities,
  flows: readonly ReportStream[],
  policyQuery: PolicyQuery | null,
  share?: Share,
) {
  const { plans, gathered, end } = streamPlans(index, query, depth, share)
  return { items: pieces(plans, flows, policyQuery), gathered, end }
}

async function* pieces(
  plans: AsyncIterable<StreamedPlan>,
  flows: readonly ReportStream[],
  policyQuery: PolicyQuery | null,
): AsyncGenerator<Pieces> {
  for await (const { part, findings } of plans)
    yield {
      pieces: part === null ? null : flows.map((flow) => flow.piece(part)),
      ...policyPiece(part, policyQuery),
      findings,
    }
}

function policyPiece(
  part: PlanPart | null,
  policyQuery: PolicyQuery | null,
): Pick<Pieces, 'breaking' | 'unheld'> {
  if (part === null || policyQuery === null) return { breaking: NO_BREACH, unheld: 0 }
  const lines = narrowed(part, policyQuery.filter)?.obligations ?? []
  const breaking = isCertain(part.plan) ? breachOf(policyQuery.policy, lines) : NO_BREACH
  return { breaking, unheld: unheldIn(lines) }
}
