import type { Text } from '../text.ts'
import type { Day } from '../time/day.ts'
import { type Compared, causeOf, indexOf } from './cause-of.ts'
import { CAUSE_CODES, type Cause, type CauseCode } from './causes.ts'
import { type Filter, matchesFilter } from './filter.ts'
import { type DifferenceKind, kindsOf, type LinePair, pairsOf } from './line-pairs.ts'
import { comparable, type SavedLine, type SavedStatus, type SavedVersion } from './saved-status.ts'
import { count, emptyTally, type Tally, type TallyInput } from './tally.ts'
import type { StatusView } from './view.ts'

/** What a status of a day says now, beside what it said when it was saved: plain data, the contract `comparison/v1`. */
export interface ComparisonView extends Pick<StatusView, 'provinces' | 'without' | 'findings'> {
  readonly schema: 'comparison/v1'
  /** The day that both are asked about. */
  readonly asOf: Day
  /** The contract of the saved status. */
  readonly saved: SavedVersion
  /** By the columns of the official form and those counted apart: what was saved, and what it is now in the same words. */
  readonly totals: Readonly<Record<ComparedColumn, { readonly saved: number; readonly now: number }>>
  /** What each cause adds to the totals or takes from them; what they add up to is the whole difference. */
  readonly causes: readonly CauseShare[]
  readonly differences: readonly Difference[]
  /** How many more differences there are that a filter leaves out. */
  readonly leftOut: number
  /** What the bodies are called that the differences name, now or when it was saved. */
  readonly names: SavedStatus['names']
}

/** The columns that both versions have. */
export type ComparedColumn = Exclude<keyof Tally, 'inferred'>

/** How much a cause did. */
export interface CauseShare {
  readonly cause: CauseCode
  /** How many duties it made different. */
  readonly duties: number
  /** What it adds to each total; only where that is not nothing. */
  readonly adds: Readonly<Partial<Record<ComparedColumn, number>>>
}

/** One duty that stands otherwise than it was saved. */
export interface Difference {
  readonly id: string
  readonly plan: string
  readonly task: string
  /** What the task is called. */
  readonly title: string
  readonly deliverable: string
  readonly period: string | null
  /** At least one. */
  readonly kinds: readonly DifferenceKind[]
  readonly cause: CauseCode
  /** What shows the cause; null where nothing more is known of it. */
  readonly because: Text | null
  /** Null where it was not there. */
  readonly saved: DutyState | null
  /** Null where it is not there any more. */
  readonly now: DutyState | null
}

type DutyState = Pick<
  SavedLine,
  'agencies' | 'heldBy' | 'force' | 'status' | 'due' | 'originalDue' | 'deliveredOn' | 'reading'
>

/** Compares a saved status with the whole view of the same day; of its differences those are listed that the filter wants. */
export function comparisonOf(saved: SavedStatus, view: StatusView, filter: Filter): ComparisonView {
  const now = comparable(view, saved.version)
  const compared = { saved: indexOf(saved), now: indexOf(now) }
  const shares = new Map<CauseCode, { duties: number; readonly adds: TallyInput }>()
  const differences: Difference[] = []
  let leftOut = 0
  for (const pair of pairsOf(saved, now)) {
    const kinds = kindsOf(pair)
    if (kinds.length === 0) continue
    const cause = causeOf(pair, compared)
    const share = shares.get(cause.code) ?? { duties: 0, adds: emptyTally() }
    shares.set(cause.code, share)
    share.duties += 1
    addDifference(share.adds, pair)
    if (isWanted(pair, compared, filter)) differences.push(differenceOf(pair, kinds, cause, compared))
    else leftOut += 1
  }
  return {
    schema: 'comparison/v1',
    asOf: view.asOf,
    saved: saved.version,
    totals: totalsOf(saved, now),
    causes: CAUSE_CODES.flatMap((cause) => {
      const share = shares.get(cause)
      return share === undefined ? [] : [{ cause, duties: share.duties, adds: changed(share.adds) }]
    }),
    differences: differences.sort(byCauseAndPlan),
    leftOut,
    names: namesIn(differences, { ...saved.names, ...view.names }),
    provinces: { ...saved.provinces, ...view.provinces },
    ...(view.without === undefined ? {} : { without: view.without }),
    findings: view.findings,
  }
}

/** The columns of the totals, in the order of the official form. */
const COMPARED_COLUMNS: readonly ComparedColumn[] = [
  ...(['total', 'doneOnTime', 'doneLate', 'inProgress', 'overdue', 'standing', 'waiting'] as const),
  ...(['notStarted', 'noKnownHolder', 'closed', 'requested'] as const),
]

function totalsOf(saved: SavedStatus, now: SavedStatus): ComparisonView['totals'] {
  const [before, after] = [saved, now].map(({ obligations }) => {
    const tally = emptyTally()
    for (const line of obligations) count(tally, line)
    return tally
  })
  return columns((column) => ({ saved: before?.[column] ?? 0, now: after?.[column] ?? 0 }))
}

function columns<Value>(value: (column: ComparedColumn) => Value): Readonly<Record<ComparedColumn, Value>> {
  return Object.fromEntries(COMPARED_COLUMNS.map((column) => [column, value(column)])) as Record<
    ComparedColumn,
    Value
  >
}

function addDifference(adds: TallyInput, { saved, now }: LinePair): void {
  const [before, after] = [emptyTally(), emptyTally()]
  if (saved !== null) count(before, saved)
  if (now !== null) count(after, now)
  for (const column of COMPARED_COLUMNS) adds[column] += after[column] - before[column]
}

function changed(adds: Tally): CauseShare['adds'] {
  return Object.fromEntries(
    COMPARED_COLUMNS.filter((column) => adds[column] !== 0).map((column) => [column, adds[column]]),
  )
}

function isWanted(
  { saved, now }: LinePair,
  { saved: before, now: after }: Compared,
  filter: Filter,
): boolean {
  const matches = (line: SavedLine | null, plans: Compared['saved']['plans']) =>
    line !== null && matchesFilter(line, plans.get(line.plan)?.province ?? '', filter)
  return matches(saved, before.plans) || matches(now, after.plans)
}

function differenceOf(
  pair: LinePair,
  kinds: readonly DifferenceKind[],
  { code, because }: Cause,
  compared: Compared,
): Difference {
  const { saved, now } = pair
  const { id, plan, task, deliverable, period } = pair.saved ?? pair.now
  const side = now === null ? compared.saved : compared.now
  const title = side.plans.get(plan)?.tasks.find((one) => one.id === task)?.title ?? ''
  return {
    id,
    plan,
    task,
    title,
    deliverable,
    period,
    kinds,
    cause: code,
    because,
    saved: stateOf(saved),
    now: stateOf(now),
  }
}

function stateOf(line: SavedLine | null): DutyState | null {
  if (line === null) return null
  const { agencies, heldBy, force, status, due, originalDue, deliveredOn, reading } = line
  return { agencies, heldBy, force, status, due, originalDue, deliveredOn, reading }
}

function byCauseAndPlan(one: Difference, other: Difference): number {
  const order = CAUSE_CODES.indexOf(one.cause) - CAUSE_CODES.indexOf(other.cause)
  return order !== 0 ? order : one.plan < other.plan ? -1 : one.plan > other.plan ? 1 : 0
}

function namesIn(differences: readonly Difference[], known: SavedStatus['names']): SavedStatus['names'] {
  const named = new Set(
    differences.flatMap(({ saved, now }) =>
      [saved, now].flatMap((state) => (state === null ? [] : [...state.agencies, ...state.heldBy])),
    ),
  )
  return Object.fromEntries(
    [...named].sort().flatMap((ref) => {
      const body = Object.hasOwn(known, ref) ? known[ref] : undefined
      if (body === undefined) return []
      const { name, short, province } = body
      return [[ref, { name, short, province }]]
    }),
  )
}
