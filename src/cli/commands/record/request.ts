import type { Day } from '../../../domain/time/day.ts'
import type { PlansAsked } from '../../../load/files-for-plans.ts'
import type { World } from '../../base/world.ts'
import { type DraftRecord, draftRecords } from './draft.ts'
import { eventNamed } from './event-names.ts'
import { eventOptionsOf, trimmedWords } from './event-options.ts'
import { evidenceNamed } from './evidence.ts'
import type { Ledger } from './ledger.ts'
import type { RecordOptions } from './options.ts'
import { planNamedWith, planOfRecord, retractionOf } from './retract.ts'
import { targetOf } from './target.ts'
import type { LoadedWorkspace } from './workspace.ts'

/** What a run of `record` asks for: of which plan, and, once its ledger is read, which records. */
export interface Request {
  /** The plan that it is about; null where only the records of the workspace tell. */
  readonly about: PlansAsked | null
  readonly planIn: (survey: LoadedWorkspace) => string
  readonly wantedIn: (ledger: Ledger) => readonly DraftRecord[]
}

/** The request that a command line makes. Throws a UsageError, now or when asked, for what cannot be meant. */
export function requestOf(
  event: string | undefined,
  target: string | undefined,
  options: RecordOptions,
  today: Day,
  world: World,
): Request {
  const known = eventNamed(event)
  if (known === 'retract') return retraction(target, options, today)
  const about = targetOf(target)
  const shared = eventOptionsOf(known, options, today)
  const evidence = evidenceNamed(shared.evidence, options.plans, world)
  const who = {
    agencies: options.agency ?? null,
    period: trimmedWords('--period', options.period),
    asked: null,
  }
  return {
    about: plansAsked(about.plan, options),
    planIn: () => about.plan,
    wantedIn: (ledger) => draftRecords(about, { ...shared, evidence }, who, ledger, today),
  }
}

/** A body written with its province may be of any. */
function plansAsked(plan: string, { agency = [], to = '' }: RecordOptions): PlansAsked {
  const isOfAny = [...agency, to].some((words) => words.includes('/'))
  return { ids: [plan], registers: isOfAny ? 'all' : 'needed' }
}

function retraction(target: string | undefined, options: RecordOptions, today: Day): Request {
  const id = target?.slice(target.indexOf('#') + 1) ?? ''
  const plan = planNamedWith(target)
  return {
    about: plan === null ? null : plansAsked(plan, options),
    planIn: (survey) => planOfRecord(target, survey),
    wantedIn: (ledger) => [{ draft: retractionOf(id, options, ledger, today), isOpen: true, remarks: [] }],
  }
}
