import type { Check, Workspace } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { type Register, registerOf } from './domain/agencies/register.ts'
import type { Diagnostic, Finding } from './domain/findings/finding.ts'
import type { Plan } from './domain/plan.ts'
import type { PlanRecord } from './domain/records/record.ts'
import type { Calendar } from './domain/time/calendar.ts'
import type { Day } from './domain/time/day.ts'
import { located } from './load/diagnose.ts'
import type { Document } from './load/load.ts'
import { PlansOnDemand } from './load/plans-on-demand.ts'
import type { Deferred, PlanFiles, Survey } from './load/survey.ts'

/** A way through a workspace, plan by plan, that holds no more of it than the plan at hand and the registers. */
export interface Walk {
  readonly register: Register
  readonly calendar: Calendar
  /** Each plan with its records, in the order of the plans' ids; then what is wrong with everything else. */
  readonly steps: AsyncIterable<Step>
}

/** One plan id's files, read and checked. */
export interface Step {
  /** Null where no file of this id could be read, and at the end. */
  readonly plan: Plan | null
  /** From all files of the plan's records, file by file in the order of their paths. */
  readonly records: readonly PlanRecord[]
  readonly findings: readonly Diagnostic[]
}

/** How much is looked for: only what makes data invalid takes less time, since warnings need not be looked for or placed. */
export type Depth = 'everything' | 'errors'

/** What a walk is told of the world. */
export interface Around {
  readonly isThere: (path: string) => boolean
  readonly today: Day | null
}

export function walkThrough(survey: Survey, around: Around, depth: Depth): Walk {
  const { documents } = survey
  const provinces = documents.flatMap((document) => (document.kind === 'agencies' ? [document.province] : []))
  const years = documents.flatMap((document) => (document.kind === 'calendar' ? [document.year] : []))
  const register = registerOf(provinces)
  const calendar = new Map(years.map((year) => [year.year, year]))
  return { register, calendar, steps: stepsOf(survey, { register, calendar, ...around }, depth) }
}

type Lasting = Pick<Workspace, 'register' | 'calendar' | 'isThere' | 'today'>

async function* stepsOf(survey: Survey, lasting: Lasting, depth: Depth): AsyncGenerator<Step> {
  const unread = new Set(survey.unread)
  const plans = new PlansOnDemand(survey.plans)
  const provinceFiles = filesById(survey.documents)
  for (const files of survey.plans) {
    const loaded = await loadedOf(files)
    const plan = loaded.plan
    plans.take(files.id, plan)
    if (plan === null && files.plans.length > 0) unread.add(files.id)
    const workspace: Workspace = {
      ...{ ...lasting, plans, unread, provinceFiles },
      planFiles: filesById(loaded.documents),
      records: new Map([[files.id, loaded.records]]),
    }
    const findings = [...loaded.faults]
    for (const document of loaded.documents) findings.push(...(await checked(document, workspace, depth)))
    yield { plan, records: loaded.records, findings }
  }
  const workspace: Workspace = {
    ...{ ...lasting, plans, unread, provinceFiles },
    ...{ planFiles: new Map(), records: new Map() },
  }
  const findings = [...survey.faults]
  for (const document of survey.documents) findings.push(...(await checked(document, workspace, depth)))
  yield { plan: null, records: [], findings }
}

interface LoadedPlan {
  readonly documents: readonly Document[]
  readonly faults: readonly Diagnostic[]
  /** Of plans that share an id, the first file's. */
  readonly plan: Plan | null
  readonly records: readonly PlanRecord[]
}

async function loadedOf({ plans, records }: PlanFiles): Promise<LoadedPlan> {
  const [ofPlan, ofRecords] = [await allOf(plans), await allOf(records)]
  const [first] = ofPlan.documents
  return {
    documents: [...ofPlan.documents, ...ofRecords.documents],
    faults: [...ofPlan.faults, ...ofRecords.faults],
    plan: first?.kind === 'plan' ? first.plan : null,
    records: ofRecords.documents.flatMap((document) =>
      document.kind === 'records' ? document.records.records : [],
    ),
  }
}

async function allOf(files: readonly Deferred[]) {
  const documents: Document[] = []
  const faults: Diagnostic[] = []
  for (const file of files) {
    const loaded = await file.load()
    faults.push(...loaded.faults)
    if (loaded.document !== null) documents.push(loaded.document)
  }
  return { documents, faults }
}

/** Of each plan or province, the files that declare it. */
function filesById(documents: readonly Document[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const document of documents) {
    if (document.kind !== 'plan' && document.kind !== 'agencies') continue
    const { id } = document.kind === 'plan' ? document.plan : document.province
    files.set(id, [...(files.get(id) ?? []), document.source.path])
  }
  return files
}

async function checked(
  document: Document,
  workspace: Workspace,
  depth: Depth,
): Promise<readonly Diagnostic[]> {
  const signed = checks
    .filter(({ severity }) => depth === 'everything' || severity === 'error')
    .flatMap((check) =>
      [...findingsIn(document, check, workspace)].map((finding) => ({
        code: check.code,
        severity: check.severity,
        finding,
      })),
    )
  return located(document.source, signed)
}

function findingsIn(
  document: Document,
  { plan, province, records }: Check,
  workspace: Workspace,
): Iterable<Finding> {
  switch (document.kind) {
    case 'plan':
      return plan?.(document.plan, workspace) ?? []
    case 'agencies':
      return province?.(document.province, workspace) ?? []
    case 'records':
      return records?.(document.records, workspace) ?? []
    case 'calendar':
      return []
  }
}
