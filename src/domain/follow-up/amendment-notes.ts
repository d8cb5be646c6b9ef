import type { OtherDocument } from '../amending/amended-plan.ts'
import type { Amended } from '../obligations/outcome.ts'
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
}

/** A document that changes a plan, or that a plan changes. */
export interface DocumentNote {
  readonly plan: string
  readonly document: Text
  readonly how: OtherDocument['how']
  readonly effective: Day
}

export function amendmentNote({
  event: { event, date, through, amendment },
  wasOverdue,
}: Amended): AmendmentNote {
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
  }
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
