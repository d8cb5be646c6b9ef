import type { Ref } from '../agencies/register.ts'
import type { Status } from '../obligations/status.ts'
import type { DecidedBy } from './decided-schedule.ts'
import type { BodyName, ObligationLine, PlanLine, StatusView, TaskLine } from './view.ts'

/**
 * What a status that was saved as JSON says: the part of it that tells what has changed since. Null stands where the
 * version of the file, or of the program that wrote it, did not tell.
 */
export interface SavedStatus extends Pick<StatusView, 'asOf' | 'provinces'> {
  readonly version: SavedVersion
  readonly obligations: readonly SavedLine[]
  readonly plans: readonly SavedPlan[]
  /** The bodies that it names. */
  readonly names: Readonly<Record<Ref, Pick<BodyName, 'name' | 'short' | 'province'>>>
}

/** The contracts that a status was ever printed in. */
export type SavedVersion = 'status/v1' | 'status/v2'

export interface SavedLine
  extends Pick<ObligationLine, 'id' | 'plan' | 'task' | 'deliverable' | 'part' | 'agencies' | 'heldBy'>,
    Pick<ObligationLine, 'force' | 'period' | 'due' | 'originalDue' | 'deliveredOn' | 'status' | 'flags'>,
    Pick<ObligationLine, 'reading' | 'confidence' | 'inferred'> {
  readonly records: readonly string[] | null
  /** What later documents changed it, as `plan#task`. */
  readonly amendments: readonly string[] | null
}

export interface SavedPlan
  extends Pick<PlanLine, 'id' | 'province' | 'number' | 'issued' | 'knownBy' | 'recorded'> {
  readonly span: Pick<PlanLine, 'from' | 'through'> | null
  readonly tasks: readonly SavedTask[]
}

export interface SavedTask extends Pick<TaskLine, 'id' | 'title' | 'sameAs'> {
  readonly deliverables: readonly SavedDeliverable[]
}

export interface SavedDeliverable {
  readonly id: string
  /** The words of its deadline. */
  readonly deadline: string | null
  readonly schedule: string | null
  readonly decidedBy: DecidedBy | null
  /** Whom the plan lays it on, in its own words. */
  readonly leads: Pick<
    PlanLine['tasks'][number]['deliverables'][number],
    'lead' | 'sharing' | 'except' | 'reportTo'
  > | null
}

/** What a version called a status that it did not know: what nobody known holds was counted as closed. */
export function statusIn(version: SavedVersion, status: Status): Status {
  return version === 'status/v1' && status === 'no-known-holder' ? 'closed' : status
}

/** The part of a view that a saved status is compared with, in the words of that status. */
export function comparable(
  { asOf, obligations, plans, names, provinces }: StatusView,
  version: SavedVersion,
): SavedStatus {
  return {
    version,
    asOf,
    obligations: obligations.map((line) => ({
      ...line,
      status: statusIn(version, line.status),
      amendments: version === 'status/v1' ? null : (line.amendedBy ?? []).map(({ by }) => by),
    })),
    plans: plans.map(({ from, through, ...plan }) => ({
      ...plan,
      span: { from, through },
      tasks: plan.tasks.map((task) => ({
        ...task,
        deliverables: task.deliverables.map(({ lead, sharing, except, reportTo, ...one }) => ({
          ...one,
          leads: { lead, sharing, except, reportTo },
        })),
      })),
    })),
    names,
    provinces,
  }
}
