import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'

/** One event under a plan. Records are only ever added; a status is computed by replaying them. */
export interface PlanRecord {
  /** Derived from its content, so that branches merge. */
  readonly id: string
  readonly event: Event
  /** The day it happened. */
  readonly date: Day
  /** When the office learned of it; the day itself where the file does not say. */
  readonly recorded: Day
  /** The task's number; null only for a retraction. */
  readonly task: string | null
  /** Null where the task has one. */
  readonly deliverable: string | null
  readonly part: number | null
  /** Who owed or held it, by id or name; null where a trigger applies to everybody. */
  readonly agency: string | null
  /** The period it is claimed for; null where there is only one. */
  readonly period: string | null
  /** `no-later-than`: the source gives only an upper bound of the day. */
  readonly certainty: 'exact' | 'no-later-than'
  readonly document: string | null
  readonly evidence: readonly string[]
  /** The body that an assignment gives the duty to, by id or name. */
  readonly to: string | null
  /** The new last day of an extension, inclusive. */
  readonly through: Day | null
  /** What is reached of the target, where the record tells. */
  readonly value: number | null
  /** Of an open group: how many have delivered so far, or are waived; null where the record does not count. */
  readonly count: number | null
  /** Whether every body of an open group has delivered. */
  readonly all: boolean
  readonly basis: string | null
  readonly reason: string | null
  readonly by: string | null
  /** The id of the record entered by mistake. */
  readonly retracts: string | null
  readonly note: string | null
  /** The later document that brings the event about by itself, for all who owe the task; absent where an office records it. */
  readonly amendment?: Amendment
}

/** A later document that changes what a plan obliges to. */
export interface Amendment {
  /** The id of the document, and the number of its task that says so; null where it ends a task or the plan. */
  readonly plan: string
  readonly task: string | null
  /** The document as it is cited, with its day: `3308/UBND-KTN ngày 15/6/2020`. */
  readonly document: Text
  /** Its own words for the deadline; null where it gives none. */
  readonly words: string | null
  /** Who leads from then on, as the document names them; empty where that stays. */
  readonly lead: readonly string[]
}

/** The records of one file, and the id of their plan. */
export interface PlanRecords {
  readonly plan: string
  readonly records: readonly PlanRecord[]
}

export type Event =
  | 'delivered'
  | 'progress'
  | 'extended'
  | 'waived'
  | 'cancelled'
  | 'superseded'
  | 'triggered'
  | 'reopened'
  | 'assigned'
  | 'extension-requested'
  | 'contested'
  | 'retracted'

/** The events that end a duty which was not delivered, in the order of the manual. */
export const ENDING_EVENTS = ['waived', 'cancelled', 'superseded'] as const satisfies readonly Event[]

export type EndingEvent = (typeof ENDING_EVENTS)[number]

/** Whether an event ends a duty: it is owed no longer, though it was not delivered. */
export function isEnding(event: Event): event is EndingEvent {
  return ENDING_EVENTS.some((ending) => ending === event)
}

/** What became of a duty that an event ended, in words. */
export const ENDINGS: Readonly<Record<EndingEvent, Text>> = {
  waived: { vi: 'được miễn', en: 'waived' },
  cancelled: { vi: 'bị hủy', en: 'cancelled' },
  superseded: { vi: 'được thay thế', en: 'superseded' },
}

/**
 * The records that a report knows: those that happened by `asOf`, were recorded by `knownAt`, and are not
 * retracted by another such record; sorted by day, and within a day in the given order.
 */
export function knownRecords(
  records: readonly PlanRecord[],
  asOf: Day,
  knownAt: Day | null,
): readonly PlanRecord[] {
  const known = byDay(entriesKnown(records, asOf, knownAt))
  const retracted = retractedBy(known)
  return known.filter(({ id, event }) => event !== 'retracted' && !retracted.has(id))
}

/** Records day by day, those of one day in the order given; an office that adds them as they come has them so. */
function byDay(records: readonly PlanRecord[]): readonly PlanRecord[] {
  const isInOrder = records.every((record, index) => (records[index - 1] ?? record).date <= record.date)
  if (isInOrder) return records
  return [...records].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

/** The records that happened by `asOf` and were recorded by `knownAt`, retracted or not; with later days they only grow. */
export function entriesKnown(
  records: readonly PlanRecord[],
  asOf: Day,
  knownAt: Day | null,
): readonly PlanRecord[] {
  return records.filter(({ date, recorded }) => date <= asOf && (knownAt === null || recorded <= knownAt))
}

/** A trigger that was taken back. */
export interface WithdrawnTrigger {
  readonly trigger: PlanRecord
  /** The record that takes it back. */
  readonly by: PlanRecord
}

/** The triggers that happened by `asOf` and were recorded by `knownAt`, but were taken back by such a record. */
export function withdrawnTriggers(
  records: readonly PlanRecord[],
  asOf: Day,
  knownAt: Day | null,
): readonly WithdrawnTrigger[] {
  const known = entriesKnown(records, asOf, knownAt)
  if (!known.some(({ event }) => event === 'retracted')) return NONE_WITHDRAWN
  const retracted = retractedBy(known)
  return known
    .filter(({ id, event }) => event === 'triggered' && retracted.has(id))
    .flatMap((trigger) => {
      const by = known.filter(({ id, retracts }) => retracts === trigger.id && !retracted.has(id))
      const [first] = by.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
      return first === undefined ? [] : [{ trigger, by: first }]
    })
}

const NONE_WITHDRAWN: readonly WithdrawnTrigger[] = []

/** The records without those whose id occurred before: one event counts once. */
export function firstOfEachId(records: readonly PlanRecord[]): readonly PlanRecord[] {
  const seen = new Set<string>()
  return records.filter(({ id }) => seen.size < seen.add(id).size)
}

/** Records by task, each list in their order. */
export function recordsByTask(
  records: readonly PlanRecord[],
): ReadonlyMap<PlanRecord['task'], readonly PlanRecord[]> {
  const byTask = new Map<PlanRecord['task'], PlanRecord[]>()
  for (const record of records) {
    const others = byTask.get(record.task)
    if (others === undefined) byTask.set(record.task, [record])
    else others.push(record)
  }
  return byTask
}

/** The ids that sorted records retract. A retraction that is itself retracted no longer counts. */
export function retractedBy(records: readonly PlanRecord[]): ReadonlySet<string> {
  const retracted = new Set<string>()
  for (const { id, retracts } of [...records].reverse()) {
    if (retracts !== null && !retracted.has(id)) retracted.add(retracts)
  }
  return retracted
}

/** Whether a delivery is more than a claim: it names a document or evidence. */
export function isProven({ document, evidence }: PlanRecord): boolean {
  return document !== null || evidence.length > 0
}
