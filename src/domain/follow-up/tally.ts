import type { Inferable } from '../confidence.ts'
import type { Status } from '../obligations/status.ts'
import { STATUSES } from '../obligations/status.ts'
import type { Force } from '../plan.ts'

/** Counts of obligations, by the columns of the official form and those counted apart from them. */
export interface Tally {
  /** The sum of the four that follow. */
  readonly total: number
  readonly doneOnTime: number
  readonly doneLate: number
  readonly inProgress: number
  readonly overdue: number
  /** How many of the total rest on inference. */
  readonly inferred: number
  /** Continuous, or without a time limit. */
  readonly standing: number
  readonly waiting: number
  readonly notStarted: number
  /** Duties of bodies that ended without a known successor. */
  readonly noKnownHolder: number
  readonly closed: number
  /** Asked, not ordered, of periods that have begun and not closed, where somebody known is asked: whatever their status, counted only here. */
  readonly requested: number
}

/** The properties of a line that decide where it is counted. */
export interface CountedLine {
  readonly status: Status
  readonly force: Force
  readonly inferred: readonly Inferable[]
}

/** A tally that grows. */
export type TallyInput = { -readonly [Column in keyof Tally]: Tally[Column] }

export function emptyTally(): TallyInput {
  return {
    total: 0,
    doneOnTime: 0,
    doneLate: 0,
    inProgress: 0,
    overdue: 0,
    inferred: 0,
    standing: 0,
    waiting: 0,
    notStarted: 0,
    noKnownHolder: 0,
    closed: 0,
    requested: 0,
  }
}

/** Counts one obligation. */
export function count(tally: TallyInput, line: CountedLine): void {
  const column = columnOf(line)
  tally[column] += 1
  if (column === 'requested' || !STATUSES[line.status].inTotal) return
  tally.total += 1
  if (line.inferred.length > 0) tally.inferred += 1
}

/** The one column that counts an obligation, the total and what rests on inference apart. */
export function columnOf({ status, force }: Pick<CountedLine, 'status' | 'force'>): CountedColumn {
  const column = COLUMNS[status]
  return force === 'request' && !COUNTED_FIRST.has(column) ? 'requested' : column
}

type CountedColumn = Exclude<keyof Tally, 'total' | 'inferred'>

const TALLY_COLUMNS = Object.keys(emptyTally()) as readonly (keyof Tally)[]

/** Counts what another tally has counted. */
export function addTally(tally: TallyInput, other: Tally): void {
  for (const column of TALLY_COLUMNS) tally[column] += other[column]
}

/** What several tallies count together. */
export function tallyTotal(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies) addTally(sum, tally)
  return sum
}

/** The share done, on time or late, between 0 and 1; null where there is nothing to do. */
export function shareDone({ total, doneOnTime, doneLate }: Tally): number | null {
  return total === 0 ? null : (doneOnTime + doneLate) / total
}

const COUNTED_FIRST: ReadonlySet<keyof Tally> = new Set(['notStarted', 'noKnownHolder', 'closed'])

const COLUMNS = {
  'done-on-time': 'doneOnTime',
  'done-late': 'doneLate',
  'in-progress': 'inProgress',
  overdue: 'overdue',
  continuous: 'standing',
  undated: 'standing',
  'awaiting-trigger': 'waiting',
  'not-started': 'notStarted',
  'no-known-holder': 'noKnownHolder',
  closed: 'closed',
} as const satisfies Record<Status, CountedColumn>
