import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { dayText } from '../time/format-day.ts'
import type { OccurrenceSpan } from './model/occurrence.ts'
import type { Recurring, Schedule } from './model/schedule.ts'
import { notationOf } from './notation.ts'
import { firstPeriod } from './resolve/first-period.ts'
import { recurrences } from './resolve/recurrences.ts'

/** A period that the rule of room passed over although it was not past: plain data. */
export interface PassedOverPeriod {
  /** 1, 2, …: which part of the schedule it is of. */
  readonly part: number
  readonly period: string
  readonly due: Day
  /** The day from which its room is counted, the days left, and how many would have been enough. */
  readonly since: Day
  readonly room: number
  readonly enough: number
  /** The whole schedule to write where the office means this period too, in compact notation. */
  readonly schedule: string
  /** The whole schedule that says it does not; null where no period is owed at all. */
  readonly next: string | null
}

/** The periods of a schedule that the rule of room passed over although they were not past; at most one a part. */
export function passedOverIn(schedule: Schedule, span: OccurrenceSpan): readonly PassedOverPeriod[] {
  return schedule.flatMap((part, index) => {
    if (part.kind !== 'recurring') return []
    const { passedOver } = firstPeriod(part, span)
    if (passedOver === null) return []
    const { period, from, due, since, room, enough } = passedOver
    const beginningOn = (day: Day) => notationOf(schedule.with(index, { ...part, from: day }))
    const first = recurrences(part, span).next().value?.from ?? null
    const next = first === null ? null : beginningOn(first)
    return [{ part: index + 1, period, due, since, room, enough, schedule: beginningOn(from), next }]
  })
}

/** Whether no period of a recurring part is owed: its span holds none that was not past when the plan was issued. */
export function owesNothing(part: Recurring, span: OccurrenceSpan): boolean {
  return firstPeriod(part, span).index === null
}

/** Which period was passed over, and why, as the beginning of a sentence. */
export function passedOverText({ period, due, since, room, enough }: PassedOverPeriod): Text {
  const [last, first] = [dayText(due), dayText(since)]
  return {
    vi: `Kỳ ${period} (hạn ${last.vi}) không tính: kể từ ${first.vi} kỳ ấy chỉ còn ${room} ngày, chưa đủ ${enough} ngày`,
    en: `The period ${period} (due ${last.en}) does not count: from ${first.en} only ${room} of the ${enough} days were left that it takes`,
  }
}
