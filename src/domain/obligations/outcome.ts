import {
  type Amendment,
  ENDINGS,
  type EndingEvent,
  isEnding,
  isProven,
  type PlanRecord,
} from '../records/record.ts'
import type { Text } from '../text.ts'
import { addDays, type Day, daysBetween } from '../time/day.ts'
import { askedOf, type DeliveryState, deliveryStateAfter, NOTHING_DELIVERED } from './delivery-state.ts'
import { type Duty, isStanding } from './duty.ts'

/** What the records say of one duty. */
export interface Outcome {
  /** The last day in time as it stood on a day: the plan's own, moved by the extensions up to it. */
  readonly dueOn: (day: Day) => Day | null
  /** When and how it was delivered in full or, if it stands, last attested; null while it is not. */
  readonly delivery: Delivery | null
  /** When and why it is owed no longer though not delivered; null where it is. */
  readonly ended: Ended | null
  /** Reported as done with neither document nor evidence, and not delivered since. */
  readonly isClaimed: boolean
  /** What its agency asked for or objected to, until an extension or a waiver answers it; no debt changes by it. */
  readonly unanswered: readonly Answer[]
  /** How many of the deliveries that its period asks for have come, or attestations of a standing duty. */
  readonly deliveries: number
  /** For an open group: how many of its bodies have delivered, and how many are asked for; null for any other. */
  readonly counted: Counted | null
  /** What later documents changed while it was owed, in their order. */
  readonly amended: readonly Amended[]
}

/** A change of a duty by a later document. */
export interface Amended {
  /** What it does, as a record of it would. */
  readonly event: PlanRecord
  /** Whether the duty was overdue at the end of the day before. */
  readonly wasOverdue: boolean
}

/** How far an open group has come, body by body. */
export interface Counted {
  readonly delivered: number
  readonly inTime: number
  /** Null where the register has no number. */
  readonly asked: number | null
}

/** What an agency answers besides a delivery. */
type Answer = 'extension-requested' | 'contested'

export interface Delivery {
  readonly on: Day
  readonly how: 'on-time' | 'late'
  /** Known only by a day after the last one: on time, because lateness must be proven. */
  readonly timing: 'known' | 'unproven'
  /** By how many days it was late at its latest; 0 where it was on time. */
  readonly daysLate: number
}

export interface Ended {
  readonly day: Day
  readonly because: Text
}

/**
 * The outcome of a duty's records, replayed in their order; `counted` gives, for the day that an extension runs through, the last day
 * that counts. Late once is late for ever: an extension counts only for
 * deliveries on or after its own day, and no later delivery takes a lateness back.
 */
export function outcomeOf(
  duty: Duty,
  records: readonly PlanRecord[],
  counted: (through: Day) => Day,
): Outcome {
  if (records.length === 0)
    return { ...NOTHING_HAPPENED, dueOn: () => duty.due, counted: countedOf(duty, NOTHING_DELIVERED, 0) }
  const dueOn = (day: Day) => {
    const through = lastDayMoved(records, day, duty.due)
    return through === null || through === duty.due ? through : counted(through)
  }
  const fold: Fold = {
    reached: NOTHING_DELIVERED,
    delivery: null,
    ended: null,
    daysLate: 0,
    isClaimed: false,
    unanswered: NO_ANSWER,
    last: null,
    inTime: 0,
    amended: NOT_AMENDED,
  }
  for (const record of records) {
    const before = fold.reached
    if (record.amendment !== undefined && before.at === 'open') {
      const wasOverdue = isOverdue(dueOn, addDays(record.date, -1))
      fold.amended = [...fold.amended, { event: record, wasOverdue }]
    }
    fold.reached = deliveryStateAfter(before, record, duty)
    const { event, date } = record
    if (isEnding(event)) {
      fold.unanswered = NO_ANSWER
      // Some are excused, and those that are left had delivered.
      if (fold.reached.at === 'delivered' && before.at === 'open') fold.delivery = fold.last
      if (before.at === 'open' && fold.reached.at === 'ended')
        fold.ended = { day: date, because: reasonOf(event, record) }
      continue
    }
    switch (event) {
      case 'delivered':
        foldDelivery(fold, before, record, duty, dueOn)
        break
      case 'reopened':
        Object.assign(fold, { delivery: null, ended: null, isClaimed: false, last: null, inTime: 0 })
        break
      case 'extension-requested':
      case 'contested':
        if (!fold.unanswered.includes(event)) fold.unanswered = [...fold.unanswered, event]
        break
      case 'extended':
        fold.unanswered = NO_ANSWER
        break
      case 'assigned':
      case 'progress':
      case 'triggered':
      case 'retracted':
        break
    }
  }
  const { delivery, ended } = fold
  const isClaimed = fold.isClaimed && delivery === null
  const deliveries = fold.reached.delivered
  return {
    dueOn,
    delivery,
    ended,
    isClaimed,
    deliveries,
    unanswered: fold.unanswered,
    counted: countedOf(duty, fold.reached, fold.inTime),
    amended: fold.amended,
  }
}

/**
 * The outcomes of duties that stand side by side. What nothing happened to stands alike for every debtor, and is most of a
 * plan: it is worked out once.
 */
export function outcomesBeside(
  first: Duty,
  counted: (through: Day) => Day,
): (duty: Duty, records: readonly PlanRecord[]) => Outcome {
  const untouched = outcomeOf(first, [], counted)
  return (duty, records) =>
    records.length === 0 && duty.bodies === first.bodies ? untouched : outcomeOf(duty, records, counted)
}

const NO_ANSWER: readonly Answer[] = []
const NOT_AMENDED: readonly Amended[] = []

const NOTHING_HAPPENED = {
  delivery: null,
  ended: null,
  isClaimed: false,
  deliveries: 0,
  unanswered: NO_ANSWER,
  amended: NOT_AMENDED,
} as const

interface Fold {
  reached: DeliveryState
  delivery: Delivery | null
  ended: Ended | null
  /** By how many days a delivery was late once: late once, late for ever. */
  daysLate: number
  isClaimed: boolean
  unanswered: readonly Answer[]
  /** The latest delivery, of a part of an open group too. */
  last: Delivery | null
  /** For an open group: how many are recorded as having delivered in time. */
  inTime: number
  amended: readonly Amended[]
}

function isOverdue(dueOn: Outcome['dueOn'], day: Day): boolean {
  const due = dueOn(day)
  return due !== null && due < day
}

function countedOf(duty: Duty, reached: DeliveryState, inTime: number): Counted | null {
  return duty.bodies === null ? null : { delivered: reached.count, inTime, asked: askedOf(duty, reached) }
}

function foldDelivery(
  fold: Fold,
  before: DeliveryState,
  record: PlanRecord,
  duty: Duty,
  dueOn: Outcome['dueOn'],
): void {
  if (!isProven(record)) fold.isClaimed = true
  else if (before.at === 'open') {
    // A part of an open group that was late says nothing of the others: the record that makes it full decides.
    const delivery = deliveryOf(record, dueOn(record.date), duty.bodies === null ? fold.daysLate : 0)
    fold.daysLate = delivery.daysLate
    fold.last = delivery
    if (delivery.how === 'on-time') fold.inTime = fold.reached.count
    // Where a period asks for several, the last one completes it; each of them may have been late.
    if (isStanding(duty) || fold.reached.at === 'delivered') fold.delivery = delivery
  }
}

/**
 * The last day by a day's records. No extension ever makes it an earlier one; a later document gives the day that holds
 * from then on, be it earlier or the first there is.
 */
function lastDayMoved(records: readonly PlanRecord[], day: Day, due: Day | null): Day | null {
  let last = due
  for (const { event, date, through, amendment } of records) {
    if (event !== 'extended' || date > day || through === null) continue
    if (amendment !== undefined || (last !== null && through > last)) last = through
  }
  return last
}

function deliveryOf({ date, certainty }: PlanRecord, due: Day | null, lateBefore: number): Delivery {
  const past = due === null || date <= due ? 0 : daysBetween(due, date)
  const isUncertain = past > 0 && certainty === 'no-later-than'
  const daysLate = Math.max(isUncertain ? 0 : past, lateBefore)
  return {
    on: date,
    how: daysLate > 0 ? 'late' : 'on-time',
    timing: isUncertain && daysLate === 0 ? 'unproven' : 'known',
    daysLate,
  }
}

function reasonOf(event: EndingEvent, { reason, by, amendment }: PlanRecord): Text {
  if (amendment !== undefined) return endedByDocument(event, amendment)
  const what = ENDINGS[event]
  const why = [reason, by].filter((words) => words !== null).join('; ')
  return { vi: `${what.vi}: ${why}`, en: `${what.en}: ${why}` }
}

function endedByDocument(event: EndingEvent, { document: { vi, en } }: Amendment): Text {
  return event === 'superseded'
    ? { vi: `kế hoạch được thay thế bởi ${vi}`, en: `the plan was replaced by ${en}` }
    : { vi: `bị bãi bỏ bởi ${vi}`, en: `repealed by ${en}` }
}
