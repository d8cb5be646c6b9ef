import type { Text } from '../../text.ts'
import { addDays, type Day, yearOf } from '../../time/day.ts'
import type { Joint } from '../clauses/clauses.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import type { Once, Part, Schedule } from '../model/schedule.ts'
import type { Extent } from './limits.ts'
import { type AddedByWords, besideDay } from './recurrence-beside-day.ts'

/** What a clause adds: a part, or the years after the one before it. */
export interface Summand {
  readonly part: Part | 'onward'
  readonly joint: Joint
  readonly first: number
  readonly until: number
  /** How a limit relates; limits listed by commas must relate alike. */
  readonly relation: string
  /** Whether a word says how it limits: "trong năm 2026" over "năm 2026". */
  readonly marked: boolean
  /** The days that the words cover, where they may touch their neighbour's. */
  readonly extent: Extent | null
  readonly sudden: boolean
  /** Whether it is an event right after which it is to be done: "ngay sau Hội nghị". */
  readonly afterwards: boolean
  /** Whether its year is not written, but worked out from the document's day. */
  readonly guessed: boolean
  /** What stands between it and the one before: a sign or "và", words such as "hoàn thành", or a duty of its own. */
  readonly gap: 'none' | 'leads' | 'words'
  /** What the words between them add, leaving aside those that say how often. */
  readonly adds: AddedByWords
}

/** The parts joined as the words join them, or the refusal of limits that nothing joins. */
export function scheduleSum(summands: readonly Summand[]): Schedule | Refusal {
  let sum: readonly Summed[] = []
  for (const summand of summands) {
    const last = sum.at(-1)
    const added = last === undefined ? firstSummed(summand) : withNext(last, summand)
    if (isRefusal(added)) return added
    sum = [...sum.slice(0, -1), ...added]
  }
  return sum
    .map(({ part }) => part)
    .filter((part, at, all) => all.findIndex((other) => areEqual(other, part)) === at)
}

interface Summed {
  readonly part: Part
  readonly relation: string
  readonly marked: boolean
  readonly extent: Extent | null
  readonly afterwards: boolean
  /** What stands before it: the verb of the work whose step it is. */
  readonly gap: Summand['gap']
  /** The day or period that a recurrence goes on from; null for any other part. */
  readonly follows: Once | null
}

function firstSummed(summand: Summand): readonly Summed[] | Refusal {
  return summand.part === 'onward'
    ? refusal(summand.first, summand.until, ONWARD)
    : [{ ...summand, part: summand.part, follows: null }]
}

/** The last part and the next, merged or side by side. */
function withNext(last: Summed, next: Summand): readonly Summed[] | Refusal {
  if (next.part === 'onward') {
    const tail = yearsOnward(last)
    return tail === null
      ? refusal(next.first, next.until, ONWARD)
      : tail.map((part) => ({
          part,
          relation: 'onward',
          marked: true,
          extent: null,
          afterwards: false,
          gap: 'none',
          follows: null,
        }))
  }
  const { part, relation, marked, extent, afterwards, gap } = next
  const here: Summed = { part, relation, marked, extent, afterwards, gap, follows: null }
  return oneOfBoth(last, here, next) ?? sideBySide(last, here, next) ?? refusal(0, next.until, TWO_LIMITS)
}

/** One of the two parts where the other adds nothing to it; null where both count. */
function oneOfBoth(
  last: Summed,
  next: Summed,
  { joint, gap, afterwards }: Summand,
): readonly Summed[] | null {
  const loose = joint === 'none' || joint === 'comma' || joint === 'bracket'
  const [one, other] = [last.part, next.part]
  if (areEqual(one, other) && (joint !== 'none' || one.kind !== 'once')) return [last]
  if (one.kind === 'once' && other.kind === 'triggered' && afterwards && loose) return [last]
  const isOccasion = one.kind === 'triggered' && one.term === null && last.afterwards
  if (isOccasion && other.kind === 'once' && joint === 'comma') return [next]
  const bounded =
    loose &&
    (gap === 'none' ||
      (one.kind === 'open' && joint === 'comma' && other.kind === 'recurring' && other.at === null))
      ? (recurrenceWithin(last, next) ?? recurrenceWithin(next, last))
      : null
  if (bounded !== null) return [bounded]
  if (other.kind === 'undated') return loose ? [last] : null
  if (one.kind === 'undated')
    return (joint === 'comma' && gap !== 'words') || (joint === 'none' && other.kind === 'recurring')
      ? [next]
      : null
  if (one.kind === 'continuous' && other.kind === 'open-until' && loose) return [next]
  if (one.kind === 'continuous' && other.kind === 'recurring' && joint === 'none' && gap === 'none')
    return [next]
  if (one.kind === 'recurring' && other.kind === 'continuous' && joint === 'none') return [last]
  if (one.kind === 'triggered' && other.kind === 'triggered' && one.term === null && other.term === null)
    return [last]
  if (joint === 'bracket' && last.extent && next.extent && isWithin(next.extent, last.extent)) return [next]
  return null
}

/** Both parts where the words list them, perhaps merged into one span; null where their relation is unclear. */
function sideBySide(last: Summed, next: Summed, summand: Summand): readonly Summed[] | null {
  const recurrence = besideDay(last, next, summand)
  switch (recurrence?.kind) {
    case 'unclear':
      return null
    case 'apart':
      return [last, next]
    case 'follows':
      return [last, { ...next, part: recurrence.part, follows: recurrence.day }]
    case undefined:
      return listed(last, next, summand)
  }
}

/** Parts that only the sign or word between them sets side by side. */
function listed(last: Summed, next: Summed, { joint, sudden, gap }: Summand): readonly Summed[] | null {
  const [one, other] = [last.part, next.part]
  const occasion = isOccasional(other)
  switch (joint) {
    case 'start':
    case 'colon':
    case 'none':
    case 'bracket':
      return null
    case 'or':
      return (isStanding(one) && occasion) || (isStanding(other) && isOccasional(one)) ? [last, next] : null
    case 'comma':
      if (sudden && isStanding(one)) return [last, next]
      if (one.kind === 'continuous' && occasion) return [last, next]
      if (one.kind === 'undated' && gap === 'words') return [last, next]
      if (isStandingPair(one, other)) return [last, next]
      if (one.kind === 'once' && areOneDuty(last, next, gap)) return null
      if (areStepsOfWork(last, next, gap)) return [last, next]
      if (isEndedBefore(last, next, gap)) return null
      return one.kind === other.kind && (last.relation === next.relation || gap === 'words')
        ? mergedExtents(last, next, { joint, gap })
        : null
    case 'and':
    case 'semicolon':
      return areOneDuty(last, next, gap) ? null : mergedExtents(last, next, { joint, gap })
  }
}

/**
 * Whether two limits may be the beginning and the end of one duty, or one limit within the other: "từ tháng 8; hoàn
 * thành trước 30/11", "năm 2023; trước 30/9/2023".
 */
function areOneDuty(last: Summed, next: Summed, gap: Summand['gap']): boolean {
  const [one, other] = [last.part, next.part]
  const goesOn = one.kind === 'once' && one.from !== null && other.kind === 'open'
  if (goesOn && addDays(one.through, 1) === other.from) return false
  if (one.kind === 'open' || other.kind === 'open') return one.kind !== other.kind
  if (gap === 'words') return false
  return (
    last.extent !== null &&
    next.extent !== null &&
    !areEqual(one, other) &&
    (isWithin(next.extent, last.extent) || isWithin(last.extent, next.extent))
  )
}

/** "Khởi công trước ngày 19/8/2025, hoàn thành trong năm 2026": two steps, each with its verb and its limit, one after the other. */
function areStepsOfWork(last: Summed, next: Summed, gap: Summand['gap']): boolean {
  if (gap !== 'leads' || last.gap === 'none' || !last.marked || !next.marked) return false
  if (last.part.kind !== 'once' || next.part.kind !== 'once') return false
  return last.part.through < (next.part.from ?? next.part.through)
}

/** "Khởi công trước ngày 30/6/2024, hoàn thành trước ngày 30/4/2024": a step that would end before the one it follows. */
function isEndedBefore({ part: one }: Summed, { part: other }: Summed, gap: Summand['gap']): boolean {
  return gap === 'leads' && one.kind === 'once' && other.kind === 'once' && other.through < one.through
}

/** Periods that touch become one span: "Tháng 9 và tháng 10/2023". Days listed stay apart. */
function mergedExtents(
  last: Summed,
  next: Summed,
  { joint, gap }: Pick<Summand, 'joint' | 'gap'>,
): readonly Summed[] | null {
  const [one, other] = [last.extent, next.extent]
  if (gap !== 'none' || !one || !other || one.named === 'day' || other.named === 'day') return [last, next]
  if (addDays(one.through, 1) !== other.first) return one.grain === other.grain ? [last, next] : null
  if (isMilestone(last) && isMilestone(next)) return [last, next]
  if (joint === 'and' && isMilestone(last) && next.part.kind === 'once' && next.part.from !== null)
    return [last, next]
  if (isMilestone(last) || isMilestone(next) || joint === 'semicolon') return null
  const extent: Extent = { first: one.first, through: other.through, named: one.named, grain: other.grain }
  return [
    {
      part: { kind: 'once', from: one.first, through: other.through },
      relation: next.relation,
      marked: next.marked,
      extent,
      afterwards: false,
      gap,
      follows: null,
    },
  ]
}

/** "chậm nhất tháng 6/2024": a last day of its own, which a span would hide. */
function isMilestone({ part, relation }: Summed): boolean {
  return relation === 'by' && part.kind === 'once' && part.from === null
}

/** "và các năm tiếp theo": one year stays open from its first day, a span goes on after its last. */
function yearsOnward({ part, extent, relation }: Summed): readonly Part[] | null {
  if (part.kind === 'open') return [part]
  if (part.kind !== 'once' || extent === null) return null
  const next = addDays(part.through, 1)
  if (!next.endsWith('-01-01')) return null
  if (relation === 'none' && extent.named === 'period' && part.from === null)
    return [{ kind: 'open', from: extent.first }]
  if (extent.named === 'rest') return [{ kind: 'open', from: extent.first }]
  if (part.from !== null) return [part, { kind: 'open', from: next }]
  return null
}

/** "hằng quý trong năm 2024", "hằng năm, từ năm 2025": the years in which a recurrence runs. */
function recurrenceWithin(recurrence: Summed, years: Summed): Summed | null {
  const [part, bounds] = [recurrence.part, years.part]
  if (part.kind !== 'recurring' || part.from !== null || part.through !== null) return null
  if (bounds.kind === 'open')
    return bounds.from.endsWith('-01-01') ? boundedRecurrence(recurrence, bounds.from, null) : null
  const { extent, relation } = years
  if (bounds.kind !== 'once' || extent?.grain !== 'year' || extent.named !== 'period' || relation !== 'none')
    return null
  const isOne = yearOf(extent.first) === yearOf(extent.through)
  return part.every === 'year' && isOne ? null : boundedRecurrence(recurrence, extent.first, extent.through)
}

function boundedRecurrence(summed: Summed, from: Day, through: Day | null): Summed {
  return summed.part.kind === 'recurring' ? { ...summed, part: { ...summed.part, from, through } } : summed
}

/** "Thường xuyên, hằng năm": a standing duty and one that recurs. */
function isStandingPair(one: Part, other: Part): boolean {
  return (
    (one.kind === 'continuous' && other.kind === 'recurring') ||
    (one.kind === 'recurring' && other.kind === 'continuous')
  )
}

/** Duties that never end by themselves, beside which an event adds occasions. */
function isStanding({ kind }: Part): boolean {
  return kind === 'recurring' || kind === 'continuous' || kind === 'triggered'
}

function isOccasional(part: Part): boolean {
  return part.kind === 'triggered' && part.term === null
}

function isWithin(inner: Extent, outer: Extent): boolean {
  return outer.first <= inner.first && inner.through <= outer.through
}

function areEqual(one: Part, other: Part): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const TWO_LIMITS: Text = {
  vi: 'có hai giới hạn thời gian mà không rõ quan hệ giữa chúng',
  en: 'two limits stand side by side, and the words do not say how they go together',
}
const ONWARD: Text = {
  vi: 'không rõ những năm tiếp theo nối vào giới hạn nào',
  en: 'unclear which limit the following years go on from',
}
