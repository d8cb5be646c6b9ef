import type { Ref, Register } from '../agencies/register.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Duty } from './duty.ts'
import { agencyOf } from './match-records.ts'
import type { Outcome } from './outcome.ts'
import type { ReplayedDuty } from './transfer.ts'

/**
 * What became of duties of which none passes on: of an agency's records, each is of the one duty that it owes. Null
 * where one agency owes several of them.
 */
export function withoutTransfers(
  duties: readonly Duty[],
  own: readonly PlanRecord[],
  register: Register,
  outcomeOf: (duty: Duty, records: readonly PlanRecord[]) => Outcome,
): readonly ReplayedDuty[] | null {
  const found = own.length === 0 ? NOTHING_FOUND : recordsByDebtor(duties, own, register)
  if (found === null) return null
  return duties.map((duty) => {
    const records = found.get(duty) ?? NO_RECORDS
    return {
      duty,
      records,
      unclear: NO_RECORDS,
      outcome: outcomeOf(duty, records),
      heldBy: duty.debtors,
      heldBefore: NOBODY,
      closed: null,
      lost: null,
    }
  })
}

const NOTHING_FOUND: ReadonlyMap<Duty, readonly PlanRecord[]> = new Map()

function recordsByDebtor(
  duties: readonly Duty[],
  own: readonly PlanRecord[],
  register: Register,
): ReadonlyMap<Duty, readonly PlanRecord[]> | null {
  const byDebtor = new Map<Ref, Duty>()
  for (const duty of duties) {
    for (const ref of duty.debtors) {
      if (byDebtor.has(ref)) return null
      byDebtor.set(ref, duty)
    }
  }
  const found = new Map<Duty, PlanRecord[]>()
  for (const record of own) {
    const ref = agencyOf(record, duties, register)
    const duty = ref === undefined ? undefined : byDebtor.get(ref)
    for (const one of record.amendment === undefined ? (duty === undefined ? [] : [duty]) : duties) {
      const others = found.get(one)
      if (others === undefined) found.set(one, [record])
      else others.push(record)
    }
  }
  return found
}

const NO_RECORDS: readonly PlanRecord[] = []

const NOBODY: readonly Ref[] = []
