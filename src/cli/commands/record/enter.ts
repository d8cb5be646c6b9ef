import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../../domain/findings/finding.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { World } from '../../base/world.ts'
import { type Lock, underLock } from '../../io/lock.ts'
import { changedTooOften, MOST_ATTEMPTS, replaceWhole } from '../../io/replace-whole.ts'
import type { DraftRecord } from './draft.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { type PendingWrite, pendingWriteOf } from './pending-write.ts'
import type { LoadedWorkspace } from './workspace.ts'

/** Records wanted for one plan. */
export interface Wanted {
  readonly plan: string
  readonly survey: LoadedWorkspace
  readonly plans: string | undefined
  readonly today: Day
  /** Which, by what the plan's files say at the moment; asked again where they change in between. */
  readonly wantedIn: (ledger: Ledger) => readonly DraftRecord[]
}

/** What came of it; `refused` where the plan's files are wrong, or would be. */
export type Entered =
  | { readonly is: 'refused'; readonly findings: readonly Diagnostic[] }
  | { readonly is: 'prepared' | 'written'; readonly entry: PendingWrite }

/**
 * Enters records into their plan's file: first without the lock, so that a refusal touches nothing; then the files are
 * read again under it, and checked again where another run has written to them in between, so that two runs at once
 * both survive.
 *
 * @throws UsageError for what cannot be meant or written
 */
export async function enterRecords(wanted: Wanted, how: 'write' | 'prepare', world: World): Promise<Entered> {
  const first = await prepared(wanted, null, world)
  if (first.is === 'refused' || how === 'prepare' || first.entry.text === null) return first
  const { path, shown } = first.entry.ledger.target
  return underLock(path, shown, (lock) => write(first.entry, wanted, lock, world))
}

/** What to write, from the files as they are now. Nothing is evaluated twice in one state. */
async function prepared(wanted: Wanted, before: PendingWrite | null, world: World): Promise<Entered> {
  const { plan, survey, plans, today, wantedIn } = wanted
  const ledger = await ledgerOf(plan, survey, world)
  if (ledger.kind === 'broken') return { is: 'refused', findings: ledger.findings }
  if (before !== null && isUnchanged(before.ledger, ledger)) return { is: 'prepared', entry: before }
  const entry = await pendingWriteOf(wantedIn(ledger), ledger, survey, { plans, today, world })
  const isRefused = entry.findings.some(({ severity }) => severity === 'error')
  return isRefused ? { is: 'refused', findings: entry.findings } : { is: 'prepared', entry }
}

/** Writes what is prepared, from the beginning again as often as an editor has saved the file in between. */
async function write(before: PendingWrite, wanted: Wanted, lock: Lock, world: World): Promise<Entered> {
  let now = await prepared(wanted, before, world)
  for (let attempt = 1; now.is !== 'refused' && now.entry.text !== null; attempt += 1) {
    const { path, text, shown } = now.entry.ledger.target
    if (replaceWhole(path, now.entry.text, text, lock) === 'written') return { ...now, is: 'written' }
    if (attempt === MOST_ATTEMPTS) throw changedTooOften(shown)
    now = await prepared(wanted, now.entry, world)
  }
  return now
}

/** Whether nobody wrote to the plan's files in between. */
function isUnchanged(before: Ledger, now: Ledger): boolean {
  return isDeepStrictEqual([before.sources, before.target], [now.sources, now.target])
}
