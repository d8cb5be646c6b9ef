import type { ObligationLine } from './view.ts'

/** What a report may be asked to fail on. */
export const POLICIES = ['overdue', 'due-soon', 'newly-overdue'] as const

export type Policy = (typeof POLICIES)[number]

/** How many duties nobody known holds: no policy fails on them, and whoever asks for one is told. */
export function unheldIn(lines: readonly ObligationLine[]): number {
  return lines.filter(({ status }) => status === 'no-known-holder').length
}

/**
 * The ids of what breaks a policy: all of them for `newly-overdue`, where what was overdue before does not; else one,
 * which is enough. Requests never break any.
 */
export function idsBreaking(policy: Policy, lines: readonly ObligationLine[]): readonly string[] {
  const breaks = ({ force, status, flags }: ObligationLine) =>
    force !== 'request' && (status === 'overdue' || (policy === 'due-soon' && flags.includes('due-soon')))
  const found = policy === 'newly-overdue' ? lines.filter(breaks) : [lines.find(breaks)]
  return found.flatMap((line) => line?.id ?? [])
}
