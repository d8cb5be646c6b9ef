import { periodAfter } from '../../time/period.ts'
import type { Joint } from '../clauses/clauses.ts'
import type { Once, Part, Recurring } from '../model/schedule.ts'
import type { Extent } from './limits.ts'
import { dueIn } from './period-days.ts'

/**
 * What the words right before a time add to the one before it: nothing but the time ("và hằng tháng"), that it is reported
 * ("và báo cáo hằng tháng"), a review of the whole ("; sơ kết năm 2028"), or a duty of its own ("và duy trì hằng tháng").
 */
export type AddedByWords = 'time' | 'report' | 'review' | 'duty'

/** How the words join a part to the one before it. */
interface Joined {
  readonly joint: Joint
  readonly gap: 'none' | 'leads' | 'words'
  readonly adds: AddedByWords
}

/** A part with the days that its words cover, and the one that a recurrence goes on from. */
interface Placed {
  readonly part: Part
  readonly extent: Extent | null
  readonly follows: Once | null
}

/** A recurrence as it stands behind a day: from its own first period on, beside the day, or not to be told. */
export type BesideDay =
  | { readonly kind: 'follows'; readonly part: Recurring; readonly day: Once }
  | { readonly kind: 'apart' }
  | { readonly kind: 'unclear' }

/**
 * How a day and a recurrence joined by "và" or ";" go together, so that no day is owed twice; null where they are none.
 * "Tháng 6/2024 và hằng tháng", "trước ngày 15/12/2024 và hằng năm trước ngày 15/12": the recurrence begins with the period
 * after the one that holds the day.
 */
export function besideDay(last: Placed, next: Placed, { joint, gap, adds }: Joined): BesideDay | null {
  const [one, other] = [last.part, next.part]
  if (one.kind === 'recurring' && other.kind === 'once' && adds === 'review' && last.follows === null)
    return APART
  if (joint === 'comma') return goingOn(last, other, adds)
  if (joint !== 'and' && joint !== 'semicolon') return null
  if (one.kind === 'once' && other.kind === 'recurring')
    return joint === 'semicolon' && adds !== 'duty' && isOfYears(last) ? UNCLEAR : behindDay(one, other, adds)
  if (one.kind === 'recurring' && other.kind === 'once' && last.follows === null)
    return gap !== 'words' && isOfYears(next) ? UNCLEAR : beforeDay(one, other, gap)
  return goingOn(last, other, adds)
}

/** "D và hằng tháng"; what is more than a time keeps its own periods, but for a day that would be the very one before it. */
function behindDay(day: Once, part: Recurring, adds: AddedByWords): BesideDay {
  if (part.from !== null || (adds !== 'time' && !isDayOf(day, part))) return APART
  const isSpread = day.from !== null && day.from < periodAfter(part.every, day.through, 0).first
  if (isSpread || part.at?.in === 'next') return UNCLEAR
  return { kind: 'follows', part: { ...part, from: periodAfter(part.every, day.through, 1).first }, day }
}

/** "hằng năm và trước ngày 15/12/2024": the day may be that of one of the periods. */
function beforeDay(part: Recurring, day: Once, gap: Joined['gap']): BesideDay {
  return (part.at === null && gap === 'none') || isDayOf(day, part) ? UNCLEAR : APART
}

/** "D và hằng quý, hằng năm": what goes on a list of recurrences behind a day begins after it as they do. */
function goingOn({ part: last, follows }: Placed, part: Part, adds: AddedByWords): BesideDay | null {
  if (follows === null || last.kind !== 'recurring' || part.kind !== 'recurring') return null
  const isLater = [last, part].some((each) => each.at !== null && dayBeside(follows, each) > follows.through)
  return last.every === part.every && isLater && adds === 'time' ? UNCLEAR : behindDay(follows, part, adds)
}

function isDayOf(day: Once, part: Recurring): boolean {
  return part.at !== null && dayBeside(day, part) === day.through
}

/** The last day of a recurrence in the period that holds a day. */
function dayBeside(day: Once, part: Recurring): string {
  return dueIn(part, periodAfter(part.every, day.through, 0))
}

function isOfYears({ extent }: Placed): boolean {
  return extent?.grain === 'year' && extent.named === 'period'
}

const APART: BesideDay = { kind: 'apart' }
const UNCLEAR: BesideDay = { kind: 'unclear' }
