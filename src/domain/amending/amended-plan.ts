import type { Recurring } from '../deadline/model/schedule.ts'
import type { Deliverable, Plan } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import type { AmendmentFault } from './fault.ts'

/** What later documents change in a plan, and what it changes in others. */
export interface PlanAmendments {
  /** What befalls its duties, in order; as records they count for everybody who owes the task. */
  readonly events: readonly PlanRecord[]
  /** What else is said anew of its deliverables, in order. */
  readonly restatements: readonly Restatement[]
  /** The documents that change it, in the order in which they do. */
  readonly by: readonly OtherDocument[]
  /** The documents that it changes. */
  readonly of: readonly OtherDocument[]
  /** What of its own changes cannot be. */
  readonly faults: readonly AmendmentFault[]
}

export const NOT_AMENDED: PlanAmendments = { events: [], restatements: [], by: [], of: [], faults: [] }

/** A document on the other side of an amendment. */
export interface OtherDocument {
  readonly plan: string
  /** As it is cited, with its day. */
  readonly document: Text
  readonly how: 'amends' | 'repeals' | 'replaces'
  /** From which day on. */
  readonly effective: Day
  /** The day by which the document that changes the other surely existed. */
  readonly known: Day
}

/** What is said anew of a deliverable, besides its last day and its lead. */
export interface Restatement {
  readonly effective: Day
  readonly known: Day
  readonly task: string
  readonly deliverable: string
  readonly title: string | null
  readonly support: readonly string[] | null
  /** The recurrence of the periods that begin from then on. */
  readonly recurring: Recurring | null
  /** What that does to each of these periods, as a record of it would; null where it gives none. */
  readonly event: PlanRecord | null
  /** Whether nothing recurs from then on: the task or the plan has ended. */
  readonly ends: boolean
  readonly document: Text
}

/** The documents on the other side of a plan's amendments that a report of a day, known by another, tells of. */
export function holdingOn({ by, of }: PlanAmendments, asOf: Day, knownAt: Day | null): OtherDocuments {
  const isKnown = ({ known }: OtherDocument) => known <= asOf && (knownAt === null || known <= knownAt)
  return {
    by: by.filter((one) => one.effective <= asOf && isKnown(one)),
    of: of.filter(isKnown),
  }
}

export type OtherDocuments = Pick<PlanAmendments, 'by' | 'of'>

/** The plan as its later documents have it by a day, as far as they are known by another. */
export function planOn(plan: Plan, { restatements }: PlanAmendments, asOf: Day, knownAt: Day | null): Plan {
  const holding = restatements.filter(
    ({ effective, known }) => effective <= asOf && (knownAt === null || known <= knownAt),
  )
  return planWith(plan, holding)
}

/** The plan as all its later documents have it, whatever the day: a period keeps the schedule of its first day. */
export function planAfterAll(plan: Plan, { restatements }: PlanAmendments): Plan {
  return planWith(plan, restatements)
}

function planWith(plan: Plan, holding: readonly Restatement[]): Plan {
  if (holding.length === 0) return plan
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const own = holding.filter((one) => one.task === task.id)
      if (own.length === 0) return task
      return {
        ...task,
        deliverables: task.deliverables.map((deliverable) =>
          own.filter((one) => one.deliverable === deliverable.id).reduce(restated, deliverable),
        ),
      }
    }),
  }
}

function restated(deliverable: Deliverable, said: Restatement): Deliverable {
  const { recurrences = [], laterTerms = [] } = deliverable
  const { effective: since, recurring, document, event, title, support } = said
  const isOther = recurring !== null || said.ends
  const isCalledAnew = title !== null || support !== null
  return {
    ...deliverable,
    title: title ?? deliverable.title,
    support: support ?? deliverable.support,
    ...(isCalledAnew ? { laterTerms: [...laterTerms, { since, title, support, document }] } : {}),
    ...(isOther ? { recurrences: [...recurrences, { since, recurring, document, event }] } : {}),
  }
}
