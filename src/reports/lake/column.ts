import type { Day } from '../../domain/time/day.ts'

/** What a table of the lake consists of. */
export interface LakeTable<Row> {
  /** The folder that it lies in. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
}

export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  /** Whether a row may have none. A list is never missing, but may be empty. */
  readonly mayBeNull: boolean
  readonly value: (row: Row) => Value
}

/** `day` is a date without a time; `texts` a list. */
export type ColumnType = 'text' | 'day' | 'integer' | 'number' | 'boolean' | 'texts'

/** What a cell holds, by the type of its column; days are `YYYY-MM-DD`. */
type Value = string | Day | number | boolean | readonly string[] | null

/** The values that a column of a type holds. */
interface Values {
  readonly text: string
  readonly day: Day
  readonly integer: number
  readonly number: number
  readonly boolean: boolean
  readonly texts: readonly string[]
}

/** A column that every row has a value in. */
export function always<Row, Type extends ColumnType>(
  name: string,
  type: Type,
  value: (row: Row) => Values[Type],
): Column<Row> {
  return { name, type, mayBeNull: false, value }
}

/** A column that a row may have no value in. */
export function maybe<Row, Type extends Exclude<ColumnType, 'texts'>>(
  name: string,
  type: Type,
  value: (row: Row) => Values[Type] | null | undefined,
): Column<Row> {
  return { name, type, mayBeNull: true, value: (row) => value(row) ?? null }
}
