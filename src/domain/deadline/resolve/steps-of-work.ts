import { addDays } from '../../time/day.ts'
import { isWithin } from './limits.ts'
import { areEqual, type Summand, type Summed } from './summand.ts'

/**
 * Whether two limits may be the beginning and the end of one duty, or one limit within the other: "từ tháng 8; hoàn
 * thành trước 30/11", "năm 2023; trước 30/9/2023".
 */
export function areOneDuty(last: Summed, next: Summed, gap: Summand['gap']): boolean {
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
export function areStepsOfWork(last: Summed, next: Summed, gap: Summand['gap']): boolean {
  if (gap !== 'leads' || last.gap === 'none' || !last.marked || !next.marked) return false
  if (last.part.kind !== 'once' || next.part.kind !== 'once') return false
  return last.part.through < (next.part.from ?? next.part.through)
}

/** "Khởi công trước ngày 30/6/2024, hoàn thành trước ngày 30/4/2024": a step that would end before the one it follows. */
export function isEndedBefore({ part: one }: Summed, { part: other }: Summed, gap: Summand['gap']): boolean {
  return gap === 'leads' && one.kind === 'once' && other.kind === 'once' && other.through < one.through
}
