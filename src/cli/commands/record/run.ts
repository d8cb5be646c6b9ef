import type { Diagnostic } from '../../../domain/findings/finding.ts'
import type { Day } from '../../../domain/time/day.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { findingsText } from '../../../reports/findings/text.ts'
import { EXIT } from '../../base/exit.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { withPlanId } from '../../plans-by-content.ts'
import { obligationsOn } from './draft.ts'
import { enterRecords } from './enter.ts'
import { withEvidenceBelow } from './from-below.ts'
import { alreadyRecordedMessage, recordedMessage, skippedMessage } from './messages.ts'
import type { RecordOptions } from './options.ts'
import { type PendingWrite, preview } from './pending-write.ts'
import { requestOf } from './request.ts'
import { loadWorkspace } from './workspace.ts'

export type { RecordOptions } from './options.ts'

/**
 * Adds what happened to a plan's records file, after checking that it can be meant.
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
  const given = await withEvidenceBelow(event, named, options, today, world)
  const request = requestOf(event, named, given, today, world)
  const survey = await loadWorkspace(options.plans, request.about, world)
  const { plans } = options
  const wanted = { plan: request.planIn(survey), survey, plans, today, wantedIn: request.wantedIn }
  const entered = await enterRecords(wanted, options.dryRun ? 'prepare' : 'write', world)
  if (entered.is === 'refused') {
    printFindings(entered.findings, options, world)
    return EXIT.invalidData
  }
  const { entry } = entered
  if (entered.is === 'prepared') {
    const aside = options.dryRun ? world.stderr : world.stdout
    world.stdout.write(preview(entry))
    aside.write(report({ ...entry, added: [] }, today, options))
  } else {
    world.stdout.write(report(entry, today, options))
    if (entry.findings.length > 0 && !options.quiet) printFindings(entry.findings, options, world)
  }
  remark(entry, options, world)
  return EXIT.fine
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
