import type { Occurrence } from '../deadline/model/occurrence.ts'
import type { Part } from '../deadline/model/schedule.ts'
import { occurrences } from '../deadline/resolve/occurrences.ts'
import type { LaterRecurrence } from '../later-words.ts'
import { spanOf } from '../plan.ts'
import type { Revocation } from './duty.ts'
import type { Situation } from './situation.ts'
import type { PartPlace } from './triggers.ts'

/** An occurrence, by the schedule that it goes back to. */
interface Scheduled {
  readonly occurrence: Occurrence
  readonly part: Part
  /** Since when a later document has it recur otherwise, where a report of a day before listed it; else null. */
  readonly revoked: Revocation | null
}

/**
 * The occurrences of a part of a schedule, in their order. Where later documents have it recur otherwise, a period keeps
 * the schedule of its first day.
 */
export function courseOf({ plan, deliverable, part }: PartPlace, situation: Situation): readonly Scheduled[] {
  const { recurrences = NONE } = deliverable
  const { listedThrough } = situation
  const span = spanOf(plan)
  const first = occurrences(part, span, listedThrough)
  if (part.kind !== 'recurring' || recurrences.length === 0)
    return first.map((occurrence) => ({ occurrence, part, revoked: null }))
  const course: Scheduled[] = []
  let [schedule, since]: [Part, LaterRecurrence | null] = [part, null]
  for (const next of [...recurrences, null]) {
    const all = occurrences(schedule, span, listedThrough).filter(
      ({ from }) => since === null || (from !== null && from >= since.since),
    )
    course.push(...upTo(all, schedule, next, situation))
    if (next === null || next.recurring === null) break
    ;[schedule, since] = [next.recurring, next]
  }
  return withoutReplaced(course)
}

const NONE: readonly LaterRecurrence[] = []

/** Those begun before a later document holds, and of the others those that had been listed by then. */
function upTo(
  all: readonly Occurrence[],
  part: Part,
  next: LaterRecurrence | null,
  { revoked }: Situation,
): readonly Scheduled[] {
  if (next === null) return all.map((occurrence) => ({ occurrence, part, revoked: null }))
  const { since, recurring, document } = next
  return all.flatMap((occurrence, index): readonly Scheduled[] => {
    const { from } = occurrence
    if (from === null || from < since) return [{ occurrence, part, revoked: null }]
    const before = all[index - 1]?.from ?? null
    if (revoked === 'as-listed' && before !== null && before >= since) return []
    // What ends altogether is closed by the document itself.
    return [{ occurrence, part, revoked: recurring === null ? null : recursOtherwise(since, document) }]
  })
}

function recursOtherwise(day: LaterRecurrence['since'], document: LaterRecurrence['document']): Revocation {
  return {
    day,
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
