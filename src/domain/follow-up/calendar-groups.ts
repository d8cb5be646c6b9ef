import type { Ref } from '../agencies/register.ts'
import { isEnding, type PlanRecord } from '../records/record.ts'
import type { Day } from '../time/day.ts'
import type { ObligationLine } from './view.ts'

/** A record, retracted or not, with the agency it names; null where it names none. */
export interface CalendarGroup {
  readonly record: PlanRecord
  readonly agency: Ref | null
}

/**
 * Those lines of one duty that an extension of their own ever separated from the others. They stay separate for ever,
 * also where the others follow or the extension is retracted: the event of a calendar that an agency was given
 * is then never left behind with a day that holds no longer.
 *
 * What was extended for all that still owed it, and recorded on one day, leaves the group together.
 *
 * @param isOfDuty whether a record speaks of the duty that the lines share
 */
export function calendarGroupsIn(
  group: readonly ObligationLine[],
  entries: readonly CalendarGroup[],
  isOfDuty: (record: PlanRecord) => boolean,
): ReadonlySet<string> {
  const isMoving = ({ record }: CalendarGroup) => record.event === 'extended' && isOfDuty(record)
  const days = new Set(entries.filter(isMoving).map(dayKnown))
  if (days.size === 0) return NOBODY
  const together = new Set(group)
  const own = entriesByLine(group, entries, isOfDuty)
  const extensionsOn = (line: ObligationLine, day: Day) =>
    (own.get(line) ?? []).filter(({ record }) => record.event === 'extended' && knownOn(record) === day)
  for (const day of [...days].sort()) {
    const owing = [...together].filter((line) => !isSettledBefore(line, own.get(line) ?? [], day))
    const moves = new Map(owing.map((line) => [line, throughs(extensionsOn(line, day))]))
    if (new Set(moves.values()).size <= 1) continue
    for (const [line, through] of moves) if (through !== '') together.delete(line)
  }
  return new Set(group.filter((line) => !together.has(line)).map(({ id }) => id))
}

const NOBODY: ReadonlySet<string> = new Set()

/** What is recorded of each line: of their duty, in the name of whoever owes it or holds it now. */
function entriesByLine(
  group: readonly ObligationLine[],
  entries: readonly CalendarGroup[],
  isOfDuty: (record: PlanRecord) => boolean,
) {
  const byLine = new Map<ObligationLine, CalendarGroup[]>(group.map((line) => [line, []]))
  const byBody = new Map<Ref | null, ObligationLine[]>()
  for (const line of group) {
    for (const ref of new Set([...line.agencies, ...line.heldBy])) {
      const lines = byBody.get(ref)
      if (lines === undefined) byBody.set(ref, [line])
      else lines.push(line)
    }
  }
  for (const entry of entries) {
    const lines = byBody.get(entry.agency)
    if (lines === undefined || !isOfDuty(entry.record)) continue
    for (const line of lines) byLine.get(line)?.push(entry)
  }
  return byLine
}

/** The first day on which a calendar could show what a record says. */
function knownOn({ date, recorded }: PlanRecord): Day {
  return recorded > date ? recorded : date
}

function dayKnown({ record }: CalendarGroup): Day {
  return knownOn(record)
}

function throughs(extensions: readonly CalendarGroup[]): string {
  return extensions
    .map(({ record }) => record.through)
    .sort()
    .join(' ')
}

function isSettledBefore({ deliveredOn }: ObligationLine, own: readonly CalendarGroup[], day: Day): boolean {
  if (deliveredOn !== null && deliveredOn < day) return true
  return own.some(({ record }) => isEnding(record.event) && record.date < day)
}
