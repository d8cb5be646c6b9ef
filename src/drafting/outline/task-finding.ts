import type { DraftTask, LeftOut, ReportedResult } from '../draft.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
import { tasksInTable } from '../table/table-tasks.ts'
import type { Below, OutlinePart } from './outline.ts'
import type { PartIds } from './part-ids.ts'

/** What was found in a document's parts. */
export interface FoundInOutline {
  readonly tasks: readonly DraftTask[]
  readonly leftOut: readonly LeftOut[]
  readonly results: readonly ReportedResult[]
}

/** What has been found while the parts of a document are read. */
export interface TaskFinding {
  readonly names: Names
  readonly ids: PartIds
  readonly tasks: DraftTask[]
  readonly leftOut: LeftOut[]
  readonly results: ReportedResult[]
  tables: number
  /** How many tasks were found in the sentences of a part, by its id. */
  readonly bySentence: Map<string, number>
  /** Goes on with a part below, whatever shape it has. */
  readonly find: (part: OutlinePart, around: Around) => void
}

/** What the parts around a part say of it: whom it is addressed to, and what it is for. */
export interface Around {
  readonly addressees: AgencyList | null
  /** Where these stand: below an opening sentence it is the issuer who says “yêu cầu …”, below a heading they do so themselves. */
  readonly named: 'in-heading' | 'in-opening'
  /** With whom these do all that stands below. */
  readonly support: AgencyList | null
  readonly force: 'order' | 'request'
  /** Under a heading such as “Mục đích” nothing is assigned, only explained. */
  readonly purpose: 'duties' | 'reasons'
}

/** Adds the tasks of a table that stands in a part. */
export function addTableTasks(
  part: OutlinePart,
  { table }: Extract<Below, { kind: 'table' }>,
  finding: TaskFinding,
  addressees: AgencyList | null = null,
): void {
  finding.tables += 1
  const found = tasksInTable(table, {
    names: finding.names,
    section: finding.ids.pathOf(part),
    number: finding.tables,
    addressees,
    taken: new Set(finding.tasks.map(({ id }) => id)),
  })
  finding.tasks.push(...found.tasks)
  finding.leftOut.push(...found.leftOut)
  finding.results.push(...found.results)
}
