import type { Ref } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import type { Occurrence } from '../deadline/model/occurrence.ts'
import type { OpenAfter, Triggered } from '../deadline/model/schedule.ts'
import { endOfTerm } from '../deadline/resolve/term-end.ts'
import type { PlanRecord, WithdrawnTrigger } from '../records/record.ts'
import type { Calendar } from '../time/calendar.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Duty, Revocation } from './duty.ts'
import { changedDuty } from './duty-beside.ts'
import { dutiesAt, formerDutiesAt } from './occurrence-duties.ts'
import type { Situation } from './situation.ts'
import { isCalled, isTriggerOf, type PartPlace } from './triggers.ts'

/** Those for whom the event has come, each time it came, then those who still wait for it. */
export function* triggeredDuties(
  place: PartPlace,
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
      return end === undefined || duties.includes(duty)
        ? []
        : [changedDuty(duty, { revoked: takenBackBy(end) })]
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
function hadLapsed(ref: Ref, day: Day, { task }: PartPlace, { register }: Situation): boolean {
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
