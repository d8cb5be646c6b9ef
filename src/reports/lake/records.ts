import { findBody, type Ref, type Register } from '../../domain/agencies/register.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanRecord } from '../../domain/records/record.ts'
import { always, type LakeTable, maybe } from './column.ts'

export interface RecordRow {
  readonly plan: string
  readonly record: PlanRecord
  /** Whether it counts: it was not retracted, and retracts nothing itself. */
  readonly counts: boolean
  /** Whom it is about and whom it charges: a reference, or the words of the file where no register knows them. */
  readonly agency: Ref | string | null
  readonly to: Ref | string | null
}

/** What is recorded of a plan, in the order of its files. */
export function* recordRows(
  entries: readonly PlanRecord[],
  known: readonly PlanRecord[],
  { id, province }: Pick<Plan, 'id' | 'province'>,
  register: Register,
): Generator<RecordRow> {
  const counting = new Set(known.map((record) => record.id))
  const called = (words: string | null) =>
    words === null ? null : (findBody(register, province, words)?.ref ?? words)
  for (const record of entries)
    yield {
      plan: id,
      record,
      counts: counting.has(record.id),
      agency: called(record.agency),
      to: called(record.to),
    }
}

export const RECORDS: LakeTable<RecordRow> = {
  name: 'records',
  columns: [
    always('id', 'text', ({ record }) => record.id),
    always('plan', 'text', ({ plan }) => plan),
    always('event', 'text', ({ record }) => record.event),
    always('counts', 'boolean', ({ counts }) => counts),
    always('happened_on', 'day', ({ record }) => record.date),
    always('recorded_on', 'day', ({ record }) => record.recorded),
    maybe('task', 'text', ({ record }) => record.task),
    maybe('deliverable', 'text', ({ record }) => record.deliverable),
    maybe('part', 'integer', ({ record }) => record.part),
    maybe('period', 'text', ({ record }) => record.period),
    maybe('agency', 'text', ({ agency }) => agency),
    maybe('assigned_to', 'text', ({ to }) => to),
    always('certainty', 'text', ({ record }) => record.certainty),
    maybe('extended_through', 'day', ({ record }) => record.through),
    maybe('reached', 'number', ({ record }) => record.value),
    maybe('delivered', 'integer', ({ record }) => record.count),
    always('all_delivered', 'boolean', ({ record }) => record.all),
    maybe('document', 'text', ({ record }) => record.document),
    always('evidence', 'texts', ({ record }) => record.evidence),
    maybe('basis', 'text', ({ record }) => record.basis),
    maybe('reason', 'text', ({ record }) => record.reason),
    maybe('decided_by', 'text', ({ record }) => record.by),
    maybe('retracts', 'text', ({ record }) => record.retracts),
    maybe('note', 'text', ({ record }) => record.note),
  ],
}
