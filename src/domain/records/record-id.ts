import type { PlanRecord } from './record.ts'

/** A record that has no id yet. */
export type RecordDraft = Omit<PlanRecord, 'id'>

/** A draft with its id: a new record, or an existing one with the same content. */
export interface IdentifiedRecord {
  readonly record: PlanRecord
  readonly is: 'new' | 'there-before'
}

/**
 * The record that a draft becomes among existing ones.
 *
 * An event that is already there with the same content, whenever it was recorded, is not recorded again, unless it was
 * retracted since. Where only the id is taken, the record gets the next free suffix `.2`, `.3`, …
 */
export function withRecordId(draft: RecordDraft, existing: readonly PlanRecord[]): IdentifiedRecord {
  const retracted = new Set(existing.map(({ retracts }) => retracts))
  const before = existing.find((record) => !retracted.has(record.id) && saysTheSame(record, draft))
  if (before !== undefined) return { record: before, is: 'there-before' }
  const taken = new Set(existing.map(({ id }) => id))
  const base = contentId(draft)
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}.${number}`
  return { record: { id, ...draft }, is: 'new' }
}

/**
 * The id derived from content alone, so that two branches that record the same event merge:
 * `date.task[.deliverable].agency[.period].event`, and for a retraction `date.<id of the record>.retracted`.
 */
export function contentId({ date, task, deliverable, agency, period, event, retracts }: RecordDraft): string {
  const about = event === 'retracted' ? [retracts] : [task, deliverable, agency, period]
  return [date, ...about, event].filter((part) => part !== null).join('.')
}

/** Whether a record has the content of a draft; the id and the day of recording are ignored. */
function saysTheSame(record: PlanRecord, draft: RecordDraft): boolean {
  const { id: _id, recorded: _one, ...recorded } = record
  const { recorded: _other, ...drafted } = draft
  return (Object.keys(drafted) as (keyof typeof drafted)[]).every(
    (key) => JSON.stringify(recorded[key]) === JSON.stringify(drafted[key]),
  )
}
