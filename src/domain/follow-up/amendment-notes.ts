import type { OtherDocument } from '../amending/amended-plan.ts'
import type { Amended } from '../obligations/outcome.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** What a later document changed of an obligation while it was owed. */
export interface AmendmentNote {
  /** The later plan and, where one of its tasks says so, that task: `qnam-3308#1`. */
  readonly by: string
  /** The document as it is cited, with its day. */
  readonly document: Text
  /** What it did: gave a last day, gave another lead, ended the task, or took the place of the plan. */
  readonly did: 'deadline' | 'lead' | 'repealed' | 'replaced'
  readonly effective: Day
  /** The last day that it gave; null where it gave none. */
  readonly due: Day | null
  /** Its own words for the deadline; null where it gave none. */
  readonly deadline: string | null
  /** Whether the obligation was overdue at the end of the day before. */
  readonly wasOverdue: boolean
  /** The last record after it that moved the last day further, or gave the duty on to another; absent where none did. */
  readonly overtakenBy?: { readonly date: Day; readonly document: string | null }
}

/** A document that changes a plan, or that a plan changes. */
export interface DocumentNote {
  readonly plan: string
  readonly document: Text
  readonly how: OtherDocument['how']
  readonly effective: Day
}

/** What a later document changed, with what of the obligation's records overtook it. */
export function amendmentNote(
  { event: act, wasOverdue }: Amended,
  records: readonly PlanRecord[],
): AmendmentNote {
  const { event, date, through, amendment } = act
  const last = overtaking(act, records)
  if (amendment === undefined) throw new TypeError('an obligation was amended by a mere record')
  const { plan, task, document, words } = amendment
  return {
    by: task === null ? plan : `${plan}#${task}`,
    document,
    did: DID[event as keyof typeof DID],
    effective: date,
    due: through,
    deadline: words,
    wasOverdue,
    ...(last === null
      ? {}
      : { overtakenBy: { date: last.date, document: last.document ?? last.basis ?? last.by } }),
  }
}

/** The last record of the same kind between an amendment and the next one, where it changed what the amendment gave. */
function overtaking(act: PlanRecord, records: readonly PlanRecord[]): PlanRecord | null {
  const { event, through } = act
  const since = records.slice(records.includes(act) ? records.indexOf(act) + 1 : records.length)
  const same = since.filter((record) => record.event === event)
  const next = same.findIndex(({ amendment }) => amendment !== undefined)
  const between = next < 0 ? same : same.slice(0, next)
  const isFurther = (record: PlanRecord) =>
    event === 'assigned' ||
    (event === 'extended' && through !== null && record.through !== null && record.through > through)
  return between.findLast(isFurther) ?? null
}

const DID = {
  extended: 'deadline',
  assigned: 'lead',
  cancelled: 'repealed',
  superseded: 'replaced',
} as const

export function documentNote({ plan, document, how, effective }: OtherDocument): DocumentNote {
  return { plan, document, how, effective }
}
