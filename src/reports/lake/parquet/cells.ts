import type { Column, ColumnType } from '../column.ts'
import { addNumbers, noRuns, type Runs } from './runs.ts'

/** What a cell of a column without lists holds. */
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
export interface CellSink {
  readonly add: (cell: Cell) => void
  readonly cells: () => Cells
}

type Cell = ReturnType<Column<never>['value']>

/** Takes several cells that hold the same. */
interface RepeatedCells extends Cells {
  readonly take: (cell: never, times: number) => void
}

/** A sink without cells. What comes again and again, as most does from row to row, is only counted. */
export function cellSink(type: ColumnType, mayBeNull: boolean): CellSink {
  const taken: RepeatedCells = type === 'texts' ? lists() : single(mayBeNull)
  let [last, times]: [Cell, number] = [null, 0]
  const flush = () => {
    if (times > 0) taken.take(last as never, times)
    times = 0
  }
  return {
    add: (cell) => {
      if (cell !== last) {
        flush()
        last = cell
      }
      times += 1
    },
    cells: () => {
      flush()
      return taken
    },
  }
}

function single(mayBeNull: boolean): RepeatedCells {
  const [runs, isThere] = [noRuns(), mayBeNull ? noRuns() : null]
  const { values, numberOf } = distinct()
  const take = (value: Value | null, times: number) => {
    if (isThere !== null) addNumbers(isThere, value === null ? 0 : 1, times)
    else if (value == null) throw new TypeError('a cell without a value')
    if (value !== null) addNumbers(runs, numberOf(value), times)
  }
  return { values, runs, isThere, goesOn: null, take }
}

function lists(): RepeatedCells {
  const [runs, isThere, goesOn] = [noRuns(), noRuns(), noRuns()]
  const { values, numberOf } = distinct()
  const take = (list: readonly string[], times: number) => {
    if (list.length < 2) {
      addNumbers(goesOn, 0, times)
      addNumbers(isThere, list.length, times)
      if (list[0] !== undefined) addNumbers(runs, numberOf(list[0]), times)
      return
    }
    const numbers = list.map(numberOf)
    for (let left = times; left > 0; left -= 1) {
      addNumbers(goesOn, 0, 1)
      addNumbers(goesOn, 1, numbers.length - 1)
      for (const number of numbers) addNumbers(runs, number, 1)
    }
    addNumbers(isThere, 1, numbers.length * times)
  }
  return { values, runs, isThere, goesOn, take }
}

/** Of so many values that are all different, more are not looked for among those before. */
const SAMPLE = 1000

/** Numbers values in the order in which they are first asked for. */
function distinct(): { readonly values: readonly Value[]; readonly numberOf: (value: Value) => number } {
  const values: Value[] = []
  const numbers = new Map<Value, number>()
  let isRepeated = false
  const numberOf = (value: Value) => {
    if (!isRepeated && values.length > SAMPLE) return values.push(value) - 1
    const known = numbers.get(value)
    if (known !== undefined) {
      isRepeated = true
      return known
    }
    numbers.set(value, values.length)
    return values.push(value) - 1
  }
  return { values, numberOf }
}
