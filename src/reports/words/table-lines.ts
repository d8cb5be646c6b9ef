import type { ObligationLine, StatusView } from '../../domain/follow-up/view.ts'
import { reasonForAny } from '../../domain/obligations/transfer.ts'
import type { Text } from '../../domain/text.ts'

/** Obligations that a table shows as one line: the same duty of several agencies, in the same state. */
export interface TableLine {
  /** The first of them; what it says holds for all but its agencies. */
  readonly one: ObligationLine
  readonly all: readonly ObligationLine[]
  /** How many obligations the same duty has in all, wanted or not; in a line for a whole task, as many as it stands for. */
  readonly of: number
}

/** Each obligation as a line of its own. */
export function expandedLines(obligations: readonly ObligationLine[]): readonly TableLine[] {
  return obligations.map((one) => ({ one, all: [one], of: 1 }))
}

/** Equal duties of a group's members as one line, in the order of their first member. */
export function collapsedLines(
  obligations: readonly ObligationLine[],
  { names }: Pick<StatusView, 'names'>,
): readonly TableLine[] {
  const lines = groupedBy(obligations, (line) => {
    const { status, due, daysLate, deliveries, reached, counted, flags, amendedBy } = line
    const reason = sharedReason(line, names)
    const state = [status, due, daysLate, deliveries, reached, counted, flags, amendedBy, reason]
    return JSON.stringify([dutyOf(line), ...state])
  })
  return lines.map((all) => {
    const line = lineOf(all, all[0].of)
    return all.length === 1
      ? line
      : { ...line, one: { ...line.one, closedBecause: sharedReason(line.one, names) } }
  })
}

/** Why a duty is closed, in words that hold for all whom the same befell: “the agency” where it names its own. */
function sharedReason({ agencies, closedBecause }: ObligationLine, names: StatusView['names']): Text | null {
  if (closedBecause === null) return null
  return reasonForAny(
    closedBecause,
    agencies.map((ref) => names[ref]?.name ?? ref),
  )
}

/** Standing and waiting duties as one line a task and status, whatever their deliverables, parts and periods. */
export function perTask(obligations: readonly ObligationLine[]): readonly TableLine[] {
  return groupedBy(obligations, ({ plan, task, status }) => JSON.stringify([plan, task, status])).map((all) =>
    lineOf(all, all.length),
  )
}

type Some<Item> = readonly [Item, ...Item[]]

/** Items that share a key, in the order in which each key first stands. */
export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => unknown): readonly Some<Item>[] {
  const groups = new Map<unknown, [Item, ...Item[]]>()
  for (const item of items) {
    const shared = key(item)
    const group = groups.get(shared)
    if (group === undefined) groups.set(shared, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

function lineOf(all: Some<ObligationLine>, of: number): TableLine {
  return { one: all[0], all, of }
}

/** What equal duties of several agencies share. */
function dutyOf({ plan, task, deliverable, part, period }: ObligationLine): string {
  return JSON.stringify([plan, task, deliverable, part, period])
}
