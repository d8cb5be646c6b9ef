import type { Table } from '../documents/document.ts'
import type { Names } from './assignment.ts'
import type { DraftTask, LeftOut, ReportedResult } from './draft.ts'

export interface TableAround {
  readonly names: Names
  readonly section: string
  readonly number: number
}

export function tasksInTable(
  table: Table,
  around: TableAround,
): { readonly tasks: readonly DraftTask[]; readonly leftOut: readonly LeftOut[]; readonly results: readonly ReportedResult[] } {
  void table
  void around
  return { tasks: [], leftOut: [], results: [] }
}
