import type { Province, Register } from '../../domain/agencies/register.ts'
import type { Finding } from '../../domain/findings/finding.ts'
import type { Rule } from '../../domain/findings/rule.ts'
import type { Office } from '../../domain/office.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanRecord, PlanRecords } from '../../domain/records/record.ts'
import type { Calendar, WrittenCalendarYear } from '../../domain/time/calendar.ts'
import type { Day } from '../../domain/time/day.ts'
import type { NamesUsed } from './names-used.ts'

/** One thing that can be wrong with what a file says. It sees a document and the workspace, no lines and no files. */
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
  /** The plan that the files at hand are of; null where it cannot be read, and for registers. */
  readonly plan: Plan | null
  /** The ids that files of plans bear, also those that cannot be read. */
  readonly planIds: ReadonlySet<string>
  /** The plan's records, from all files; of an id that stands twice, the first. */
  readonly records: ReadonlyMap<string, readonly PlanRecord[]>
  /** The files of the plan's records, in the order of their paths. */
  readonly recordFiles: ReadonlyMap<PlanRecords, string>
  readonly calendar: Calendar
  readonly offices: readonly Office[]
  /** What plans and records name; whole when registers are looked at, which come last. */
  readonly use: NamesUsed
  /** The plans and registers that files which could not be read say they are: not unknown, only broken. */
  readonly unread: { readonly plans: ReadonlySet<string>; readonly provinces: ReadonlySet<string> }
  /** Whether a file named as evidence is there, its path counted from the folder of plans. */
  readonly isThere: (path: string) => boolean
  /** Today, or null where it is not known: then nothing lies in the future. */
  readonly today: Day | null
  /** Of each plan id, the files that declare it, the first one first. */
  readonly planFiles: ReadonlyMap<string, readonly string[]>
  /** Of each province, the files with its register. */
  readonly provinceFiles: ReadonlyMap<string, readonly string[]>
  /** Of each year, the files with its calendar. */
  readonly calendarFiles: ReadonlyMap<string, readonly string[]>
  readonly workedOut: MemoTable
}

/**
 * What was worked out of the plan at hand, by the function that did, of each thing it was asked about: see `once`. It
 * goes with the plan; a WeakMap would keep most of it until the whole memory is looked through for what is needed.
 */
export type MemoTable = Map<unknown, Map<object, unknown>>
