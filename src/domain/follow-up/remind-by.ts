import { partNotation } from '../deadline/notation.ts'
import type { Duty } from '../obligations/duty.ts'
import { assumptionsOf, readingsOf, scheduleOf } from '../plan.ts'
import { addDays, type Day } from '../time/day.ts'

/**
 * The day to be ready by, where words like "trước ngày 15/12" are read as through that day: the day before it,
 * which is in time by either reading. Null where the words leave no doubt, and where the last day is no longer
 * the words' own: extended, or rolled off a day off.
 */
export function remindBy({ plan, deliverable, part, schedule, stated }: Duty, due: Day | null): Day | null {
  if (due === null || due !== stated || readingsOf(plan.readings).beforeDay === 'strict') return null
  const doubt = assumptionsOf(deliverable.deadline).find(({ code }) => code === 'before-day')
  if (doubt === undefined) return null
  const others = doubt.other?.split(' + ') ?? []
  const isComparable = others.length === scheduleOf(deliverable.deadline).length
  const isDoubtful = isComparable ? others[(part ?? 1) - 1] !== partNotation(schedule) : part === null
  return isDoubtful ? addDays(due, -1) : null
}
