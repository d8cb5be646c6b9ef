import { hasEndedBy } from '../agencies/members.ts'
import { bodyAt, type Ref, type Register } from '../agencies/register.ts'
import type { Occurrence } from '../deadline/model/occurrence.ts'
import type { Plan } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { bodiesIn, debtorsOn, type FormerDebtors, formerDebtors } from './debtors.ts'
import type { Duty, Revocation } from './duty.ts'
import { DutyBeside, type SharedTerms } from './duty-beside.ts'
import { lastDayCounted } from './last-day.ts'
import type { Situation } from './situation.ts'
import { endOfStanding, type PartPlace } from './triggers.ts'

/** The duties of an occurrence, debtor by debtor. */
export function dutiesAt(
  place: PartPlace,
  occurrence: Occurrence,
  situation: Situation,
): readonly DutyBeside[] {
  const day = membershipDay(place.plan, occurrence, situation.asOf)
  const dutyOf = dutyAt(place, occurrence, situation)
  return debtorsOn(place, situation.register, day).map((debtors) => dutyOf(debtors, null))
}

/**
 * The duties of an occurrence of those who left the group before it began: a report of a day before that listed
 * them, and no id ever vanishes.
 */
export function formerDutiesAt(
  place: PartPlace,
  occurrence: Occurrence,
  listing: Listing,
  situation: Situation,
): readonly DutyBeside[] {
  const { plan } = place
  const { register, asOf, revoked } = situation
  const day = membershipDay(plan, occurrence, asOf)
  if (day <= listing.from) return NO_DUTIES
  const left = formerDebtors(place, register, listing.from, day)
  const isListed = ({ day: end }: FormerDebtors) =>
    revoked === 'all' || listing.since === null || listing.since < end
  if (left.length === 0) return NO_DUTIES
  const dutyOf = dutyAt(place, occurrence, situation)
  return left.filter(isListed).map((one) => dutyOf(one.debtors, leftGroup(one, register)))
}

/** Whose duties of an occurrence could be listed, from the day of the first roll call on. */
interface Listing {
  readonly from: Day
  /** The first day of the period before, when this one came into reports; null where it was in them from the start. */
  readonly since: Day | null
}

const NO_DUTIES: readonly DutyBeside[] = []

function leftGroup({ debtors, day }: FormerDebtors, register: Register): Revocation {
  const bodies = debtors.map((ref) => bodyAt(register, ref))
  const isGone = bodies.some((body) => body !== undefined && hasEndedBy(body, day))
  const because = !isGone
    ? { vi: 'nhóm đã thay đổi trước khi kỳ bắt đầu', en: 'the group changed before the period began' }
    : {
        vi: 'cơ quan kết thúc hoạt động trước khi kỳ bắt đầu',
        en: 'the agency came to an end before the period began',
      }
  return { day, because }
}

/** The duties of an occurrence, by debtors; what is the same for all of them is worked out once. */
function dutyAt(
  place: PartPlace,
  occurrence: Occurrence,
  situation: Situation,
): (debtors: readonly Ref[], revoked: Revocation | null) => DutyBeside {
  const { plan, task, deliverable, part, number } = place
  const { from, due: stated } = occurrence
  const item = `${plan.id}#${task.id}/${deliverable.id}${number === null ? '' : `/${number}`}`
  const { period } = occurrence
  const shared: SharedTerms = {
    item,
    line: period === null ? item : `${item}:${period}`,
    plan,
    task,
    deliverable,
    part: number,
    schedule: part,
    period,
    from,
    stated,
    due: stated === null ? null : lastDayCounted(stated, { plan, from }, situation),
  }
  const day = membershipDay(plan, occurrence, situation.asOf)
  return (debtors, revoked) =>
    new DutyBeside(shared, {
      debtors,
      bodies: bodiesIn(debtors, situation.register, day),
      until: endOfStanding(debtors, place, situation),
      revoked,
      restated: NOT_RESTATED,
    })
}

const NOT_RESTATED: Duty['restated'] = []

/**
 * The day whose members a group stands for: the occurrence's first day, or the plan's issue if that is later.
 * For a period that has not begun, the report knows no later members than those of its own day.
 */
export function membershipDay(plan: Plan, { from }: Pick<Occurrence, 'from'>, asOf: Day): Day {
  const day = from !== null && from > plan.issue.by ? from : plan.issue.by
  return day < asOf ? day : asOf
}
