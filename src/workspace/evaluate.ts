import type { Workspace } from '../checks/support/check.ts'
import { addNamesUsed, type NamesUsed, noNamesUsed } from '../checks/support/names-used.ts'
import type { Register } from '../domain/agencies/register.ts'
import { NOT_AMENDED, type PlanAmendments } from '../domain/amending/amended-plan.ts'
import type { Diagnostic } from '../domain/findings/finding.ts'
import type { Suppressed } from '../domain/findings/validation.ts'
import type { EditorDigests } from '../domain/follow-up/editor-lists.ts'
import type { Office } from '../domain/office.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanRecord } from '../domain/records/record.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { Day } from '../domain/time/day.ts'
import type { PlanFiles, WorkspaceIndex } from '../load/index-workspace.ts'
import { amendmentsIn, type WorkspaceAmendments } from './amendments.ts'
import { areNamedPlansRead } from './are-named-plans-read.ts'
import { carryingChecker } from './carrying.ts'
import {
  type Contradictions,
  contradictoryCalendars,
  contradictoryFor,
  contradictoryRegisters,
  pathsReached,
} from './contradictions.ts'
import { calendarFiles, planFiles, registerFiles } from './files-by-id.ts'
import { documentsOf, loadedOf, unreadAmong } from './load-plan.ts'
import { noteNamesOf, noteUnread } from './names-of-plans.ts'
import { calendarIn, registerIn } from './register-and-calendar.ts'
import { runChecks, type Severities } from './run-checks.ts'
import { isTold, plansIn, type Share, WHOLE } from './share.ts'

/** The evaluation of a workspace plan by plan: only the current plan and the registers are held in memory. */
export interface Evaluation {
  readonly register: Register
  readonly calendar: Calendar
  /** By year, the calendars that contradict each other; `calendar` does not cover it. */
  readonly differingCalendars: ReadonlyMap<number, readonly string[]>
  /** The offices that may send reminders. */
  readonly offices: readonly Office[]
  /** Every file's path, sorted. */
  readonly paths: readonly string[]
  /** Each plan of the share with its records, sorted by plan id. */
  readonly plans: AsyncIterable<PlanResult>
  /** The names that the plans and records evaluated so far use; plain data. */
  readonly use: NamesUsed
  /** The findings of all other files. It comes last, because it needs the names that the plans of the other shares use. */
  readonly rest: (others: readonly NamesUsed[]) => Promise<PlanResult>
}

/** The results of all files: plan by plan, then the other files. */
export async function* resultsOf({ plans, rest }: Evaluation): AsyncGenerator<PlanResult> {
  yield* plans
  yield await rest([])
}

/** The files of one plan id, read and checked. */
export interface PlanResult {
  /** Null where no file of this id could be read, and for the other files. */
  readonly plan: Plan | null
  /** The records of all files, in an order that does not depend on file names; of records with the same id, the first. */
  readonly records: readonly PlanRecord[]
  /** What other plans change in it, and it in others. */
  readonly amendments: PlanAmendments
  /** Whether every file that decides who did what could be read: the plan's records and its province's register. */
  readonly isWhole: boolean
  readonly contradictions: Contradictions
  /** Files that were not read and hold records of this plan, or change it, or say who holds its duties, or may; of any plan only where none of this one was read. */
  readonly unread: readonly string[]
  readonly findings: readonly Diagnostic[]
  /** The findings that comments in the files suppress. */
  readonly suppressed: readonly Suppressed[]
}

/** What the evaluation knows of the outside world. */
export interface EvaluationEnvironment {
  readonly isThere: (path: string) => boolean
  readonly today: Day | null
  readonly editor: EditorDigests | null
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
    register,
    calendar,
    offices,
    ...environment,
    use: noNamesUsed(),
    unread: index.unread,
    planIds: new Set(index.plans.filter(({ plans }) => plans.length > 0).map(({ id }) => id)),
    provinceFiles: registerFiles(documents),
    calendarFiles: calendarFiles(documents),
    plan: null,
    amendments: NOT_AMENDED,
    carrying: [],
    records: new Map(),
    areRecordsWhole: true,
    recordFiles: new Map(),
    planFiles: new Map(),
    memo: new Map(),
  }
  noteUnread(index.others, undefined, shared.use)
  return {
    register,
    calendar,
    differingCalendars: contradictoryCalendars(documents),
    offices,
    paths: index.paths,
    use: shared.use,
    plans: planResults(share, shared, severities, index),
    rest: async (others) => {
      for (const use of others) addNamesUsed(shared.use, use)
      return {
        plan: null,
        records: [],
        amendments: NOT_AMENDED,
        isWhole: true,
        contradictions: { plan: [], register: [] },
        unread: [],
        ...(isTold(share)
          ? await runChecks(index.others, shared, severities, async () => shared.use.unread.size === 0)
          : { findings: [], suppressed: [] }),
      }
    },
  }
}

async function* planResults(
  share: Share,
  shared: Workspace,
  severities: Severities,
  index: WorkspaceIndex,
): AsyncGenerator<PlanResult> {
  const { byPlan, ofAll, ofAny } = index.unreadRecords
  const others = documentsOf(index.others)
  // Whoever changes a plan may name bodies of other provinces.
  const unreadRegisters = index.unread.provinces
  const isSure = contradictoryRegisters(others).size === 0 && unreadRegisters.size === 0
  const amending = isSure ? [] : amendingTexts(index)
  const amended = await amendmentsIn(index, shared.register, shared.calendar)
  const carryingOf = carryingChecker(index, shared.calendar)
  const plans = plansIn(share, index.plans)
  const causes = 'only' in share ? withholding(plans, amended, index) : []
  for (const files of [...plans, ...causes]) {
    const loaded = await loadedOf(files, shared.calendar, severities)
    const { plan, records } = loaded
    const amendments = amended.byPlan.get(files.id) ?? NOT_AMENDED
    const unreadAmending = amended.unread.get(files.id) ?? []
    const texts = () => [...loaded.files.flatMap(({ source }) => source?.text ?? []), ...amending]
    // Who holds a duty, and what it is called, may be said by the register of another province.
    const registers = plan === null ? [] : pathsReached(unreadRegisters, texts, others, index.shipped)
    const ofRecords = [...loaded.unreadRecords, ...(byPlan.get(files.id) ?? []), ...ofAll]
    const own = [...ofRecords, ...unreadAmending, ...registers].sort()
    const isWhole = own.length === 0 && plan !== null && isRegisterRead(plan.province, shared)
    const register = plan === null ? [] : contradictoryFor(texts, others, index.shipped)
    const doubtful = amended.contradictory.get(files.id) ?? []
    const contradictions = { plan: [...loaded.contradictory, ...doubtful], register }
    const unread = own.length === 0 && records.length === 0 ? ofAny : own
    if (severities === 'everything') noteNamesOf(loaded, shared)
    const documents = documentsOf(loaded.files)
    const workspace: Workspace = {
      ...shared,
      plan,
      amendments,
      carrying: plan === null ? [] : await carryingOf(plan),
      records: new Map([[files.id, records]]),
      areRecordsWhole: ofRecords.length === 0,
      recordFiles: new Map(
        documents.flatMap((document) =>
          document.kind === 'records' ? [[document.records, document.source.path]] : [],
        ),
      ),
      planFiles: planFiles(documents),
      memo: new Map(),
    }
    yield {
      plan,
      records,
      amendments,
      isWhole,
      contradictions,
      unread,
      ...(await runChecks(loaded.files, workspace, severities, async () => {
        const isUnread = unreadAmong(loaded.files).length > 0 || index.unread.calendars.length > 0
        return isWhole && !isUnread && (await areNamedPlansRead(plan, index, shared.calendar))
      })),
    }
  }
}

/** The texts of the plans that may change others. */
function amendingTexts({ plans }: WorkspaceIndex): readonly string[] {
  return plans.flatMap((files) => files.plans.filter((file) => file.mayAmend()).map((file) => file.text()))
}

/** The documents for which plans are withheld that are asked for alone: what is wrong with them is the answer. */
function withholding(
  plans: readonly PlanFiles[],
  { unread, contradictory }: WorkspaceAmendments,
  index: WorkspaceIndex,
): readonly PlanFiles[] {
  const paths = new Set(
    plans.flatMap(({ id }) => [...(unread.get(id) ?? []), ...(contradictory.get(id) ?? [])]),
  )
  return index.plans.filter(
    (files) => !plans.includes(files) && files.plans.some(({ path }) => paths.has(path)),
  )
}

/** Whether the register of a province was read whole: of two files of which one cannot be read, that one may be right. */
function isRegisterRead(province: string, { register, unread }: Workspace): boolean {
  return register.province(province) !== undefined && !unread.provinces.has(province)
}
