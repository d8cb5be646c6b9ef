import { existsOn } from '../agencies/members.ts'
import { agencyAt, findBody, type Ref, type Register } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import type { Occurrence } from '../deadline/model/occurrence.ts'
import { type OpenAfter, type Part, type Triggered, waitsForEvent } from '../deadline/model/schedule.ts'
import { occurrences } from '../deadline/resolve/occurrences.ts'
import { endOfTerm } from '../deadline/resolve/term-end.ts'
import { type DayOff, type Deliverable, type Plan, scheduleOf, spanOf, type Task } from '../plan.ts'
import type { PlanRecord, WithdrawnTrigger } from '../records/record.ts'
import type { Calendar } from '../time/calendar.ts'
import { addDays, type Day } from '../time/day.ts'
import { bodiesIn, debtorId, debtorsOn, type FormerDebtors, formerDebtors } from './debtors.ts'
import type { Duty, Revocation } from './duty.ts'
import { lastDayCounted, namingPlan } from './last-day.ts'

/** What a report needs besides the plan. */
export interface Situation {
  readonly register: Register
  readonly calendar: Calendar
  /** The plan's records that the report knows, in order. */
  readonly records: readonly PlanRecord[]
  /** The triggers among them that were taken back. */
  readonly withdrawn: readonly WithdrawnTrigger[]
  /** Inclusive, to its end. */
  readonly asOf: Day
  /** The periods begun by this day, and the next one, are listed; the as-of day unless a report looks ahead. */
  readonly listedThrough: Day
  /**
   * What of the duties that were revoked is listed: those that a report of an earlier day listed, or, for calendars,
   * which may have looked ahead as far as anybody liked, all.
   */
  readonly revoked: 'as-listed' | 'all'
  /** What becomes of a last day on a day off, where the plan itself does not say. */
  readonly dayOff: DayOff | null
}

/**
 * The duties of a plan that a report speaks of, occurrence by occurrence: each array holds the duties of all
 * debtors for one deliverable, one part of its schedule and one period, in the plan's order.
 *
 * Tasks that repeat another owe nothing themselves. A plan not yet issued has no duties. Throws UncoveredYear
 * where a last day would have to be computed from working days in a year that no calendar covers, and TooManyDuties;
 * both name the plan.
 */
export function* dutiesOf(plan: Plan, situation: Situation): Generator<readonly Duty[]> {
  let count = 0
  try {
    for (const duties of everyLine(plan, situation)) {
      count += Math.max(1, duties.length)
      if (count > MAX_DUTIES) throw new TooManyDuties(plan.id)
      yield duties
    }
  } catch (error) {
    throw namingPlan(error, plan)
  }
}

/** A plan that comes to more duties than an office could follow up: its dates are wrong, or meant to fill the memory. */
export class TooManyDuties extends Error {
  readonly plan: string

  constructor(plan: string) {
    super(`the plan ${plan} comes to more than ${MAX_DUTIES} duties`)
    this.plan = plan
  }
}

/** Enough for 40 tasks that every commune of a province owes each month for eight years. */
export const MAX_DUTIES = 500_000

function* everyLine(plan: Plan, situation: Situation): Generator<readonly Duty[]> {
  if (plan.issue.by > situation.asOf) return
  for (const task of plan.tasks) {
    if (task.sameAs !== null) continue
    for (const deliverable of task.deliverables) {
      const schedule = scheduleOf(deliverable.deadline)
      for (const [index, part] of schedule.entries()) {
        const number = schedule.length > 1 ? index + 1 : null
        const place = { plan, task, deliverable, part, number }
        if (waitsForEvent(part)) yield* triggeredDuties(place, part, situation)
        else {
          let before: Day | null = null
          for (const occurrence of occurrences(part, spanOf(plan), situation.listedThrough)) {
            const listed = { from: plan.issue.by, since: before }
            yield [
              ...dutiesAt(place, occurrence, situation),
              ...formerDutiesAt(place, occurrence, listed, situation),
            ]
            before = occurrence.from
          }
        }
      }
    }
  }
}

/** Whose duties of an occurrence could be listed, from the day of the first roll call on. */
interface Listing {
  readonly from: Day
  /** The first day of the period before, when this one came into reports; null where it was in them from the start. */
  readonly since: Day | null
}

/**
 * The duties of an occurrence of those who left the group before it began: a report of a day before that listed
 * them, and no id ever vanishes.
 */
function formerDutiesAt(
  place: Place,
  occurrence: Occurrence,
  listing: Listing,
  situation: Situation,
): readonly Duty[] {
  const { plan } = place
  const { register, asOf, revoked } = situation
  const day = membershipDay(plan, occurrence, asOf)
  if (day <= listing.from) return NO_DUTIES
  const left = formerDebtors(place, register, listing.from, day)
  const isListed = ({ day: end }: FormerDebtors) =>
    revoked === 'all' || listing.since === null || listing.since < end
  return left
    .filter(isListed)
    .map((one) => dutyAt(place, occurrence, one.debtors, leftGroup(one, register), situation))
}

const NO_DUTIES: readonly Duty[] = []

function leftGroup({ debtors, day }: FormerDebtors, register: Register): Revocation {
  const agencies = debtors.map((ref) => agencyAt(register, ref))
  const isGone = agencies.some((agency) => agency !== undefined && !existsOn(agency, day))
  const because = !isGone
    ? { vi: 'nhóm đã thay đổi trước khi kỳ bắt đầu', en: 'the group changed before the period began' }
    : {
        vi: 'cơ quan kết thúc hoạt động trước khi kỳ bắt đầu',
        en: 'the agency came to an end before the period began',
      }
  return { day, because }
}

/** Those for whom the event has come, each time it came, then those who still wait for it. */
function* triggeredDuties(
  place: Place,
  part: Triggered | OpenAfter,
  situation: Situation,
): Generator<readonly Duty[]> {
  const triggers = situation.records.filter((record) => isTriggerOf(record, place))
  const waiting: Occurrence = { period: null, from: null, due: null }
  const called = new Set<Ref>()
  const withdrawn = situation.withdrawn.filter(
    ({ trigger, by }) =>
      isTriggerOf(trigger, place) && (situation.revoked === 'all' || by.date > trigger.date),
  )
  const days = [...triggers, ...withdrawn.map(({ trigger }) => trigger)].map(({ date }) => date).sort()
  for (const day of new Set(days)) {
    const sameDay = triggers.filter(({ date }) => date === day)
    const takenBack = withdrawn.filter(({ trigger }) => trigger.date === day)
    const occurrence = { period: `T-${day}`, ...daysFrom(day, part, situation.calendar) }
    const all = [
      ...dutiesAt(place, occurrence, situation),
      ...formerDutiesAt(
        place,
        occurrence,
        { from: latest(day, place.plan.issue.by), since: null },
        situation,
      ),
    ]
    const isCalledBy = ({ debtors }: Duty, record: PlanRecord) =>
      isCalled(debtors, record, place, situation.register)
    const duties = all.filter((duty) => sameDay.some((record) => isCalledBy(duty, record)))
    for (const ref of duties.flatMap(({ debtors }) => debtors)) called.add(ref)
    const revoked = all.flatMap((duty) => {
      const end = takenBack.find(({ trigger }) => isCalledBy(duty, trigger))
      return end === undefined || duties.includes(duty) ? [] : [{ ...duty, revoked: takenBackBy(end) }]
    })
    yield [...duties, ...revoked]
  }
  const [forAll] = triggers.filter(({ agency }) => agency === null)
  yield dutiesAt(place, waiting, situation).filter(
    ({ debtors }) =>
      !debtors.some((ref) => called.has(ref)) &&
      (forAll === undefined || debtors.every((ref) => hadLapsed(ref, forAll.date, place, situation))),
  )
}

/** Whether nobody held a body's work any more when an event called for it: then it was called for in vain. */
function hadLapsed(ref: Ref, day: Day, { task }: Place, { register }: Situation): boolean {
  return holderOn(register, ref, task.field, day) === null
}

function takenBackBy({ by }: WithdrawnTrigger): Revocation {
  const why = by.reason === null ? '' : `: ${by.reason}`
  return {
    day: by.date,
    because: {
      vi: `ghi nhận điều kiện xảy ra đã được rút${why}`,
      en: `the record that its condition came about was retracted${why}`,
    },
  }
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other
}

/** What an event gives: a last day, or the first day after a term, which ends with its last day (Civil Code art. 148). */
function daysFrom(
  event: Day,
  part: Triggered | OpenAfter,
  calendar: Calendar,
): Pick<Occurrence, 'from' | 'due'> {
  const end = part.term === null ? null : endOfTerm(event, part.term, calendar)
  return part.kind === 'open-after' && end !== null
    ? { from: addDays(end, 1), due: null }
    : { from: event, due: end }
}

/** The day on which the event came, for those who owe it, that a duty stands until. */
function endOfStanding(debtors: readonly Ref[], place: Place, { records, register }: Situation): Day | null {
  if (place.part.kind !== 'open-until') return null
  const end = records.find(
    (record) => isTriggerOf(record, place) && isCalled(debtors, record, place, register),
  )
  return end?.date ?? null
}

function isTriggerOf({ event, task, deliverable, part }: PlanRecord, place: Place): boolean {
  if (event !== 'triggered' || task !== place.task.id) return false
  return (
    (deliverable === null || deliverable === place.deliverable.id) && (part === null || part === place.number)
  )
}

/** A trigger without an agency calls everybody; one with, whoever owed or held it on that day. */
function isCalled(
  debtors: readonly Ref[],
  { agency, date }: PlanRecord,
  { plan, task }: Place,
  register: Register,
): boolean {
  if (agency === null) return true
  const ref = findBody(register, plan.province, agency)?.ref
  return debtors.some((debtor) => debtor === ref || holderOn(register, debtor, task.field, date) === ref)
}

interface Place {
  readonly plan: Plan
  readonly task: Task
  readonly deliverable: Deliverable
  readonly part: Part
  readonly number: number | null
}

function dutiesAt(place: Place, occurrence: Occurrence, situation: Situation): readonly Duty[] {
  const day = membershipDay(place.plan, occurrence, situation.asOf)
  const due = dueAt(place, occurrence, situation)
  return debtorsOn(place, situation.register, day).map((debtors) =>
    dutyAt(place, occurrence, debtors, null, situation, due),
  )
}

function dueAt({ plan }: Place, { from, due }: Occurrence, situation: Situation): Day | null {
  return due === null ? null : lastDayCounted(due, { plan, from }, situation)
}

/** The duty of some debtors; its last day is worked out once for all of them. */
function dutyAt(
  place: Place,
  occurrence: Occurrence,
  debtors: readonly Ref[],
  revoked: Revocation | null,
  situation: Situation,
  due = dueAt(place, occurrence, situation),
): Duty {
  const { plan, task, deliverable, part, number } = place
  const item = `${plan.id}#${task.id}/${deliverable.id}${number === null ? '' : `/${number}`}`
  const period = occurrence.period === null ? '' : `:${occurrence.period}`
  const { from, due: stated } = occurrence
  return {
    id: `${item}@${debtorId(debtors)}${period}`,
    line: item + period,
    plan,
    task,
    deliverable,
    part: number,
    schedule: part,
    debtors,
    bodies: bodiesIn(debtors, situation.register, membershipDay(plan, occurrence, situation.asOf)),
    period: occurrence.period,
    from,
    stated,
    due,
    until: endOfStanding(debtors, place, situation),
    revoked,
  }
}

/**
 * The day whose members a group stands for: the occurrence's first day, or the plan's issue if that is later.
 * Of a period that has not begun, the report knows no later members than those of its own day.
 */
export function membershipDay(plan: Plan, { from }: Pick<Occurrence, 'from'>, asOf: Day): Day {
  const day = from !== null && from > plan.issue.by ? from : plan.issue.by
  return day < asOf ? day : asOf
}
