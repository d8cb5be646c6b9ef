import type { Province, Register } from '../../domain/agencies/register.ts'
import type { PlanAmendments } from '../../domain/amending/amended-plan.ts'
import type { CarryingFault } from '../../domain/carrying/faults.ts'
import type { Finding } from '../../domain/findings/finding.ts'
import type { Rule } from '../../domain/findings/rule.ts'
import type { EditorDigests } from '../../domain/follow-up/editor-lists.ts'
import type { Office } from '../../domain/office.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanRecord, PlanRecords } from '../../domain/records/record.ts'
import type { Calendar, WrittenCalendarYear } from '../../domain/time/calendar.ts'
import type { Day } from '../../domain/time/day.ts'
import type { NamesUsed } from './names-used.ts'

/** A rule about what a file says. It sees a document and the workspace, but no lines and no files. */
export interface Check extends Rule {
  readonly plan?: (plan: Plan, workspace: Workspace) => Iterable<Finding>
  readonly province?: (province: Province, workspace: Workspace) => Iterable<Finding>
  readonly records?: (records: PlanRecords, workspace: Workspace) => Iterable<Finding>
  readonly office?: (office: Office, workspace: Workspace) => Iterable<Finding>
  readonly calendar?: (year: WrittenCalendarYear, workspace: Workspace) => Iterable<Finding>
}

/** What a check may look up beyond the document before it. */
export interface Workspace {
  readonly register: Register
  /** The plan that the checked files belong to; null where it cannot be read, and for registers. */
  readonly plan: Plan | null
  /** What other plans change in it, and it in others. */
  readonly amendments: PlanAmendments
  /** What of that which it carries out cannot be. */
  readonly carrying: readonly CarryingFault[]
  /** The ids of all plans, also of those that cannot be read. */
  readonly planIds: ReadonlySet<string>
  /** The plan's records from all files; of records with the same id, only the first. */
  readonly records: ReadonlyMap<string, readonly PlanRecord[]>
  /** Whether there are no other records of the plan, in files that could not be read. */
  readonly areRecordsWhole: boolean
  /** The files of the plan's records, in the order of their paths. */
  readonly recordFiles: ReadonlyMap<PlanRecords, string>
  readonly calendar: Calendar
  readonly offices: readonly Office[]
  /** The names that plans and records use; complete when registers are checked, which come last. */
  readonly use: NamesUsed
  /** The plans and registers of files that could not be read: they are not unknown, only broken. */
  readonly unread: {
    readonly plans: ReadonlySet<string>
    readonly provinces: ReadonlyMap<string, readonly string[]>
  }
  /** Whether a file named as evidence exists; its path is relative to the folder of plans. */
  readonly isThere: (path: string) => boolean
  /** Today; null where it is not known, and then no day is in the future. */
  readonly today: Day | null
  /** Of what the lists were made that an editor has of the workspace; null where it has none. */
  readonly editor: EditorDigests | null
  /** For each plan id, the files that declare it, in order. */
  readonly planFiles: ReadonlyMap<string, readonly string[]>
  /** For each province, the files with its register. */
  readonly provinceFiles: ReadonlyMap<string, readonly string[]>
  /** For each year, the files with its calendar. */
  readonly calendarFiles: ReadonlyMap<string, readonly string[]>
  readonly memo: MemoTable
}

/**
 * The results of `memoizePerWorkspace`: by function, then by argument. They are dropped together with the plan; a WeakMap
 * would keep most of them until a full garbage collection.
 */
export type MemoTable = Map<unknown, Map<object, unknown>>
