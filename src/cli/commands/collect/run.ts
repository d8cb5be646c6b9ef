import type { ReadReplies } from '../../../collecting/replies.ts'
import type { Proposal, Reply, Untaken } from '../../../collecting/reply.ts'
import { refusedBecause } from '../../../collecting/untaken-words.ts'
import type { CollectedRecord, CollectedView, UntakenRow } from '../../../domain/follow-up/collected-view.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import type { Day } from '../../../domain/time/day.ts'
import { collectedFormats } from '../../../reports/collected/index.ts'
import { findingsText } from '../../../reports/findings/text.ts'
import { EXIT } from '../../base/exit.ts'
import { type GlobalOptions, oneOfEach } from '../../base/options.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { requestedFormats, writeReports } from '../../format-option.ts'
import { documentBytes, documentPath } from '../../io/document-file.ts'
import { obligationsOn } from '../record/draft.ts'
import { enterRecords } from '../record/enter.ts'
import { targetOf } from '../record/target.ts'
import { type LoadedWorkspace, loadWorkspace } from '../record/workspace.ts'
import { type Collecting, isOfSameDuty, type Judged, judged } from './judge.ts'

export interface CollectOptions extends GlobalOptions {
  readonly dates?: string
  readonly date?: Day
  readonly dryRun?: true
  readonly format?: readonly string[]
}

/** Records what agencies filled in. Exit code 1 where a file or a row could not be taken. */
export async function runCollect(
  files: readonly string[],
  options: CollectOptions,
  world: World,
): Promise<number> {
  const wanted = requestedFormats(options.format ?? ['table'], collectedFormats, options, world)
  const today = dayInVietnam(world.now())
  const [dates = 'if-certain'] =
    options.dates === undefined
      ? []
      : oneOfEach('--dates', [options.dates], ['if-certain', 'as-stored'] as const)
  const { LARGEST_DOCUMENT, repliesIn, withoutRepetition } = await import('../../../collecting/replies.ts')
  const read: ReadReplies[] = []
  for (const file of files)
    read.push(repliesIn(documentBytes(documentPath(file, world), file, LARGEST_DOCUMENT), file, dates))
  const replies = withoutRepetition(read.flatMap((one) => one.replies))
  const { plans, lang, color } = options
  const collected = options.date ?? today
  const outcome = await entered(
    replies,
    { collected, today, options: { lang, color, ...(plans === undefined ? {} : { plans }) } },
    options,
    world,
  )
  const view: CollectedView = {
    schema: 'collected/v1',
    collected,
    outcome: options.dryRun ? 'proposed' : 'written',
    files: read.map(({ file, written, replies: own, refused }) => ({
      file,
      rows: written,
      filled: own.length,
      refused: refused === null ? null : refusedBecause(refused.because, refused.help),
    })),
    records: outcome.records,
    untaken: [...replies.filter((reply) => reply.is === 'untaken'), ...outcome.untaken].map(untakenRow),
  }
  writeReports(wanted, 'all', options, world, (format, style) => format.render(view, style))
  const isWhole = view.untaken.length === 0 && view.files.every(({ refused }) => refused === null)
  return isWhole && !outcome.isRefused ? EXIT.fine : EXIT.invalidData
}

interface Outcome {
  readonly records: readonly CollectedRecord[]
  readonly untaken: readonly Untaken[]
  /** Whether a plan's files are wrong, or would be: then nothing is written of that plan. */
  readonly isRefused: boolean
}

/** Enters what is proposed, plan by plan, each under the lock of its records. */
async function entered(
  replies: readonly Reply[],
  collecting: Collecting,
  options: CollectOptions,
  world: World,
): Promise<Outcome> {
  const byPlan = new Map<string, Proposal[]>()
  for (const reply of replies) {
    if (reply.is === 'untaken') continue
    const { plan } = targetOf(reply.id)
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), reply])
  }
  if (byPlan.size === 0) return { records: [], untaken: [], isRefused: false }
  const survey = await loadWorkspace(options.plans, { ids: [...byPlan.keys()], registers: 'all' }, world)
  const all: Outcome[] = []
  for (const [plan, proposals] of byPlan)
    all.push(await enteredFor(plan, proposals, survey, collecting, options, world))
  return {
    records: all.flatMap(({ records }) => records),
    untaken: all.flatMap(({ untaken }) => untaken),
    isRefused: all.some(({ isRefused }) => isRefused),
  }
}

async function enteredFor(
  plan: string,
  proposals: readonly Proposal[],
  survey: LoadedWorkspace,
  collecting: Collecting,
  options: CollectOptions,
  world: World,
): Promise<Outcome> {
  if (!survey.planIds.includes(plan))
    return { records: [], untaken: proposals.map(ofNoPlan), isRefused: false }
  const { today } = collecting
  let found: readonly Judged[] = []
  const result = await enterRecords(
    {
      plan,
      survey,
      plans: options.plans,
      today,
      wantedIn: (ledger) => {
        const now = obligationsOn(ledger, ledger.records, today)
        found = proposals.map((proposal) => judged(proposal, ledger, now, collecting))
        return found.flatMap((one) => (one.is === 'record' ? [one.wanted] : []))
      },
    },
    options.dryRun ? 'prepare' : 'write',
    world,
  )
  const untaken = found.filter((one) => one.is === 'untaken')
  if (result.is === 'refused' || (result.entry.findings.length > 0 && options.quiet === undefined)) {
    const findings = result.is === 'refused' ? result.findings : result.entry.findings
    const count = new Set(findings.map(({ file }) => file)).size
    world.stderr.write(findingsText(findings, count, { language: options.lang, color: 'plain' }))
  }
  if (result.is === 'refused') return { records: [], untaken, isRefused: true }
  const { added } = result.entry
  return { records: found.flatMap((one) => recordOf(one, added)), untaken, isRefused: false }
}

/** What became of a proposal: the record that is new, or the one that says it already. */
function recordOf(one: Judged, added: readonly PlanRecord[]): readonly CollectedRecord[] {
  if (one.is === 'untaken') return []
  const { place, id, says, words } = one.proposal
  const draft = one.is === 'record' ? one.wanted.draft : one.record
  const record = one.is === 'record' ? added.find((fresh) => isOfSameDuty(fresh, draft)) : one.record
  if (record === undefined) return []
  const { date, document, through } = draft
  return [
    {
      ...place,
      obligation: id,
      event: says.event,
      date,
      document,
      through,
      words,
      record: record.id,
      is: one.is === 'record' ? 'new' : 'there-before',
    },
  ]
}

function untakenRow({ place, id, code, because }: Untaken): UntakenRow {
  return { ...place, obligation: id, code, message: because }
}

function ofNoPlan({ place, id }: Proposal): Untaken {
  const { plan } = targetOf(id)
  const because = {
    vi: `Thư mục kế hoạch không có “${plan}”.`,
    en: `The folder of plans has no “${plan}”.`,
  }
  return { is: 'untaken', place, id, code: 'refused', because }
}
