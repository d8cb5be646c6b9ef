import { agencyAt, type Ref } from '../agencies/register.ts'
import { passedOverIn } from '../deadline/passed-over-periods.ts'
import type { Diagnostic } from '../findings/finding.ts'
import type { Office } from '../office.ts'
import { type Plan, scheduleOf, spanOf } from '../plan.ts'
import type { Day } from '../time/day.ts'
import type { ReportingPeriod } from '../time/reporting-period.ts'
import type { PlanPart, ViewContext } from './build-view.ts'
import { isWithoutDuties, type WantedReminder, WHOLE_REMINDER } from './reminder-filter.ts'
import { type ReminderLine, type ReminderRow, rowsOfPlan } from './reminder-rows.ts'
import { firstOwedAfter, type ReminderSection, SECTIONS, sectionOf } from './reminder-sections.ts'
import type { PassedOverTask, ReminderView } from './reminder-view.ts'
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

/** What is wanted of the reminder for a period, made of plans whose periods are listed if they begin by its end. */
export function reminderBuilder(
  period: ReportingPeriod,
  { register, asOf, without = [] }: ViewContext,
  wanted: WantedReminder = WHOLE_REMINDER,
): Reminding {
  const tables = new Map<Ref, { readonly lead: Sections<ReminderLine>; readonly support: ReminderRow[] }>()
  const tableOf = (ref: Ref) => {
    const before = tables.get(ref)
    if (before !== undefined) return before
    const table = { lead: noSections<ReminderLine>(), support: [] }
    tables.set(ref, table)
    return table
  }
  const plans: PlanLine[] = []
  const passedOver: PassedOverTask[] = []
  const noKnownHolder: ReminderLine[] = []
  // Without a prototype: `constructor` is an id like any other.
  const askedOn: Record<string, Day> = Object.create(null)
  const owedFrom: Record<string, Day> = Object.create(null)
  let taken = 0
  return {
    take: (plan, part, day) => {
      const before = taken
      let leftOut = 0
      if (day !== asOf) askedOn[plan.id] = day
      const begin = firstOwedAfter(part.obligations, period)
      if (begin !== null) owedFrom[plan.id] = begin
      if (part.plan.inForce && wanted.tellsOf(part.plan)) passedOver.push(...passedOverBy(plan, period))
      const helpersOf = helpersIn(plan, { register, asOf: day })
      const wantedHelpers = (line: ObligationLine) => [...helpersOf(line)].filter(wanted.isHelper)
      const lineOf = rowsOfPlan((row) => {
        if (row.section !== null) for (const ref of wantedHelpers(row.one)) tableOf(ref).support.push(row)
      })
      for (const line of part.obligations) {
        const isUnheld = line.status === 'no-known-holder'
        const section = sectionOf(line, period)
        if (section === null && !isUnheld) continue
        const fits = wanted.fits(line, part.plan.province)
        if (fits === 'unsure') leftOut += 1
        if (fits !== 'yes') continue
        if (section === null) {
          if (wanted.isUnheld(line)) noKnownHolder.push(lineOf(line, null, taken++))
          continue
        }
        const leads = wanted.leadsOf(line)
        if (leads.length === 0 && wantedHelpers(line).length === 0) continue
        const own = lineOf(line, section, taken++)
        for (const ref of leads) tableOf(ref).lead[section].push(own)
      }
      const listed = leftOut === 0 ? part.plan : { ...part.plan, leftOut }
      if (taken > before || wanted.isListed(listed, isWithoutDuties(listed, owedFrom))) plans.push(listed)
      return taken - before
    },
    view: ({ summary: { names, provinces }, offices, findings }) => ({
      schema: 'reminder/v1',
      asOf,
      period,
      askedOn,
      owedFrom,
      plans,
      agencies: [...register.bodies.keys()].flatMap((id) => {
        const table = tables.get(id)
        if (table === undefined) return []
        const lead = inOrder(table.lead)
        if (!wanted.hasTable(id, lead.length)) return []
        const { email = null } = agencyAt(register, id) ?? {}
        const address = email === null ? {} : { email }
        return [{ id, ...address, lead, support: table.support }]
      }),
      noKnownHolder,
      offices,
      passedOver,
      names,
      provinces,
      ...(without.length === 0 ? {} : { without }),
      findings,
    }),
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
type Sections<Item> = Readonly<Record<ReminderSection, Item[]>>

function noSections<Item>(): Sections<Item> {
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

function inOrder<Item>(sections: Sections<Item>): readonly Item[] {
  return SECTIONS.flatMap((section) => sections[section])
}
