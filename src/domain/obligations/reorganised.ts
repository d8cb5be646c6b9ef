import { getOrInsert } from '../get-or-insert.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import type { Duty } from './duty.ts'
import type { DutyGroup } from './duty-group.ts'
import type { Outcome } from './outcome.ts'
import type { Closing, ReplayedDuty } from './transfer.ts'

/** What reorganisations alone made of a duty. */
interface Reorganised extends Pick<ReplayedDuty, 'heldBy' | 'heldBefore' | 'lost'> {
  readonly closed: Pick<Closing, 'day' | 'because'> | null
  /** The position of the duty that it was merged into, if any. */
  readonly into: number | null
}

/** By the position of each duty, what became of it; null where it is still with its debtors. */
type Reorganisation = readonly (Reorganised | null)[]

/**
 * What became of duties side by side of which nothing is recorded. It hangs on their debtors, the field of their task and
 * their last day alone, so that it is worked out once for all that a group owes by one day.
 */
export function reorganised(
  duties: readonly Duty[],
  group: DutyGroup,
  asOf: Day,
  outcomeOf: (duty: Duty, records: readonly PlanRecord[]) => Outcome,
  replayed: () => readonly ReplayedDuty[],
): readonly ReplayedDuty[] {
  const known = getOrInsert(KNOWN, group, () => new Map<string, Reorganisation>())
  const all = getOrInsert(known, `${asOf} ${duties[0]?.due}`, () => reorganisationIn(replayed()))
  return duties.map((duty, at) => {
    const { heldBy, heldBefore, closed, into, lost } = all[at] ?? { ...STAYED, heldBy: duty.debtors }
    const survivor = into === null ? undefined : duties[into]
    return {
      duty,
      records: NO_RECORDS,
      unclear: NO_RECORDS,
      outcome: outcomeOf(duty, NO_RECORDS),
      heldBy,
      heldBefore,
      closed: closed && { ...closed, into: survivor?.id ?? null },
      lost,
    }
  })
}

const NO_RECORDS: readonly PlanRecord[] = []
const STAYED: Omit<Reorganised, 'heldBy'> = { heldBefore: [], closed: null, into: null, lost: null }

/**
 * A group stands for its register, field and debtors: `dutyGroup` returns the same object wherever these are the same. Where it
 * makes a new one each time, as beyond the most that it keeps, nothing is found here.
 */
const KNOWN = new WeakMap<DutyGroup, Map<string, Reorganisation>>()

function reorganisationIn(replayed: readonly ReplayedDuty[]): Reorganisation {
  const positions = new Map(replayed.map(({ duty }, at) => [duty.id, at]))
  return replayed.map(({ duty, heldBy, heldBefore, closed, lost }) =>
    heldBy === duty.debtors && heldBefore.length === 0 && closed === null && lost === null
      ? null
      : { heldBy, heldBefore, closed, lost, into: positions.get(closed?.into ?? '') ?? null },
  )
}
