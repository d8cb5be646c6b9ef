import { isEnding, isProven, type PlanRecord } from '../records/record.ts'
import { type Duty, isStanding } from './duty.ts'

/** How far a duty has come by its records. */
export interface DeliveryState {
  /** Whether it is still to be delivered, was delivered in full, or is owed no longer. */
  readonly at: 'open' | 'delivered' | 'ended'
  /** How many of the deliveries that one period asks for have come, or attestations of a standing duty. */
  readonly delivered: number
}

export const NOTHING_DELIVERED: DeliveryState = { at: 'open', delivered: 0 }

/** How far a duty has come after one more of its records. What is delivered does not end, nor the other way round. */
export function deliveryStateAfter(reached: DeliveryState, record: PlanRecord, duty: Duty): DeliveryState {
  const { event } = record
  if (isEnding(event)) return reached.at === 'open' ? { ...reached, at: 'ended' } : reached
  switch (event) {
    case 'delivered': {
      if (reached.at !== 'open' || !isProven(record)) return reached
      const delivered = reached.delivered + 1
      return { at: isEnough(delivered, duty) ? 'delivered' : 'open', delivered }
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

/** A standing duty never has enough. */
function isEnough(delivered: number, duty: Duty): boolean {
  const { schedule } = duty
  return !isStanding(duty) && delivered >= (schedule.kind === 'recurring' ? schedule.times : 1)
}
