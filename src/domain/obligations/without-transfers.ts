import type { Ref, Register } from '../agencies/register.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Duty } from './duty.ts'
import type { DutyGroup } from './duty-group.ts'
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
  group: DutyGroup,
  register: Register,
  outcomeOf: (duty: Duty, records: readonly PlanRecord[]) => Outcome,
): readonly ReplayedDuty[] | null {
  if (own.length > 0 && !group.isOneEach) return null
  const found = own.length === 0 ? NOTHING_FOUND : recordsByDebtor(duties, own, group, register)
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
  { byDebtor }: DutyGroup,
  register: Register,
): ReadonlyMap<Duty, readonly PlanRecord[]> {
  const found = new Map<Duty, PlanRecord[]>()
  for (const record of own) {
    const ref = agencyOf(record, duties, register)
    const [at = -1] = ref === undefined ? [] : (byDebtor.get(ref) ?? [])
    const duty = duties[at]
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
