import { agencyAt, type Ref } from '../agencies/register.ts'
import { passedOverIn } from '../deadline/passed-over-periods.ts'
import type { Diagnostic } from '../findings/finding.ts'
import type { Office } from '../office.ts'
import { type Plan, scheduleOf, spanOf } from '../plan.ts'
import type { Day } from '../time/day.ts'
import type { ReportingPeriod } from '../time/reporting-period.ts'
import { holdersOf, type PlanPart, type ViewContext } from './build-view.ts'
import { firstOwedAfter, sectionOf } from './reminder-sections.ts'
import {
  type PassedOverTask,
  type ReminderItem,
  type ReminderSection,
  type ReminderView,
  SECTIONS,
} from './reminder-view.ts'
import { helpersIn } from './supporting-agencies.ts'
import type { ObligationLine, PlanLine, StatusView } from './view.ts'

/** A reminder that is made plan by plan: of a plan nothing is kept but what the tables name. */
interface Reminding {
  /** The next plan, in the order of the view, and the day that it is asked about; returns how many of its obligations are kept. */
  readonly take: (plan: Plan, part: PlanPart, day: Day) => number
  readonly view: (ending: Ending) => ReminderView
}

/** What is known after the last plan. */
interface Ending {
  readonly summary: Pick<StatusView, 'names' | 'provinces'>
  readonly offices: readonly Office[]
  readonly findings: readonly Diagnostic[]
}

/** The reminder for a period, made of plans whose periods are listed if they begin by its end. */
export function reminderBuilder(
  period: ReportingPeriod,
  { register, asOf, without = [] }: ViewContext,
): Reminding {
  const tables = new Map<Ref, { readonly lead: Sections; readonly support: Sections }>()
  const tableOf = (ref: Ref) => {
    const before = tables.get(ref)
    if (before !== undefined) return before
    const table = { lead: noSections(), support: noSections() }
    tables.set(ref, table)
    return table
  }
  const plans: PlanLine[] = []
  const obligations: ObligationLine[] = []
  const passedOver: PassedOverTask[] = []
  const noKnownHolder: string[] = []
  // Without a prototype: `constructor` is an id like any other.
  const askedOn: Record<string, Day> = Object.create(null)
  const owedFrom: Record<string, Day> = Object.create(null)
  return {
    take: (plan, part, day) => {
      const before = obligations.length
      plans.push(part.plan)
      if (day !== asOf) askedOn[plan.id] = day
      const begin = firstOwedAfter(part.obligations, period)
      if (begin !== null) owedFrom[plan.id] = begin
      if (part.plan.inForce) passedOver.push(...passedOverBy(plan, period))
      const helpersOf = helpersIn(plan, { register, asOf: day })
      for (const line of part.obligations) {
        if (line.status === 'no-known-holder') {
          noKnownHolder.push(line.id)
          obligations.push(line)
          continue
        }
        const section = sectionOf(line, period)
        if (section === null) continue
        const item: ReminderItem = { section, obligation: line.id }
        const leads = holdersOf(line)
        obligations.push(line)
        for (const ref of leads) tableOf(ref).lead[section].push(item)
        for (const ref of helpersOf(line)) if (!leads.includes(ref)) tableOf(ref).support[section].push(item)
      }
      return obligations.length - before
    },
    view: ({ summary: { names, provinces }, offices, findings }) => {
      const agencies = [...register.bodies.keys()].flatMap((id) => {
        const table = tables.get(id)
        if (table === undefined) return []
        const { email = null } = agencyAt(register, id) ?? {}
        const address = email === null ? {} : { email }
        return [{ id, ...address, lead: inOrder(table.lead), support: inOrder(table.support) }]
      })
      return {
        schema: 'reminder/v1',
        asOf,
        period,
        askedOn,
        owedFrom,
        plans,
        agencies,
        noKnownHolder,
        obligations,
        offices,
        passedOver,
        names,
        provinces,
        ...(without.length === 0 ? {} : { without }),
        findings,
      }
    },
  }
}

/** The periods of a plan's tasks that do not count and would have been begun or due in the period asked about. */
function passedOverBy(plan: Plan, { first, last }: ReportingPeriod): readonly PassedOverTask[] {
  const found = plan.tasks.flatMap(({ id, sameAs, deliverables }) => {
    if (sameAs !== null) return []
    const deadlines = [...new Set(deliverables.map(({ deadline }) => deadline))]
    return deadlines.flatMap((deadline) =>
      passedOverIn(scheduleOf(deadline), spanOf(plan)).map((passed) => ({
        plan: plan.id,
        task: id,
        deadline: deadline.words,
        passed,
      })),
    )
  })
  return found.filter(({ passed: { due, since } }) => since <= last && due >= first)
}

/** A table that grows, section by section. */
type Sections = Readonly<Record<ReminderSection, ReminderItem[]>>

function noSections(): Sections {
  return {
    'carried-over': [],
    due: [],
    'overdue-since': [],
    recurring: [],
    standing: [],
    waiting: [],
    next: [],
  }
}

function inOrder(sections: Sections): readonly ReminderItem[] {
  return SECTIONS.flatMap((section) => sections[section])
}
