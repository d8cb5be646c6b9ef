import type { Text } from '../../text.ts'
import { isRefusal, type Refusal, refusal } from '../model/refusal.ts'
import type { Part, Schedule } from '../model/schedule.ts'
import { recurrenceWithin } from './bounded-recurrence.ts'
import { isWithin } from './limits.ts'
import { mergedExtents } from './merged-periods.ts'
import { besideDay } from './recurrence-beside-day.ts'
import { areOneDuty, areStepsOfWork, isEndedBefore } from './steps-of-work.ts'
import { areEqual, type Summand, type Summed } from './summand.ts'
import { yearsOnward } from './years-onward.ts'

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

const TWO_LIMITS: Text = {
  vi: 'có hai giới hạn thời gian mà không rõ quan hệ giữa chúng',
  en: 'two limits stand side by side, and the words do not say how they go together',
}
const ONWARD: Text = {
  vi: 'không rõ những năm tiếp theo nối vào giới hạn nào',
  en: 'unclear which limit the following years go on from',
}
