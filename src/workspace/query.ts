import { NOT_AMENDED, type PlanAmendments, planOn } from '../domain/amending/amended-plan.ts'
import { historyOn } from '../domain/amending/history-on.ts'
import { obligesNobody } from '../domain/carrying/below.ts'
import { type Diagnostic, inOrder } from '../domain/findings/finding.ts'
import {
  type PlanPart,
  type ViewBuilder,
  type ViewContext,
  viewBuilder,
} from '../domain/follow-up/build-view.ts'
import type { GroupKey } from '../domain/follow-up/group-lines.ts'
import type { Situation } from '../domain/obligations/situation.ts'
import type { DayOff, Plan } from '../domain/plan.ts'
import { entriesKnown, type PlanRecord } from '../domain/records/record.ts'
import type { Day } from '../domain/time/day.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { calendarsMissed } from './contradictions.ts'
import { type Environment, evaluationEnvironment, realDay, UNKNOWN_ENVIRONMENT } from './environment.ts'
import { type Evaluation, evaluate, type PlanResult, resultsOf } from './evaluate.ts'
import type { Severities } from './run-checks.ts'
import type { Share } from './share.ts'

/** What a report asks for, of any workspace. */
export interface Query {
  /** The day, `YYYY-MM-DD`, inclusive, to its end. */
  readonly asOf: string
  /** Asks about a plan issued after `asOf` and by this day, `YYYY-MM-DD`, as of its own issue; by default, about none. */
  readonly issuedThrough?: string | null
  /** Ignores what was recorded after this day, `YYYY-MM-DD`: the report as it could have been printed then. */
  readonly knownAt?: string | null
  /** What happens to a last day on a day off where a plan does not say; by default it stands. */
  readonly dayOff?: DayOff | null
  /** Also lists periods that begin by this day, `YYYY-MM-DD`, and the next one; by default the as-of day. */
  readonly listedThrough?: string | null
  /** Which duties that were revoked are listed; by default those that an earlier report listed. */
  readonly revoked?: Situation['revoked']
  readonly environment?: Environment
  /** What duties are added up by besides agencies; by nothing by default. */
  readonly groupBy?: GroupKey | null
  /** The plans asked for by name, which are listed even where they oblige nobody by themselves; by default none. */
  readonly named?: readonly string[]
  /**
   * What becomes of a plan of which no record was read, where a file that was not read may have some: followed with a
   * word in the heading by default; withheld in what leaves the office.
   */
  readonly doubtful?: 'followed' | 'withheld'
  /** The files that the workspace is looked at without, for the headings to say so. */
  readonly without?: readonly string[]
}

/**
 * The part of a plan. Its duties are withheld where an unreadable file may record that they were done, or where files
 * contradict each other about what they are.
 */
export function partOf(
  { builder, situationOf, doubtful, evaluation }: OpenQuery,
  { records, amendments, isWhole, unread, contradictions }: PlanResult,
  plan: Plan,
): PlanPart {
  const files = [
    ...contradictions.plan,
    ...contradictions.register,
    ...calendarsMissed(plan, () => situationOf(plan, records, amendments), evaluation.differingCalendars),
  ]
  if (files.length > 0) {
    // Which tasks it has, and when it was issued, would be what the first of its files says.
    const part = builder.withhold(
      { ...plan, repeals: [], replaces: [], tasks: [] },
      situationOf(plan, [], NOT_AMENDED),
    )
    return { ...part, plan: { ...part.plan, inForce: true, contradictory: files } }
  }
  const isFollowed = isWhole && (unread.length === 0 || doubtful === 'followed')
  const part = isFollowed
    ? builder.follow(plan, situationOf(plan, records, amendments))
    : builder.withhold(plan, situationOf(plan, [], NOT_AMENDED))
  return unread.length === 0 ? part : { ...part, plan: { ...part.plan, unread } }
}

/** A query on a workspace whose registers and calendars are read, but not its plans. */
export interface OpenQuery {
  readonly evaluation: Evaluation
  readonly context: ViewContext
  readonly builder: ViewBuilder
  /** The day that a plan is asked about. */
  readonly dayOf: (plan: Plan) => Day
  /** Whether a plan is listed: one that obliges nobody by itself only where it is asked for by name. */
  readonly isListed: (plan: Plan) => boolean
  /** A plan as it reads on the day that it is asked about, after whatever changes it. */
  readonly planOf: (step: PlanResult, plan: Plan) => Plan
  readonly situationOf: (plan: Plan, records: readonly PlanRecord[], amendments: PlanAmendments) => Situation
  readonly doubtful: 'followed' | 'withheld'
  /** The records that the report knows, retracted or not. */
  readonly entriesOf: (records: readonly PlanRecord[]) => readonly PlanRecord[]
}

/** Passes every plan of a workspace to `take`, reports progress to `onPlan`, and returns the findings of the files. */
export async function collect(
  open: OpenQuery,
  take: (plan: Plan, part: PlanPart, step: PlanResult) => void,
  onPlan: (plans: number) => void = () => undefined,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = []
  let done = 0
  for await (const step of resultsOf(open.evaluation)) {
    for (const finding of step.findings) findings.push(finding)
    if (step.plan === null || !open.isListed(step.plan)) continue
    const plan = open.planOf(step, step.plan)
    take(plan, partOf(open, step, plan), step)
    done += 1
    onPlan(done)
  }
  return findings.sort(inOrder)
}

/** Opens a query, before any plan is read. */
export function openQuery(
  index: WorkspaceIndex,
  query: Query,
  severities: Severities,
  share?: Share,
): OpenQuery {
  const { dayOff = null, environment = UNKNOWN_ENVIRONMENT } = query
  const day = realDay('asOf', query.asOf)
  const known = query.knownAt == null ? null : realDay('knownAt', query.knownAt)
  const ahead = query.listedThrough == null ? day : realDay('listedThrough', query.listedThrough)
  const issuedThrough = query.issuedThrough == null ? day : realDay('issuedThrough', query.issuedThrough)
  const evaluation = evaluate(index, evaluationEnvironment(environment), severities, share)
  const { register, calendar } = evaluation
  const context = { register, asOf: day, without: query.without ?? [], groupBy: query.groupBy ?? null }
  const named = new Set([
    ...(query.named ?? []),
    ...(share !== undefined && 'only' in share ? share.only : []),
  ])
  const dayOf = (plan: Plan) => dayAsked(plan, day, issuedThrough)
  return {
    evaluation,
    context,
    builder: viewBuilder(context),
    doubtful: query.doubtful ?? 'followed',
    dayOf,
    isListed: (plan) => named.has(plan.id) || !obligesNobody(plan),
    planOf: ({ amendments }, plan) => planOn(plan, amendments, dayOf(plan), known),
    situationOf: (plan, recorded, amendments) => {
      const asked = dayOf(plan)
      return {
        register,
        calendar,
        asOf: asked,
        dayOff,
        listedThrough: ahead > asked ? ahead : asked,
        ...historyOn(recorded, amendments, asked, known),
        revoked: query.revoked ?? 'as-listed',
      }
    },
    entriesOf: (records) => entriesKnown(records, day, known),
  }
}

/** The day that a plan is asked about: its own issue, where it was issued after the day of the query and by the other. */
function dayAsked({ issue }: Plan, asOf: Day, issuedThrough: Day): Day {
  return issue.by > asOf && issue.by <= issuedThrough ? issue.by : asOf
}
