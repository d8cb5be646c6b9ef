import { matchesDuty, type RecordedDuty } from '../obligations/match-records.ts'
import { STATUSES } from '../obligations/status.ts'
import { type Plan, scheduleOf } from '../plan.ts'
import { type Day, daysBetween, firstOfMonth } from '../time/day.ts'
import type { Agenda } from './agenda.ts'
import { calendarGroupsIn } from './calendar-groups.ts'
import { type Filter, filtered, matchesFilter } from './filter.ts'
import type { ObligationLine, StatusView } from './view.ts'

/** The last day of one duty, or of the same duty of several agencies: an event of a calendar. */
export interface LastDay {
  /**
   * Names the event for ever, in every calendar: an obligation's id where the event is of that obligation alone,
   * else the id without its agency. No language, reorganisation, extension or as-of day changes it.
   */
  readonly id: string
  /** The day to be ready by: the last day, or the day before it where "trước ngày" leaves a doubt. */
  readonly day: Day
  /** Rises with every as-of day and every record of the plan, and never falls. */
  readonly sequence: number
  readonly standing: LastDayState
  /** The first of those that owe it, or of all where nobody does; what it says holds for each but its agencies. */
  readonly one: ObligationLine
  readonly owed: readonly ObligationLine[]
  /** Still owed, but held by nobody known. */
  readonly unheld: readonly ObligationLine[]
  /** Done or closed: those that owe nothing any more; where the event is split, all. */
  readonly settled: readonly ObligationLine[]
  /** Of the bodies that the calendar is for: what they held for a time and gave on to others. */
  readonly passedOn: readonly ObligationLine[]
}

/**
 * Whether somebody owes it still, known or not; else whether it was done by anybody. Split is an event of a group whose
 * agencies by now all have an event of their own; passed on, one of a calendar whose bodies no longer hold it.
 */
export type LastDayState = 'owed' | 'no-known-holder' | 'done' | 'closed' | 'split' | 'passed-on'

/**
 * The last days that are wanted, day by day. Where agencies are named, every obligation of theirs is an event of
 * its own; else equal duties of a group are one event, but for agencies with an extension of their own.
 */
export function lastDaysOf(agenda: Agenda): readonly LastDay[] {
  const { view, filter, through } = agenda
  const passedOn = passedOnFrom(view, filter)
  const lines = [...(filter === null ? view : filtered(view, filter)).obligations, ...passedOn]
  const dated = lines.filter(({ due, from }) => due !== null && (from === null || from <= through))
  const sets =
    (filter?.agencies ?? null) === null ? groupsSharingDay(dated, agenda) : dated.map((line) => alone(line))
  return sets
    .map((several) => lastDay(several, passedOn, agenda))
    .sort((one, other) => compareStrings(one.day, other.day))
}

/** What bodies that are wanted held for a time: an older calendar of theirs has its events, which are cancelled now. */
function passedOnFrom(
  { plans, obligations }: StatusView,
  filter: Filter | null,
): ReadonlySet<ObligationLine> {
  if (filter === null) return NOTHING
  const provinces = new Map(plans.map(({ id, province }) => [id, province]))
  return new Set(
    obligations.filter((line) => {
      if (line.heldBefore.length === 0) return false
      const province = provinces.get(line.plan) ?? ''
      return (
        !matchesFilter(line, province, filter) &&
        matchesFilter({ ...line, heldBy: line.heldBefore }, province, filter)
      )
    }),
  )
}

const NOTHING: ReadonlySet<ObligationLine> = new Set()

interface Several {
  readonly id: string
  readonly lines: readonly ObligationLine[]
  /** Whether each of the lines has an event of its own. */
  readonly isSplit?: true
}

function alone(line: ObligationLine): Several {
  return { id: line.id, lines: [line] }
}

function groupsSharingDay(lines: readonly ObligationLine[], { journal }: Agenda): readonly Several[] {
  const isOfGroup = ({ plan, task, deliverable }: ObligationLine) =>
    journal.get(plan)?.ofSeveral.has(`${task}/${deliverable}`) === true
  return [...groupBy(lines, lineOf)].flatMap(([id, group]) => {
    if (!group.some(isOfGroup)) return group.map(alone)
    const apart = movedAlone(group, journal)
    const rest = group.filter((line) => !apart.has(line.id))
    // No event ever speaks for a last day that is not its own, whatever was retracted or reopened.
    const due = latest(rest.some(isOwed) ? rest.filter(isOwed) : rest)?.due
    const isTogether = (line: ObligationLine) => !apart.has(line.id) && (!isOwed(line) || line.due === due)
    const together = group.filter(isTogether)
    const own = group.filter((line) => !isTogether(line)).map(alone)
    const shown =
      together.length === 0 ? ({ id, lines: group, isSplit: true } as const) : { id, lines: together }
    return [shown, ...own]
  })
}

/** The ids of the lines of one duty that an extension of their own took apart from the others. */
function movedAlone(group: readonly ObligationLine[], journal: Agenda['journal']): ReadonlySet<string> {
  const [line] = group
  const known = line && journal.get(line.plan)
  const duty = known && recordedDuty(known.plan, line)
  return duty === undefined
    ? NONE
    : calendarGroupsIn(group, known?.entries ?? [], (record) => matchesDuty(record, duty))
}

const NONE: ReadonlySet<string> = new Set()

/** The duty that a line goes back to, as far as it decides which records speak of it. */
function recordedDuty(plan: Plan, { task: taskId, deliverable: id, part, period }: ObligationLine) {
  const task = plan.tasks.find((one) => one.id === taskId)
  const deliverable = task?.deliverables.find((one) => one.id === id)
  const schedule = deliverable && scheduleOf(deliverable.deadline)[(part ?? 1) - 1]
  if (task === undefined || deliverable === undefined || schedule === undefined) return undefined
  return { plan, task, deliverable, part, period, schedule } satisfies RecordedDuty
}

function groupBy(lines: readonly ObligationLine[], key: (line: ObligationLine) => string) {
  const groups = new Map<string, ObligationLine[]>()
  for (const line of lines) {
    const group = groups.get(key(line))
    if (group === undefined) groups.set(key(line), [line])
    else group.push(line)
  }
  return groups
}

function itemOf({ plan, task, deliverable, part }: ObligationLine): string {
  return `${plan}#${task}/${deliverable}${part === null ? '' : `/${part}`}`
}

function lineOf(line: ObligationLine): string {
  return `${itemOf(line)}${line.period === null ? '' : `:${line.period}`}`
}

function lastDay(
  { id, lines, isSplit }: Several,
  passedOnBy: ReadonlySet<ObligationLine>,
  { view, journal }: Agenda,
): LastDay {
  const passedOn = lines.filter((line) => passedOnBy.has(line))
  const kept = passedOn.length === 0 ? lines : lines.filter((line) => !passedOnBy.has(line))
  const owed = isSplit ? [] : kept.filter(isOwed)
  const unheld = isSplit ? [] : kept.filter(({ status }) => status === 'no-known-holder')
  const settled = kept.filter((line) => !owed.includes(line) && !unheld.includes(line))
  const one = owed[0] ?? unheld[0] ?? latest(settled) ?? latest(passedOn)
  if (one === undefined) throw new RangeError(`nobody ever owed ${id}`)
  return {
    id,
    day: one.remindBy ?? one.due ?? view.asOf,
    sequence: daysBetween(FIRST_DAY, view.asOf) + (journal.get(one.plan)?.entries.length ?? 0),
    standing: kept.length === 0 ? 'passed-on' : isSplit ? 'split' : standingOf(owed, unheld, settled),
    one,
    owed,
    unheld,
    settled,
    passedOn,
  }
}

function standingOf(
  owed: LastDay['owed'],
  unheld: LastDay['unheld'],
  settled: LastDay['settled'],
): LastDayState {
  if (owed.length > 0) return 'owed'
  if (unheld.length > 0) return 'no-known-holder'
  return settled.some(({ deliveredOn }) => deliveredOn !== null) ? 'done' : 'closed'
}

/** What has not begun will be owed. */
function isOwed({ status }: ObligationLine): boolean {
  return STATUSES[status].owed || status === 'not-started'
}

/** The first of those with the latest last day. */
function latest(lines: readonly ObligationLine[]): ObligationLine | undefined {
  return [...lines].sort((one, other) => compareStrings(other.due ?? '', one.due ?? ''))[0]
}

function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The first day there is, so that no plan's own date, should it be corrected, lets a sequence fall. */
const FIRST_DAY = firstOfMonth(1900, 1)
