import { countOn, membersOn } from '../agencies/members.ts'
import { type Agency, agencyAt, findBody, type Group, type Ref, type Register } from '../agencies/register.ts'
import { memoizeBy } from '../memoize.ts'
import type { Deliverable, Plan, Sharing, Task } from '../plan.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Duty } from './duty.ts'
import { leftOut } from './recipients.ts'

/**
 * Who owes a deliverable, debtor by debtor. Agencies named one by one owe it jointly; a list with a group in
 * it means each owes its own; `sharing` overrides. No group stands for who receives the result. A body the register does not know is left out: the check
 * for unknown agencies reports it.
 */
export function debtorsOn(place: LeadPlace, register: Register, day: Day): readonly (readonly Ref[])[] {
  const { deliverable } = place
  const { province } = place.plan
  const [first = '', ...others] = deliverable.lead
  const only = others.length === 0 ? findBody(register, province, first) : undefined
  // Most deliverables are one agency's, whatever the day.
  if (only?.what === 'agency') return debtorsListed(register, [only.ref], 'joint')
  return debtorsAmong(register, province, deliverable, day, leftOut(place, 'lead', register, day))
}

const debtorsAmong = memoizeBy(
  (province: string, { lead, sharing }: Deliverable, day: Day, out: ReadonlySet<Ref>) =>
    `${day} ${province} ${sharing} ${out.size === 0 ? '' : [...out].join()} ${lead.length === 1 ? `1 ${lead[0]}` : JSON.stringify(lead)}`,
  (register: Register, province, { lead, sharing }, day, out): readonly (readonly Ref[])[] => {
    const bodies = lead
      .map((words) => findBody(register, province, words))
      .filter((body) => body !== undefined)
    const refs = bodies.flatMap((body) => {
      const members = body.what === 'group' ? membersOn(register, body, day) : null
      return members === null
        ? [body.ref]
        : members.map((member) => member.ref).filter((ref) => !out.has(ref))
    })
    const unique = [...new Set(refs)]
    if (unique.length === 0) return []
    const how = sharing ?? (bodies.some((body) => body.what === 'group') ? 'each' : 'joint')
    return debtorsListed(register, unique, how)
  },
)

/** Lists of the same debtors are one list, whatever the day, so that what follows from it is worked out once. */
const debtorsListed = memoizeBy(
  (refs: readonly Ref[], how: Sharing) => (refs.length === 1 ? (refs[0] ?? '') : `${how} ${refs.join()}`),
  (_: Register, refs, how): readonly (readonly Ref[])[] =>
    how === 'joint' ? [refs] : refs.map((ref) => [ref]),
)

/** Where a lead stands, with all that decides whom its groups stand for. */
interface LeadPlace {
  readonly plan: Plan
  readonly task: Task
  readonly deliverable: Deliverable
}

/** Some who owed together what nobody owes with just them any more, and the day since when that is so. */
export interface FormerDebtors {
  readonly debtors: readonly Ref[]
  readonly day: Day
}

/** Whom roll calls from one day on until another found, and the last one no longer. */
export function formerDebtors(
  place: LeadPlace,
  register: Register,
  since: Day,
  day: Day,
): readonly FormerDebtors[] {
  const groups = place.deliverable.lead
    .map((words) => findBody(register, place.plan.province, words))
    .filter((body) => body?.what === 'group')
  return groups.length === 0 ? NOBODY_LEFT : formerAmong(register, place, since, day)
}

const NOBODY_LEFT: readonly FormerDebtors[] = []

const formerAmong = memoizeBy(
  ({ plan, task, deliverable }: LeadPlace, since: Day, day: Day) => {
    const { lead, sharing, except, reportTo } = deliverable
    return JSON.stringify([since, day, plan.province, task.field, sharing, lead, except.lead, reportTo])
  },
  (register: Register, place, since, day): readonly FormerDebtors[] => {
    const changes = daysOfChange(register, place.plan.province, place.deliverable).filter(
      (one) => since < one && one <= day,
    )
    const now = new Set(debtorsOn(place, register, day).map(debtorId))
    const found = new Map<string, FormerDebtors>()
    for (const [index, end] of changes.entries()) {
      // The roll call of the day before a change stands for all days since the change before it.
      for (const debtors of debtorsOn(place, register, changes[index - 1] ?? since)) {
        const id = debtorId(debtors)
        if (!now.has(id)) found.set(id, { debtors, day: end })
      }
    }
    return [...found.values()]
  },
)

/** The days on which the members of the groups that lead a deliverable may change, in their order. */
function daysOfChange(register: Register, province: string, { lead }: Deliverable): readonly Day[] {
  const days = lead.flatMap((words) => {
    const body = findBody(register, province, words)
    if (body?.what !== 'group') return []
    if (body.members === null) return endOf(body)
    return body.members.flatMap((ref) => {
      const agency = agencyAt(register, ref)
      return agency === undefined ? [] : [...(agency.from === null ? [] : [agency.from]), ...endOf(agency)]
    })
  })
  return [...new Set(days)].sort()
}

/** The day after a body's last one; none where it has no last one. */
function endOf({ through }: Pick<Agency | Group, 'through'>): readonly Day[] {
  return through === null ? [] : [addDays(through, 1)]
}

/** How many bodies a debtor stands for that is an open group. */
export function bodiesIn([ref, ...others]: readonly Ref[], register: Register, day: Day): Duty['bodies'] {
  const body = ref === undefined || others.length > 0 ? undefined : register.bodies.get(ref)
  if (body?.what !== 'group' || body.members !== null) return null
  return countOn(body, day) ?? 'unknown'
}

/** Joint debtors of one province name it once: `thai-nguyen/so-tttt+cong-an-tinh`. */
export function debtorId(debtors: readonly Ref[]): string {
  const [first = '', ...others] = debtors
  if (others.length === 0) return first
  const province = first.slice(0, first.indexOf('/') + 1)
  return [first, ...others.map((ref) => (ref.startsWith(province) ? ref.slice(province.length) : ref))].join(
    '+',
  )
}
