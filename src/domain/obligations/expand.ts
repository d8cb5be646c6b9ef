import { membersOn } from '../agencies/members.ts'
import { bodyNamed, type Ref, type Register } from '../agencies/register.ts'
import { type Occurrence, occurrences } from '../deadline/occurrences.ts'
import type { Part } from '../deadline/schedule.ts'
import { type Deliverable, type Plan, scheduleOf, type Task } from '../plan.ts'
import type { Day } from '../time/day.ts'
import type { Duty } from './duty.ts'

/**
 * The duties of a plan that a report on `asOf` speaks of, occurrence by occurrence: each array holds the
 * duties of all debtors for one deliverable, one part of its schedule and one period, in the plan's order.
 *
 * Tasks that repeat another owe nothing themselves. A plan not yet issued by `asOf` has no duties.
 */
export function* dutiesOf(plan: Plan, register: Register, asOf: Day): Generator<readonly Duty[]> {
  if (plan.issue.by > asOf) return
  for (const task of plan.tasks) {
    if (task.sameAs !== null) continue
    for (const deliverable of task.deliverables) {
      const schedule = scheduleOf(deliverable.deadline)
      for (const [index, part] of schedule.entries()) {
        const number = schedule.length > 1 ? index + 1 : null
        for (const occurrence of occurrences(part, { start: plan.issue.by, through: plan.through }, asOf)) {
          yield dutiesAt({ plan, task, deliverable, part, number, occurrence }, register, asOf)
        }
      }
    }
  }
}

interface Place {
  readonly plan: Plan
  readonly task: Task
  readonly deliverable: Deliverable
  readonly part: Part
  readonly number: number | null
  readonly occurrence: Occurrence
}

function dutiesAt(place: Place, register: Register, asOf: Day): readonly Duty[] {
  const { plan, task, deliverable, part, number, occurrence } = place
  const item = `${plan.id}#${task.id}/${deliverable.id}${number === null ? '' : `/${number}`}`
  const period = occurrence.period === null ? '' : `:${occurrence.period}`
  const day = firstDay(plan, occurrence, asOf)
  return debtorsOn(plan, deliverable, register, day).map((debtors) => ({
    id: `${item}@${debtorId(debtors)}${period}`,
    line: item + period,
    plan,
    task,
    deliverable,
    part: number,
    schedule: part,
    debtors,
    period: occurrence.period,
    from: occurrence.from,
    due: occurrence.due,
  }))
}

/**
 * The day whose members a group stands for: the occurrence's first day, or the plan's issue if that is later.
 * Of a period that has not begun, the report knows no later members than those of its own day.
 */
function firstDay(plan: Plan, { from }: Occurrence, asOf: Day): Day {
  const day = from !== null && from > plan.issue.by ? from : plan.issue.by
  return day < asOf ? day : asOf
}

/**
 * Who owes a deliverable, debtor by debtor. Agencies named one by one owe it jointly; a list with a group in
 * it means each owes its own; `sharing` overrides. A body the register does not know is left out: the check
 * for unknown agencies reports it.
 */
function debtorsOn(
  plan: Plan,
  { lead, sharing }: Deliverable,
  register: Register,
  day: Day,
): readonly (readonly Ref[])[] {
  const bodies = lead
    .map((words) => bodyNamed(register, plan.province, words))
    .filter((body) => body !== undefined)
  const refs = bodies.flatMap((body) => {
    const members = body.what === 'group' ? membersOn(register, body, day) : null
    return members === null ? [body.ref] : members.map((member) => member.ref)
  })
  const unique = [...new Set(refs)]
  if (unique.length === 0) return []
  const how = sharing ?? (bodies.some((body) => body.what === 'group') ? 'each' : 'joint')
  return how === 'joint' ? [unique] : unique.map((ref) => [ref])
}

/** Joint debtors of one province name it once: `thai-nguyen/so-tttt+cong-an-tinh`. */
function debtorId(debtors: readonly Ref[]): string {
  const [first = '', ...others] = debtors
  const province = first.slice(0, first.indexOf('/') + 1)
  return [first, ...others.map((ref) => (ref.startsWith(province) ? ref.slice(province.length) : ref))].join(
    '+',
  )
}
