import { agencyAt } from '../agencies/register.ts'
import { passedOverIn } from '../deadline/passed-over-periods.ts'
import type { Diagnostic } from '../findings/finding.ts'
import type { Office } from '../office.ts'
import { type Plan, scheduleOf, spanOf } from '../plan.ts'
import type { Day } from '../time/day.ts'
import type { ReportingPeriod } from '../time/reporting-period.ts'
import type { PlanPart, ViewContext } from './build-view.ts'
import { isWithoutDuties, type WantedReminder } from './reminder-filter.ts'
import { type ReminderLine, rowsOfPlan } from './reminder-rows.ts'
import { firstOwedAfter, SECTIONS, sectionOf } from './reminder-sections.ts'
import { planTables, type ReminderExtent, reminderTables } from './reminder-tables.ts'
import type { AgencyReminder, PassedOverTask, ReminderView } from './reminder-view.ts'
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
  wanted: WantedReminder,
  extent: ReminderExtent,
): Reminding {
  const tables = reminderTables(extent)
  const plans: PlanLine[] = []
  const passedOver: PassedOverTask[] = []
  const noKnownHolder: ReminderLine[] = []
  // Without a prototype: `constructor` is an id like any other.
  const askedOn: Record<string, Day> = Object.create(null)
  const owedFrom: Record<string, Day> = Object.create(null)
  let taken = 0
  return {
    take: (plan, part, day) => {
      const [before, unheldBefore] = [taken, noKnownHolder.length]
      let leftOut = 0
      if (day !== asOf) askedOn[plan.id] = day
      const begin = firstOwedAfter(part.obligations, period)
      if (begin !== null) owedFrom[plan.id] = begin
      if (part.plan.inForce && wanted.tellsOf(part.plan)) passedOver.push(...passedOverBy(plan, period))
      const helpersOf = helpersIn(plan, { register, asOf: day })
      const wantedHelpers = (line: ObligationLine) => [...helpersOf(line)].filter(wanted.isHelper)
      const own = planTables()
      const lineOf = rowsOfPlan(
        (row) => {
          if (row.section !== null) for (const ref of wantedHelpers(row.one)) own.support(ref, row)
        },
        (section) => section === null || tables.areKept(),
      )
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
        const taking = lineOf(line, section, taken++)
        for (const ref of leads) own.lead(ref, taking)
      }
      tables.add(own)
      const line = { ...part.plan, leftOut }
      const isListed = taken > before || wanted.isListed(line, isWithoutDuties(line, owedFrom))
      // Its words are cut from the text of its file, and would keep it in memory.
      if (isListed) plans.push(structuredClone(line))
      return tables.areKept() ? taken - before : noKnownHolder.length - unheldBefore
    },
    view: ({ summary: { names, provinces }, offices, findings }) => ({
      schema: 'reminder/v1',
      asOf,
      period,
      askedOn,
      owedFrom,
      plans,
      agencies: [...register.bodies.keys()].flatMap((id) => {
        const table = tables.of(id)
        if (table === undefined || !wanted.hasTable(id, leadsIn(table))) return []
        const { email = null } = agencyAt(register, id) ?? {}
        return [{ ...table, ...(email === null ? {} : { email }) }]
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

function leadsIn({ counts }: Pick<AgencyReminder, 'counts'>): number {
  return SECTIONS.reduce((sum, section) => sum + counts.lead[section], 0)
}
