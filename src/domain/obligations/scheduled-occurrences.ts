import type { Occurrence } from '../deadline/model/occurrence.ts'
import type { Part } from '../deadline/model/schedule.ts'
import { occurrences } from '../deadline/resolve/occurrences.ts'
import type { LaterRecurrence } from '../later-words.ts'
import { spanOf } from '../plan.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Revocation } from './duty.ts'
import type { Situation } from './situation.ts'
import type { PartPlace } from './triggers.ts'

/** An occurrence, by the schedule that it goes back to. */
interface Scheduled {
  /** With the last day of the first words that have this period: those of the plan, where they do. */
  readonly occurrence: Occurrence
  readonly part: Part
  /** What later documents that have it recur otherwise do to it, in their order. */
  readonly restated: readonly PlanRecord[]
  /** Since when a later document has it recur otherwise, where a report of a day before listed it; else null. */
  readonly revoked: Revocation | null
}

/**
 * The occurrences of a part of a schedule, in their order. Where later documents have it recur otherwise, a period keeps
 * the schedule of its first day.
 */
export function scheduledOccurrences(
  { plan, deliverable, part }: PartPlace,
  situation: Situation,
): readonly Scheduled[] {
  const { recurrences = NONE } = deliverable
  const { listedThrough } = situation
  const span = spanOf(plan)
  if (part.kind !== 'recurring' || recurrences.length === 0)
    return occurrences(part, span, listedThrough).map((occurrence) => ({
      occurrence,
      part,
      restated: NOT_RESTATED,
      revoked: null,
    }))
  const course: Scheduled[] = []
  const words: Words[] = []
  let [schedule, since]: [Part, LaterRecurrence | null] = [part, null]
  for (const next of [...recurrences, null]) {
    const all = occurrences(schedule, span, listedThrough)
    words.push({ all, event: since?.event ?? null })
    const own = all.filter(({ from }) => since === null || (from !== null && from >= since.since))
    course.push(...upTo(own, schedule, next, situation, words))
    if (next === null || next.recurring === null) break
    ;[schedule, since] = [next.recurring, next]
  }
  return withoutReplaced(course)
}

const NONE: readonly LaterRecurrence[] = []
const NOT_RESTATED: readonly PlanRecord[] = []

/** The words of one document: all that recurs by them, and what they do to it; the plan’s own do nothing. */
interface Words {
  readonly all: readonly Occurrence[]
  readonly event: PlanRecord | null
}

/** Those begun before a later document holds, and of the others those that had been listed by then. */
function upTo(
  all: readonly Occurrence[],
  part: Part,
  next: LaterRecurrence | null,
  { revoked }: Situation,
  words: readonly Words[],
): readonly Scheduled[] {
  return all.flatMap((occurrence, index): readonly Scheduled[] => {
    const said = { ...restatedBy(words, occurrence), part }
    const { from } = occurrence
    if (next === null || from === null || from < next.since) return [{ ...said, revoked: null }]
    const before = all[index - 1]?.from ?? null
    if (revoked === 'as-listed' && before !== null && before >= next.since) return []
    // What ends altogether is closed by the document itself.
    if (next.recurring === null) return [{ ...said, revoked: null }]
    const ending =
      next.event === null ? said.restated : [...said.restated, ofPeriod(next.event, occurrence, null)]
    return [{ ...said, restated: ending, revoked: recursOtherwise(next) }]
  })
}

/** A period with the last day that the first words with it give, and what each later document makes of that. */
function restatedBy(
  words: readonly Words[],
  occurrence: Occurrence,
): Pick<Scheduled, 'occurrence' | 'restated'> {
  const { period, from } = occurrence
  const same = words.flatMap(({ all, event }) => {
    const found = all.find((one) => one.period === period && one.from === from)
    return found === undefined ? [] : [{ found, event }]
  })
  return {
    occurrence: { ...occurrence, due: same[0]?.found.due ?? occurrence.due },
    restated: same.flatMap(({ found, event }) => (event === null ? [] : [ofPeriod(event, found, found.due)])),
  }
}

function ofPeriod(event: PlanRecord, { period }: Occurrence, through: Occurrence['due']): PlanRecord {
  return { ...event, period, through }
}

function recursOtherwise({ since, document }: LaterRecurrence): Revocation {
  return {
    day: since,
    because: {
      vi: `kỳ đã đổi theo ${document.vi}`,
      en: `its periods were changed by ${document.en}`,
    },
  }
}

/** A period that the later schedule has too is that one. */
function withoutReplaced(course: readonly Scheduled[]): readonly Scheduled[] {
  const kept = new Set(
    course.flatMap(({ occurrence, revoked }) => (revoked === null ? [occurrence.period] : [])),
  )
  return course.filter(({ occurrence, revoked }) => revoked === null || !kept.has(occurrence.period))
}
