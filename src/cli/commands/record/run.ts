import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../../../domain/findings/finding.ts'
import type { Day } from '../../../domain/time/day.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { findingsText } from '../../../reports/findings/text.ts'
import { EXIT } from '../../base/exit.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { type Lock, underLock } from '../../io/lock.ts'
import { everChanging, MOST_ATTEMPTS, replaceWhole } from '../../io/replace-whole.ts'
import { withPlanId } from '../../plans-by-content.ts'
import { obligationsOn } from './draft.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { alreadyRecordedMessage, recordedMessage, skippedMessage } from './messages.ts'
import type { RecordOptions } from './options.ts'
import { type PendingWrite, pendingWriteOf, preview } from './pending-write.ts'
import { requestOf } from './request.ts'
import { loadWorkspace } from './workspace.ts'

export type { RecordOptions } from './options.ts'

/**
 * Adds what happened to a plan's records file, after checking that it can be meant: first without the lock, so
 * that a refusal touches nothing; then the files are read again under it, and checked again where another run has
 * written to them in between, so that two runs at once both survive.
 *
 * @returns exit code 1 where the files are wrong, or would be
 * @throws UsageError for what cannot be meant or written
 */
export async function runRecord(
  event: string | undefined,
  target: string | undefined,
  options: RecordOptions,
  world: World,
): Promise<number> {
  const today = dayInVietnam(world.now())
  const named = target === undefined ? undefined : await withPlanId(target, options, world)
  const request = requestOf(event, named, options, today, world)
  const survey = await loadWorkspace(options.plans, request.about, world)
  const plan = request.planIn(survey)
  /** What to write, from the files as they are now; null where they refuse it. Nothing is evaluated twice in one state. */
  const prepared = async (before: PendingWrite | null): Promise<PendingWrite | null> => {
    const ledger = await ledgerOf(plan, survey, world)
    if (ledger.kind === 'broken') return reportRefusal(ledger.findings, options, world)
    if (before !== null && isUnchanged(before.ledger, ledger)) return before
    const environment = { plans: options.plans, today, world }
    const entry = await pendingWriteOf(request.wantedIn(ledger), ledger, survey, environment)
    const isRefused = entry.findings.some(({ severity }) => severity === 'error')
    return isRefused ? reportRefusal(entry.findings, options, world) : entry
  }
  const first = await prepared(null)
  if (first === null) return EXIT.invalidData
  if (options.dryRun || first.text === null) {
    const aside = options.dryRun ? world.stderr : world.stdout
    world.stdout.write(preview(first))
    aside.write(report({ ...first, added: [] }, today, options))
    remark(first, options, world)
    return EXIT.fine
  }
  const { path, shown } = first.ledger.target
  return underLock(path, shown, async (lock) => {
    const entry = await write(first, prepared, lock)
    if (entry === null) return EXIT.invalidData
    const said = report(entry, today, options)
    world.stdout.write(said)
    if (entry.findings.length > 0 && !options.quiet) printFindings(entry.findings, options, world)
    remark(entry, options, world)
    return EXIT.fine
  })
}

/** Writes what is prepared, from the beginning again as often as an editor has saved the file in between. */
async function write(
  first: PendingWrite,
  prepared: (before: PendingWrite | null) => Promise<PendingWrite | null>,
  lock: Lock,
): Promise<PendingWrite | null> {
  let entry = await prepared(first)
  for (let attempt = 1; entry !== null && entry.text !== null; attempt += 1) {
    const { path, text, shown } = entry.ledger.target
    if (replaceWhole(path, entry.text, text, lock) === 'written') return entry
    if (attempt === MOST_ATTEMPTS) throw everChanging(shown)
    entry = await prepared(entry)
  }
  return entry
}

/** Whether nobody wrote to the plan's files in between. */
function isUnchanged(before: Ledger, now: Ledger): boolean {
  return isDeepStrictEqual([before.sources, before.target], [now.sources, now.target])
}

function reportRefusal(findings: readonly Diagnostic[], options: RecordOptions, world: World): null {
  printFindings(findings, options, world)
  return null
}

/** What is wrong with the files, or would be, goes to stderr. */
function printFindings(findings: readonly Diagnostic[], { lang }: RecordOptions, { stderr }: World): void {
  const files = new Set(findings.map(({ file }) => file)).size
  stderr.write(findingsText(findings, files, { language: lang, color: 'plain' }))
}

function remark(
  { warnings: remarks }: PendingWrite,
  { lang, quiet }: RecordOptions,
  { stderr }: World,
): void {
  if (quiet) return
  for (const text of remarks) stderr.write(`plan-check: ${printable(text[lang])}\n`)
}

function report(
  { ledger, added, before, skipped: passedOver }: PendingWrite,
  today: Day,
  { lang }: RecordOptions,
): string {
  const now = added.length === 0 ? [] : obligationsOn(ledger, [...ledger.records, ...added], today)
  return [
    ...before.map((one) => alreadyRecordedMessage(one, lang)),
    ...passedOver.map((agency) => skippedMessage(agency, lang)),
    ...added.map((one) => recordedMessage(one, now, ledger, lang)),
  ].join('')
}
