import type { DraftTask, LeftOut, ReportedResult } from '../draft.ts'
import type { AgencyList } from '../names/agency-list.ts'
import type { Names } from '../names/names.ts'
import { tasksInTable } from '../table/table-tasks.ts'
import type { Below, OutlinePart } from './outline.ts'
import type { PartIds } from './part-ids.ts'

/** What is found in a document's parts. */
export interface Found {
  readonly tasks: readonly DraftTask[]
  readonly leftOut: readonly LeftOut[]
  readonly results: readonly ReportedResult[]
}

export interface NameFound {
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

/** Who a part is told to, by the parts around it. */
export interface Around {
  readonly addressees: AgencyList | null
  readonly force: 'order' | 'request'
  /** Whether its heading says that it only tells why, or of what. */
  readonly tells: 'duties' | 'reasons'
}

/** The tasks of a table that stands in a part. */
export function inTable(
  part: OutlinePart,
  { table }: Extract<Below, { kind: 'table' }>,
  finding: NameFound,
): void {
  finding.tables += 1
  const found = tasksInTable(table, {
    names: finding.names,
    section: finding.ids.pathOf(part),
    number: finding.tables,
    taken: new Set(finding.tasks.map(({ id }) => id)),
  })
  finding.tasks.push(...found.tasks)
  finding.leftOut.push(...found.leftOut)
  finding.results.push(...found.results)
}
