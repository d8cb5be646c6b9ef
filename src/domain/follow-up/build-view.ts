import { memberCount } from '../agencies/member-confidence.ts'
import { provinceOf, type Ref, type Register } from '../agencies/register.ts'
import type { Diagnostic } from '../findings/finding.ts'
import { obligationsOf } from '../obligations/obligation.ts'
import type { Situation } from '../obligations/situation.ts'
import type { Plan } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { agencyNames, allAgencyNames, type PassedOn, provinceNames } from './agency-names.ts'
import type { GroupKey, Groups } from './group-lines.ts'
import { type GroupCounter, groupCounter, mergedGroups } from './groups.ts'
import { addTally, count, emptyTally, type Tally, type TallyInput } from './tally.ts'
import type { AgencyLine, ObligationLine, PlanLine, StatusView } from './view.ts'
import { arePlanTermsOf, obligationLine, type PlanTerms, planLine, planTermsOf } from './view-lines.ts'

/** What a report follows up on: the register and the day, whatever the plan. */
export interface ViewContext extends Pick<Situation, 'register' | 'asOf'> {
  /** The files that the user had left out. */
  readonly without?: readonly string[]
  /** What duties are added up by besides agencies; by nothing by default. */
  readonly groupBy?: GroupKey | null
}

/** One plan of a view, and what it obliges to. */
export interface PlanPart {
  readonly plan: PlanLine
  readonly obligations: readonly ObligationLine[]
  /** What every body of the workspace is called. */
  readonly names: StatusView['names']
  /** What every province of the workspace is called. */
  readonly provinces: StatusView['provinces']
  /** Its sums by groups; absent where none are asked for. */
  readonly groups?: Groups
}

/** What a view says besides its plans and their obligations. */
export type Summary = Omit<StatusView, 'plans' | 'obligations' | 'findings'>

/** A view that is made plan by plan: nothing is kept of a plan but what the sums need. */
export interface ViewBuilder {
  /** The next plan, in the order of the view. */
  readonly follow: (plan: Plan, situation: Situation) => PlanPart
  /** The next plan, of whose obligations nothing is said since its records or its register are not known. */
  readonly withhold: (plan: Plan, situation: Situation) => PlanPart
  /** What the plans followed so far add to the sums: plain data. */
  readonly sums: () => ViewTotals
  /** Takes in what other plans of the same workspace add to the sums, followed elsewhere. */
  readonly add: (others: ViewTotals) => void
  /** The sums over all these plans. */
  readonly summary: () => Summary
}

/** Sums over some plans of a workspace. */
export interface ViewTotals {
  readonly totals: Tally
  readonly byBody: ReadonlyMap<Ref, Tally>
  /** The bodies that obligations name. */
  readonly named: ReadonlySet<Ref>
  readonly passedOn: PassedOn
  readonly provinces: ReadonlySet<string>
}

export function viewBuilder({ register, asOf, without = [], groupBy = null }: ViewContext): ViewBuilder {
  const totals = emptyTally()
  const byBody = new Map<Ref, TallyInput>()
  const named = new Set<Ref>()
  const passedOn = new Map<Ref, Map<Ref, number>>()
  const provinces = new Set<string>()
  const called = nameCollector(register, asOf)
  const counterOf = (plan: Plan) =>
    groupBy === null || plan.issue.by > asOf ? null : groupCounter(groupBy, plan, register)
  return {
    follow: (plan, situation) => {
      const planTotals = emptyTally()
      const obligations: ObligationLine[] = []
      let terms: PlanTerms | null = null
      const counter = counterOf(plan)
      for (const obligation of obligationsOf(plan, situation)) {
        if (terms === null || !arePlanTermsOf(obligation, terms)) {
          terms = planTermsOf(obligation, situation)
          for (const ref of [...terms.support, ...terms.reportTo, ...terms.reportToNow]) named.add(ref)
        }
        const line = obligationLine(obligation, terms)
        obligations.push(line)
        count(planTotals, line)
        counter?.count(obligation.duty.task, line)
        for (const ref of holdersOf(line)) count(tallyOf(byBody, ref), line)
        for (const ref of line.agencies) named.add(ref)
        if (line.heldBy !== line.agencies) {
          for (const ref of line.heldBy) named.add(ref)
          notePassedOn(passedOn, line)
        }
      }
      addTally(totals, planTotals)
      provinces.add(plan.province)
      return {
        plan: planLine(plan, planTotals, situation),
        obligations,
        ...called(),
        ...grouped(counter, planTotals),
      }
    },
    withhold: (plan, situation) => {
      provinces.add(plan.province)
      const line = planLine(plan, emptyTally(), situation)
      return {
        plan: { ...line, recorded: null },
        obligations: [],
        ...called(),
        ...grouped(counterOf(plan), line.totals),
      }
    },
    sums: () => ({ totals, byBody, named, passedOn, provinces }),
    add: (others) => {
      addTally(totals, others.totals)
      for (const [ref, tally] of others.byBody) addTally(tallyOf(byBody, ref), tally)
      for (const ref of others.named) {
        named.add(ref)
        register.province(provinceOf(ref))
      }
      for (const [from, counts] of others.passedOn)
        for (const [to, times] of counts) addPassedOn(passedOn, from, to, times)
      for (const province of others.provinces) provinces.add(province)
    },
    summary: () => {
      const said = agencyNames(named, provinces, called().names, passedOn)
      return {
        schema: 'status/v2',
        asOf,
        agencies: agencyLines(byBody, register),
        totals: { ...totals },
        names: said,
        provinces: provinceNames(Object.values(said), register),
        members: Object.fromEntries([...provinces].sort().map((id) => [id, memberCount(register, id, asOf)])),
        ...(without.length === 0 ? {} : { without }),
      }
    },
  }
}

/** What every body is called; asked again where a plan has named a province that was not known before. */
function nameCollector(register: Register, asOf: Day): () => Pick<PlanPart, 'names' | 'provinces'> {
  let known = -1
  let called: Pick<PlanPart, 'names' | 'provinces'> = { names: {}, provinces: {} }
  return () => {
    if (register.provinces.size !== known) {
      const names = allAgencyNames(register, asOf)
      called = { names, provinces: provinceNames(Object.values(names), register) }
      known = register.provinces.size
    }
    return called
  }
}

/** A whole view of its parts, its keys in the order of the contract. */
export function viewOf(
  parts: readonly PlanPart[],
  summary: Summary,
  findings: readonly Diagnostic[],
): StatusView {
  const { schema, asOf, agencies, totals, names, provinces, members, without } = summary
  const groups = summary.groups ?? groupsIn(parts)
  const plans = parts.map(({ plan }) => plan)
  const obligations = parts.flatMap((part) => part.obligations)
  return {
    schema,
    asOf,
    obligations,
    plans,
    agencies,
    totals,
    names,
    provinces,
    members,
    ...(groups === null ? {} : { groups }),
    ...(without === undefined ? {} : { without }),
    findings,
  }
}

function grouped(counter: GroupCounter | null, totals: Tally): Pick<PlanPart, 'groups'> {
  return counter === null ? {} : { groups: counter.groups(totals) }
}

function groupsIn(parts: readonly PlanPart[]): Groups | null {
  const all = parts.flatMap(({ groups }) => groups ?? [])
  return all[0] === undefined ? null : mergedGroups(all[0].by, all)
}

/** A whole view plan by plan. */
export function* partsOfView({ plans, obligations, names, provinces }: StatusView): Generator<PlanPart> {
  const byPlan = new Map<string, ObligationLine[]>(plans.map(({ id }) => [id, []]))
  for (const line of obligations) byPlan.get(line.plan)?.push(line)
  for (const plan of plans) yield { plan, obligations: byPlan.get(plan.id) ?? [], names, provinces }
}

/** Whose row counts an obligation: who holds it or delivered it; what closed, or nobody known holds, stays with whom the plan laid it on. */
export function holdersOf({
  status,
  agencies,
  heldBy,
}: Pick<ObligationLine, 'status' | 'agencies' | 'heldBy'>): readonly Ref[] {
  return status === 'closed' || status === 'no-known-holder' ? agencies : heldBy
}

/** Counts who holds what a line's debtors no longer hold. */
function notePassedOn(passedOn: Map<Ref, Map<Ref, number>>, { agencies, heldBy }: ObligationLine): void {
  const takers = heldBy.filter((ref) => !agencies.includes(ref))
  for (const from of agencies) {
    if (heldBy.includes(from)) continue
    for (const to of takers) addPassedOn(passedOn, from, to, 1)
  }
}

function addPassedOn(passedOn: Map<Ref, Map<Ref, number>>, from: Ref, to: Ref, times: number): void {
  const counts = passedOn.get(from) ?? new Map<Ref, number>()
  passedOn.set(from, counts)
  counts.set(to, (counts.get(to) ?? 0) + times)
}

function tallyOf(byBody: Map<Ref, TallyInput>, ref: Ref): TallyInput {
  const before = byBody.get(ref)
  if (before !== undefined) return before
  const tally = emptyTally()
  byBody.set(ref, tally)
  return tally
}

function agencyLines(byBody: ReadonlyMap<Ref, TallyInput>, register: Register): readonly AgencyLine[] {
  const order = [...register.bodies.keys()]
  return order.flatMap((ref) => {
    const tally = byBody.get(ref)
    const body = register.bodies.get(ref)
    return tally === undefined || body === undefined ? [] : [{ id: ref, name: body.name, ...tally }]
  })
}
