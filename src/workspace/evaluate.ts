import type { Workspace } from '../checks/support/check.ts'
import { addNamesUsed, type NamesUsed, noNamesUsed, noteNamesUsed } from '../checks/support/names-used.ts'
import { type Register, registerOf } from '../domain/agencies/register.ts'
import type { Diagnostic } from '../domain/findings/finding.ts'
import type { Suppressed } from '../domain/findings/validation.ts'
import type { Office } from '../domain/office.ts'
import { type Plan, withCalendar } from '../domain/plan.ts'
import { mergeRecordFiles } from '../domain/records/merge-files.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { Day } from '../domain/time/day.ts'
import type { DeferredFile, PlanFiles, WorkspaceIndex } from '../load/index-workspace.ts'
import type { Document, Loaded } from '../load/load.ts'
import { runChecks, type Severities } from './run-checks.ts'

/** A way through a workspace, plan by plan, that holds no more of it than the plan at hand and the registers. */
export interface Evaluation {
  readonly register: Register
  readonly calendar: Calendar
  /** The offices that may send reminders. */
  readonly offices: readonly Office[]
  /** Every file's path, in order. */
  readonly paths: readonly string[]
  /** Each plan of the share with its records, in the order of the plans' ids. */
  readonly plans: AsyncIterable<PlanResult>
  /** What the plans and records walked through so far name: plain data. */
  readonly use: NamesUsed
  /** What is wrong with everything else; it comes last, when it is known what the plans of the other shares name. */
  readonly rest: (others: readonly NamesUsed[]) => Promise<PlanResult>
}

/** The whole way: plan by plan, then everything else. */
export async function* resultsOf({ plans, rest }: Evaluation): AsyncGenerator<PlanResult> {
  yield* plans
  yield await rest([])
}

/** Which plans are walked through: the first, second, … of every so many. */
export interface Share {
  readonly at: number
  readonly of: number
}

const WHOLE: Share = { at: 0, of: 1 }

/** One plan id's files, read and checked. */
export interface PlanResult {
  /** Null where no file of this id could be read, and for the rest. */
  readonly plan: Plan | null
  /** From all files of the plan's records, whose names do not decide their order; of an id that stands twice, the first. */
  readonly records: readonly PlanRecord[]
  /** Whether all is there that decides who has done what: every file of the plan's records, and its province's register. */
  readonly isWhole: boolean
  readonly findings: readonly Diagnostic[]
  /** What comments in the files pass over. */
  readonly suppressed: readonly Suppressed[]
}

/** What a walk is told of the world. */
export interface EvaluationEnvironment {
  readonly isThere: (path: string) => boolean
  readonly today: Day | null
}

export function evaluate(
  index: WorkspaceIndex,
  environment: EvaluationEnvironment,
  severities: Severities,
  share: Share = WHOLE,
): Evaluation {
  const documents = documentsOf(index.others)
  const [register, calendar] = [registerIn(index), calendarIn(index)]
  const offices = documents.flatMap((document) => (document.kind === 'office' ? [document.office] : []))
  const shared: Workspace = {
    ...{ register, calendar, offices, ...environment, use: noNamesUsed(), unread: index.unread },
    planIds: new Set(index.plans.filter(({ plans }) => plans.length > 0).map(({ id }) => id)),
    provinceFiles: filesBy(documents, provinceIn),
    calendarFiles: filesBy(documents, yearIn),
    ...{ plan: null, records: new Map(), recordFiles: new Map() },
    ...{ planFiles: new Map(), workedOut: new Map() },
  }
  const ownPlans = index.plans.filter((_, index) => index % share.of === share.at)
  return {
    ...{ register, calendar, offices, paths: index.paths, use: shared.use },
    plans: planResults(ownPlans, shared, severities),
    rest: async (others) => {
      for (const use of others) addNamesUsed(shared.use, use)
      return {
        plan: null,
        records: [],
        isWhole: true,
        ...(await runChecks(index.others, shared, severities)),
      }
    },
  }
}

/** The agencies and groups of a workspace. */
export function registerIn({ others }: WorkspaceIndex): Register {
  return registerOf(
    documentsOf(others).flatMap((document) => (document.kind === 'agencies' ? [document.province] : [])),
  )
}

/** The days off of a workspace. Where a year has two calendars, the first one counts. */
export function calendarIn({ others }: WorkspaceIndex): Calendar {
  const years = documentsOf(others).flatMap((document) =>
    document.kind === 'calendar' ? [document.year] : [],
  )
  return new Map([...years].reverse().map((year) => [year.year, year]))
}

async function* planResults(
  plans: readonly PlanFiles[],
  shared: Workspace,
  severities: Severities,
): AsyncGenerator<PlanResult> {
  for (const files of plans) {
    const loaded = await loadedOf(files, shared.calendar, severities)
    const { plan, records } = loaded
    const isWhole = loaded.areRecordsRead && plan !== null && shared.register.provinces.has(plan.province)
    if (plan !== null && severities === 'everything')
      noteNamesUsed(shared.use, plan, records, shared.register)
    const documents = documentsOf(loaded.files)
    const workspace: Workspace = {
      ...{ ...shared, plan, records: new Map([[files.id, records]]) },
      recordFiles: new Map(
        documents.flatMap((document) =>
          document.kind === 'records' ? [[document.records, document.source.path]] : [],
        ),
      ),
      ...{ planFiles: filesBy(documents, planIn), workedOut: new Map() },
    }
    yield { plan, records, isWhole, ...(await runChecks(loaded.files, workspace, severities)) }
  }
}

interface LoadedPlan {
  readonly files: readonly Loaded[]
  /** Of plans that share an id, the first file's. */
  readonly plan: Plan | null
  readonly records: readonly PlanRecord[]
  /** Whether no file of the records is missing. */
  readonly areRecordsRead: boolean
}

async function loadedOf(
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
    records: mergeRecordFiles(
      documentsOf(ofRecords).flatMap((document) =>
        document.kind === 'records' ? [document.records.records] : [],
      ),
    ),
    areRecordsRead: ofRecords.every(({ document }) => document !== null),
  }
}

/** A plan with its working days counted: where it was read, the calendars were not yet. */
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

function documentsOf(files: readonly Loaded[]): readonly Document[] {
  return files.flatMap(({ document }) => (document === null ? [] : [document]))
}

const planIn = (document: Document) => (document.kind === 'plan' ? document.plan.id : null)
const provinceIn = (document: Document) => (document.kind === 'agencies' ? document.province.id : null)
const yearIn = (document: Document) => (document.kind === 'calendar' ? String(document.year.year) : null)

/** Of each plan, province or year, the files that declare it. */
function filesBy(
  documents: readonly Document[],
  declaredIn: (document: Document) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const document of documents) {
    const id = declaredIn(document)
    if (id === null) continue
    const paths = files.get(id)
    if (paths === undefined) files.set(id, [document.source.path])
    else paths.push(document.source.path)
  }
  return files
}
