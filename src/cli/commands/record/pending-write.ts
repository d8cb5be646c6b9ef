import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Diagnostic } from '../../../domain/findings/finding.ts'
import type { PlanRecord } from '../../../domain/records/record.ts'
import { type IdentifiedRecord, withRecordId } from '../../../domain/records/record-id.ts'
import type { Text } from '../../../domain/text.ts'
import type { Day } from '../../../domain/time/day.ts'
import { validate } from '../../../workspace/validate.ts'
import { UsageError } from '../../base/exit.ts'
import type { World } from '../../base/world.ts'
import { shippedRegister } from '../../io/shipped-register.ts'
import { evidenceLookup } from '../../io/workspace-files.ts'
import { blocks, newRecordsFile, USUAL_INDENT, withRecords } from './append.ts'
import type { DraftRecord } from './draft.ts'
import type { Ledger } from './ledger.ts'
import { warningsForAll } from './warnings.ts'
import type { LoadedWorkspace } from './workspace.ts'

/** What a run would do to the records file. */
export interface PendingWrite {
  readonly ledger: Ledger
  readonly added: readonly PlanRecord[]
  readonly before: readonly PlanRecord[]
  /** Members of a group with nothing open any more. */
  readonly skipped: readonly string[]
  /** The file's new text; null where nothing is added. */
  readonly text: string | null
  /** What is wrong with the files then that is not wrong now. */
  readonly findings: readonly Diagnostic[]
  /** What else the author of the records should know. */
  readonly warnings: readonly Text[]
}

/** What entering these records comes to. Throws a UsageError where the file's list cannot be added to. */
export async function pendingWriteOf(
  wanted: readonly DraftRecord[],
  ledger: Ledger,
  { folder }: LoadedWorkspace,
  environment: { readonly plans: string | undefined; readonly today: Day; readonly world: World },
): Promise<PendingWrite> {
  const all = wanted.map(({ draft, isOpen, remarks }) => ({
    ...withRecordId(draft, ledger.records),
    isOpen,
    remarks,
  }))
  const isBefore = ({ is }: IdentifiedRecord) => is === 'there-before'
  const fresh = all.filter((one) => !isBefore(one) && one.isOpen)
  const added = withFreeIds(fresh, ledger)
  const passedOver = all.filter((one) => !isBefore(one) && !one.isOpen)
  const text = added.length === 0 ? null : textWith(added, ledger, folder)
  const { plans, today, world } = environment
  const findings =
    text === null
      ? []
      : await newFindings(text, ledger, {
          isThere: evidenceLookup(plans, world),
          today,
          shipped: shippedRegister,
        })
  return {
    ledger,
    added,
    text,
    findings,
    before: all.filter(isBefore).map(({ record }) => record),
    skipped: passedOver.map(({ record }) => record.agency ?? ''),
    warnings: [...fresh.flatMap(({ remarks }) => remarks), ...warningsForAll(added)],
  }
}

/** What `--dry-run` shows: the records as they would be added, or the whole of a new file. */
export function preview({ ledger, added, text }: PendingWrite): string {
  if (text === null) return ''
  return ledger.target.text === null ? text : blocks(added, USUAL_INDENT, '\n', '')
}

/** Two new records of one run never share an id. */
function withFreeIds(all: readonly IdentifiedRecord[], ledger: Ledger): readonly PlanRecord[] {
  const added: PlanRecord[] = []
  for (const { record } of all) {
    const { id: _, ...draft } = record
    const fresh = withRecordId(draft, [...ledger.records, ...added])
    if (fresh.is === 'new') added.push(fresh.record)
  }
  return added
}

function textWith(added: readonly PlanRecord[], { plan, target }: Ledger, folder: string): string {
  if (target.text === null) return newRecordsFile(plan.id, added, schemaFrom(target.path, folder))
  const text = withRecords(target.text, added)
  if (text !== null) return text
  throw new UsageError(
    {
      vi: `Không thêm được vào danh sách records của “${target.shown}”.`,
      en: `The list of records in “${target.shown}” cannot be added to.`,
    },
    {
      vi: 'Viết records: thành danh sách thường, mỗi ghi nhận một dấu gạch đầu dòng.',
      en: 'Write records: as a plain list, with a dash before each record.',
    },
  )
}

/** The schema's path from a records file, where a folder of schemas stands beside the folder of plans. */
function schemaFrom(path: string, folder: string): string | null {
  const schema = join(dirname(folder), 'schemas', 'records.schema.json')
  return existsSync(schema) ? relative(dirname(path), schema).split(sep).join('/') : null
}

async function newFindings(
  text: string,
  { sources, target }: Ledger,
  environment: Parameters<typeof validate>[1],
): Promise<readonly Diagnostic[]> {
  const others = sources.filter(({ path }) => path !== target.shown)
  const findings = await validate([...others, { path: target.shown, text }], environment)
  // Only what is found then can be new: where nothing is, nobody need know what is wrong now.
  if (findings.length === 0) return findings
  const known = new Set((await validate(sources, environment)).map(keyOf))
  return findings.filter((finding) => !known.has(keyOf(finding)))
}

function keyOf({ code, file, pointer, message }: Diagnostic): string {
  return JSON.stringify([code, file, pointer, message.en])
}
