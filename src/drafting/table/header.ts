/** What a column of a task table holds. */
export type Role =
  | 'number'
  | 'task'
  | 'lead'
  | 'lead-and-support'
  | 'executing'
  | 'support'
  | 'deadline'
  | 'time'
  | 'mark'
  | 'bodies'
  | 'product'
  | 'result'
  | 'role'
  | 'other'

/** The header of a task table: what each column holds, and where its rows begin. */
export interface Header {
  readonly roles: readonly Role[]
  readonly titles: readonly string[]
  readonly firstRow: number
  /** Columns whose titles do not say what they hold, but whose cells do. */
  readonly byCells: readonly Role[]
}
