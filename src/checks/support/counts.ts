import {
  type DeliveryState,
  deliveryStateAfter,
  NOTHING_DELIVERED,
} from '../../domain/obligations/delivery-state.ts'
import type { Duty } from '../../domain/obligations/duty.ts'
import type { PlanRecord, PlanRecords } from '../../domain/records/record.ts'
import type { Workspace } from './check.ts'
import { recordsByDuty } from './duty-lines.ts'
import { indexByRecord } from './matched-records.ts'

/** A record with the duty it counts for, and how far that had come before it. */
export interface RecordInTurn {
  /** Its index in the file's list. */
  readonly index: number
  readonly record: PlanRecord
  readonly duty: Duty
  readonly before: DeliveryState
  /** The last record before it that counts, of those that say a number. */
  readonly counted: PlanRecord | null
}

/** The records of a file that count for a duty and are asked for, each in its turn. */
export function* recordsInTurn(
  records: PlanRecords,
  workspace: Workspace,
  isAsked: (record: PlanRecord) => boolean = () => true,
): Generator<RecordInTurn> {
  const { plan } = workspace
  if (plan === null) return
  const indexes = indexByRecord(records, workspace)
  for (const [duty, ofDuty] of recordsByDuty(plan, workspace, isAsked)) {
    let before = NOTHING_DELIVERED
    let counted: PlanRecord | null = null
    for (const record of ofDuty) {
      const index = indexes.get(record)
      if (index !== undefined && isAsked(record)) yield { index, record, duty, before, counted }
      before = deliveryStateAfter(before, record, duty)
      if (record.event === 'reopened') counted = null
      if (record.event === 'delivered' && record.count !== null) counted = record
    }
  }
}
