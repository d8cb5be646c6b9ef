import { dirname } from 'node:path'
import type { Diagnostic } from '../../../domain/findings/finding.ts'
import type { Day } from '../../../domain/time/day.ts'
import { printable } from '../../../reports/draw/printable.ts'
import { findingsText } from '../../../reports/findings/text.ts'
import { EXIT } from '../../base/exit.ts'
import { dayInVietnam } from '../../base/vietnam-clock.ts'
import type { World } from '../../base/world.ts'
import { makeParentFolder } from '../../io/make-folder.ts'
import { notWritable } from '../../io/write-errors.ts'
import { obligationsOn } from './draft.ts'
import { replaceWhole } from './file.ts'
import { ledgerOf } from './ledger.ts'
import { type Lock, lockOf } from './lock.ts'
import { alreadyRecordedMessage, recordedMessage, skippedMessage } from './messages.ts'
import type { RecordOptions } from './options.ts'
import { type PendingWrite, pendingWriteOf, preview } from './pending-write.ts'
import { requestOf } from './request.ts'
import { loadWorkspace } from './workspace.ts'

export type { RecordOptions } from './options.ts'

/**
 * Adds what happened to a plan's records file, after checking that it can be meant: first without the lock, so
 * that a refusal touches nothing, then again under it, so that two runs at once both survive.
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
  const request = requestOf(event, target, options, today, world)
  const survey = await loadWorkspace(options.plans, world)
  const plan = request.planIn(survey)
  const attempt = async (lock: Lock | null): Promise<PendingWrite | null> => {
    const ledger = await ledgerOf(plan, survey, world)
    if (ledger.kind === 'broken') return refused(ledger.findings, options, world)
    const around = { plans: options.plans, today, world }
    const entry = await pendingWriteOf(request.wantedIn(ledger), ledger, survey, around)
    if (entry.findings.some(({ severity }) => severity === 'error'))
      return refused(entry.findings, options, world)
    if (lock === null) return entry
    const said = report(entry, today, options)
    if (entry.text !== null) replaceWhole(ledger.target.path, entry.text, lock)
    world.stdout.write(said)
    if (entry.findings.length > 0 && !options.quiet) tell(entry.findings, options, world)
    remark(entry, options, world)
    return entry
  }
  const first = await attempt(null)
  if (first === null) return EXIT.invalidData
  if (options.dryRun || first.text === null) {
    const aside = options.dryRun ? world.stderr : world.stdout
    world.stdout.write(preview(first))
    aside.write(report({ ...first, added: [] }, today, options))
    remark(first, options, world)
    return EXIT.fine
  }
  const { path, shown } = first.ledger.target
  const written = await underLock(path, shown, attempt)
  return written === null ? EXIT.invalidData : EXIT.fine
}

async function underLock<Result>(
  path: string,
  shown: string,
  attempt: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  try {
    makeParentFolder(dirname(path))
    const lock = await lockOf(path)
    try {
      return await attempt(lock)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw notWritable(shown, error)
  }
}

function refused(findings: readonly Diagnostic[], options: RecordOptions, world: World): null {
  tell(findings, options, world)
  return null
}

/** What is wrong with the files, or would be, goes to stderr. */
function tell(findings: readonly Diagnostic[], { lang }: RecordOptions, { stderr }: World): void {
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
