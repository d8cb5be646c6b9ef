import type { Plan } from '../domain/plan.ts'
import { mergeRecordFiles } from '../domain/records/merge-files.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import { withCalendar } from '../domain/with-calendar.ts'
import type { DeferredFile } from '../load/deferred-file.ts'
import type { Document } from '../load/document.ts'
import type { PlanFiles } from '../load/index-workspace.ts'
import type { Loaded } from '../load/load.ts'
import { contradictory } from './contradictions.ts'
import type { Severities } from './run-checks.ts'

/** The files of one plan id, read. */
export interface LoadedPlan {
  readonly files: readonly Loaded[]
  /** The plan of the first file, where several share the id. */
  readonly plan: Plan | null
  /** The paths of these files, where they are not the same. */
  readonly contradictory: readonly string[]
  readonly records: readonly PlanRecord[]
  /** The paths of the files of records that could not be read. */
  readonly unreadRecords: readonly string[]
}

/** Reads the files of one plan id. */
export async function loadedOf(
  { plans, records }: PlanFiles,
  calendar: Calendar,
  severities: Severities,
): Promise<LoadedPlan> {
  const ofPlan = (await allOf(plans, severities)).map((loaded) => withWorkingDays(loaded, calendar))
  const ofRecords = await allOf(records, severities)
  const [first] = documentsOf(ofPlan)
  return {
    files: [...ofPlan, ...ofRecords],
    plan: first?.kind === 'plan' ? first.plan : null,
    contradictory: contradictory(plans.map(({ path }, at) => ofPlan[at]?.source ?? { path, text: null })),
    records: mergeRecordFiles(
      documentsOf(ofRecords).flatMap((document) =>
        document.kind === 'records' ? [document.records.records] : [],
      ),
    ),
    unreadRecords: ofRecords.flatMap(({ document }, at) =>
      document === null ? (records[at]?.path ?? []) : [],
    ),
  }
}

/** A plan with its working days counted; when it was read, the calendars were not known yet. */
function withWorkingDays(loaded: Loaded, calendar: Calendar): Loaded {
  const { document } = loaded
  if (document?.kind !== 'plan') return loaded
  const plan = withCalendar(document.plan, calendar)
  return plan === document.plan ? loaded : { ...loaded, document: { ...document, plan } }
}

async function allOf(files: readonly DeferredFile[], severities: Severities): Promise<readonly Loaded[]> {
  const loaded: Loaded[] = []
  for (const file of files) loaded.push(await file.load(severities === 'errors' ? 'errors-only' : 'all'))
  return loaded
}

/** The documents among files. */
export function documentsOf(files: readonly Loaded[]): readonly Document[] {
  return files.flatMap(({ document }) => (document === null ? [] : [document]))
}

/** The paths of the files that could not be read, among files. */
export function unreadAmong(files: readonly Loaded[]): readonly string[] {
  return files.flatMap(({ document, findings }) =>
    document === null ? findings.map(({ file }) => file) : [],
  )
}
