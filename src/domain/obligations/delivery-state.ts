import { isEnding, isProven, type PlanRecord } from '../records/record.ts'
import { type Duty, isStanding } from './duty.ts'

/** How far a duty has come by its records. */
export interface DeliveryState {
  /** Whether it is still to be delivered, was delivered in full, or is owed no longer. */
  readonly at: 'open' | 'delivered' | 'ended'
  /** How many of the deliveries that one period asks for have come, or attestations of a standing duty. */
  readonly delivered: number
  /** For an open group: the highest number of bodies that are recorded as having delivered. */
  readonly count: number
  /** For an open group: how many bodies are excused. */
  readonly waived: number
}

export const NOTHING_DELIVERED: DeliveryState = { at: 'open', delivered: 0, count: 0, waived: 0 }

/** How far a duty has come after one more of its records. What is delivered does not end, nor the other way round. */
export function deliveryStateAfter(reached: DeliveryState, record: PlanRecord, duty: Duty): DeliveryState {
  const { event } = record
  if (event === 'waived' && record.count !== null && duty.bodies !== null)
    return partlyWaived(reached, record.count, duty)
  if (isEnding(event)) return reached.at === 'open' ? { ...reached, at: 'ended' } : reached
  switch (event) {
    case 'delivered': {
      if (reached.at !== 'open' || !isProven(record)) return reached
      const delivered = reached.delivered + 1
      if (duty.bodies !== null) return countedDelivery({ ...reached, delivered }, record, duty)
      return { ...reached, at: isEnough(delivered, duty) ? 'delivered' : 'open', delivered }
    }
    case 'reopened':
      return NOTHING_DELIVERED
    case 'assigned':
    case 'extension-requested':
    case 'contested':
    case 'extended':
    case 'progress':
    case 'triggered':
    case 'retracted':
      return reached
  }
}

/** One delivery settles an open group only where the record says so: that all have delivered, or as many as it has. */
function countedDelivery(reached: DeliveryState, record: PlanRecord, duty: Duty): DeliveryState {
  const all = record.all ? (askedOf(duty, reached) ?? reached.count) : 0
  const count = Math.max(reached.count, record.count ?? 0, all)
  const isFull = record.all || isFullCount({ ...reached, count }, duty)
  return { ...reached, count, at: isFull && !isStanding(duty) ? 'delivered' : 'open' }
}

/** Fewer are asked for; it may be that as many have delivered already, or that nobody is left to deliver. */
function partlyWaived(reached: DeliveryState, count: number, duty: Duty): DeliveryState {
  if (reached.at !== 'open') return reached
  const next = { ...reached, waived: reached.waived + count }
  if (askedOf(duty, next) === 0) return { ...next, at: 'ended' }
  return { ...next, at: isFullCount(next, duty) && !isStanding(duty) ? 'delivered' : 'open' }
}

function isFullCount(reached: DeliveryState, duty: Duty): boolean {
  const asked = askedOf(duty, reached)
  return asked !== null && reached.count > 0 && reached.count >= asked
}

/** How many bodies of an open group still have to deliver in all, without those excused; null where it has no number. */
export function askedOf({ bodies }: Duty, { waived }: Pick<DeliveryState, 'waived'>): number | null {
  return typeof bodies === 'number' ? Math.max(0, bodies - waived) : null
}

/** A standing duty never has enough. */
function isEnough(delivered: number, duty: Duty): boolean {
  const { schedule } = duty
  return !isStanding(duty) && delivered >= (schedule.kind === 'recurring' ? schedule.times : 1)
}
