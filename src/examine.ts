import type { Check, Workspace } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { registerOf } from './domain/agencies/register.ts'
import { type Diagnostic, type Finding, inOrder } from './domain/findings/finding.ts'
import { type Suppressed, type Validation, validationOf } from './domain/findings/validation.ts'
import { type Agenda, agendaOf } from './domain/follow-up/agenda.ts'
import { followUp } from './domain/follow-up/follow-up.ts'
import { type ReminderView, reminderOf } from './domain/follow-up/reminder.ts'
import { type Story, storyOf } from './domain/follow-up/story.ts'
import type { StatusView } from './domain/follow-up/view.ts'
import type { Situation } from './domain/obligations/expand.ts'
import type { DayOff, Plan } from './domain/plan.ts'
import { entriesKnown, knownRecords, type PlanRecord } from './domain/records/record.ts'
import { type Day, parseDay } from './domain/time/day.ts'
import type { Period } from './domain/time/period.ts'
import { located } from './load/diagnose.ts'
import { type Document, loadFile } from './load/load.ts'
import { remarks } from './load/remarks/remarks.ts'
import type { SourceFile, UnreadableFile } from './load/source.ts'
import { type Sifted, sifted } from './load/suppressions.ts'

/** The texts of a workspace, in any order. */
export type Files = Iterable<SourceFile | UnreadableFile>

/** What is asked of a workspace. */
export interface Question {
  /** The texts of the workspace: plans, registers, records, calendars. */
  readonly files: Files
  /** The day, `YYYY-MM-DD`, inclusive, to its end. */
  readonly asOf: string
  /** Leaves out what was recorded after this day, `YYYY-MM-DD`: the report as it could have been printed then. */
  readonly knownAt?: string | null
  /** What becomes of a last day on a day off, where a plan does not say; it stands by default. */
  readonly dayOff?: DayOff | null
  /** Looks ahead: periods that begin by this day, `YYYY-MM-DD`, are listed too, and the next one; by default the as-of day. */
  readonly listedThrough?: string | null
  readonly around?: Around
}

/**
 * Who owes what, as of the end of a day: the whole program, without a file, a clock or a screen.
 *
 * Files that cannot be read are left out and reported among the view's findings.
 *
 * @returns the view `status/v1`, its obligations in the order of the plans' ids and of their documents
 * @throws RangeError where `asOf`, `knownAt` or `listedThrough` is not a day of the calendar
 * @throws UncoveredYear where a last day needs working days of a year that no calendar of the workspace covers
 */
export async function examine(question: Question): Promise<StatusView> {
  return (await answered(question)).view
}

async function answered({ files, around = NOTHING_KNOWN, dayOff = null, ...question }: Question) {
  const day = realDay('asOf', question.asOf)
  const known = question.knownAt == null ? null : realDay('knownAt', question.knownAt)
  const ahead = question.listedThrough == null ? day : realDay('listedThrough', question.listedThrough)
  const { plans, workspace, findings } = await readWorkspace(files, around, TOLD_IN_VIEWS)
  const { register, calendar } = workspace
  const situationOf = (plan: Plan): Situation => ({
    register,
    calendar,
    records: knownRecords(workspace.records.get(plan.id) ?? [], day, known),
    asOf: day,
    listedThrough: ahead > day ? ahead : day,
    dayOff,
  })
  const entriesOf = (plan: string) => entriesKnown(workspace.records.get(plan) ?? [], day, known)
  return {
    workspace,
    situationOf,
    entriesOf,
    view: followUp(plans, situationOf, { register, asOf: day }, findings),
  }
}

function realDay(name: string, text: string): Day {
  const day = parseDay(text)
  if (day !== null) return day
  throw new RangeError(`${name} is not a day written YYYY-MM-DD: ${text}`)
}

/**
 * The whole story of a task as of the end of a day; null where there is no such plan or task of its own.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function tell(planId: string, taskId: string, question: Question): Promise<Story | null> {
  const { workspace, situationOf, view } = await answered(question)
  const plan = workspace.plans.get(planId)
  const task = plan?.tasks.find(({ id, sameAs }) => id === taskId && sameAs === null)
  return plan === undefined || task === undefined ? null : storyOf(task, plan, situationOf(plan), view)
}

/**
 * What every agency is to be reminded of for a period, as of the end of a day.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function remind(period: Period, question: Question): Promise<ReminderView> {
  const { workspace, view } = await answered({ ...question, listedThrough: period.last })
  return reminderOf(view, period, workspace)
}

/**
 * The last days of what is owed or will be, and of what no longer is, as of the end of a day: of the periods that
 * begin by `through`.
 *
 * @throws RangeError, UncoveredYear as `examine` does
 */
export async function lookAhead(through: Day, question: Question): Promise<Agenda> {
  const { workspace, entriesOf, view } = await answered({ ...question, listedThrough: through })
  return agendaOf(view, through, entriesOf, workspace.register)
}

/** Everything that is wrong with the files of a workspace, in order: syntax, schema and meaning. */
export async function validate(files: Files, around: Around = NOTHING_KNOWN): Promise<readonly Diagnostic[]> {
  return (await readWorkspace(files, around, checks)).findings
}

/** What the files of a workspace hold, whatever the day; those with an error are missing, and among the findings. */
export async function contents(files: Files, around: Around = NOTHING_KNOWN): Promise<Contents> {
  const { plans, workspace, findings } = await readWorkspace(files, around, TOLD_IN_VIEWS)
  return { plans, register: workspace.register, records: workspace.records, findings }
}

/** What the files of a workspace hold. */
export interface Contents extends Pick<Workspace, 'register' | 'records'> {
  /** In the order of their ids. */
  readonly plans: readonly Plan[]
  readonly findings: readonly Diagnostic[]
}

/** The whole of a validation: every file, what is wrong with them, and what their comments suppress. */
export async function validated(files: Files, around: Around = NOTHING_KNOWN): Promise<Validation> {
  const { paths, findings, suppressed } = await readWorkspace(files, around, checks)
  return validationOf(paths, findings, suppressed)
}

/** What only the world can tell about a workspace. */
export interface Around {
  /** Whether a file named as evidence is there, its path counted from the folder of plans. */
  readonly isThere: (path: string) => boolean
  /** Today, `YYYY-MM-DD`, to find events in the future; null where it is not known. */
  readonly today: string | null
}

const NOTHING_KNOWN: Around = { isThere: () => true, today: null }

/** What a view tells of its files: a note is for who writes them, and finding its place takes longer than all the rest. */
const TOLD_IN_VIEWS = checks.filter(({ severity }) => severity !== 'note')

async function readWorkspace(files: Files, { isThere, today }: Around, asked: readonly Check[]) {
  const sources = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  const documents: Document[] = []
  const findings: Diagnostic[] = []
  const unread = new Set<string>()
  for (const source of sources) {
    const { document, faults } = await loadFile(source)
    for (const fault of faults) findings.push(fault)
    if (document !== null) documents.push(document)
    else if ('text' in source) unread.add(idSaid(source.text))
  }
  const workspace: Workspace = {
    ...contentsOf(documents),
    unread,
    isThere,
    today: today === null ? null : realDay('today', today),
  }
  for (const document of documents)
    for (const finding of await checked(document, workspace, asked)) findings.push(finding)
  const paths = sources.map(({ path }) => path)
  return {
    plans: [...workspace.plans.values()],
    workspace,
    paths,
    ...(await withoutSuppressed(sources, findings)),
  }
}

/** The findings left and those suppressed, each in order. */
async function withoutSuppressed(
  sources: readonly (SourceFile | UnreadableFile)[],
  findings: readonly Diagnostic[],
): Promise<Sifted> {
  const byFile = new Map<string, Diagnostic[]>(sources.map(({ path }) => [path, []]))
  for (const finding of findings) byFile.get(finding.file)?.push(finding)
  const left: Diagnostic[] = []
  const suppressed: Suppressed[] = []
  for (const source of sources) {
    const own = byFile.get(source.path) ?? []
    byFile.delete(source.path)
    const parted =
      'text' in source ? await sifted(source, own, SUPPRESSIBLE) : { findings: own, suppressed: [] }
    // One by one: as the arguments of one call, a hundred thousand would be more than the stack holds.
    for (const finding of parted.findings) left.push(finding)
    for (const finding of parted.suppressed) suppressed.push(finding)
  }
  return { findings: left.sort(inOrder), suppressed: suppressed.sort(inOrder) }
}

const SUPPRESSIBLE: ReadonlySet<string> = new Set([...checks, ...remarks].map(({ code }) => code))

/** The id that a text gives itself, though it is no readable plan; else empty. */
function idSaid(text: string): string {
  return /^id:\s*['"]?([a-z0-9-]+)/m.exec(text)?.[1] ?? ''
}

function contentsOf(documents: readonly Document[]): Omit<Workspace, 'unread' | 'isThere' | 'today'> {
  const provinces = documents.flatMap((document) => (document.kind === 'agencies' ? [document.province] : []))
  return {
    register: registerOf(provinces),
    plans: new Map(plansOf(documents).map((plan) => [plan.id, plan])),
    records: recordsByPlan(documents),
    calendar: new Map(
      documents.flatMap((document) =>
        document.kind === 'calendar' ? [[document.year.year, document.year]] : [],
      ),
    ),
    offices: documents.flatMap((document) => (document.kind === 'office' ? [document.office] : [])),
    planFiles: filesById(documents, 'plan'),
    provinceFiles: filesById(documents, 'agencies'),
  }
}

/** A plan's records from all its files, file by file in the order of their paths. */
function recordsByPlan(documents: readonly Document[]): ReadonlyMap<string, readonly PlanRecord[]> {
  const byPlan = new Map<string, PlanRecord[]>()
  for (const document of documents) {
    if (document.kind !== 'records') continue
    const { plan, records } = document.records
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), ...records])
  }
  return byPlan
}

function filesById(
  documents: readonly Document[],
  kind: 'plan' | 'agencies',
): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const document of documents) {
    if (document.kind !== kind) continue
    const { id } = document.kind === 'plan' ? document.plan : document.province
    files.set(id, [...(files.get(id) ?? []), document.source.path])
  }
  return files
}

async function checked(
  document: Document,
  workspace: Workspace,
  asked: readonly Check[],
): Promise<readonly Diagnostic[]> {
  const signed = asked.flatMap((check) =>
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
  { plan, province, records, office }: Check,
  workspace: Workspace,
): Iterable<Finding> {
  switch (document.kind) {
    case 'plan':
      return plan?.(document.plan, workspace) ?? []
    case 'agencies':
      return province?.(document.province, workspace) ?? []
    case 'records':
      return records?.(document.records, workspace) ?? []
    case 'office':
      return office?.(document.office, workspace) ?? []
    case 'calendar':
      return []
  }
}

/** The plans by id; of plans that share one, the first file's. */
function plansOf(documents: readonly Document[]): readonly Plan[] {
  const byId = new Map<string, Plan>()
  for (const document of documents) {
    if (document.kind === 'plan' && !byId.has(document.plan.id)) byId.set(document.plan.id, document.plan)
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}
