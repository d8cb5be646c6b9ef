import type { Ref } from '../agencies/register.ts'
import type { PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import type { ObligationLine } from './view.ts'

/** A record, retracted or not, with the agency it names; null where it names none. */
export interface Entry {
  readonly record: PlanRecord
  readonly agency: Ref | null
}

/**
 * Those of a group that an extension of their own ever took apart from the others. They stay apart for ever,
 * also where the others follow or the extension is retracted: the event of a calendar that an agency was given
 * is then never left behind with a day that holds no longer.
 *
 * What was extended for all that still owed it, and recorded on one day, leaves the group together.
 */
export function apartIn(group: readonly ObligationLine[], entries: readonly Entry[]): ReadonlySet<string> {
  const together = new Set(group)
  const own = new Map(group.map((line) => [line, entries.filter((entry) => isOf(entry, line))]))
  const extensionsOn = (line: ObligationLine, day: Day) =>
    (own.get(line) ?? []).filter(({ record }) => record.event === 'extended' && knownOn(record) === day)
  const days = new Set(entries.filter(({ record }) => record.event === 'extended').map(dayKnown))
  for (const day of [...days].sort()) {
    const owing = [...together].filter((line) => !isSettledBefore(line, own.get(line) ?? [], day))
    const moves = new Map(owing.map((line) => [line, throughs(extensionsOn(line, day))]))
    if (new Set(moves.values()).size <= 1) continue
    for (const [line, through] of moves) if (through !== '') together.delete(line)
  }
  return new Set(group.filter((line) => !together.has(line)).map(({ id }) => id))
}

function isOf({ record, agency }: Entry, line: ObligationLine): boolean {
  return (
    record.task === line.task &&
    (record.deliverable === null || record.deliverable === line.deliverable) &&
    (record.part === null || record.part === line.part) &&
    (record.period === null || record.period === line.period) &&
    agency !== null &&
    [...line.agencies, ...line.heldBy].includes(agency)
  )
}

/** The first day on which a calendar could show what a record says. */
function knownOn({ date, recorded }: PlanRecord): Day {
  return recorded > date ? recorded : date
}

function dayKnown({ record }: Entry): Day {
  return knownOn(record)
}

function throughs(extensions: readonly Entry[]): string {
  return extensions
    .map(({ record }) => record.through)
    .sort()
    .join(' ')
}

function isSettledBefore({ deliveredOn }: ObligationLine, own: readonly Entry[], day: Day): boolean {
  if (deliveredOn !== null && deliveredOn < day) return true
  return own.some(({ record }) => ENDINGS.has(record.event) && record.date < day)
}

const ENDINGS: ReadonlySet<PlanRecord['event']> = new Set(['waived', 'cancelled', 'superseded'])
