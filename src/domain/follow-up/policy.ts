import type { ObligationLine, PlanLine } from './view.ts'

/** What a report may be asked to fail on. */
export const POLICIES = ['overdue', 'due-soon', 'newly-overdue'] as const

export type Policy = (typeof POLICIES)[number]

/** Whether a policy may be held against a plan: not while an unread file may say that its duties were done. */
export function isCertain({ unread = [] }: PlanLine): boolean {
  return unread.length === 0
}

/** How many duties nobody known holds: no policy fails on them, so they are reported beside it. */
export function unheldIn(lines: readonly ObligationLine[]): number {
  return lines.filter(({ status }) => status === 'no-known-holder').length
}

/** What breaks a policy: plain data. */
export interface Breach {
  readonly count: number
  /** For `newly-overdue` all of them, since what was overdue before is still to be taken off; else the first few. */
  readonly ids: readonly string[]
}

export const NO_BREACH: Breach = { count: 0, ids: [] }

/** How many are named where all are counted. */
const MOST_NAMED = 10

/** Whether a duty breaks a policy. Requests never break any. */
export function breaksPolicy(policy: Policy, { force, status, flags }: ObligationLine): boolean {
  return (
    force !== 'request' && (status === 'overdue' || (policy === 'due-soon' && flags.includes('due-soon')))
  )
}

/** What breaks a policy. */
export function breachOf(policy: Policy, lines: readonly ObligationLine[]): Breach {
  const ids = lines.filter((line) => breaksPolicy(policy, line)).map(({ id }) => id)
  return { count: ids.length, ids: policy === 'newly-overdue' ? ids : ids.slice(0, MOST_NAMED) }
}

/** Two breaches of one policy together. */
export function bothBreaches(policy: Policy, one: Breach, other: Breach): Breach {
  if (other.count === 0) return one
  const isFull = policy !== 'newly-overdue' && one.ids.length >= MOST_NAMED
  const ids = isFull ? one.ids : [...one.ids, ...other.ids]
  return { count: one.count + other.count, ids: policy === 'newly-overdue' ? ids : ids.slice(0, MOST_NAMED) }
}

/** What remains of a breach when obligations that were overdue before do not count. */
export function withoutKnown({ ids }: Breach, before: ReadonlySet<string>): Breach {
  const left = ids.filter((id) => !before.has(id))
  return { count: left.length, ids: left }
}
