import type { Proposal, Untaken } from '../../../collecting/reply.ts'
import { beforePlan, inFuture, recordedOtherwise, refusedBecause } from '../../../collecting/untaken-words.ts'
import type { Obligation } from '../../../domain/obligations/obligation.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import type { RecordDraft } from '../../../domain/records/record-id.ts'
import type { Day } from '../../../domain/time/day.ts'
import { UsageError } from '../../base/exit.ts'
import { type DraftRecord, draftRecords } from '../record/draft.ts'
import { type EventValues, eventOptionsOf } from '../record/event-options.ts'
import type { Ledger } from '../record/ledger.ts'
import type { RecordOptions } from '../record/options.ts'
import { targetOf } from '../record/target.ts'

/** What a proposal comes to beside what is recorded already. */
export type Judged =
  | { readonly is: 'record'; readonly proposal: Proposal; readonly wanted: DraftRecord }
  | { readonly is: 'there-before'; readonly proposal: Proposal; readonly record: PlanRecord }
  | Untaken

/** The day of collecting, and the options that all records of a run share. */
export interface Collecting {
  readonly collected: Day
  readonly today: Day
  readonly options: RecordOptions
}

/** Judges a proposal by the plan and by `record`'s own rules. `now` are the plan's obligations as they stand today. */
export function judged(
  proposal: Proposal,
  ledger: Ledger,
  now: readonly Obligation[],
  { collected, today, options }: Collecting,
): Judged {
  const untaken = (code: Untaken['code'], because: Untaken['because']): Untaken => {
    const { place, id } = proposal
    return { is: 'untaken', place, id, code, because }
  }
  // Of a joint duty any lead may have said it before: it is one duty, whoever answers.
  const ofAsked = <Said extends RecordDraft>(one: Said) =>
    proposal.by === null ? one : { ...one, agency: null }
  const date = proposal.says.event === 'delivered' ? proposal.says.date : collected
  if (date > today) return untaken('in-future', inFuture(date, today))
  if (date < ledger.plan.issue.by) return untaken('before-plan', beforePlan(date, ledger.plan.issue.by))
  try {
    const values = {
      ...eventOptionsOf(proposal.says.event, optionsOf(proposal, date, options), today),
      evidence: [],
    }
    const who = { agencies: null, period: null, asked: proposal.by }
    const [wanted] = draftRecords(targetOf(proposal.id), values, who, ledger, today)
    if (wanted === undefined) return untaken('refused', refusedBecause(NOTHING_OWED, null))
    const same = ledger.records.filter(
      (record) => isOfSameDuty(ofAsked(record), ofAsked(wanted.draft)) && isInForce(record, ledger),
    )
    const before = same.find((record) => saysAsMuch(record, wanted.draft))
    if (before !== undefined) return { is: 'there-before', proposal, record: before }
    const isDone = now.some(
      ({ duty, standing }) => duty.id === proposal.id && standing.status.startsWith('done-'),
    )
    const other = same.find((record) => record.event === 'delivered' && record.date !== date)
    if (proposal.says.event === 'delivered' && isDone && other !== undefined)
      return untaken('recorded-otherwise', recordedOtherwise(other.date, other.id))
    return { is: 'record', proposal, wanted }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return untaken('refused', refusedBecause(error.text, error.help))
  }
}

const NOTHING_OWED = { vi: 'Không còn việc nào phải ghi.', en: 'There is nothing to record.' }

function optionsOf({ says, document, words }: Proposal, date: Day, shared: RecordOptions): RecordOptions {
  return {
    ...shared,
    date,
    ...(document === null ? {} : { document }),
    ...(says.event === 'extension-requested' ? { through: says.through } : {}),
    ...(words === null ? {} : says.event === 'contested' ? { reason: words } : { note: words }),
  }
}

/** Whether two are of the same event and the same duty. */
export function isOfSameDuty(record: RecordDraft, draft: RecordDraft): boolean {
  const keys = ['event', 'task', 'deliverable', 'part', 'agency', 'period'] as const
  return keys.every((key) => record[key] === draft[key])
}

function isInForce({ id }: PlanRecord, { records }: Ledger): boolean {
  return records.every(({ retracts }) => retracts !== id)
}

/** Whether a record says what the draft would, whenever either was written down: a request has no day of its own. */
function saysAsMuch(record: PlanRecord, draft: RecordDraft): boolean {
  switch (draft.event as EventValues['event']) {
    case 'extension-requested':
      return record.through === draft.through
    case 'contested':
      return record.reason === draft.reason
    default:
      return record.date === draft.date && (draft.document === null || record.document === draft.document)
  }
}
