import type { Register } from '../domain/agencies/register.ts'
import type { Diagnostic } from '../domain/findings/finding.ts'
import type { PlanPart } from '../domain/follow-up/build-view.ts'
import type { Plan } from '../domain/plan.ts'
import { knownRecords, type PlanRecord } from '../domain/records/record.ts'
import type { WorkspaceIndex } from '../load/index-workspace.ts'
import { type OpenQuery, openQuery, partOf, type Query } from './query.ts'

/** A workspace plan by plan, with all that a status rests on; nothing is kept of a plan. */
export interface ExportStream {
  readonly register: Register
  /** Province by province as far as the files' first lines tell; a plan is read when it is pulled. */
  readonly plans: AsyncIterable<ExportedPlan>
  /** The findings of all other files; known after the last plan. */
  readonly rest: () => Promise<readonly Diagnostic[]>
}

/** The files of one plan id. */
export interface ExportedPlan {
  /** Null where no file of this id could be read. */
  readonly read: PlanContents | null
  readonly findings: readonly Diagnostic[]
}

/** A plan that could be read, as of the day asked about. */
interface PlanContents {
  readonly plan: Plan
  readonly part: PlanPart
  /** What is recorded of it, retracted or not, and what of that counts. */
  readonly entries: readonly PlanRecord[]
  readonly known: readonly PlanRecord[]
}

/**
 * Streams a workspace plan by plan.
 *
 * @throws RangeError where a day is none, UncoveredYear, TooManyDuties
 */
export function streamExport(index: WorkspaceIndex, query: Query): ExportStream {
  const open = openQuery(index, query, 'warnings', { inOrder: byProvince(index) })
  const { register, rest } = open.evaluation
  return { register, plans: exportedPlans(open), rest: async () => (await rest([])).findings }
}

async function* exportedPlans(open: OpenQuery): AsyncGenerator<ExportedPlan> {
  for await (const step of open.evaluation.plans) {
    const { findings } = step
    if (step.plan === null) {
      yield { read: null, findings }
      continue
    }
    const plan = open.planOf(step, step.plan)
    const part = partOf(open, step, plan)
    const entries = open.entriesOf(step.records)
    yield { read: { plan, part, entries, known: knownRecords(entries, open.context.asOf, null) }, findings }
  }
}

/** The ids of the plans, those of one province beside each other. */
function byProvince({ plans }: WorkspaceIndex): readonly string[] {
  return plans
    .map(({ id, plans }) => ({ id, province: plans[0]?.provinceNamed() ?? '' }))
    .sort((one, other) => byText(one.province, other.province) || byText(one.id, other.id))
    .map(({ id }) => id)
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
