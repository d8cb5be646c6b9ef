import { partNotation } from '../deadline/notation.ts'
import type { Situation } from '../obligations/situation.ts'
import type { Deliverable, Task } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** What a later document gives a deliverable in the place of its deadline. */
export interface AmendedDeadline {
  /** The later plan and its task: `qnam-3308#1`. */
  readonly by: string
  /** The document as it is cited, with its day. */
  readonly document: Text
  readonly effective: Day
  /** Its own words; null where it states none. */
  readonly deadline: string | null
  /** In compact notation. */
  readonly schedule: string
}

/** What later documents give a deliverable in the place of its deadline by the day of a report, in their order. */
export function amendedDeadlines(
  { id, recurrences = [] }: Deliverable,
  task: Task,
  { records }: Situation,
): readonly AmendedDeadline[] {
  const given = records.flatMap((record) =>
    record.event === 'extended' &&
    record.through !== null &&
    record.task === task.id &&
    record.deliverable === id
      ? amended(record, partNotation({ kind: 'once', from: null, through: record.through }))
      : [],
  )
  const recurring = recurrences.flatMap(({ event, recurring }) =>
    event === null || recurring === null ? [] : amended(event, partNotation(recurring)),
  )
  return [...given, ...recurring]
}

function amended({ date, amendment }: PlanRecord, schedule: string): readonly AmendedDeadline[] {
  if (amendment === undefined) return []
  const { plan, task, document, words } = amendment
  return [
    { by: task === null ? plan : `${plan}#${task}`, document, effective: date, deadline: words, schedule },
  ]
}
