import type { Ref } from '../agencies/register.ts'
import { getOrInsert } from '../get-or-insert.ts'
import { detach, memoize } from '../memoize.ts'
import type { ReminderSection } from './reminder-sections.ts'
import type { ObligationLine } from './view.ts'

/** Equal duties of several in the same state: obligations that say the same but for who owes them. */
export interface ReminderRow {
  /** Null where nobody known holds them. */
  readonly section: ReminderSection | null
  /** The first of all in which whoever helps sees the same: one object for all their rows. */
  readonly duty: ObligationLine
  /** The first of them. */
  readonly one: ObligationLine
  readonly lines: readonly ReminderLine[]
}

/** One of those who owe a duty, with what its obligation says of its own. */
export interface ReminderLine extends Pick<ObligationLine, 'id' | 'agencies' | 'heldBy'> {
  /** What it says as the others do. */
  readonly row: ReminderRow
  /** Its place in the order of the plans. */
  readonly at: number
}

/** The obligation of a line, laid out. */
export function obligationOf({ row, id, agencies, heldBy }: ReminderLine): ObligationLine {
  return { ...row.one, id, agencies, heldBy }
}

/** The lines of some rows, in the order of the plans. */
export function linesOfRows(rows: Iterable<ReminderRow>): readonly ReminderLine[] {
  return [...rows].flatMap(({ lines }) => lines).sort((one, other) => one.at - other.at)
}

/** A row while its plan is gone through. */
interface GrowingRow extends ReminderRow {
  readonly lines: ReminderLine[]
}

/**
 * Puts the obligations of one plan into rows; `begun` is called with each new row. What outlives the plan is copied, since its
 * words are cut from the texts of the plan and its records, and would keep them in memory.
 */
export function rowsOfPlan(
  begun: (row: ReminderRow) => void,
  outlives: (section: ReminderSection | null) => boolean,
): (one: ObligationLine, section: ReminderSection | null, at: number) => ReminderLine {
  const rows = new Map<string, GrowingRow[]>()
  const duties = new Map<string, ObligationLine>()
  const copied = memoize((words: string) => words, detach)
  return (one, section, at) => {
    const id = outlives(section) ? detach(one.id) : one.id
    const row = rowFor(one, section)
    const { agencies, heldBy } = one
    const line: ReminderLine = { row, at, id, agencies, heldBy }
    row.lines.push(line)
    return line
  }

  function rowFor(one: ObligationLine, section: ReminderSection | null): GrowingRow {
    const beside = getOrInsert(rows, keyOf(one), () => [])
    const known = beside.find((row) => saysSame(row.one, one))
    if (known !== undefined) return known
    const first = outlives(section) ? copyOf(one, copied) : one
    const seen = dutyInState(first)
    const duty = getOrInsert(duties, seen, () => first)
    const row = { section, duty, one: first, lines: [] }
    beside.push(row)
    begun(row)
    return row
  }
}

function copyOf(one: ObligationLine, copied: (words: string) => string): ObligationLine {
  const { id, plan, task, deliverable, records } = one
  return {
    ...one,
    id: detach(id),
    plan: copied(plan),
    task: copied(task),
    deliverable: copied(deliverable),
    records: records.length === 0 ? records : records.map(detach),
  }
}

/** What equal duties of several agencies share. */
function dutyInState(line: ObligationLine): string {
  const { plan, task, deliverable, part, period, status, due, daysLate, flags, reached, reportTo } = line
  return JSON.stringify([
    plan,
    task,
    deliverable,
    part,
    period,
    status,
    due,
    daysLate,
    flags,
    reached,
    reportTo,
  ])
}

/** What equal duties share that many other lines do not, so that few are compared. */
function keyOf({ task, deliverable, part, period, closedBecause, records }: ObligationLine): string {
  return [task, deliverable, part, period, closedBecause?.vi, ...records].join(' ')
}

/** Whether two obligations say the same but for who owes them. */
function saysSame(one: ObligationLine, other: ObligationLine): boolean {
  return isSame(one, other, OWN)
}

const OWN: ReadonlySet<string> = new Set(['id', 'agencies', 'heldBy'] satisfies (keyof ObligationLine)[])
const NONE: ReadonlySet<string> = new Set<Ref>()

/** Whether plain data says the same, but for some keys. */
function isSame(one: unknown, other: unknown, but = NONE): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => but.has(key) || isSame(one[key], other[key]))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
