import { memberCount } from '../agencies/member-confidence.ts'
import { provinceOf, type Ref, type Register } from '../agencies/register.ts'
import type { Diagnostic } from '../findings/finding.ts'
import { type Obligation, obligationsOf, type Standing } from '../obligations/obligation.ts'
import type { Situation } from '../obligations/situation.ts'
import { STATUSES } from '../obligations/status.ts'
import type { Plan } from '../plan.ts'
import type { Day } from '../time/day.ts'
import { agencyNames, allAgencyNames, type PassedOn, provinceNames } from './agency-names.ts'
import { addPassedOn, holders, notePassedOn, tallyOf } from './body-sums.ts'
import type { GroupKey, Groups } from './group-lines.ts'
import { type GroupCounter, groupCounter, mergedGroups } from './groups.ts'
import { addTally, type CountedLine, count, emptyTally, type Tally, type TallyInput } from './tally.ts'
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
  /** How many of them are overdue or in progress; absent where it has to be counted. */
  readonly owed?: number
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

/** An obligation with what its line says of the words it goes back to. */
interface FollowedObligation {
  readonly obligation: Obligation
  readonly terms: PlanTerms
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
      const followed: FollowedObligation[] = []
      let [terms, standing, owed]: [PlanTerms | null, Standing | null, number] = [null, null, 0]
      let counted: CountedLine | null = null
      const counter = counterOf(plan)
      for (const obligation of obligationsOf(plan, situation)) {
        const { duty, heldBy } = obligation
        if (terms === null || !arePlanTermsOf(obligation, terms)) {
          terms = planTermsOf(obligation, situation)
          for (const ref of [...terms.support, ...terms.reportTo, ...terms.reportToNow]) named.add(ref)
          standing = null
        }
        if (counted === null || obligation.standing !== standing) {
          standing = obligation.standing
          counted = { status: standing.status, force: duty.task.force, inferred: terms.inferred }
        }
        followed.push({ obligation, terms })
        if (STATUSES[counted.status].owed) owed += 1
        count(planTotals, counted)
        counter?.count(duty.task, counted)
        for (const ref of holders(counted.status, duty.debtors, heldBy)) count(tallyOf(byBody, ref), counted)
        for (const ref of duty.debtors) named.add(ref)
        if (heldBy !== duty.debtors) {
          for (const ref of heldBy) named.add(ref)
          notePassedOn(passedOn, duty.debtors, heldBy)
        }
      }
      let lines: readonly ObligationLine[] | null = null
      addTally(totals, planTotals)
      provinces.add(plan.province)
      return {
        plan: planLine(plan, planTotals, situation),
        // A table of a large workspace prints a thousand lines, and only counts the others.
        get obligations() {
          lines ??= followed.map((one) => obligationLine(one.obligation, one.terms))
          return lines
        },
        owed,
        // A country's bodies are many, and not every report calls them by name.
        get names() {
          return called().names
        },
        get provinces() {
          return called().provinces
        },
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

/** Whose row counts an obligation. */
export function holdersOf({
  status,
  agencies,
  heldBy,
}: Pick<ObligationLine, 'status' | 'agencies' | 'heldBy'>): readonly Ref[] {
  return holders(status, agencies, heldBy)
}

function agencyLines(byBody: ReadonlyMap<Ref, TallyInput>, register: Register): readonly AgencyLine[] {
  const order = [...register.bodies.keys()]
  return order.flatMap((ref) => {
    const tally = byBody.get(ref)
    const body = register.bodies.get(ref)
    return tally === undefined || body === undefined ? [] : [{ id: ref, name: body.name, ...tally }]
  })
}
