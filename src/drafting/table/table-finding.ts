import type { DraftTask, LeftOut, ReportedResult } from '../draft.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
import type { Role } from './header.ts'

/** Where a table stands. */
export interface TableAround {
  readonly names: Names
  /** The part that the table stands in; empty where it stands in none. */
  readonly section: string
  readonly number: number
  /** Whom the words around the table are addressed to. */
  readonly addressees: AgencyList | null
  /** Ids of the tasks found before. */
  readonly taken: ReadonlySet<string>
}

/** What was found in a table. */
export interface FoundInTable {
  readonly tasks: readonly DraftTask[]
  readonly leftOut: readonly LeftOut[]
  readonly results: readonly ReportedResult[]
}

/** What has been found while the rows of a table are read. */
export interface TableFinding {
  readonly around: TableAround
  readonly tasks: DraftTask[]
  readonly leftOut: LeftOut[]
  readonly results: ReportedResult[]
  heading: string
  /** The bodies that the heading above the rows names. */
  headed: AgencyList | null
  /** What its columns hold. */
  readonly columns: ReadonlySet<Role>
  /** The titles of columns of which only the cells say what they hold. */
  readonly byCells: ReadonlyMap<Role, string>
  /** The words of the row above, for "như trên". */
  above: Partial<Record<Role, string>>
  /** The last numbered row, and how many rows without a number follow it. */
  last: { number: string; more: number }
  /** Whether any number occurs twice in the table, or in a task before it. */
  readonly numbers: 'once' | 'repeated'
}
