import { agencyAt, bodyNamed, type Ref, type Register } from '../agencies/register.ts'
import { holderOn } from '../agencies/succession.ts'
import { partNotation } from '../deadline/notation.ts'
import type { Diagnostic } from '../findings/finding.ts'
import type { Situation } from '../obligations/expand.ts'
import { type Obligation, obligationsOf } from '../obligations/obligation.ts'
import { assumptionsOf, type Deliverable, isUnread, type Plan } from '../plan.ts'
import { nextIfOff } from '../time/calendar.ts'
import type { Day } from '../time/day.ts'
import { type Counting, count, nothingCounted } from './tally.ts'
import type { AgencyLine, BodyName, ObligationLine, PlanLine, StatusView } from './view.ts'

/** The finished view of some plans on a day. Plans are taken one at a time, in the order given. */
export function followUp(
  plans: Iterable<Plan>,
  situationOf: (plan: Plan) => Situation,
  { register, asOf }: Pick<Situation, 'register' | 'asOf'>,
  findings: readonly Diagnostic[],
): StatusView {
  const lines: PlanLine[] = []
  const obligations: ObligationLine[] = []
  const totals = nothingCounted()
  const byBody = new Map<Ref, Counting>()
  const named = new Set<Ref>()
  for (const plan of plans) {
    const planTotals = nothingCounted()
    const situation = situationOf(plan)
    for (const obligation of obligationsOf(plan, situation)) {
      const line = obligationLine(obligation, situation)
      obligations.push(line)
      for (const tally of [totals, planTotals, ...bearers(line).map((ref) => tallyOf(byBody, ref))]) {
        count(tally, line.status, line.force)
      }
      for (const ref of [...line.agencies, ...line.heldBy, ...line.support]) named.add(ref)
    }
    lines.push(planLine(plan, planTotals, situation))
  }
  const names = namesOf(named, lines, register, asOf)
  return {
    schema: 'status/v1',
    asOf,
    plans: lines,
    obligations,
    agencies: agencyLines(byBody, register),
    totals,
    names,
    provinces: provinceNames(Object.values(names), register),
    findings,
  }
}

/** Whose row counts an obligation: who holds it or delivered it; what closed stays with whom the plan laid it on. */
export function bearers({ status, agencies, heldBy }: ObligationLine): readonly Ref[] {
  return status === 'closed' ? agencies : heldBy
}

function tallyOf(byBody: Map<Ref, Counting>, ref: Ref): Counting {
  const tally = byBody.get(ref) ?? nothingCounted()
  byBody.set(ref, tally)
  return tally
}

function obligationLine({ duty, ...state }: Obligation, { register, calendar }: Situation): ObligationLine {
  const { plan, task, deliverable } = duty
  const { deadline } = deliverable
  const unread = isUnread(deadline)
  return {
    id: duty.id,
    plan: plan.id,
    task: task.id,
    deliverable: deliverable.id,
    part: duty.part,
    agencies: duty.debtors,
    heldBy: state.heldBy,
    support: supportOf(plan, deliverable, register),
    force: task.force,
    period: duty.period,
    from: duty.from,
    due: state.due,
    originalDue: duty.stated,
    dueIfOff: state.due === null ? null : nextIfOff(state.due, calendar),
    deliveredOn: state.deliveredOn,
    status: state.status,
    flags: state.flags,
    daysLate: state.daysLate,
    reading: unread ? 'refused' : partNotation(duty.schedule),
    otherReading: assumptionsOf(deadline).find(({ other }) => other !== null)?.other ?? null,
    confidence: deliverable.confidence,
    closedBecause: state.closing?.because ?? null,
  }
}

/** The bodies that help, as the plan names them; a lead is not its own support. */
function supportOf(plan: Plan, deliverable: Deliverable, register: Register): readonly Ref[] {
  const before = SUPPORT.get(deliverable)
  if (before?.register === register) return before.refs
  const refs = supportNamed(plan, deliverable, register)
  SUPPORT.set(deliverable, { register, refs })
  return refs
}

/** The same for every obligation of a deliverable. */
const SUPPORT = new WeakMap<Deliverable, { readonly register: Register; readonly refs: readonly Ref[] }>()

function supportNamed(plan: Plan, { lead, support }: Deliverable, register: Register): readonly Ref[] {
  const refs = (words: readonly string[]) =>
    words.map((name) => bodyNamed(register, plan.province, name)?.ref).filter((ref) => ref !== undefined)
  const leads = new Set(refs(lead))
  return [...new Set(refs(support))].filter((ref) => !leads.has(ref))
}

function planLine(plan: Plan, totals: Counting, { asOf, records }: Situation): PlanLine {
  return {
    id: plan.id,
    province: plan.province,
    number: plan.number,
    issued: plan.issue.text,
    knownBy: plan.issue.by,
    title: plan.title,
    inForce: plan.issue.by <= asOf,
    recorded: records.filter(({ event }) => event !== 'progress').length,
    tasks: plan.tasks.map(({ id, title, deadline, deliverables, sameAs }) => ({
      id,
      title,
      deadline: deadline.words,
      deliverables: deliverables.map((one) => ({
        id: one.id,
        title: one.title,
        deadline: one.deadline.words,
      })),
      sameAs,
    })),
    totals,
  }
}

function agencyLines(byBody: ReadonlyMap<Ref, Counting>, register: Register): readonly AgencyLine[] {
  const order = [...register.bodies.keys()]
  return order.flatMap((ref) => {
    const tally = byBody.get(ref)
    const body = register.bodies.get(ref)
    return tally === undefined || body === undefined ? [] : [{ id: ref, name: body.name, ...tally }]
  })
}

/** The bodies of the plans' provinces, and of others those that the obligations or a succession name. */
function namesOf(
  refs: ReadonlySet<Ref>,
  plans: readonly PlanLine[],
  register: Register,
  asOf: Day,
): Readonly<Record<Ref, BodyName>> {
  const own = new Set(plans.map(({ province }) => province))
  const known = [...register.bodies.keys()].filter((ref) => own.has(provinceOf(ref)) || refs.has(ref))
  const holders = known.map((ref) => holderOn(register, ref, null, asOf)).filter((ref) => ref !== null)
  const named: Record<Ref, BodyName> = {}
  for (const ref of [...new Set([...known, ...holders])].sort()) {
    const body = register.bodies.get(ref)
    if (body === undefined) continue
    const holder = holderOn(register, ref, null, asOf)
    named[ref] = {
      name: body.name,
      short: agencyAt(register, ref)?.short ?? body.name,
      aliases: body.aliases,
      province: provinceOf(ref),
      now: holder === ref ? null : holder,
    }
  }
  return named
}

function provinceOf(ref: Ref): string {
  return ref.slice(0, ref.indexOf('/'))
}

function provinceNames(bodies: readonly BodyName[], register: Register): Readonly<Record<string, string>> {
  const ids = [...new Set(bodies.map(({ province }) => province))].sort()
  return Object.fromEntries(ids.map((id) => [id, register.provinces.get(id)?.name ?? id]))
}
