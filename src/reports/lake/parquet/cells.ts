import type { ColumnType } from '../column.ts'
import { addNumber, noRuns, type Runs } from './runs.ts'

/** What a cell holds. */
export type Value = string | number | boolean

/** The cells of a column that wait to be written: each value once, and where it stands as the number that it has there. */
export interface Cells {
  readonly values: readonly Value[]
  readonly runs: Runs
  /** Whether a cell has a value, 1, or none, 0; null where every cell has one. */
  readonly isThere: Runs | null
  /** Of lists, whether an element goes on with the list before it, 1, or begins one, 0. */
  readonly goesOn: Runs | null
}

/** Takes the cells of a column one by one. */
export interface CellSink extends Cells {
  readonly add: (value: Value | readonly string[] | null) => void
}

/** No cells yet. */
export function noCells(type: ColumnType, mayBeNull: boolean): CellSink {
  return type === 'texts' ? lists() : single(mayBeNull)
}

function single(mayBeNull: boolean): CellSink {
  const [runs, isThere] = [noRuns(), mayBeNull ? noRuns() : null]
  const { values, numberOf } = distinct()
  const add = (value: Value | null) => {
    if (isThere !== null) addNumber(isThere, value === null ? 0 : 1)
    else if (value == null) throw new TypeError('a cell without a value')
    if (value !== null) addNumber(runs, numberOf(value))
  }
  return { values, runs, isThere, goesOn: null, add: add as CellSink['add'] }
}

function lists(): CellSink {
  const [runs, isThere, goesOn] = [noRuns(), noRuns(), noRuns()]
  const { values, numberOf } = distinct()
  let [last, numbers]: [readonly string[] | null, readonly number[]] = [null, []]
  const add = (list: readonly string[]) => {
    // Many rows share one list.
    if (list !== last) [last, numbers] = [list, list.map(numberOf)]
    if (numbers.length === 0) {
      addNumber(goesOn, 0)
      addNumber(isThere, 0)
    }
    for (let at = 0; at < numbers.length; at += 1) {
      addNumber(goesOn, at === 0 ? 0 : 1)
      addNumber(isThere, 1)
      addNumber(runs, numbers[at] ?? 0)
    }
  }
  return { values, runs, isThere, goesOn, add: add as CellSink['add'] }
}

/** Numbers values in the order in which they are first asked for. */
function distinct(): { readonly values: readonly Value[]; readonly numberOf: (value: Value) => number } {
  const values: Value[] = []
  const numbers = new Map<Value, number>()
  let [last, number]: [Value | null, number] = [null, 0]
  const numberOf = (value: Value) => {
    if (value === last) return number
    const known = numbers.get(value)
    if (known === undefined) {
      numbers.set(value, values.length)
      values.push(value)
    }
    ;[last, number] = [value, known ?? values.length - 1]
    return number
  }
  return { values, numberOf }
}
