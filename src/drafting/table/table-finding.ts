import type { DraftTask, LeftOut, ReportedResult } from '../draft.ts'
import type { Names } from '../names/names.ts'
import type { Role } from './columns.ts'

/** Where a table stands. */
export interface TableAround {
  readonly names: Names
  /** The part that the table stands in; empty where it stands in none. */
  readonly section: string
  readonly number: number
  /** Ids of the tasks found before. */
  readonly taken: ReadonlySet<string>
}

/** What a table holds. */
export interface FoundInTable {
  readonly tasks: readonly DraftTask[]
  readonly leftOut: readonly LeftOut[]
  readonly results: readonly ReportedResult[]
}

/** What is found in a table while its rows are read. */
export interface TableFinding {
  readonly around: TableAround
  readonly tasks: DraftTask[]
  readonly leftOut: LeftOut[]
  readonly results: ReportedResult[]
  heading: string
  /** The words of the row above, for "như trên". */
  above: Partial<Record<Role, string>>
  /** The last number of a row, and how many more rows stand under it. */
  last: { number: string; more: number }
  /** Whether no number comes twice in the table, nor before it. */
  readonly numbers: 'once' | 'repeated'
}
